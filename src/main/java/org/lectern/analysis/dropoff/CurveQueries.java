package org.lectern.analysis.dropoff;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Counts how far the views of two parts run, in whole percents, rounded up: at 50 % still run those that are not abandoned
 * at or below 50 %.
 */
final class CurveQueries {

    /** 0 to 100 percent. */
    static final int TIMES = 101;

    /** Contributions are summed in whole numbers, which do not depend on the order of rows. */
    private static final double FINE = 1e8;

    private final DropoffParams params;
    private final Study study;
    private final TaskContext context;

    CurveQueries(DropoffParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
    }

    /** How many views of each part stop and how many are finished at each percent. */
    static final class Counts {

        final long[][] stopped = new long[2][TIMES];
        final long[][] finished = new long[2][TIMES];

        boolean has(int part) {
            return Arrays.stream(stopped[part]).sum()
                            + Arrays.stream(finished[part]).sum()
                    > 0;
        }

        /** The cells that hold a view. */
        int[] filled() {
            return IntStream.range(0, 4 * TIMES)
                    .filter(cell -> of(stops(cell))[part(cell)][cell % TIMES] > 0)
                    .toArray();
        }

        private long[][] of(boolean stops) {
            return stops ? stopped : finished;
        }
    }

    /** What one view of a part adds to an error, if it stops, or is finished, at a percent. */
    @FunctionalInterface
    interface Contribution {
        double of(int part, int percent, boolean stops);
    }

    /**
     * The learners of a part.
     *
     * @param learners number of them
     * @param squares of their contributions to the part's own error, summed
     */
    record Own(long learners, double squares) {}

    /**
     * The learners of both parts.
     *
     * @param shared squares of their contributions to what both parts share, summed
     */
    record Squares(Own first, Own second, double shared) {

        Own of(int part) {
            return part == 0 ? first : second;
        }
    }

    Counts counts(Split split) {
        Counts counts = new Counts();
        for (Row row : ask(cells(split) + "SELECT cell, count(*) AS n FROM cells GROUP BY cell ORDER BY cell")) {
            int cell = Math.toIntExact(row.getLong("cell"));
            counts.of(stops(cell))[part(cell)][cell % TIMES] = row.getLong("n");
        }
        return counts;
    }

    Squares squares(Split split, Counts counts, Contribution own, Contribution shared) {
        int[] cells = counts.filled();
        double[] owns = contributions(cells, own);
        double[] shares = contributions(cells, shared);
        double ownScale = scale(owns);
        double sharedScale = scale(shares);
        String rows = IntStream.range(0, cells.length)
                .mapToObj(i -> "(%d, %d, %d)"
                        .formatted(cells[i], Math.round(owns[i] * ownScale), Math.round(shares[i] * sharedScale)))
                .collect(Collectors.joining(", "));
        Row row = ask(cells(split) + """
                , contributions AS (SELECT * FROM (VALUES %1$s) AS contributions (cell, own, shared)),
                people AS (
                    SELECT learner,
                           CAST(sum(CASE WHEN cells.cell < %2$d THEN own ELSE 0 END) AS DECIMAL(19, 0)) AS one,
                           CAST(sum(CASE WHEN cells.cell < %2$d THEN 0 ELSE own END) AS DECIMAL(19, 0)) AS other,
                           CAST(sum(shared) AS DECIMAL(19, 0)) AS shared,
                           min(cells.cell) AS least,
                           max(cells.cell) AS most
                    FROM cells JOIN contributions ON cells.cell = contributions.cell
                    GROUP BY learner
                )
                SELECT count(CASE WHEN least < %2$d THEN 1 END) AS ones,
                       count(CASE WHEN most >= %2$d THEN 1 END) AS others,
                       CAST(sum(one * one) AS DOUBLE) AS one,
                       CAST(sum(other * other) AS DOUBLE) AS other,
                       CAST(sum(shared * shared) AS DOUBLE) AS shared
                FROM people
                """.formatted(rows, 2 * TIMES)).row(0);
        double ownSquare = ownScale * ownScale;
        return new Squares(
                new Own(row.getLong("ones"), row.getDouble("one") / ownSquare),
                new Own(row.getLong("others"), row.getDouble("other") / ownSquare),
                row.getDouble("shared") / (sharedScale * sharedScale));
    }

    /** One number for part, whether a view stops, and percent. */
    private String cells(Split split) {
        return """
                WITH parts AS (
                    SELECT learner,
                           %s AS part,
                           CASE WHEN %s THEN 0 ELSE 1 END AS stops,
                           CAST(least(ceil(completion), %d) AS INTEGER) AS percent
                    FROM views
                ),
                cells AS (SELECT learner, (part * 2 + stops) * %d + percent AS cell FROM parts WHERE part IS NOT NULL)
                """.formatted(split.sql(), params.rule().condition(), TIMES - 1, TIMES);
    }

    private static int part(int cell) {
        return cell / (2 * TIMES);
    }

    private static boolean stops(int cell) {
        return cell / TIMES % 2 == 1;
    }

    private static double[] contributions(int[] cells, Contribution one) {
        return Arrays.stream(cells)
                .mapToDouble(cell -> one.of(part(cell), cell % TIMES, stops(cell)))
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
