package org.lectern.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lectern.stats.IsotonicRegression;
import org.lectern.stats.LogOdds;
import org.lectern.stats.LogisticLine;

/**
 * Chooses how log odds become probabilities. Half of the validation part's learners fit each way and the other half says what
 * it loses, and the other way round; the way that loses least is fitted to both halves.
 */
public final class CalibrationChoice {

    private static final List<Function<Scores, Calibration>> WAYS =
            List.of(_ -> new Calibration.None(), CalibrationChoice::platt, CalibrationChoice::isotonic);

    /** Rows, and how many of them are a yes, by the log odds that a model gives them. */
    private static final class Scores {

        private final double[] logOdds;
        private final double[] rows;
        private final double[] positives;

        Scores(double[] logOdds, double[] rows, double[] positives) {
            this.logOdds = logOdds;
            this.rows = rows;
            this.positives = positives;
        }

        /** Logistic loss of a calibration, in nats. */
        double loss(Calibration calibration) {
            double sum = 0;
            for (int i = 0; i < logOdds.length; i++) {
                double p = Math.clamp(calibration.probability(logOdds[i]), TINY, 1 - TINY);
                sum -= positives[i] * StrictMath.log(p) + (rows[i] - positives[i]) * StrictMath.log1p(-p);
            }
            return sum;
        }
    }

    /** From so many yeses on isotonic regression is worth more than a line. */
    private static final long MANY_POSITIVES = 1000;

    /** A probability of 0 or 1 would lose without end on one row that went otherwise. */
    private static final double TINY = 1e-6;

    private CalibrationChoice() {}

    /**
     * The way that loses least.
     *
     * @param validation rows that no tree has seen
     * @param logOdds by cell
     */
    public static Calibration of(Outcomes validation, double[] logOdds) {
        if (validation.learners() < 2 || validation.positives() == 0 || validation.positives() == validation.rows()) {
            return new Calibration.None();
        }
        List<Scores> halves = List.of(half(0, validation, logOdds), half(1, validation, logOdds));
        Function<Scores, Calibration> best = WAYS.stream()
                .min(Comparator.comparingDouble(way -> halves.get(1).loss(way.apply(halves.get(0)))
                        + halves.get(0).loss(way.apply(halves.get(1)))))
                .orElseThrow();
        return best.apply(both(halves));
    }

    /**
     * A curve for log odds that do not stand for probabilities, as those of a model that was trained on weighted rows: a line
     * where there are few yeses, else isotonic regression, which bends but needs many. Source: A. Niculescu-Mizil and R.
     * Caruana, Predicting good probabilities with supervised learning, ICML (2005), 625-632.
     *
     * @param unseen rows that the model was not trained on, such as those out of fold
     * @param logOdds by cell
     */
    public static Calibration recalibrating(Outcomes unseen, double[] logOdds) {
        if (unseen.positives() == 0 || unseen.positives() == unseen.rows()) {
            return new Calibration.None();
        }
        Scores scores = both(List.of(half(0, unseen, logOdds), half(1, unseen, logOdds)));
        if (unseen.positives() >= MANY_POSITIVES) {
            return isotonic(scores);
        }
        LogisticLine line = LogisticLine.fit(scores.logOdds, scores.rows, scores.positives);
        // Log odds that rank the wrong way round tell nothing but the base rate.
        return line.slope() > 0
                ? new Calibration.Platt(line.slope(), line.intercept())
                : new Calibration.Platt(0, LogOdds.of((double) unseen.positives() / unseen.rows()));
    }

    /** Every other learner. */
    private static Scores half(int which, Outcomes validation, double[] logOdds) {
        double[] rows = new double[logOdds.length];
        double[] positives = new double[logOdds.length];
        for (int entry = 0; entry < validation.size(); entry++) {
            if (validation.learner(entry) % 2 == which) {
                rows[validation.cell(entry)] += validation.rows(entry);
                positives[validation.cell(entry)] += validation.positives(entry);
            }
        }
        return seen(logOdds, rows, positives);
    }

    private static Scores both(List<Scores> halves) {
        return new Scores(
                joined(halves, half -> half.logOdds),
                joined(halves, half -> half.rows),
                joined(halves, half -> half.positives));
    }

    private static double[] joined(List<Scores> halves, Function<Scores, double[]> part) {
        return halves.stream().map(part).flatMapToDouble(Arrays::stream).toArray();
    }

    private static Scores seen(double[] logOdds, double[] rows, double[] positives) {
        int[] kept =
                IntStream.range(0, rows.length).filter(cell -> rows[cell] > 0).toArray();
        return new Scores(pick(logOdds, kept), pick(rows, kept), pick(positives, kept));
    }

    private static double[] pick(double[] values, int[] kept) {
        return IntStream.of(kept).mapToDouble(cell -> values[cell]).toArray();
    }

    private static Calibration platt(Scores scores) {
        LogisticLine line = LogisticLine.fit(scores.logOdds, scores.rows, scores.positives);
        return line.slope() > 0 ? new Calibration.Platt(line.slope(), line.intercept()) : new Calibration.None();
    }

    private static Calibration isotonic(Scores scores) {
        IsotonicRegression steps = IsotonicRegression.fit(scores.logOdds, scores.rows, scores.positives);
        double[] x = steps.x();
        double[] y = steps.y();
        return new Calibration.Isotonic(IntStream.range(0, x.length)
                .mapToObj(i -> new Calibration.Isotonic.Point(x[i], y[i]))
                .toList());
    }
}
