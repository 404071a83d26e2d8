package org.lectern.analysis.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.risk.PublishedPurchases.Purchase;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.Folds;
import org.lectern.evaluation.OutOfFold;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.HistogramBoosting;
import org.lectern.learning.HistogramRows;
import org.lectern.learning.LabelledMatrix;
import org.lectern.learning.ShuffleSplit;
import org.lectern.stats.LogOdds;
import org.lectern.stats.Quantiles;
import org.lectern.stats.ScoredRows;
import org.lectern.study.Study;

/**
 * The model of a published system that foretells who pays again, its recipe kept: boosted trees in which a yes counts seven times,
 * judged by a fifth of {@link PublishedPurchases}, whoever they are of.
 *
 * @param rows all purchases
 * @param test those that judge, and what is said of them
 * @param judged what came of them
 * @param known share of those that judge whose learners it was trained on, too
 * @param late share of rows that look back from a day after the exam that followed the purchase
 * @param byPercentile how many the published threshold flags
 * @param byRank how many it means to flag
 * @param features of all rows
 */
record PublishedExams(
        List<Purchase> rows,
        List<Said> test,
        ScoredRows judged,
        double known,
        double late,
        int byPercentile,
        int byRank,
        LargeTable features)
        implements Published {

    /** @param probability that is said of paying again */
    record Said(Purchase purchase, double probability) {}

    private static final Words WORDS = Words.of(PublishedExams.class);

    private static final double JUDGING = 0.2;
    private static final double PERCENTILE = 0.8;

    private static final int TREES = 300;
    private static final int DEPTH = 6;
    private static final double RATE = 0.01;
    private static final double ROW_SHARE = 0.8;
    private static final double POSITIVE_WEIGHT = 7;

    /** Trains it; empty where the study does not tell what it takes, or too few of either kind could judge. */
    static Optional<PublishedExams> of(RiskParams params, RiskRows corrected, Study study, TaskContext context) {
        if (!PublishedPurchases.areTold(study.facts())) {
            return Optional.empty();
        }
        List<Purchase> rows = PublishedPurchases.ask(params.lead(), study, context);
        boolean[] labels = new boolean[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = rows.get(row).again();
        }
        long positives = rows.stream().filter(Purchase::again).count();
        if (Math.min(positives, rows.size() - positives) < Judging.FEWEST) {
            return Optional.empty();
        }
        Folds.Fold fold = Folds.judgedBy(labels.length, ShuffleSplit.judging(labels, JUDGING, params.seed()));
        HistogramBoosting boosting =
                new HistogramBoosting(TREES, DEPTH, RATE, 1, 1, ROW_SHARE, 1, POSITIVE_WEIGHT, params.seed());
        OutOfFold said = OutOfFold.of(
                LabelledMatrix.of(features(rows), labels),
                List.of(fold),
                some -> boosting.fit(HistogramRows.of(some), context)::logOdds);
        List<Said> test = IntStream.of(fold.test())
                .mapToObj(row -> new Said(rows.get(row), LogOdds.probability(said.logOdds(row))))
                .toList();
        double[] probabilities = test.stream().mapToDouble(Said::probability).toArray();
        double least = Quantiles.of(probabilities, PERCENTILE);
        return Optional.of(new PublishedExams(
                rows,
                test,
                said.scored(),
                known(rows, fold.training(), fold.test()),
                late(rows, corrected, params.lead()),
                (int) Arrays.stream(probabilities).filter(p -> p >= least).count(),
                (int) Math.ceil((1 - PERCENTILE) * test.size()),
                new LargeTable(
                        "risk_published_features",
                        WORDS.say("table.published-features"),
                        rows.size(),
                        study,
                        PublishedPurchases.sql(params.lead(), study))));
    }

    private static FeatureMatrix features(List<Purchase> rows) {
        return new FeatureMatrix(
                PublishedPurchases.FEATURES.stream().map(Feature::number).toList(),
                IntStream.range(0, PublishedPurchases.FEATURES.size())
                        .mapToObj(feature -> rows.stream()
                                .mapToDouble(row -> row.values().get(feature))
                                .toArray())
                        .toArray(double[][]::new));
    }

    private static double known(List<Purchase> rows, int[] training, int[] judging) {
        Set<String> seen =
                IntStream.of(training).mapToObj(row -> rows.get(row).learner()).collect(Collectors.toSet());
        return (double) IntStream.of(judging)
                        .filter(row -> seen.contains(rows.get(row).learner()))
                        .count()
                / judging.length;
    }

    /** Whether it looks back from after the exam is asked of those that an exam followed. */
    private static double late(List<Purchase> rows, RiskRows corrected, int lead) {
        Map<List<String>, LocalDate> exams = new HashMap<>();
        corrected.rows().stream()
                .filter(row -> !row.moment().isEmpty())
                .forEach(row -> exams.put(
                        List.of(row.learner(), row.course()),
                        LocalDate.parse(row.moment()).plusDays(lead)));
        return rows.stream()
                        .filter(row -> {
                            LocalDate exam = exams.get(List.of(row.learner(), row.course()));
                            return exam != null && row.moment().isAfter(exam);
                        })
                        .count()
                / (double) rows.size();
    }

    @Override
    public List<NamedTable> tables() {
        long empty = rows.stream().filter(Purchase::isEmpty).count();
        long again = rows.stream().filter(Purchase::again).count();
        return List.of(
                new PublishedMeasures()
                        .with("purchases", rows.size())
                        .with("base_rate", (double) again / rows.size())
                        .with("all_zero_share", (double) empty / rows.size())
                        .with("late_share", late)
                        .with("trees", TREES)
                        .with("depth", DEPTH)
                        .with("rate", RATE)
                        .with("row_share", ROW_SHARE)
                        .with("positive_weight", POSITIVE_WEIGHT)
                        .with("rows_judged", test.size())
                        .with("known_learner_share", known)
                        .of(judged)
                        .with("flagged_by_percentile", byPercentile)
                        .with("flagged_by_rank", byRank)
                        .table(),
                new NamedTable(
                        "risk_published_predictions",
                        WORDS.say("table.published-predictions"),
                        TableOf.rows(test)
                                .text("user_id", said -> said.purchase().learner())
                                .text("course_id", said -> said.purchase().course())
                                .whole("paid_again", said -> said.purchase().again() ? 1 : 0)
                                .number("probability", Said::probability)
                                .table()));
    }

    @Override
    public List<LargeTable> largeTables() {
        return List.of(features);
    }

    @Override
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(WORDS.say("sentence.published-exam", judged.rocAuc(), test.size(), 100 * late, 100 * known));
        if (byPercentile > byRank) {
            sentences.add(WORDS.say("sentence.published-percentile", byPercentile, test.size(), byRank));
        }
        return sentences;
    }
}
