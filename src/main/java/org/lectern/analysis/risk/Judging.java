package org.lectern.analysis.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Drift;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Folds;
import org.lectern.evaluation.JudgedRows;
import org.lectern.evaluation.LeakAudit;
import org.lectern.evaluation.TestSet;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.LabelledMatrix;

/** Judges what learns on learners whom it never saw: forward in time, and by learner. */
final class Judging {

    /** Fewer of a kind in a period are too few to be judged by. */
    static final int FEWEST = 10;

    /** A share of moments after which rows judge, where no period is large enough. */
    private static final double LATE = 0.7;

    private static final int AUDITED = 20_000;

    private final RiskRows rows;
    private final List<RiskRow> labelled;
    private final LabelledMatrix all;
    private final RiskParams params;
    private final TaskContext context;

    Judging(RiskRows rows, RiskParams params, TaskContext context) {
        this.rows = rows;
        this.labelled = rows.labelled();
        this.all = RiskMatrix.labelled(rows.features(), labelled);
        this.params = params;
        this.context = context;
    }

    /** All labelled rows. */
    LabelledMatrix all() {
        return all;
    }

    /** Whether there are enough of both kinds to learn from. */
    static boolean isPossible(RiskRows rows) {
        return enough(rows.labelled());
    }

    /** What gives the answer away; of very many rows every so many-th is looked at. */
    LeakAudit audit() {
        int step = Math.max(1, labelled.size() / AUDITED);
        int[] some = IntStream.range(0, labelled.size())
                .filter(row -> row % step == 0)
                .toArray();
        boolean[] labels = new boolean[some.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labelled.get(some[i]).isPositive();
        }
        FeatureMatrix rows = all.features().rows(some);
        return LeakAudit.of(rows, labels, Folds.byLearner(rows, RiskMatrix.FOLDS), _ -> false);
    }

    /** Every learner judged by a model that has not seen them. */
    Judged byLearner() {
        double[] said = new double[labelled.size()];
        double[][] rules = rules();
        for (Folds.Fold fold : Folds.byLearner(all.features(), RiskMatrix.FOLDS)) {
            context.checkCancelled();
            if (fold.test().length > 0) {
                judge(fold, said, rules);
            }
        }
        return judged(Judged.Way.BY_LEARNER, "", labelled, said, rules, baseRate(labelled), List.of());
    }

    /** The newest period that is large enough, judged by a model of earlier ones without its learners. */
    Optional<Judged> forward() {
        return newest().flatMap(this::forward).or(this::late);
    }

    /** The newest term or week is what counts only where enough of both kinds stand in it and before it. */
    private Optional<String> newest() {
        TreeMap<String, long[]> counts = new TreeMap<>();
        labelled.forEach(row -> counts.computeIfAbsent(row.period(), _ -> new long[2])[row.label()]++);
        List<String> large = counts.entrySet().stream()
                .filter(period -> Arrays.stream(period.getValue()).allMatch(n -> n >= FEWEST))
                .map(java.util.Map.Entry::getKey)
                .toList();
        return large.size() < 2 ? Optional.empty() : Optional.of(large.getLast());
    }

    private Optional<Judged> forward(String period) {
        int[] periods = labelled.stream()
                .mapToInt(row -> row.period().compareTo(period))
                .map(Integer::signum)
                .toArray();
        return forward(periods, period);
    }

    /** Where no period is large enough, the last third of moments. */
    private Optional<Judged> late() {
        List<String> moments = labelled.stream().map(RiskRow::period).sorted().toList();
        if (moments.isEmpty() || rows.foreseen() != Foreseen.EXAM) {
            return Optional.empty();
        }
        String cut = moments.get((int) (LATE * moments.size()));
        return forward(
                labelled.stream()
                        .mapToInt(row -> row.period().compareTo(cut) >= 0 ? 0 : -1)
                        .toArray(),
                cut);
    }

    /** @param periods -1 before, 0 judging, 1 after */
    private Optional<Judged> forward(int[] periods, String named) {
        Folds.Fold fold = Folds.forward(all.features(), periods, 0);
        List<RiskRow> training = pick(fold.training());
        List<RiskRow> test = pick(fold.test());
        if (!enough(training) || !enough(test)) {
            return Optional.empty();
        }
        double[] said = new double[labelled.size()];
        double[][] rules = rules();
        judge(fold, said, rules);
        int[] kept = fold.test();
        List<Drift> drift =
                Drift.of(RiskMatrix.features(rows.features(), training), RiskMatrix.features(rows.features(), test));
        return Optional.of(judged(
                Judged.Way.FORWARD,
                named,
                test,
                pick(said, kept),
                Arrays.stream(rules).map(rule -> pick(rule, kept)).toArray(double[][]::new),
                baseRate(training),
                drift));
    }

    private static boolean enough(List<RiskRow> some) {
        long positives = some.stream().filter(RiskRow::isPositive).count();
        return positives >= FEWEST && some.size() - positives >= FEWEST;
    }

    private double[][] rules() {
        return new double[Rule.in(rows.features()).size()][labelled.size()];
    }

    private void judge(Folds.Fold fold, double[] said, double[][] rules) {
        List<RiskRow> training = pick(fold.training());
        RiskModel model = RiskModel.train(all.only(fold.training()), params, context);
        List<Rule> simple = Rule.in(rows.features());
        for (int row : fold.test()) {
            said[row] = model.probability(labelled.get(row).numbers());
        }
        for (int i = 0; i < simple.size(); i++) {
            double flagged = simple.get(i).share(rows.features(), training, true);
            double others = simple.get(i).share(rows.features(), training, false);
            for (int row : fold.test()) {
                rules[i][row] = simple.get(i).holds(rows.features(), labelled.get(row)) ? flagged : others;
            }
        }
    }

    private Judged judged(
            Judged.Way way,
            String period,
            List<RiskRow> judges,
            double[] said,
            double[][] rules,
            double baseRate,
            List<Drift> drift) {
        double[] constant = new double[judges.size()];
        Arrays.fill(constant, baseRate);
        List<TestSet> tests = Arrays.stream(rules.length == 0 ? new double[][] {constant} : rules)
                .map(rule -> JudgedCells.of(judges, said, rule))
                .toList();
        List<Evaluation> evaluations = tests.stream()
                .map(test -> JudgedCells.evaluator(baseRate).evaluate(test, params.seed(), context))
                .toList();
        return new Judged(
                way,
                period,
                judges,
                Arrays.stream(said).boxed().toList(),
                evaluations.getFirst(),
                new JudgedRows(JudgedCells.evaluator(baseRate), tests.getFirst(), JudgedCells.who(judges)),
                IntStream.range(0, rules.length)
                        .boxed()
                        .collect(Collectors.toMap(
                                i -> Rule.in(rows.features()).get(i).id(),
                                evaluations::get,
                                (one, _) -> one,
                                TreeMap::new)),
                baseRate,
                drift);
    }

    static double baseRate(List<RiskRow> some) {
        return some.stream().mapToInt(RiskRow::label).average().orElse(0);
    }

    private List<RiskRow> pick(int... places) {
        return IntStream.of(places).mapToObj(labelled::get).toList();
    }

    private static double[] pick(double[] values, int... places) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }
}
