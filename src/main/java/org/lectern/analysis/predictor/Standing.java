package org.lectern.analysis.predictor;

/** What may be said of a model's worth, never more certain than learners drawn anew allow. */
enum Standing {
    /** No view was left to judge by. */
    NOTHING_JUDGED,
    /** All judged views went alike: nothing can be told apart. */
    ONE_CLASS,
    /** So few learners that one more could change all. */
    FEW_LEARNERS,
    /** So few views that went another way that most draws of learners hold none. */
    UNSURE,
    /** Its ROC-AUC may be 0.5. */
    NO_BETTER_THAN_GUESSING,
    /** It ranks, but saying the base rate of every view may lose no more. */
    NO_BETTER_THAN_BASE_RATE,
    /** A regression on the average alone surely ranks better. */
    WORSE_THAN_AVERAGE_ALONE,
    /** A regression on the average alone may rank as well and lose no more. */
    NO_BETTER_THAN_AVERAGE_ALONE,
    /** It surely ranks better than the average alone, or loses less. */
    BETTER;

    static Standing of(Judgement judgement) {
        if (judgement.views() == 0) {
            return NOTHING_JUDGED;
        }
        if (judgement.oneClass()) {
            return ONE_CLASS;
        }
        if (!judgement.manyLearners()) {
            return FEW_LEARNERS;
        }
        Estimate auc = judgement.estimate(Measure.ROC_AUC);
        if (auc.interval().isEmpty()) {
            return UNSURE;
        }
        if (!auc.surelyAbove(0.5)) {
            return NO_BETTER_THAN_GUESSING;
        }
        return judgement.sparedOverBaseRate().surelyAbove(0) ? besideTheAverage(judgement) : NO_BETTER_THAN_BASE_RATE;
    }

    private static Standing besideTheAverage(Judgement judgement) {
        if (judgement.overAverageAlone().surelyBelow(0)) {
            return WORSE_THAN_AVERAGE_ALONE;
        }
        boolean better = judgement.overAverageAlone().surelyAbove(0)
                || judgement.sparedOverAverageAlone().surelyAbove(0);
        return better ? BETTER : NO_BETTER_THAN_AVERAGE_ALONE;
    }
}
