package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Asks for videos where learners are not known. */
final class TotalsQueries {

    /** The mean share watched a play is the area under its curve: Σ (xᵢ - xᵢ₋₁) (yᵢ + yᵢ₋₁) / 2, level up to the first. */
    private static final String AREAS = """
            SELECT video, 100 * sum((place - before) * (watching + watching_before) / 2) AS area
            FROM (
                SELECT video, place, watching,
                       coalesce(lag(place) OVER (PARTITION BY video ORDER BY place), 0) AS before,
                       coalesce(lag(watching) OVER (PARTITION BY video ORDER BY place), watching) AS watching_before
                FROM retention
            ) AS steps
            GROUP BY video
            """;

    private TotalsQueries() {}

    /** Every video, highest mean first, those without a mean last. */
    static List<VideoTotals> videos(Study study, TaskContext context) {
        boolean curves = study.facts().holds("retention");
        List<VideoTotals> videos = new ArrayList<>();
        for (Row row : study.query(
                """
                WITH areas AS (%s)
                SELECT CAST(videos.video AS STRING) AS title,
                       CAST(course AS STRING) AS course,
                       coalesce(views, 0) AS plays,
                       CAST(coalesce(mean_percent, area) AS DOUBLE) AS mean,
                       video_seconds AS seconds
                FROM videos LEFT JOIN areas ON areas.video = videos.video
                ORDER BY mean DESC NULLS LAST, title
                """.formatted(curves ? AREAS : "SELECT CAST(NULL AS STRING) AS video, CAST(NULL AS DOUBLE) AS area"),
                context)) {
            videos.add(new VideoTotals(
                    row.getString("title"),
                    row.isMissing("course") ? "" : row.getString("course"),
                    row.getLong("plays"),
                    number(row, "mean"),
                    number(row, "seconds")));
        }
        return videos;
    }

    private static double number(Row row, String column) {
        return row.isMissing(column) ? Double.NaN : row.getDouble(column);
    }
}
