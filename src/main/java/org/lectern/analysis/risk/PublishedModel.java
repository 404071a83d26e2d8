package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.panel.PublishedFeatures;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.Folds;
import org.lectern.evaluation.LeakAudit;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.LabelledMatrix;
import org.lectern.learning.LogisticModel;
import org.lectern.learning.LogisticRegression;
import org.lectern.learning.ShuffleSplit;
import org.lectern.stats.Confusion;
import org.lectern.stats.LogOdds;
import org.lectern.stats.ScoredRows;
import org.lectern.stats.Scores;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/**
 * The model of a published system, its recipe kept: a logistic regression, unscaled, of whether a unit was completed in a week, from
 * features of the same week, one of which contains that. A fifth of people judges, administrators among them.
 *
 * @param rows of the first published weekly table
 * @param model trained on four fifths of people
 * @param test places of the rows that judge
 * @param judged what came of them
 * @param refused features that contain the answer
 */
record PublishedModel(
        List<PublishedRow> rows, LogisticModel model, List<Integer> test, ScoredRows judged, Set<String> refused) {

    /** @param values by feature */
    record PublishedRow(String learner, String week, List<Double> values, boolean completed) {}

    static final List<String> FEATURES = List.of("sessions", "avg_progress", "avg_quiz_score", "confidence_score");

    private static final Words WORDS = Words.of(PublishedModel.class);

    private static final double JUDGING = 0.2;
    private static final double THRESHOLD = 0.5;

    /**
     * Trains it; whoever the filter leaves out for their role is among the rows, as published. Empty where all that train, or all
     * that judge, went alike.
     */
    static Optional<PublishedModel> of(Study study, long seed, TaskContext context) {
        Study everybody = study.filtered(study.filter().withRoles(List.of()));
        List<PublishedRow> rows = rows(everybody, context);
        List<String> people =
                List.copyOf(rows.stream().map(PublishedRow::learner).collect(Collectors.toCollection(TreeSet::new)));
        Set<String> judges = IntStream.of(ShuffleSplit.judging(people.size(), JUDGING, seed))
                .mapToObj(people::get)
                .collect(Collectors.toSet());
        List<Integer> test = IntStream.range(0, rows.size())
                .filter(row -> judges.contains(rows.get(row).learner()))
                .boxed()
                .toList();
        int[] training = IntStream.range(0, rows.size())
                .filter(row -> !judges.contains(rows.get(row).learner()))
                .toArray();
        LabelledMatrix all = matrix(rows, people);
        if (isOneLabel(all.only(training)) || test.isEmpty()) {
            return Optional.empty();
        }
        LogisticModel model = new LogisticRegression(1, false).fit(all.only(training));
        int[] cells = IntStream.range(0, test.size()).toArray();
        double[] said = test.stream()
                .mapToDouble(row -> LogOdds.probability(model.logOdds(numbers(rows.get(row)))))
                .toArray();
        ScoredRows judged = new Scores(said)
                .count(
                        IntStream.of(cells).mapToDouble(_ -> 1).toArray(),
                        IntStream.of(cells)
                                .mapToDouble(cell -> rows.get(test.get(cell)).completed() ? 1 : 0)
                                .toArray());
        boolean[] labels = new boolean[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = rows.get(row).completed();
        }
        LeakAudit audit =
                LeakAudit.of(all.features(), labels, Folds.byLearner(all.features(), RiskMatrix.FOLDS), _ -> false);
        return Optional.of(new PublishedModel(rows, model, test, judged, audit.refused()));
    }

    private static boolean isOneLabel(LabelledMatrix rows) {
        return rows.size() == 0 || rows.positives() == 0 || rows.positives() == rows.rows();
    }

    private static List<PublishedRow> rows(Study everybody, TaskContext context) {
        WeekPanel panel = WeekPanel.of(everybody, WeekClock.of(everybody, context));
        List<PublishedRow> rows = new ArrayList<>();
        for (Row row : everybody.query(PublishedFeatures.sql(panel), context)) {
            rows.add(new PublishedRow(
                    row.getString("user_id"),
                    row.getString("week"),
                    FEATURES.stream()
                            .map(name -> ((Number) row.getObject(name)).doubleValue())
                            .toList(),
                    row.getLong("modules_completed") > 0));
        }
        return rows;
    }

    private static LabelledMatrix matrix(List<PublishedRow> rows, List<String> people) {
        double[][] columns = IntStream.range(0, FEATURES.size())
                .mapToObj(feature -> rows.stream()
                        .mapToDouble(row -> row.values().get(feature))
                        .toArray())
                .toArray(double[][]::new);
        boolean[] labels = new boolean[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = rows.get(row).completed();
        }
        return LabelledMatrix.of(
                new FeatureMatrix(
                        FEATURES.stream().map(Feature::number).toList(),
                        columns,
                        rows.stream()
                                .mapToInt(row -> people.indexOf(row.learner()))
                                .toArray()),
                labels);
    }

    private static double[] numbers(PublishedRow row) {
        return row.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private record Line(String measure, double value) {}

    List<NamedTable> tables() {
        List<Line> lines = new ArrayList<>();
        model.terms()
                .forEach(term -> lines.add(new Line("coefficient_" + FEATURES.get(term.feature()), term.weight())));
        lines.add(new Line("intercept", model.intercept()));
        Confusion confusion = judged.confusion(THRESHOLD);
        lines.add(new Line("rows_judged", test.size()));
        lines.add(new Line("truly_no", confusion.trueNegatives()));
        lines.add(new Line("falsely_yes", confusion.falsePositives()));
        lines.add(new Line("falsely_no", confusion.falseNegatives()));
        lines.add(new Line("truly_yes", confusion.truePositives()));
        lines.add(new Line("accuracy", confusion.accuracy()));
        lines.add(new Line("roc_auc", judged.rocAuc()));
        lines.add(new Line("average_precision", judged.averagePrecision()));
        lines.add(new Line("brier_score", judged.brierScore()));
        lines.add(new Line("log_loss", judged.logLoss()));
        return List.of(
                new NamedTable(
                        "risk_published_model",
                        WORDS.say("table.published-model"),
                        TableOf.rows(lines)
                                .text("measure", Line::measure)
                                .number("value", Line::value)
                                .table()),
                new NamedTable(
                        "risk_published_predictions",
                        WORDS.say("table.published-predictions"),
                        TableOf.rows(test)
                                .text("user_id", row -> rows.get(row).learner())
                                .text("week", row -> rows.get(row).week())
                                .whole("completed", row -> rows.get(row).completed() ? 1 : 0)
                                .number(
                                        "probability",
                                        row -> LogOdds.probability(model.logOdds(numbers(rows.get(row)))))
                                .table()));
    }

    /** What it seemed to be worth, and why. */
    String sentence() {
        return WORDS.say(
                refused.isEmpty() ? "sentence.published" : "sentence.published-leak",
                judged.rocAuc(),
                String.join(", ", new TreeSet<>(refused)));
    }
}
