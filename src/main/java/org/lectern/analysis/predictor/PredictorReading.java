package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;

/** What the numbers say: headline, evidence, action. What limits them is in {@link PredictorNotices}. */
final class PredictorReading {

    private static final Words WORDS = Words.of(PredictorReading.class);

    private final Outcome outcome;
    private final Judgement judgement;
    private final Standing standing;
    private final RateWords auc;
    private final int published;

    PredictorReading(Outcome outcome) {
        this.outcome = outcome;
        judgement = outcome.judgement();
        standing = Standing.of(judgement);
        auc = new RateWords(judgement.estimate(Measure.ROC_AUC));
        published = outcome.params().mode() == Mode.AS_PUBLISHED ? 1 : 0;
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        if (judgement.views() > 0) {
            evidence.add(accuracy());
            flattery(evidence);
            ranks(evidence);
            evidence.add(calibration());
        }
        return new Reading(headline(), evidence, new PredictorNotices(outcome).all(), actions());
    }

    private String headline() {
        long finished = judgement.finished();
        return switch (standing) {
            case NOTHING_JUDGED -> WORDS.say("headline.nothing-judged");
            case ONE_CLASS -> WORDS.say("headline.one-class", finished, judgement.views());
            case FEW_LEARNERS -> WORDS.say("headline.few", judgement.learners(), judgement.views());
            case UNSURE ->
                WORDS.say("headline.unsure", Math.min(finished, judgement.views() - finished), judgement.views());
            case NO_BETTER_THAN_GUESSING -> WORDS.say("headline.guessing", auc.value(), auc.range(), published);
            case NO_BETTER_THAN_BASE_RATE ->
                WORDS.say("headline.base-rate", ranked(), 100 * outcome.trial().baseRate());
            case WORSE_THAN_AVERAGE_ALONE -> WORDS.say("headline.alone-better", ranked(), aloneInSameDigits());
            case NO_BETTER_THAN_AVERAGE_ALONE -> WORDS.say("headline.alone", ranked(), aloneInSameDigits());
            case BETTER -> WORDS.say("headline.better", ranked());
        };
    }

    private String ranked() {
        return WORDS.say("headline.ranked", published, auc.value(), auc.range());
    }

    private String aloneInSameDigits() {
        return auc.say(judgement.metric(Measure.ROC_AUC).averageAlone());
    }

    private String accuracy() {
        RateWords accuracy = new RateWords(judgement.estimate(Measure.ACCURACY));
        return WORDS.say(
                "evidence.accuracy",
                100 * outcome.trial().model().threshold(),
                accuracy.value(),
                accuracy.range(),
                outcome.trial().baseRate() > 0.5 ? 1 : 0,
                accuracy.say(judgement.metric(Measure.ACCURACY).baseline()));
    }

    private void flattery(List<String> evidence) {
        Estimate more = outcome.flattery();
        if (Double.isNaN(more.value())) {
            return;
        }
        RateWords corrected = new RateWords(outcome.correctedJudgement().estimate(Measure.ROC_AUC));
        RateWords asPublished = new RateWords(outcome.publishedJudgement().estimate(Measure.ROC_AUC));
        RateWords words = RateWords.ofDifference(more);
        boolean many = outcome.correctedJudgement().manyLearners()
                && outcome.publishedJudgement().manyLearners();
        int how = many && more.surelyAbove(0) ? 2 : more.value() > 0 ? 1 : 0;
        evidence.add(WORDS.say(
                "evidence.flattery",
                asPublished.value(),
                asPublished.range(),
                corrected.value(),
                corrected.range(),
                how,
                words.value(),
                words.range()));
    }

    private void ranks(List<String> evidence) {
        Estimate over = judgement.overAverageAlone();
        if (judgement.oneClass()) {
            return;
        }
        RateWords more = RateWords.ofDifference(over);
        int how = !judgement.manyLearners() ? 1 : over.surelyAbove(0) ? 2 : over.surelyBelow(0) ? 0 : 1;
        RateWords average = RateWords.ofDifference(judgement.averageDrop());
        RateWords course = RateWords.ofDifference(judgement.courseDrop());
        evidence.add(WORDS.say("evidence.alone", aloneInSameDigits(), how, more.value(), more.range()) + " "
                + WORDS.say("evidence.importance", average.value(), average.range(), course.value(), course.range()));
    }

    private String calibration() {
        RateWords error = new RateWords(judgement.estimate(Measure.EXPECTED_CALIBRATION_ERROR));
        ReliabilityBin bin = judgement.worstBin();
        return WORDS.say(
                "evidence.calibration",
                error.value(),
                error.range(),
                100 * bin.predicted(),
                100 * bin.finished(),
                100 * bin.interval().low(),
                100 * bin.interval().high(),
                bin.views());
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        if (published == 1) {
            actions.add(WORDS.say("action.published"));
        }
        switch (standing) {
            case BETTER -> actions.add(ask());
            case NO_BETTER_THAN_AVERAGE_ALONE, WORSE_THAN_AVERAGE_ALONE -> actions.add(WORDS.say("action.alone"));
            case NO_BETTER_THAN_BASE_RATE -> actions.add(WORDS.say("action.base-rate"));
            case NOTHING_JUDGED, ONE_CLASS, FEW_LEARNERS, UNSURE, NO_BETTER_THAN_GUESSING ->
                actions.add(WORDS.say("action.none"));
        }
        return actions;
    }

    private String ask() {
        RateWords precision = new RateWords(judgement.estimate(Measure.PRECISION));
        RateWords recall = new RateWords(judgement.estimate(Measure.RECALL));
        return WORDS.say("action.ask", precision.value(), precision.range(), recall.value(), recall.range());
    }
}
