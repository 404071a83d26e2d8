package org.lectern.analysis.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.analysis.NoViews;
import org.lectern.contract.TaskContext;
import org.lectern.stats.CrossedPairs;
import org.lectern.study.CourseOrder;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Who watched how much of what.
 *
 * @param videos by title and course
 * @param pairs of learners and videos by their numbers, repeated views as their mean
 * @param views number of all views
 */
record Viewing(List<Video> videos, CrossedPairs pairs, long views) {

    /**
     * A video in a course.
     *
     * @param course empty where its views name none
     * @param minutes its length; NaN where it is not known
     * @param position its place in the course, from 1; 0 where it is not known
     * @param place the same from 0, the first, to 1, the last; NaN where it is not known
     */
    record Video(String title, String course, long views, double minutes, int position, double place) {

        boolean hasLength() {
            return !Double.isNaN(minutes);
        }

        boolean hasPlace() {
            return !Double.isNaN(place);
        }
    }

    Viewing {
        videos = List.copyOf(videos);
    }

    /** The problem {@code no-views} says that no view is left by the filter. */
    static Viewing of(Study study, TaskContext context) {
        context.checkCancelled();
        List<Video> videos = videos(study, context);
        if (videos.isEmpty()) {
            throw NoViews.problem().asException();
        }
        context.checkCancelled();
        Table rows = study.query(PAIRS, context);
        int[] learner = new int[rows.rowCount()];
        int[] video = new int[rows.rowCount()];
        int learners = 0;
        for (int row = 0; row < learner.length; row++) {
            learner[row] = (int) rows.longColumn("u").getLong(row);
            video[row] = (int) rows.longColumn("i").getLong(row);
            learners = Math.max(learners, learner[row] + 1);
        }
        double[] mean = rows.doubleColumn("mean").asDoubleArray();
        long views = videos.stream().mapToLong(Video::views).sum();
        return new Viewing(videos, CrossedPairs.of(learners, videos.size(), learner, video, mean), views);
    }

    /** Numbered by their texts, so that neither the order of rows nor what a filter leaves out changes a digit. */
    private static final String PAIRS = """
            WITH pairs AS (
                SELECT learner, video, course, CAST(sum(completion) AS DOUBLE) / count(*) AS mean
                FROM views
                GROUP BY learner, video, course
            ),
            people AS (
                SELECT learner, row_number() OVER (ORDER BY CAST(learner AS STRING)) - 1 AS u
                FROM (SELECT DISTINCT learner FROM views) AS distinct_learners
            ),
            things AS (
                SELECT video, course,
                       row_number() OVER (ORDER BY CAST(video AS STRING), coalesce(CAST(course AS STRING), '')) - 1 AS i
                FROM (SELECT DISTINCT video, course FROM views) AS distinct_videos
            )
            SELECT u, i, mean
            FROM pairs
            JOIN people ON pairs.learner = people.learner
            JOIN things ON pairs.video = things.video AND pairs.course IS NOT DISTINCT FROM things.course
            """;

    private static List<Video> videos(Study study, TaskContext context) {
        Map<String, Map<String, Integer>> positions = positions(study, context);
        Map<String, Integer> sizes = new HashMap<>();
        positions.forEach((course, videos) -> sizes.put(course, videos.size()));
        boolean timed = study.facts().columns().contains("video_seconds");
        Table rows = study.query(
                """
                SELECT CAST(video AS STRING) AS video,
                       coalesce(CAST(course AS STRING), '') AS course,
                       count(*) AS views,
                       %s AS seconds
                FROM views
                GROUP BY 1, 2
                ORDER BY 1, 2
                """.formatted(timed ? "CAST(max(video_seconds) AS DOUBLE)" : "CAST(NULL AS DOUBLE)"), context);
        List<Video> videos = new ArrayList<>(rows.rowCount());
        for (Row row : rows) {
            String course = row.getString("course");
            int position = positions.getOrDefault(course, Map.of()).getOrDefault(row.getString("video"), 0);
            int last = sizes.getOrDefault(course, 0);
            double seconds = row.isMissing("seconds") ? 0 : row.getDouble("seconds");
            videos.add(new Video(
                    row.getString("video"),
                    course,
                    row.getLong("views"),
                    seconds > 0 ? seconds / 60 : Double.NaN,
                    position,
                    position > 0 && last > 1 ? (position - 1.0) / (last - 1) : Double.NaN));
        }
        return videos;
    }

    private static Map<String, Map<String, Integer>> positions(Study study, TaskContext context) {
        Map<String, Map<String, Integer>> positions = new HashMap<>();
        for (CourseOrder order : study.courseOrders(context)) {
            Map<String, Integer> places = positions.computeIfAbsent(order.course(), _ -> new HashMap<>());
            for (String video : order.videos()) {
                places.put(video, places.size() + 1);
            }
        }
        return positions;
    }
}
