package org.lectern.analysis.predictor;

import java.util.List;
import java.util.Locale;
import org.lectern.stats.ScoredRows;
import org.lectern.stats.Scores;

/** What a model is judged by, in the order to be shown. */
enum Measure {
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
    static final List<Measure> ALL = List.of(values());

    /** Bins of about equally many views that calibration is judged in. */
    static final int BINS = 10;

    /** Its name in tables and model files. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param threshold above which a view is foretold to be finished */
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
     * What it is worth to know nothing but the share of finished views in training, and to say it of every view: a ROC-AUC of
     * 0.5, an average precision of the judged views' base rate, the losses and the calibration error of that share; accuracy,
     * precision, recall and F1 of foretelling of every view what most views in training did.
     *
     * @param baseRate share of finished views in training, 0..1
     * @param views judged
     * @param finished of them
     */
    double ofBaseRate(double baseRate, double views, double finished) {
        ScoredRows alike = new Scores(new double[] {baseRate}).count(new double[] {views}, new double[] {finished});
        return of(alike, 0.5);
    }
}
