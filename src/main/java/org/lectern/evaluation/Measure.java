package org.lectern.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.stats.Interval;
import org.lectern.stats.ScoredRows;
import org.lectern.stats.Scores;

/** What a model is judged by, in the order to be shown. */
public enum Measure {
    ROC_AUC,
    AVERAGE_PRECISION,
    LOG_LOSS,
    BRIER_SCORE,
    ACCURACY,
    PRECISION,
    RECALL,
    F1,
    EXPECTED_CALIBRATION_ERROR;

    /** All of them, in their order. */
    public static final List<Measure> ALL = List.of(values());

    /** Worth fewer learners, nothing is sure. */
    static final double FEWEST = 1.5;

    /** By simulation: intervals of an average precision held the truth in 89 of 100 with 16, in 94 with 31. */
    private static final double FEWEST_RANKED = 30;

    /** Bins of about equally many rows that calibration is judged in. */
    static final int BINS = 10;

    /** Its name in tables and model files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How many learners the judged ones must be worth for draws of them to tell where this lies: never enough for a calibration
     * error, which chance makes greater in every draw.
     */
    double fewest() {
        return switch (this) {
            case EXPECTED_CALIBRATION_ERROR -> Double.POSITIVE_INFINITY;
            case AVERAGE_PRECISION -> FEWEST_RANKED;
            default -> FEWEST;
        };
    }

    /**
     * As much of an interval as can be: of shares 0..1, of log loss 0 and more. None where a share is one in all draws: that
     * it is perfect is not sure.
     */
    Optional<Interval> sure(Interval interval) {
        Interval positive = new Interval(Math.max(0, interval.low()), interval.high());
        if (this == LOG_LOSS) {
            return Optional.of(positive);
        }
        return positive.low() >= 1
                ? Optional.empty()
                : Optional.of(new Interval(positive.low(), Math.min(1, positive.high())));
    }

    /** @param threshold above which a yes is predicted */
    double of(ScoredRows judged, double threshold) {
        return switch (this) {
            case ROC_AUC -> judged.rocAuc();
            case AVERAGE_PRECISION -> judged.averagePrecision();
            case LOG_LOSS -> judged.logLoss();
            case BRIER_SCORE -> judged.brierScore();
            case ACCURACY -> judged.confusion(threshold).accuracy();
            case PRECISION -> judged.confusion(threshold).precision();
            case RECALL -> judged.confusion(threshold).recall();
            case F1 -> judged.confusion(threshold).f1();
            case EXPECTED_CALIBRATION_ERROR -> judged.calibrationError(BINS);
        };
    }

    /**
     * What it is worth to know nothing but the base rate in training, and to say it of every row: a ROC-AUC of
     * 0.5, an average precision of the judged rows' base rate, the losses and the calibration error of that share; accuracy,
     * precision, recall and F1 of predicting of every row what most rows in training are.
     *
     * @param baseRate share of yeses in training, 0..1
     * @param rows judged
     * @param positives of them that are a yes
     */
    double ofBaseRate(double baseRate, double rows, double positives) {
        ScoredRows alike = new Scores(new double[] {baseRate}).count(new double[] {rows}, new double[] {positives});
        return of(alike, 0.5);
    }
}
