package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Observation;
import org.lectern.evaluation.Outcomes;
import org.lectern.evaluation.TestSet;
import org.lectern.stats.Interval;
import org.lectern.stats.LogOdds;

/** Sample models and invented views that judge them, ten a learner. */
final class SampleTrials {

    private static final int BINS = 20;

    /** The courses of the sample models, and one that was not there in training. */
    private static final List<String> COURSES = List.of("CSC101", "MTH202", "PHY303", "ART900");

    private static final int VIEWS = 10;

    /** Nobody whom another model could be asked about. */
    static final Cases NO_CASES = new Cases(List.of(), new int[0], new int[0], new double[0], new int[0], new int[0]);

    /** What a view's probability of being finished is, told from what the model says. */
    static final DoubleUnaryOperator AS_PREDICTED = p -> p;

    static final DoubleUnaryOperator BY_CHANCE = _ -> 0.45;

    private SampleTrials() {}

    /** A trial whose views come as told. */
    static Trial of(CompletionModel model, int learners, DoubleUnaryOperator truth, long seed) {
        double[] said = new double[BINS * COURSES.size()];
        double[] alone = new double[said.length];
        for (int cell = 0; cell < said.length; cell++) {
            int bin = cell / COURSES.size();
            said[cell] = model.probability(5 * bin + 2.5, COURSES.get(cell % COURSES.size()));
            alone[cell] = LogOdds.probability(0.4 * (bin - 12) - 0.7);
        }
        Random random = new Random(seed);
        List<int[]> rows = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            int bin = random.nextInt(BINS);
            for (int view = 0; view < VIEWS; view++) {
                int cell = bin * COURSES.size() + (view == 0 ? 3 : random.nextInt(3));
                rows.add(new int[] {learner, cell, random.nextDouble() < truth.applyAsDouble(said[cell]) ? 1 : 0});
            }
        }
        return new Trial(model, views(said, alone, rows), COURSES.size(), 0.46, 6_000, 400, false, NO_CASES);
    }

    private static TestSet views(double[] said, double[] alone, List<int[]> rows) {
        return new TestSet(
                new Outcomes(
                        rows.stream().mapToInt(row -> row[0]).toArray(),
                        rows.stream().mapToInt(row -> row[1]).toArray(),
                        IntStream.generate(() -> 1).limit(rows.size()).toArray(),
                        rows.stream().mapToInt(row -> row[2]).toArray()),
                said,
                alone);
    }

    private static final List<LearnerOutlook> OUTLOOKS = List.of(
            new LearnerOutlook("ann", 12, 31, 0.22, new Interval(0.15, 0.4)),
            new LearnerOutlook("bob", 40, 88, 0.81, new Interval(0.7, 0.9)));

    /** Both models judged by as many learners, whose views come as told. */
    static Outcome outcome(Mode mode, int learners, DoubleUnaryOperator truth) {
        Trial corrected = of(SampleModels.corrected(), learners, truth, 1);
        Trial published = of(SampleModels.asPublished(), learners, truth, 2);
        return outcome(mode, corrected, published);
    }

    static Outcome outcome(Mode mode, Trial corrected, Trial published) {
        return new Outcome(
                PredictorParams.of(Choices.standard().withMode(mode)),
                corrected,
                corrected.evaluate(42, TaskContext.quiet()),
                published,
                published.evaluate(42, TaskContext.quiet()),
                new PredictorParts(400, 6_000, 100, 1_500, 60, 600, 0),
                OUTLOOKS,
                new Observation(List.of(), 0, 0));
    }
}
