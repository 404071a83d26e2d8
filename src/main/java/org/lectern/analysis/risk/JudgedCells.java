package org.lectern.analysis.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.evaluation.Evaluator;
import org.lectern.evaluation.JudgedRows;
import org.lectern.evaluation.Judges;
import org.lectern.evaluation.Outcomes;
import org.lectern.evaluation.TestSet;

/** Rows that judge, those of which the same is said put together: what is resampled are learners, whatever their rows. */
final class JudgedCells {

    /** Of more rows probabilities are rounded to a ten-thousandth, so that what is said of them repeats. */
    private static final int MANY = 20_000;

    private static final double STEPS = 10_000;

    private static final double THRESHOLD = 0.5;

    /** What is said of a cell. */
    private record Cell(double said, double rule) {}

    private JudgedCells() {}

    /** Judges by learners. */
    static Evaluator evaluator(double baseRate) {
        return new Evaluator(baseRate, THRESHOLD, Judging.FEWEST, false, List.of());
    }

    /**
     * Who they are, and what was said of each.
     *
     * @param baseRate share of yeses in training, 0..1
     */
    static Judges judges(List<RiskRow> rows, double[] said, double[] rule, double baseRate) {
        return new JudgedRows(evaluator(baseRate), of(rows, said, rule), who(rows));
    }

    /** The learners whose rows judge, as {@link #of} numbers them. */
    static List<String> who(List<RiskRow> rows) {
        return rows.stream().map(RiskRow::learner).sorted().distinct().toList();
    }

    /**
     * @param said of every row by the model, 0..1
     * @param rule what a rule says of it, 0..1
     */
    static TestSet of(List<RiskRow> rows, double[] said, double[] rule) {
        Map<Cell, Integer> places = new HashMap<>();
        int[] order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(java.util.Comparator.comparing(row -> rows.get(row).learner()))
                .mapToInt(row -> row)
                .toArray();
        int[] learners = new int[order.length];
        int[] cells = new int[order.length];
        int[] ones = new int[order.length];
        int[] positives = new int[order.length];
        int learner = -1;
        String before = "";
        for (int i = 0; i < order.length; i++) {
            RiskRow row = rows.get(order[i]);
            learner += i == 0 || !row.learner().equals(before) ? 1 : 0;
            before = row.learner();
            double p = rows.size() > MANY ? Math.rint(said[order[i]] * STEPS) / STEPS : said[order[i]];
            Cell cell = new Cell(p, rule[order[i]]);
            Integer known = places.putIfAbsent(cell, places.size());
            learners[i] = learner;
            cells[i] = known == null ? places.size() - 1 : known;
            ones[i] = 1;
            positives[i] = row.isPositive() ? 1 : 0;
        }
        double[] probabilities = new double[places.size()];
        double[] rules = new double[places.size()];
        places.forEach((cell, place) -> {
            probabilities[place] = cell.said();
            rules[place] = cell.rule();
        });
        return new TestSet(new Outcomes(learners, cells, ones, positives), probabilities, rules);
    }
}
