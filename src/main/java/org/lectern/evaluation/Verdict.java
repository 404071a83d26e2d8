package org.lectern.evaluation;

/** What may be said of a model's worth, never more certain than resampled learners allow. */
public enum Verdict {
    /** No row was left to judge by. */
    NOTHING_JUDGED,
    /** All judged rows went alike: nothing can be told apart. */
    ONE_CLASS,
    /** So few learners that one more could change all. */
    FEW_LEARNERS,
    /** It ranks nearly all pairs rightly, as nobody can of what people will do: something it is asked tells the answer. */
    TOO_GOOD_TO_BE_TRUE,
    /** So few rows that went another way that most resamples of learners hold none. */
    UNSURE,
    /** Its ROC-AUC may be 0.5. */
    NO_BETTER_THAN_GUESSING,
    /** It ranks, but saying the base rate of every row may lose no more. */
    NO_BETTER_THAN_BASE_RATE,
    /** The simpler model surely ranks better. */
    WORSE_THAN_SIMPLER,
    /** The simpler model may rank as well and lose no more. */
    NO_BETTER_THAN_SIMPLER,
    /** It surely ranks better than the simpler model, or loses less. */
    BETTER;

    private static final double TOO_GOOD = 0.98;

    /** Whether it tells what it judges apart, so that an order by it says anything. */
    public boolean tellsApart() {
        return switch (this) {
            case NOTHING_JUDGED, ONE_CLASS, FEW_LEARNERS, TOO_GOOD_TO_BE_TRUE, UNSURE, NO_BETTER_THAN_GUESSING -> false;
            case NO_BETTER_THAN_BASE_RATE, WORSE_THAN_SIMPLER, NO_BETTER_THAN_SIMPLER, BETTER -> true;
        };
    }

    /** What an evaluation allows to be said. */
    public static Verdict of(Evaluation evaluation) {
        if (evaluation.rows() == 0) {
            return NOTHING_JUDGED;
        }
        if (evaluation.oneClass()) {
            return ONE_CLASS;
        }
        if (!evaluation.manyLearners()) {
            return FEW_LEARNERS;
        }
        Estimate auc = evaluation.estimate(Measure.ROC_AUC);
        if (auc.value() > TOO_GOOD) {
            return TOO_GOOD_TO_BE_TRUE;
        }
        if (auc.interval().isEmpty()) {
            return UNSURE;
        }
        if (!auc.surelyAbove(0.5)) {
            return NO_BETTER_THAN_GUESSING;
        }
        return evaluation.sparedOverBaseRate().surelyAbove(0) ? besideTheSimpler(evaluation) : NO_BETTER_THAN_BASE_RATE;
    }

    private static Verdict besideTheSimpler(Evaluation evaluation) {
        if (evaluation.overSimpler().surelyBelow(0)) {
            return WORSE_THAN_SIMPLER;
        }
        boolean better = evaluation.overSimpler().surelyAbove(0)
                || evaluation.sparedOverSimpler().surelyAbove(0);
        return better ? BETTER : NO_BETTER_THAN_SIMPLER;
    }
}
