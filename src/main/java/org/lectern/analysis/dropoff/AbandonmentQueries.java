package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.lectern.analysis.CourseSums;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusteredShare;
import org.lectern.study.Reach;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Counts abandoned views. */
final class AbandonmentQueries {

    private final DropoffParams params;
    private final Study study;
    private final TaskContext context;

    AbandonmentQueries(DropoffParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
    }

    /**
     * Every title in every course; views that name no course stand under an empty name.
     *
     * @param column that names the course
     */
    List<Abandonment> pairs(String column) {
        List<Abandonment> pairs = new ArrayList<>();
        context.checkCancelled();
        Reach reach = study.reach(column, context);
        ask("""
                WITH sums AS (
                    SELECT %s AS course, video, count(*) AS views, %s AS abandoned FROM views GROUP BY 1, 2
                )
                SELECT CAST(course AS STRING) AS course, CAST(video AS STRING) AS video, views, abandoned
                FROM sums
                ORDER BY video, course
                """.formatted(column, abandoned())).forEach(row -> pairs.add(pair(row, reach)));
        pairs.sort(Abandonment.BY_COUNT);
        return pairs;
    }

    private static Abandonment pair(Row row, Reach reach) {
        String course = row.isMissing("course") ? "" : row.getString("course");
        String video = row.getString("video");
        return new Abandonment(
                video,
                course,
                row.getLong("views"),
                row.getLong("abandoned"),
                reach.of(course, video).learners());
    }

    /** Every title, made of its pairs; one that stands in several courses is named with the one of most views. */
    List<Abandonment> videos(List<Abandonment> pairs) {
        Map<String, List<Abandonment>> titles = new TreeMap<>();
        for (Abandonment pair : pairs) {
            titles.computeIfAbsent(pair.video(), _ -> new ArrayList<>(1)).add(pair);
        }
        context.checkCancelled();
        Reach reach = study.reach(params.courseColumn(), context);
        return titles.values().stream()
                .map(courses -> courses.size() == 1 ? courses.getFirst() : together(courses, reach))
                .sorted(Abandonment.BY_COUNT)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Abandonment together(List<Abandonment> courses, Reach reach) {
        Abandonment largest = courses.stream()
                .filter(pair -> !pair.course().isEmpty())
                .min(Comparator.comparingLong(Abandonment::views).reversed().thenComparing(Abandonment::course))
                .orElseThrow();
        return new Abandonment(
                largest.video(),
                largest.course(),
                sum(courses, Abandonment::views),
                sum(courses, Abandonment::abandoned),
                reach.of(largest.video()).learners());
    }

    private static long sum(List<Abandonment> pairs, ToLongFunction<Abandonment> count) {
        return pairs.stream().mapToLong(count).sum();
    }

    /**
     * Every course.
     *
     * @param pairs as {@link #pairs} gives them for the same column
     */
    List<CourseAbandonment> courses(List<Abandonment> pairs) {
        Map<String, Long> different = pairs.stream()
                .collect(Collectors.groupingBy(
                        Abandonment::course, TreeMap::new, Collectors.summingLong(Abandonment::learners)));
        List<CourseAbandonment> courses = new ArrayList<>();
        for (Row row : bySums(params.courseColumn())) {
            if (!row.isMissing("course")) {
                String course = row.getString("course");
                courses.add(new CourseAbandonment(
                        course, new ClusteredShare(CourseSums.mean(row), different.getOrDefault(course, 1L))));
            }
        }
        courses.sort(CourseAbandonment.BY_COUNT);
        return courses;
    }

    /**
     * The study as a whole; absent where there is no view.
     *
     * @param pairs as {@link #pairs} gives them
     * @param videos number of titles
     */
    Totals totals(List<Abandonment> pairs, List<Abandonment> videos) {
        Row counts =
                ask("""
                SELECT count(CASE WHEN completion = %s THEN 1 END) AS at_threshold,
                       count(DISTINCT course) AS courses,
                       count(DISTINCT course_as_given) AS spellings,
                       count(*) - count(%s) AS without_course
                FROM views
                """.formatted(params.abandonedAt(), params.courseColumn())).row(0);
        long shared = pairs.stream()
                .filter(pair -> !pair.course().isEmpty())
                .collect(Collectors.groupingBy(Abandonment::video, Collectors.counting()))
                .values()
                .stream()
                .filter(courses -> courses > 1)
                .count();
        return new Totals(
                new ClusteredShare(CourseSums.mean(bySums("NULL").row(0)), sum(videos, Abandonment::learners)),
                counts.getLong("at_threshold"),
                videos.size(),
                counts.getLong("courses"),
                counts.getLong("spellings"),
                counts.getLong("without_course"),
                shared);
    }

    /** Sums over learners, by course. */
    private Table bySums(String column) {
        return ask("""
                WITH cells AS (SELECT %s AS course, learner, count(*) AS n, %s AS s FROM views GROUP BY 1, 2),
                sums AS (
                    SELECT course,
                           count(*) AS learners,
                           sum(n) AS n,
                           sum(s) AS s,
                           sum(s * s) AS s_s,
                           sum(s * n) AS s_n,
                           sum(n * n) AS n_n
                    FROM cells
                    GROUP BY course
                )
                SELECT CAST(course AS STRING) AS course,
                       learners,
                       CAST(n AS DOUBLE) AS n,
                       CAST(s AS DOUBLE) AS s,
                       CAST(s_s AS DOUBLE) AS s_s,
                       CAST(s_n AS DOUBLE) AS s_n,
                       CAST(n_n AS DOUBLE) AS n_n
                FROM sums
                ORDER BY course
                """.formatted(column, abandoned()));
    }

    private String abandoned() {
        return "count(CASE WHEN completion <= " + params.abandonedAt() + " THEN 1 END)";
    }

    private Table ask(String sql) {
        context.checkCancelled();
        return study.query(sql, context);
    }
}
