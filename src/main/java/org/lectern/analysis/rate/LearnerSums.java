package org.lectern.analysis.rate;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import tech.tablesaw.api.Row;

/**
 * Sums over learners, from which the whole and its courses are judged, learner by learner: of views n and of properties s0,
 * s1, … within a course, nn, ss0, ss1, … everywhere.
 */
public final class LearnerSums {

    private LearnerSums() {}

    /**
     * Columns of a question over rows (n, s0, …, nn, ss0, …), one a learner and course.
     *
     * @param properties how many there are
     */
    public static String columns(int properties) {
        return """
                count(*) AS learners,
                CAST(sum(n) AS DOUBLE) AS n,
                CAST(sum(n * n) AS DOUBLE) AS n_n,
                CAST(sum(n * nn) AS DOUBLE) AS n_nn""" + each(properties, """
                ,
                CAST(sum(s#) AS DOUBLE) AS s#,
                CAST(sum(s# * s#) AS DOUBLE) AS s_s#,
                CAST(sum(s# * n) AS DOUBLE) AS s_n#,
                CAST(sum(s# * ss#) AS DOUBLE) AS s_ss#,
                CAST(sum(s# * nn) AS DOUBLE) AS s_nn#,
                CAST(sum(n * ss#) AS DOUBLE) AS n_ss#""");
    }

    /** The names of these columns. */
    public static String names(int properties) {
        return "learners, n, n_n, n_nn" + each(properties, ", s#, s_s#, s_n#, s_ss#, s_nn#, n_ss#");
    }

    /** A text once for each property, with its number for every #. */
    static String each(int properties, String text) {
        return IntStream.range(0, properties)
                .mapToObj(number -> text.replace("#", String.valueOf(number)))
                .collect(Collectors.joining());
    }

    /**
     * A question whose first row is the whole and whose others are its courses, by name. Learners with over three billions
     * are cut there, so that no square overflows.
     *
     * @param cells SELECT of {@code course, learner, n, s0, …}: number of a learner's views in a course and the sums over them
     */
    public static String question(String cells, int properties) {
        String cut = "CAST(least(%s, 3000000000) AS BIGINT) AS %s";
        return """
                WITH cells AS (%s),
                sums AS (SELECT course, learner, %s%s FROM cells),
                people AS (SELECT learner, %s%s FROM sums GROUP BY learner),
                joined AS (
                    SELECT course, n, nn%s FROM sums JOIN people ON sums.learner = people.learner WHERE course IS NOT NULL
                    UNION ALL
                    SELECT NULL, nn, nn%s FROM people
                )
                SELECT CAST(course AS STRING) AS name, %s
                FROM joined
                GROUP BY course
                ORDER BY name NULLS FIRST
                """.formatted(
                        cells,
                        cut.formatted("n", "n"),
                        each(properties, ", " + cut.formatted("s#", "s#")),
                        cut.formatted("sum(n)", "nn"),
                        each(properties, ", " + cut.formatted("sum(s#)", "ss#")),
                        each(properties, ", s#, ss#"),
                        each(properties, ", ss#, ss#"),
                        columns(properties));
    }

    /**
     * A row's own share of a property.
     *
     * @param unit how many of the sums make one
     * @param repeats see {@link ClusteredShare}
     */
    public static ClusteredShare share(Row row, int property, long unit, double repeats) {
        double one = (double) unit;
        double n = row.getDouble("n");
        ClusteredMean sums = new ClusteredMean(
                row.getLong("learners"),
                n,
                row.getDouble("s" + property) / one,
                row.getDouble("s_s" + property) / (one * one),
                row.getDouble("s_n" + property) / one,
                row.getDouble("n_n"));
        return new ClusteredShare(sums, Math.max(n, repeats));
    }

    /** A course's share of a property against the whole's. */
    public static ClusteredContrast contrast(
            Row row, int property, long unit, ClusteredShare part, ClusteredMean whole) {
        double one = (double) unit;
        return new ClusteredContrast(
                part,
                whole,
                row.getDouble("s_ss" + property) / (one * one),
                row.getDouble("s_nn" + property) / one,
                row.getDouble("n_ss" + property) / one,
                row.getDouble("n_nn"));
    }
}
