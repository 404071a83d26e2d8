package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import org.lectern.ingest.report.Totals;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.TableSpec;

/** Makes {@code all_videos}, {@code all_retention} and an empty {@code all_views} of the rows in {@code raw}. */
final class TotalsTables {

    /** A title that several videos share is told apart by their ids. */
    private static final String NAMED = """
            CREATE TABLE named AS
            SELECT *, CASE
                WHEN title IS NULL THEN id
                WHEN id IS NOT NULL AND count(DISTINCT id) OVER (PARTITION BY title) > 1 THEN title || ' (' || id || ')'
                ELSE title
            END AS video
            FROM raw
            WHERE rowid NOT IN (SELECT record - 1 FROM set_aside WHERE record IS NOT NULL)
            """;

    private final Statement statement;
    private final boolean curves;

    /** @param curves whether the rows tell the share present along videos */
    TotalsTables(Statement statement, boolean curves) {
        this.statement = statement;
        this.curves = curves;
    }

    /** Finds the rows that tell of no video or nothing of it; a row of totals stands first or last, or has no title. */
    void setAside() throws SQLException {
        boolean places =
                Dictionary.number(statement, "SELECT count(*) FROM (DESCRIBE raw) WHERE column_name = 'place'") > 0;
        String nothing = places
                ? "place IS NULL OR watching IS NULL"
                : "plays IS NULL AND mean_percent IS NULL AND mean_minutes IS NULL AND points IS NULL";
        String negative = places ? "watching < 0 OR place < 0" : "plays < 0 OR mean_percent < 0 OR mean_minutes < 0";
        statement.execute("""
                INSERT INTO set_aside
                SELECT record, NULL, code FROM (
                    SELECT rowid + 1 AS record, CASE
                        WHEN surplus THEN 'malformed'
                        WHEN %1$s AND (title IS NULL OR %5$s) OR %5$s
                                AND (id IS NULL OR rowid = 0 OR rowid = (SELECT max(rowid) FROM raw)) THEN 'totals-row'
                        WHEN id IS NULL AND title IS NULL %2$s THEN 'no-video'
                        WHEN %3$s THEN 'no-number'
                        WHEN %4$s THEN 'negative'
                    END AS code
                    FROM raw)
                WHERE code IS NOT NULL ORDER BY record
                """.formatted(
                        Totals.inTableOfVideos("id"),
                        places ? "AND name IS NULL" : "",
                        nothing,
                        negative,
                        Totals.inTableOfVideos("title")));
    }

    /** One row a video. */
    void ofVideos(Contents.Curve curve) throws SQLException {
        statement.execute(NAMED);
        boolean fractions = Dictionary.number(
                        statement,
                        "SELECT CASE WHEN max(mean_percent) <= 1 AND count(*) > 1 THEN 1 ELSE 0 END FROM named")
                > 0;
        statement.execute("""
                CREATE TABLE all_videos AS
                SELECT video,
                       any_value(course) AS course,
                       CAST(sum(plays) AS BIGINT) AS views,
                       CAST(max(viewers) AS BIGINT) AS viewers,
                       CAST(sum(finished) AS BIGINT) AS finished,
                       avg(coalesce(%d * mean_percent, 60 * 100 * mean_minutes
                           / nullif(coalesce(length_in_minutes, length), 0))) AS mean_percent,
                       max(coalesce(length_in_minutes, length)) AS video_seconds,
                       CAST(NULL AS DOUBLE) AS "position"
                FROM named
                GROUP BY video
                ORDER BY video
                """.formatted(fractions ? 100 : 1));
        if (curves) {
            statement.execute("CREATE TABLE all_retention AS " + points(curve));
        }
        emptyViews();
    }

    private static String points(Contents.Curve curve) {
        boolean counts = curve instanceof Contents.Curve.Reached;
        // The first count is of all plays and stands at the start; the first of a list stands one step into the video.
        return """
                WITH lists AS (
                    SELECT video, any_value(course) AS course, any_value(numbers) AS numbers
                    FROM (SELECT video, course, %1$s AS numbers FROM named)
                    GROUP BY video
                ),
                steps AS (SELECT video, course, numbers, unnest(range(1, len(numbers) + 1)) AS step FROM lists)
                SELECT video, course, %2$s AS place, numbers[step] %3$s AS watching
                FROM steps
                WHERE watching IS NOT NULL AND isfinite(watching)
                ORDER BY video, place
                """.formatted(
                "list_transform(string_split(replace(trim(CASE WHEN contains(points, ';') THEN points"
                        + " ELSE replace(points, ',', ';') END, ' []'), ',', '.'), ';'),"
                        + " text -> TRY_CAST(trim(text) AS DOUBLE))",
                counts ? "CAST(step - 1 AS DOUBLE) / (len(numbers) - 1)" : "CAST(step AS DOUBLE) / len(numbers)",
                counts ? "/ nullif(numbers[1], 0)" : "");
    }

    /** One row a place. */
    void ofPlaces() throws SQLException {
        statement.execute(NAMED);
        statement.execute("""
                CREATE TABLE all_retention AS
                SELECT coalesce(video, name) AS video,
                       CAST(NULL AS VARCHAR) AS course,
                       place / (SELECT CASE WHEN max(place) > 1 THEN 100 ELSE 1 END FROM named) AS place,
                       avg(watching) AS watching
                FROM named
                GROUP BY 1, 3
                ORDER BY 1, 3
                """);
        statement.execute("""
                CREATE TABLE all_videos AS
                SELECT DISTINCT video,
                       course,
                       CAST(NULL AS BIGINT) AS views,
                       CAST(NULL AS BIGINT) AS viewers,
                       CAST(NULL AS BIGINT) AS finished,
                       CAST(NULL AS DOUBLE) AS mean_percent,
                       CAST(NULL AS DOUBLE) AS video_seconds,
                       CAST(NULL AS DOUBLE) AS "position"
                FROM all_retention
                ORDER BY video
                """);
        emptyViews();
    }

    private void emptyViews() throws SQLException {
        statement.execute("DROP TABLE named");
        statement.execute("CREATE TABLE " + TableSpec.VIEWS.declaration());
    }
}
