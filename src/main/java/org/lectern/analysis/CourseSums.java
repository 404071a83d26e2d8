package org.lectern.analysis;

import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.ClusteredMean;
import tech.tablesaw.api.Row;

/** Sums over learners by course, from which a course is compared with the whole, learner by learner. */
public final class CourseSums {

    private CourseSums() {}

    /**
     * A question whose first row is the whole study and whose others are its courses, by name. Learners with over three
     * milliards are cut there, so that no square overflows.
     *
     * @param cells SELECT of {@code course, learner, n, s}: number of a learner's views in a course and the sum over them, in
     *     whole numbers
     * @param unit how many of s make one
     */
    public static String question(String cells, int unit) {
        return """
                WITH cells AS (%1$s),
                sums AS (
                    SELECT course,
                           learner,
                           CAST(least(n, 3000000000) AS BIGINT) AS n,
                           CAST(least(s, 3000000000) AS BIGINT) AS s
                    FROM cells
                ),
                people AS (
                    SELECT learner,
                           CAST(least(sum(n), 3000000000) AS BIGINT) AS nn,
                           CAST(least(sum(s), 3000000000) AS BIGINT) AS ss
                    FROM sums
                    GROUP BY learner
                ),
                joined AS (
                    SELECT course, n, s, nn, ss
                    FROM sums JOIN people ON sums.learner = people.learner
                    WHERE course IS NOT NULL
                    UNION ALL
                    SELECT NULL, nn, ss, nn, ss FROM people
                )
                SELECT CAST(course AS STRING) AS name,
                       count(*) AS learners,
                       CAST(sum(n) AS DOUBLE) AS n,
                       CAST(sum(s) AS DOUBLE) / %2$d AS s,
                       CAST(sum(s * s) AS DOUBLE) / %3$d AS s_s,
                       CAST(sum(s * n) AS DOUBLE) / %2$d AS s_n,
                       CAST(sum(n * n) AS DOUBLE) AS n_n,
                       CAST(sum(s * ss) AS DOUBLE) / %3$d AS s_ss,
                       CAST(sum(s * nn) AS DOUBLE) / %2$d AS s_nn,
                       CAST(sum(n * ss) AS DOUBLE) / %2$d AS n_ss,
                       CAST(sum(n * nn) AS DOUBLE) AS n_nn
                FROM joined
                GROUP BY course
                ORDER BY name NULLS FIRST
                """.formatted(cells, unit, unit * unit);
    }

    /** A row's own mean. */
    public static ClusteredMean mean(Row row) {
        return new ClusteredMean(
                row.getLong("learners"),
                row.getDouble("n"),
                row.getDouble("s"),
                row.getDouble("s_s"),
                row.getDouble("s_n"),
                row.getDouble("n_n"));
    }

    /** A course against the whole. */
    public static ClusteredContrast contrast(Row row, ClusteredMean whole) {
        return new ClusteredContrast(
                mean(row),
                whole,
                row.getDouble("s_ss"),
                row.getDouble("s_nn"),
                row.getDouble("n_ss"),
                row.getDouble("n_nn"));
    }
}
