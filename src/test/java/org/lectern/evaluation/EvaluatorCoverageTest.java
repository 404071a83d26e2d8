package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Simulated;

/** Whether intervals of a model's worth hold what it is worth for all learners there could be. */
@Tag("simulated")
class EvaluatorCoverageTest {

    private static final int BINS = 10;

    /** A learner's rows in one bin of averages. */
    private record Entry(int learner, int bin, int rows, int positives) {}

    private static Outcomes draw(SplittableRandom random, int learners) {
        List<Entry> entries = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            double chance = 1 / (1 + Math.exp(-0.8 - 1.2 * random.nextGaussian()));
            int views = (int) Math.max(2, Math.rint(22 * Math.exp(0.7 * random.nextGaussian())));
            int yes = (int) IntStream.range(0, views)
                    .filter(_ -> random.nextDouble() < chance)
                    .count();
            // An average leaves its view out, so that of a yes is lower.
            int ofNo = bin(yes, views);
            int ofYes = bin(yes - 1, views);
            if (ofNo == ofYes) {
                entries.add(new Entry(learner, ofNo, views, yes));
                continue;
            }
            if (yes < views) {
                entries.add(new Entry(learner, ofNo, views - yes, 0));
            }
            if (yes > 0) {
                entries.add(new Entry(learner, ofYes, yes, yes));
            }
        }
        return new Outcomes(
                numbers(entries, Entry::learner),
                numbers(entries, Entry::bin),
                numbers(entries, Entry::rows),
                numbers(entries, Entry::positives));
    }

    private static int bin(int yes, int views) {
        return (int) Math.min(BINS - 1, BINS * (Math.max(0, yes) + 3.3) / (views + 4));
    }

    private static int[] numbers(List<Entry> entries, ToIntFunction<Entry> of) {
        return entries.stream().mapToInt(of).toArray();
    }

    @Test
    void intervalsHoldWhatAModelIsWorth() {
        SplittableRandom random = new SplittableRandom(5);
        Outcomes everybody = draw(random, 20_000);
        double[] said = shares(everybody);
        double[] flat =
                IntStream.range(0, BINS).mapToDouble(bin -> 0.35 + 0.05 * bin).toArray();
        Evaluator evaluator = new Evaluator(0.65, 0.5, 10, true, List.of());
        Evaluation truth = evaluator.evaluate(new TestSet(everybody, said, flat), 1, TaskContext.quiet());
        int[] missed = new int[Measure.ALL.size() + 1];
        double off = 0;
        for (int study = 0; study < Simulated.STUDIES; study++) {
            Evaluation found =
                    evaluator.evaluate(new TestSet(draw(random, 50), said, flat), study, TaskContext.quiet());
            off += found.metric(Measure.ROC_AUC).value()
                    - truth.metric(Measure.ROC_AUC).value();
            for (int i = 0; i < Measure.ALL.size(); i++) {
                Measure measure = Measure.ALL.get(i);
                missed[i] += holds(found.estimate(measure), truth.estimate(measure)) ? 0 : 1;
            }
            missed[Measure.ALL.size()] += holds(found.sparedOverBaseRate(), truth.sparedOverBaseRate()) ? 0 : 1;
        }
        // They hold 91 to 95 of 100.
        assertTrue(Arrays.stream(missed).allMatch(of -> Simulated.within(of, 0.08)), () -> Arrays.toString(missed));
        assertEquals(0, off / Simulated.STUDIES, 0.015);
    }

    /** One model knows what the other does, and half as much: the truth is taken of everybody there could be. */
    @Test
    void intervalsOfADifferenceHoldTheDifference() {
        SplittableRandom random = new SplittableRandom(6);
        Outcomes everybody = draw(random, 20_000);
        double[] said = shares(everybody);
        double[] less = Arrays.stream(said).map(p -> (p + 0.65) / 2).toArray();
        Evaluator evaluator = new Evaluator(0.65, 0.5, 10, true, List.of());
        List<Estimate> truth = differences(evaluator, everybody, said, less, 1);
        int[] missed = new int[Measure.ALL.size()];
        for (int study = 0; study < Simulated.STUDIES; study++) {
            List<Estimate> found = differences(evaluator, draw(random, 50), said, less, study);
            for (int i = 0; i < missed.length; i++) {
                missed[i] += holds(found.get(i), truth.get(i)) ? 0 : 1;
            }
        }
        assertTrue(Arrays.stream(missed).allMatch(of -> Simulated.within(of, 0.08)), () -> Arrays.toString(missed));
    }

    /** Models that say the same but for noise of their own are as good as each other. */
    @Test
    void ofTwoModelsThatAreWorthTheSameNoneIsCalledBetter() {
        SplittableRandom random = new SplittableRandom(7);
        double[] said = shares(draw(random, 20_000));
        Evaluator evaluator = new Evaluator(0.65, 0.5, 10, true, List.of());
        int named = 0;
        for (int study = 0; study < Simulated.STUDIES; study++) {
            List<Estimate> found =
                    differences(evaluator, draw(random, 50), noisy(said, random), noisy(said, random), study);
            Estimate ranking = found.get(Measure.ALL.indexOf(Measure.ROC_AUC));
            named += ranking.surelyAbove(0) || ranking.surelyBelow(0) ? 1 : 0;
        }
        // Noise that is drawn once and kept is a true difference, however small; it is noise of a hundredth of the log
        // odds here.
        int calledBetter = named;
        assertTrue(Simulated.within(calledBetter, 0.08), () -> "named " + calledBetter);
    }

    private static double[] noisy(double[] said, SplittableRandom random) {
        return Arrays.stream(said)
                .map(p -> 1 / (1 + Math.exp(-Math.log(p / (1 - p)) - 0.01 * random.nextGaussian())))
                .toArray();
    }

    private static List<Estimate> differences(
            Evaluator evaluator, Outcomes outcomes, double[] one, double[] other, long seed) {
        return evaluator.differences(
                new TestSet(outcomes, one, one),
                evaluator,
                new TestSet(outcomes, other, other),
                seed,
                TaskContext.quiet());
    }

    private static double[] shares(Outcomes everybody) {
        double[] rows = new double[BINS];
        double[] positives = new double[BINS];
        for (int entry = 0; entry < everybody.size(); entry++) {
            rows[everybody.cell(entry)] += everybody.rows(entry);
            positives[everybody.cell(entry)] += everybody.positives(entry);
        }
        return IntStream.range(0, BINS)
                .mapToDouble(bin -> (positives[bin] + 1) / (rows[bin] + 2))
                .toArray();
    }

    /** What has no interval promises nothing. */
    private static boolean holds(Estimate found, Estimate truth) {
        return found.interval().isEmpty() || found.interval().get().contains(truth.value());
    }
}
