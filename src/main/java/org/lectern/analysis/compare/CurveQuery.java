package org.lectern.analysis.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Asks one study how far the views of the videos that both have run, in whole percents, rounded up. A view that is not finished
 * stops; a finished one is seen to run so far and no further.
 */
final class CurveQuery {

    /** 0 to 100 percent. */
    static final int TIMES = 101;

    /** Contributions are summed in whole numbers, which do not depend on the order of rows. */
    private static final double FINE = 1e8;

    private final Study study;
    private final TaskContext context;
    private final String cells;

    /** How many views stop and how many are finished at each percent. */
    static final class Counts {

        private final long[] stopped = new long[TIMES];
        private final long[] finished = new long[TIMES];

        long[] stopped() {
            return stopped;
        }

        long[] finished() {
            return finished;
        }

        long views() {
            return Arrays.stream(stopped).sum() + Arrays.stream(finished).sum();
        }
    }

    /** What one view adds to an error, if it stops, or is finished, at a percent. */
    @FunctionalInterface
    interface Contribution {
        double of(int percent, boolean stops);
    }

    /** @param videos titles of those whose views are followed; none where all are */
    CurveQuery(CompareParams params, Study study, List<String> videos, TaskContext context) {
        this.study = study;
        this.context = context;
        this.cells = """
                WITH cells AS (
                    SELECT learner,
                           video,
                           (CASE WHEN %s THEN 0 ELSE %d END) + CAST(least(ceil(completion), %d) AS INTEGER) AS cell
                    FROM views
                    %s
                )
                """.formatted(
                        params.rule().condition(),
                        TIMES,
                        TIMES - 1,
                        videos.isEmpty() ? "" : "WHERE " + Sql.in("video", videos));
    }

    Counts counts() {
        Counts counts = new Counts();
        for (Row row : ask(cells + "SELECT cell, count(*) AS n FROM cells GROUP BY cell ORDER BY cell")) {
            int cell = Math.toIntExact(row.getLong("cell"));
            (cell < TIMES ? counts.finished() : counts.stopped())[cell % TIMES] = row.getLong("n");
        }
        return counts;
    }

    /** How many pairs of a learner and a video there are: views, less repetitions. */
    long different() {
        return ask(cells + "SELECT count(*) AS n FROM (SELECT DISTINCT learner, video FROM cells) AS pairs")
                .longColumn("n")
                .get(0);
    }

    /**
     * What the views of each learner add to two errors.
     *
     * @return of each learner's name, in their order: the one and the other
     */
    Table added(Counts counts, Contribution one, Contribution other) {
        int[] filled = IntStream.range(0, 2 * TIMES)
                .filter(cell -> (cell < TIMES ? counts.finished() : counts.stopped())[cell % TIMES] > 0)
                .toArray();
        double[] ones = contributions(filled, one);
        double[] others = contributions(filled, other);
        double oneScale = scale(ones);
        double otherScale = scale(others);
        String rows = IntStream.range(0, filled.length)
                .mapToObj(i -> "(%d, %d, %d)"
                        .formatted(filled[i], Math.round(ones[i] * oneScale), Math.round(others[i] * otherScale)))
                .collect(Collectors.joining(", "));
        return ask(cells + """
                , contributions AS (SELECT * FROM (VALUES %s) AS contributions (cell, one, other))
                SELECT CAST(learner AS STRING) AS learner,
                       CAST(sum(one) AS DOUBLE) / %s AS one,
                       CAST(sum(other) AS DOUBLE) / %s AS other
                FROM cells JOIN contributions ON cells.cell = contributions.cell
                GROUP BY learner
                ORDER BY 1
                """.formatted(rows, oneScale, otherScale));
    }

    private static double[] contributions(int[] cells, Contribution one) {
        return Arrays.stream(cells)
                .mapToDouble(cell -> one.of(cell % TIMES, cell >= TIMES))
                .toArray();
    }

    private static double scale(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return largest == 0 ? 1 : FINE / largest;
    }

    private Table ask(String sql) {
        context.checkCancelled();
        return study.query(sql, context);
    }
}
