package org.lectern.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusterBootstrap;
import org.lectern.stats.ScoredRows;
import org.lectern.stats.Scores;

/**
 * Judges models by rows that they did not see: all that is estimated is computed from counts by cell, of all learners and of
 * resampled ones.
 *
 * @param baseRate share of yeses in training, 0..1
 * @param threshold probability above which a yes is predicted
 * @param fewLearners the most learners that are too few to call anything sure
 * @param acrossLearners whether ROC-AUC is of pairs of different learners ({@link PairsWithin}), or of all
 * @param shuffles by feature, the counts as they would be if it were shuffled among the rows; none where nobody asks
 */
public record Evaluator(
        double baseRate,
        double threshold,
        int fewLearners,
        boolean acrossLearners,
        List<UnaryOperator<CellCounts>> shuffles) {

    /** How often learners are resampled: the ends of an interval vary by a twentieth of its length. */
    public static final int RESAMPLES = 200;

    private static final int MEASURES = Measure.ALL.size();
    private static final int AUC = Measure.ALL.indexOf(Measure.ROC_AUC);

    /** Places of the statistics behind the measures of the model and of the simpler one. */
    private static final int OVER_SIMPLER = 2 * MEASURES;

    private static final int SPARED_OVER_SIMPLER = OVER_SIMPLER + 1;
    private static final int SPARED_OVER_BASE_RATE = OVER_SIMPLER + 2;
    private static final int DROPS = OVER_SIMPLER + 3;

    public Evaluator {
        shuffles = List.copyOf(shuffles);
    }

    /**
     * Judges a model.
     *
     * @param seed of the resampled learners
     * @throws org.lectern.contract.TaskCancelled when cancelled, between two draws
     */
    public Evaluation evaluate(TestSet test, long seed, TaskContext context) {
        return new Run(test).evaluate(seed, context);
    }

    /**
     * By how much two models differ, judged by the same rows of the same learners.
     *
     * @param one what the first says of them
     * @param other judges the second, by what that says of them
     * @param seed of the resampled learners
     * @return the first less the second, as {@link Measure#ALL}
     * @throws IllegalArgumentException where the rows are not the same
     * @throws org.lectern.contract.TaskCancelled when cancelled, between two draws
     */
    public List<Estimate> differences(TestSet one, Evaluator other, TestSet second, long seed, TaskContext context) {
        if (!one.outcomes().areOfTheSameRows(second.outcomes())) {
            throw new IllegalArgumentException("Only models judged by the same rows can be compared");
        }
        Run mine = new Run(one);
        Run theirs = other.new Run(second);
        Function<int[], double[]> apart = times -> apart(mine.measures(times), theirs.measures(times));
        int learners = one.outcomes().learners();
        double[] values = apart.apply(once(learners));
        ClusterBootstrap draws = learners < 2
                ? null
                : ClusterBootstrap.draw(learners, RESAMPLES, seed, times -> {
                    context.checkCancelled();
                    return apart.apply(times);
                });
        double worth = Run.worth(one.outcomes());
        return IntStream.range(0, MEASURES)
                .mapToObj(measure -> new Estimate(
                        values[measure],
                        draws == null || worth < Measure.ALL.get(measure).fewest()
                                ? Optional.empty()
                                : draws.interval(measure, values[measure], worth)))
                .toList();
    }

    private static double[] apart(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] - other[i])
                .toArray();
    }

    private static int[] once(int learners) {
        int[] once = new int[learners];
        Arrays.fill(once, 1);
        return once;
    }

    /** What is computed of one test set. */
    private final class Run {

        private final TestSet test;
        private final CellCounts.Counter counter;
        private final Scores model;
        private final Scores simpler;
        private final PairsWithin ofModel;
        private final PairsWithin ofSimpler;

        Run(TestSet test) {
            this.test = test;
            counter = new CellCounts.Counter(test);
            model = scores(test::probability);
            simpler = scores(test::simpler);
            ofModel = new PairsWithin(test.outcomes(), test::probability);
            ofSimpler = new PairsWithin(test.outcomes(), test::simpler);
        }

        private Scores scores(IntToDoubleFunction said) {
            return new Scores(IntStream.range(0, test.cells()).mapToDouble(said).toArray());
        }

        Evaluation evaluate(long seed, TaskContext context) {
            CellCounts all = counter.all();
            int learners = test.outcomes().learners();
            double[] values = statistics(all, once(learners));
            ClusterBootstrap draws = learners < 2 ? null : draw(learners, seed, context);
            List<Estimate> estimates = new ArrayList<>();
            for (int statistic = 0; statistic < values.length; statistic++) {
                estimates.add(estimate(draws, statistic, values[statistic], worth(test.outcomes())));
            }
            ScoredRows said = all.by(model);
            return new Evaluation(
                    (long) all.rows(),
                    (long) all.positives(),
                    learners,
                    learners > fewLearners,
                    metrics(estimates.subList(0, MEASURES), values, all),
                    metrics(estimates.subList(MEASURES, OVER_SIMPLER), values, all),
                    estimates.get(OVER_SIMPLER),
                    estimates.get(SPARED_OVER_SIMPLER),
                    estimates.get(SPARED_OVER_BASE_RATE),
                    Reliability.of(test, said.bins(Measure.BINS)),
                    said.confusion(threshold),
                    estimates.subList(DROPS, values.length));
        }

        private ClusterBootstrap draw(int learners, long seed, TaskContext context) {
            return ClusterBootstrap.draw(learners, RESAMPLES, seed, times -> {
                context.checkCancelled();
                return statistics(counter.count(times), times);
            });
        }

        private Estimate estimate(@Nullable ClusterBootstrap draws, int statistic, double value, double worth) {
            if (draws == null || worth < fewest(statistic)) {
                return new Estimate(value, Optional.empty());
            }
            return new Estimate(
                    value,
                    draws.interval(statistic, value, worth)
                            .flatMap(interval -> statistic < OVER_SIMPLER
                                    ? Measure.ALL.get(statistic % MEASURES).sure(interval)
                                    : Optional.of(interval)));
        }

        /** Worth fewer learners, draws do not tell where it lies. */
        private static double fewest(int statistic) {
            return statistic < OVER_SIMPLER
                    ? Measure.ALL.get(statistic % MEASURES).fewest()
                    : Measure.FEWEST;
        }

        /** How many learners with equally many rows these are worth. Source: L. Kish, Survey sampling (1965). */
        private static double worth(Outcomes outcomes) {
            double[] rows = new double[outcomes.learners()];
            for (int entry = 0; entry < outcomes.size(); entry++) {
                rows[outcomes.learner(entry)] += outcomes.rows(entry);
            }
            double all = Arrays.stream(rows).sum();
            return all * all / Arrays.stream(rows).map(of -> of * of).sum();
        }

        /** All measures of the model alone. */
        double[] measures(int[] times) {
            return measures(counter.count(times).by(model), ofModel, times);
        }

        private double[] measures(ScoredRows said, PairsWithin pairs, int[] times) {
            double[] found = Measure.ALL.stream()
                    .mapToDouble(measure -> measure.of(said, threshold))
                    .toArray();
            if (acrossLearners) {
                found[AUC] = pairs.rocAucOfOthers(said, times);
            }
            return found;
        }

        private double[] statistics(CellCounts counts, int[] times) {
            ScoredRows said = counts.by(model);
            ScoredRows simply = counts.by(simpler);
            double[] found = Arrays.copyOf(measures(said, ofModel, times), DROPS + shuffles.size());
            System.arraycopy(measures(simply, ofSimpler, times), 0, found, MEASURES, MEASURES);
            double auc = said.rocAuc();
            double loss = said.logLoss();
            found[OVER_SIMPLER] = found[AUC] - found[MEASURES + AUC];
            found[SPARED_OVER_SIMPLER] = simply.logLoss() - loss;
            found[SPARED_OVER_BASE_RATE] = ofBaseRate(Measure.LOG_LOSS, counts) - loss;
            for (int i = 0; i < shuffles.size(); i++) {
                found[DROPS + i] = auc - shuffles.get(i).apply(counts).by(model).rocAuc();
            }
            return found;
        }

        private double ofBaseRate(Measure measure, CellCounts counts) {
            return measure.ofBaseRate(baseRate, counts.rows(), counts.positives());
        }

        private List<Metric> metrics(List<Estimate> estimates, double[] values, CellCounts all) {
            List<Metric> metrics = new ArrayList<>();
            for (int i = 0; i < MEASURES; i++) {
                Measure measure = Measure.ALL.get(i);
                Estimate estimate = estimates.get(i);
                metrics.add(new Metric(
                        measure.id(),
                        estimate.value(),
                        estimate.interval(),
                        ofBaseRate(measure, all),
                        values[MEASURES + i]));
            }
            return metrics;
        }
    }
}
