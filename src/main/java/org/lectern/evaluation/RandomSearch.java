package org.lectern.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Folds.Fold;
import org.lectern.learning.BoostedTrees;
import org.lectern.learning.HistogramBoosting;
import org.lectern.learning.HistogramRows;
import org.lectern.learning.LabelledMatrix;
import org.lectern.stats.LogOdds;
import org.lectern.stats.Scores;

/**
 * Tries settings of boosted trees drawn at random and scores each by its average precision on learners that it was not trained
 * on. Every draw is told, so that it is seen how much of the best one's lead is luck. Source: J. Bergstra and Y. Bengio, Random
 * search for hyper-parameter optimization, Journal of Machine Learning Research 13 (2012), 281-305.
 *
 * @param draws how many settings are tried, at least 1
 * @param seed of the settings, and of the rows and features that trees see
 * @param heaviest the most that a yes counts beside a no, a whole number from 1 up; 1 weighs none
 */
public record RandomSearch(int draws, long seed, int heaviest) {

    private static final int FEWEST_TREES = 100;
    private static final int MOST_TREES = 300;
    private static final int SHALLOWEST = 3;
    private static final int DEEPEST = 9;
    private static final double SLOWEST = 0.01;
    private static final double FASTEST = 0.1;
    private static final double LEAST_SHARE = 0.7;
    private static final double MOST_SHARE = 0.9;

    public RandomSearch {
        if (draws < 1 || heaviest < 1) {
            throw new IllegalArgumentException("A setting or more is tried, and no yes counts less than a no");
        }
    }

    /**
     * Settings and what they are worth.
     *
     * @param scores average precision by fold; NaN where a fold's judging rows have no yes, or its training rows went alike
     * @param mean of the scores that there are; NaN where there is none
     * @param spread their standard deviation, dividing by one less than their number; NaN of fewer than two
     */
    public record Draw(HistogramBoosting settings, List<Double> scores, double mean, double spread) {

        public Draw {
            scores = List.copyOf(scores);
        }

        static Draw of(HistogramBoosting settings, double... scores) {
            double[] known =
                    Arrays.stream(scores).filter(score -> !Double.isNaN(score)).toArray();
            double mean = Arrays.stream(known).average().orElse(Double.NaN);
            double squares = Arrays.stream(known)
                    .map(score -> (score - mean) * (score - mean))
                    .sum();
            double spread = known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1));
            return new Draw(settings, Arrays.stream(scores).boxed().toList(), mean, spread);
        }
    }

    /** A fold made ready: its training rows in bins, and the rows that judge. */
    private record Ready(HistogramRows training, boolean oneLabel, LabelledMatrix judging) {}

    /**
     * The settings that are tried: 100 to 300 trees of depth 3 to 9, learning rates of 0.01 to 0.1, even on a logarithmic scale,
     * shares of rows and features of 0.7 to 0.9, and a yes that counts up to the heaviest.
     */
    public List<HistogramBoosting> settings() {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> new HistogramBoosting(
                        random.nextInt(FEWEST_TREES, MOST_TREES + 1),
                        random.nextInt(SHALLOWEST, DEEPEST + 1),
                        SLOWEST * StrictMath.pow(FASTEST / SLOWEST, random.nextDouble()),
                        1,
                        1,
                        random.nextDouble(LEAST_SHARE, MOST_SHARE),
                        random.nextDouble(LEAST_SHARE, MOST_SHARE),
                        random.nextInt(1, heaviest + 1),
                        seed))
                .limit(draws)
                .toList();
    }

    /**
     * Tries all settings on all folds, on all cores.
     *
     * @param rows of numbers
     * @param folds with no learner on both sides
     * @param done told after every fit, from any thread, how many there are
     * @return every draw, in the order in which they were drawn
     * @throws org.lectern.contract.TaskCancelled when cancelled, between trees
     */
    public List<Draw> run(LabelledMatrix rows, List<Fold> folds, TaskContext context, IntConsumer done) {
        List<HistogramBoosting> settings = settings();
        List<Ready> ready = folds.stream().map(fold -> ready(rows, fold)).toList();
        AtomicInteger fitted = new AtomicInteger();
        // The longest first, so that no core waits long for another at the end.
        int[] order = IntStream.range(0, settings.size() * folds.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer fit) -> -work(settings.get(fit / folds.size()))))
                .mapToInt(fit -> fit)
                .toArray();
        double[] scores = new double[order.length];
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, order.length).parallel().forEach(_ -> {
            int fit = order[next.getAndIncrement()];
            scores[fit] = score(settings.get(fit / folds.size()), ready.get(fit % folds.size()), context);
            done.accept(fitted.incrementAndGet());
        });
        return IntStream.range(0, settings.size())
                .mapToObj(draw -> Draw.of(
                        settings.get(draw), Arrays.copyOfRange(scores, draw * folds.size(), (draw + 1) * folds.size())))
                .toList();
    }

    /** The draw with the highest mean, of equally good ones the first. */
    public static Draw best(List<Draw> draws) {
        return draws.stream()
                .reduce((best, draw) -> draw.mean > best.mean || Double.isNaN(best.mean) ? draw : best)
                .orElseThrow();
    }

    private static int work(HistogramBoosting settings) {
        return settings.trees() * settings.depth();
    }

    private static Ready ready(LabelledMatrix rows, Fold fold) {
        LabelledMatrix training = rows.only(fold.training());
        return new Ready(
                HistogramRows.of(training),
                training.positives() == 0 || training.positives() == training.rows(),
                rows.only(fold.test()));
    }

    private static double score(HistogramBoosting settings, Ready fold, TaskContext context) {
        if (fold.oneLabel || fold.judging.positives() == 0) {
            return Double.NaN;
        }
        BoostedTrees trees = settings.fit(fold.training, context);
        double[] said = Arrays.stream(trees.logOdds(fold.judging.features()))
                .map(LogOdds::probability)
                .toArray();
        int[] cells = IntStream.range(0, said.length).toArray();
        return new Scores(said)
                .count(
                        IntStream.of(cells).mapToDouble(fold.judging::rows).toArray(),
                        IntStream.of(cells).mapToDouble(fold.judging::positives).toArray())
                .averagePrecision();
    }
}
