package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Provenance;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Calibration;
import org.lectern.evaluation.CalibrationChoice;
import org.lectern.evaluation.TestSet;
import org.lectern.learning.Bins;
import org.lectern.learning.BoostedTrees;
import org.lectern.learning.Boosting;
import org.lectern.learning.LabelledMatrix;
import org.lectern.stats.ClusterBootstrap;
import org.lectern.stats.LogisticLine;

/** Trains one model: bins, trees, resampled trees, calibration. */
final class Training {

    /** Most bins of the average: four times as many tell views apart no better, at half a million or at 5 million. */
    private static final int BINS = 64;

    private static final int FEWEST_BINS = 8;

    /** Views to a bin, at least: with fewer, trees follow what is chance. */
    private static final int VIEWS_A_BIN = 1_000;

    /** Fewest views in a leaf. */
    private static final int FEWEST_VIEWS = 20;

    /** Smile's: an average is cut once in so many views as a hundredth of the cells, as it always was. */
    private static final int CUTS = 100;

    /** XGBoost's λ. */
    private static final double PENALTY = 1;

    private final PredictorParams params;
    private final Mode mode;
    private final Cases training;
    private final @Nullable Cases validation;
    private final Cases test;
    private final double prior;
    private final Steps steps;
    private final TaskContext context;
    private final CaseGrid grid;

    /**
     * @param validation the part that ends and calibrates the model, or null for none
     * @param prior that averages start with, in percent
     */
    Training(
            PredictorParams params,
            Mode mode,
            Cases training,
            @Nullable Cases validation,
            Cases test,
            double prior,
            Steps steps,
            TaskContext context) {
        this.params = params;
        this.mode = mode;
        this.training = training;
        this.validation = validation;
        this.test = test;
        this.prior = prior;
        this.steps = steps;
        this.context = context;
        grid = CaseGrid.of(training, mode == Mode.AS_PUBLISHED ? BINS : binsToBeHad());
    }

    private int binsToBeHad() {
        return Math.clamp(training.views() / VIEWS_A_BIN, FEWEST_BINS, BINS);
    }

    private List<Bins> bins() {
        return List.of(grid.bins(), Bins.NONE);
    }

    /** The model, without metrics, and the views that judge it. */
    Trial trial(Provenance provenance, boolean history) {
        BoostedTrees trees = boosting(params.trees(), params.patience(), params.seed())
                .fit(
                        grid.groups(training),
                        bins(),
                        validation == null ? null : grid.groups(validation),
                        context,
                        steps::tree);
        double[] logOdds = logOdds(trees);
        Calibration calibration = validation == null
                ? new Calibration.None()
                : CalibrationChoice.of(validation.outcomes(grid.cells(validation)), logOdds);
        CompletionModel model = new CompletionModel(
                mode,
                params.finished(),
                params.threshold(),
                trees,
                resampled(trees.trees().size()),
                calibration,
                SeenCounts.of(training, grid, prior, mode == Mode.AS_PUBLISHED ? 0 : params.shrinkage()),
                List.of(),
                provenance);
        double baseRate = (double) training.finished() / training.views();
        return new Trial(
                model,
                judged(logOdds, calibration),
                grid.columns(),
                baseRate,
                training.views(),
                training.learners(),
                history,
                test);
    }

    /** Who watched further on average is never said to finish less surely; as published, trees say what they like. */
    private Boosting boosting(int trees, int patience, long seed) {
        boolean published = mode == Mode.AS_PUBLISHED;
        return new Boosting(
                Math.max(1, trees),
                params.depth(),
                params.leaves(),
                params.rate(),
                PENALTY,
                published ? 1 : FEWEST_VIEWS,
                params.subsample(),
                published ? 0 : patience,
                CUTS,
                seed,
                published ? Set.of() : Set.of(CompletionModel.AVERAGE_PLACE));
    }

    /** Trees from learners resampled with replacement, as many as the model has. */
    private List<BoostedTrees> resampled(int trees) {
        SplittableRandom random = new SplittableRandom(params.seed());
        int[] learners = training.whose();
        int places = 1 + IntStream.of(learners).max().orElseThrow();
        int[] cells = grid.cells(training);
        List<LabelledMatrix> drawn = new ArrayList<>();
        for (int resample = 0; resample < params.resamples(); resample++) {
            int[] drawnTimes = ClusterBootstrap.times(learners.length, random);
            int[] times = new int[places];
            for (int i = 0; i < learners.length; i++) {
                times[learners[i]] = drawnTimes[i];
            }
            drawn.add(grid.groups(training, cells, times));
        }
        return boosting(trees, 0, params.seed()).fitEach(drawn, bins(), context, steps::resample).stream()
                .map(fitted -> fitted.first(trees))
                .toList();
    }

    private TestSet judged(double[] logOdds, Calibration calibration) {
        double[] probabilities = new double[grid.cells()];
        double[] alone = new double[grid.cells()];
        LogisticLine line = averageAlone();
        for (int cell = 0; cell < alone.length; cell++) {
            probabilities[cell] = calibration.probability(logOdds[cell]);
            alone[cell] = line.probability(grid.bins().middle(cell / grid.columns()));
        }
        return new TestSet(test.outcomes(grid.cells(test)), probabilities, alone);
    }

    private LogisticLine averageAlone() {
        double[] x = new double[grid.bins().size()];
        double[] rows = new double[x.length];
        double[] positives = new double[x.length];
        for (int of = 0; of < training.size(); of++) {
            int bin = grid.bins().of(training.average(of));
            x[bin] = grid.bins().middle(bin);
            rows[bin] += training.views(of);
            positives[bin] += training.finished(of);
        }
        return LogisticLine.fit(x, rows, positives);
    }

    /** What trees say of every cell. */
    private double[] logOdds(BoostedTrees trees) {
        double[] said = new double[grid.cells()];
        for (int cell = 0; cell < said.length; cell++) {
            double average = grid.bins().middle(cell / grid.columns());
            double category = grid.category(cell % grid.columns());
            said[cell] = mode == Mode.AS_PUBLISHED
                    ? trees.logOdds(average, category)
                    : CompletionModel.logOdds(trees, average, category);
        }
        return said;
    }
}
