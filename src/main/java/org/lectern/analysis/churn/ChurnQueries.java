package org.lectern.analysis.churn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.analysis.CourseNames;
import org.lectern.analysis.CourseSums;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NoViews;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.study.Reach;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks the study. Everything is counted in whole numbers, so nothing depends on the order of rows. */
final class ChurnQueries {

    private final ChurnParams params;
    private final Study study;
    private final TaskContext context;

    ChurnQueries(ChurnParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
    }

    /**
     * Counts by video and by course.
     *
     * <p>A learner's views resemble each other, so where corrected, intervals count less than all views. A video's
     * learners who watch it again count as one each ({@link ClusteredShare#ofEqualValues}); without repeats that is
     * Wilson's interval on views. Courses and the study are learners' views of different videos, see
     * {@link ClusteredShare}. As published, every view counts.
     *
     * @param courseColumn the column that names a view's course
     * @throws org.lectern.contract.ProblemException where there is nothing to count
     */
    Counted count(String courseColumn) {
        List<VideoChurn> videos = videos(courseColumn);
        if (videos.isEmpty()) {
            throw NoViews.problem().asException();
        }
        Map<String, Long> different = videos.stream()
                .collect(Collectors.groupingBy(
                        VideoChurn::course,
                        Collectors.summingLong(video -> video.tally().learners())));
        return courses(courseColumn, videos, different);
    }

    private List<VideoChurn> videos(String courseColumn) {
        Table rows = ask("""
                WITH counts AS (
                    SELECT %s AS course,
                           video,
                           count(*) AS views,
                           count(CASE WHEN completion < %s THEN 1 END) AS lower,
                           count(CASE WHEN completion < %s THEN 1 END) AS churned,
                           count(CASE WHEN completion < %s THEN 1 END) AS higher
                    FROM views
                    GROUP BY 1, 2
                )
                SELECT CAST(course AS STRING) AS course, CAST(video AS STRING) AS video, views, lower, churned, higher
                FROM counts
                ORDER BY 1, 2
                """.formatted(
                        courseColumn, exactly(params.lower()), exactly(params.threshold()), exactly(params.higher())));
        context.checkCancelled();
        Reach reach = study.reach(courseColumn, context);
        List<VideoChurn> videos = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> videos.add(video(row, reach)));
        videos.sort(VideoChurn.HIGHEST_FIRST);
        return List.copyOf(videos);
    }

    private VideoChurn video(Row row, Reach reach) {
        String course = row.isMissing("course") ? "" : row.getString("course");
        String video = row.getString("video");
        Reach.Audience audience = reach.of(course, video);
        long views = row.getLong("views");
        long independent = independent(views, ClusteredShare.ofEqualValues((double) views, audience.squares()));
        return new VideoChurn(
                video,
                course,
                Tally.of(views, row.getLong("churned"), audience.learners(), independent),
                Tally.of(views, row.getLong("lower"), audience.learners(), independent),
                Tally.of(views, row.getLong("higher"), audience.learners(), independent));
    }

    /** Sums over learners; the first row is the whole study's. */
    private Counted courses(String courseColumn, List<VideoChurn> videos, Map<String, Long> different) {
        Table rows = ask(CourseSums.question("""
                SELECT %s AS course, learner, count(*) AS n, count(CASE WHEN completion < %s THEN 1 END) AS s
                FROM views
                GROUP BY 1, 2
                """.formatted(courseColumn, exactly(params.threshold())), 1));
        ClusteredMean whole = CourseSums.mean(rows.row(0));
        ClusteredShare clustered = new ClusteredShare(
                whole, different.values().stream().mapToLong(Long::longValue).sum());
        List<CourseChurn> courses = rows.stream()
                .skip(1)
                .map(row -> course(row, whole, Objects.requireNonNull(different.get(row.getString("name")))))
                .sorted(CourseChurn.HIGHEST_FIRST)
                .toList();
        return new Counted(videos, courses, tally(clustered), clustered);
    }

    private CourseChurn course(Row row, ClusteredMean whole, long different) {
        return new CourseChurn(
                row.getString("name"),
                tally(new ClusteredShare(CourseSums.mean(row), different)),
                CourseSums.contrast(row, whole));
    }

    private Tally tally(ClusteredShare share) {
        long views = (long) share.sums().count();
        return Tally.of(
                views, (long) share.sums().sum(), share.sums().clusters(), independent(views, share.independent()));
    }

    private long independent(long views, long corrected) {
        return params.mode() == Mode.CORRECTED ? corrected : views;
    }

    /** @param views number of all views */
    CourseNames names(String courseColumn, long views) {
        Row row = ask("""
                WITH names AS (
                    SELECT course, course_as_given, %s AS named, count(*) AS n
                    FROM views
                    GROUP BY 1, 2, 3
                )
                SELECT count(DISTINCT course) AS courses,
                       count(DISTINCT course_as_given) AS spellings,
                       CAST(sum(CASE WHEN named IS NULL THEN n ELSE 0 END) AS BIGINT) AS without_course
                FROM names
                """.formatted(courseColumn)).row(0);
        return new CourseNames(row.getLong("courses"), row.getLong("spellings"), row.getLong("without_course"), views);
    }

    /** As a decimal, which compares exactly with completion. */
    private static String exactly(double percent) {
        return BigDecimal.valueOf(percent).toPlainString();
    }

    private Table ask(String sql) {
        context.checkCancelled();
        return study.query(sql, context);
    }
}
