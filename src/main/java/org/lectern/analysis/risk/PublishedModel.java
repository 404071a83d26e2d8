package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.panel.PublishedFeatures;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.Folds;
import org.lectern.evaluation.LeakAudit;
import org.lectern.evaluation.OutOfFold;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.LabelledMatrix;
import org.lectern.learning.LogisticModel;
import org.lectern.learning.LogisticRegression;
import org.lectern.learning.ShuffleSplit;
import org.lectern.stats.LogOdds;
import org.lectern.stats.ScoredRows;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/**
 * The model of a published system, its recipe kept: a logistic regression, unscaled, of whether a unit was completed in a week, from
 * features of the same week, one of which contains that. A fifth of people judges, administrators among them.
 *
 * @param test rows of the first published weekly table that judge, and what is said of them
 * @param model trained on those of four fifths of people
 * @param judged what came of those that judge
 * @param refused features that contain the answer
 */
record PublishedModel(List<Said> test, LogisticModel model, ScoredRows judged, Set<String> refused)
        implements Published {

    /** @param values by feature */
    record PublishedRow(String learner, String week, List<Double> values, boolean completed) {}

    /** @param probability that a unit was completed */
    record Said(PublishedRow row, double probability) {}

    static final List<String> FEATURES = List.of("sessions", "avg_progress", "avg_quiz_score", "confidence_score");

    private static final Words WORDS = Words.of(PublishedModel.class);

    private static final double JUDGING = 0.2;

    /**
     * Trains it; whoever the filter leaves out for their role is among the rows, as published. Empty where all that train went
     * alike, or nobody judges.
     */
    static Optional<PublishedModel> of(Study study, long seed, TaskContext context) {
        Study everybody = study.filtered(study.filter().withRoles(List.of()));
        List<PublishedRow> rows = rows(everybody, context);
        List<String> people =
                rows.stream().map(PublishedRow::learner).distinct().sorted().toList();
        Set<String> judges = IntStream.of(ShuffleSplit.judging(people.size(), JUDGING, seed))
                .mapToObj(people::get)
                .collect(Collectors.toSet());
        Folds.Fold fold = new Folds.Fold(
                places(rows, row -> !judges.contains(row.learner())),
                places(rows, row -> judges.contains(row.learner())));
        boolean[] labels = new boolean[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = rows.get(row).completed();
        }
        FeatureMatrix features = features(rows, people);
        LabelledMatrix all = LabelledMatrix.of(features, labels);
        LabelledMatrix training = all.only(fold.training());
        if (isOneLabel(training) || fold.test().length == 0) {
            return Optional.empty();
        }
        LogisticModel model = new LogisticRegression(1, false).fit(training);
        OutOfFold said = OutOfFold.of(all, List.of(fold), _ -> model::logOdds);
        LeakAudit audit = LeakAudit.of(features, labels, Folds.byLearner(features, RiskMatrix.FOLDS), _ -> false);
        return Optional.of(new PublishedModel(
                IntStream.of(fold.test())
                        .mapToObj(row -> new Said(rows.get(row), LogOdds.probability(said.logOdds(row))))
                        .toList(),
                model,
                said.scored(),
                audit.refused()));
    }

    private static int[] places(List<PublishedRow> rows, Predicate<PublishedRow> kept) {
        return IntStream.range(0, rows.size())
                .filter(row -> kept.test(rows.get(row)))
                .toArray();
    }

    private static boolean isOneLabel(LabelledMatrix rows) {
        return rows.size() == 0 || rows.positives() == 0 || rows.positives() == rows.rows();
    }

    private static List<PublishedRow> rows(Study everybody, TaskContext context) {
        WeekPanel panel = WeekPanel.of(everybody, WeekClock.of(everybody, context));
        List<PublishedRow> rows = new ArrayList<>();
        for (Row row : panel.study().query(PublishedFeatures.sql(panel), context)) {
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

    private static FeatureMatrix features(List<PublishedRow> rows, List<String> people) {
        Map<String, Integer> places =
                IntStream.range(0, people.size()).boxed().collect(Collectors.toMap(people::get, place -> place));
        double[][] columns = IntStream.range(0, FEATURES.size())
                .mapToObj(feature -> rows.stream()
                        .mapToDouble(row -> row.values().get(feature))
                        .toArray())
                .toArray(double[][]::new);
        return new FeatureMatrix(
                FEATURES.stream().map(Feature::number).toList(),
                columns,
                rows.stream()
                        .mapToInt(row -> places.getOrDefault(row.learner(), -1))
                        .toArray());
    }

    @Override
    public List<NamedTable> tables() {
        PublishedMeasures measures = new PublishedMeasures();
        model.terms().forEach(term -> measures.with("coefficient_" + FEATURES.get(term.feature()), term.weight()));
        return List.of(
                measures.with("intercept", model.intercept())
                        .with("rows_judged", test.size())
                        .of(judged)
                        .table(),
                new NamedTable(
                        "risk_published_predictions",
                        WORDS.say("table.published-predictions"),
                        TableOf.rows(test)
                                .text("user_id", said -> said.row().learner())
                                .text("week", said -> said.row().week())
                                .whole("completed", said -> said.row().completed() ? 1 : 0)
                                .number("probability", Said::probability)
                                .table()));
    }

    /** Its rows are a table of weeks. */
    @Override
    public List<LargeTable> largeTables() {
        return List.of();
    }

    @Override
    public List<String> sentences() {
        return List.of(WORDS.say(
                refused.isEmpty() ? "sentence.published" : "sentence.published-leak",
                judged.rocAuc(),
                String.join(", ", new TreeSet<>(refused))));
    }
}
