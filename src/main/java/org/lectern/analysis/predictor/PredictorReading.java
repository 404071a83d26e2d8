package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.TableNumber;
import org.lectern.contract.Words;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Measure;
import org.lectern.evaluation.RateWords;
import org.lectern.evaluation.ReliabilityBin;
import org.lectern.evaluation.Verdict;

/** What the numbers say: headline, evidence, action. What limits them is in {@link PredictorNotices}. */
final class PredictorReading {

    private static final Words WORDS = Words.of(PredictorReading.class);

    private final Outcome outcome;
    private final Evaluation evaluation;
    private final Verdict standing;
    private final RateWords auc;
    private final int published;

    PredictorReading(Outcome outcome) {
        this.outcome = outcome;
        evaluation = outcome.evaluation();
        standing = Verdict.of(evaluation);
        auc = new RateWords(evaluation.estimate(Measure.ROC_AUC));
        published = outcome.params().mode() == Mode.AS_PUBLISHED ? 1 : 0;
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        if (evaluation.rows() > 0) {
            evidence.add(accuracy());
            flattery(evidence);
            ranks(evidence);
            evidence.add(calibration());
        }
        return new Reading(headline(), evidence, new PredictorNotices(outcome).all(), actions(), standouts())
                .finding(this::findings);
    }

    private String headline() {
        long finished = evaluation.positives();
        return switch (standing) {
            case NOTHING_JUDGED -> WORDS.say("headline.nothing-judged");
            case ONE_CLASS -> WORDS.say("headline.one-class", finished, evaluation.rows());
            case FEW_LEARNERS -> WORDS.say("headline.few", evaluation.learners(), evaluation.rows());
            case TOO_GOOD_TO_BE_TRUE -> WORDS.say("headline.too-good", ranked());
            case UNSURE ->
                WORDS.say("headline.unsure", Math.min(finished, evaluation.rows() - finished), evaluation.rows());
            case NO_BETTER_THAN_GUESSING -> WORDS.say("headline.guessing", auc.value(), auc.range(), published);
            case NO_BETTER_THAN_BASE_RATE ->
                WORDS.say("headline.base-rate", ranked(), 100 * outcome.trial().baseRate());
            case WORSE_THAN_SIMPLER -> WORDS.say("headline.alone-better", ranked(), aloneInSameDigits());
            case NO_BETTER_THAN_SIMPLER -> WORDS.say("headline.alone", ranked(), aloneInSameDigits());
            case BETTER -> WORDS.say("headline.better", ranked());
        };
    }

    private String ranked() {
        return WORDS.say("headline.ranked", published, auc.value(), auc.range());
    }

    private String aloneInSameDigits() {
        return auc.say(evaluation.metric(Measure.ROC_AUC).simpler());
    }

    private String accuracy() {
        RateWords accuracy = new RateWords(evaluation.estimate(Measure.ACCURACY));
        return WORDS.say(
                "evidence.accuracy",
                100 * outcome.trial().model().threshold(),
                accuracy.value(),
                accuracy.range(),
                outcome.trial().baseRate() > 0.5 ? 1 : 0,
                accuracy.say(evaluation.metric(Measure.ACCURACY).baseline()),
                evaluation.rows(),
                evaluation.learners(),
                published);
    }

    private void flattery(List<String> evidence) {
        Estimate more = outcome.flattery();
        if (Double.isNaN(more.value())) {
            return;
        }
        RateWords corrected = new RateWords(outcome.correctedEvaluation().estimate(Measure.ROC_AUC));
        RateWords asPublished = new RateWords(outcome.publishedEvaluation().estimate(Measure.ROC_AUC));
        RateWords words = RateWords.ofDifference(more);
        boolean many = outcome.correctedEvaluation().manyLearners()
                && outcome.publishedEvaluation().manyLearners();
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
        Estimate over = evaluation.overSimpler();
        if (evaluation.oneClass()) {
            return;
        }
        RateWords more = RateWords.ofDifference(over);
        int how = !evaluation.manyLearners() ? 1 : over.surelyAbove(0) ? 2 : over.surelyBelow(0) ? 0 : 1;
        RateWords average = RateWords.ofDifference(evaluation.drops().get(CompletionModel.AVERAGE_PLACE));
        RateWords course = RateWords.ofDifference(evaluation.drops().get(CompletionModel.COURSE_PLACE));
        evidence.add(WORDS.say("evidence.alone", aloneInSameDigits(), how, more.value(), more.range()) + " "
                + WORDS.say("evidence.importance", average.value(), average.range(), course.value(), course.range()));
    }

    private String calibration() {
        RateWords error = new RateWords(evaluation.estimate(Measure.EXPECTED_CALIBRATION_ERROR));
        ReliabilityBin bin = evaluation.worstBin();
        return WORDS.say(
                "evidence.calibration",
                error.value(),
                error.range(),
                100 * bin.predicted(),
                100 * bin.share(),
                100 * bin.interval().low(),
                100 * bin.interval().high(),
                bin.rows());
    }

    private boolean tells() {
        return standing == Verdict.BETTER && published == 0;
    }

    private List<Finding> findings() {
        TableNumber area = new TableNumber(
                PredictorTables.METRICS,
                Map.of("mode", PredictorTables.mode(Mode.CORRECTED), "metric", Measure.ROC_AUC.id()),
                "value",
                "low",
                "high",
                "");
        return tells()
                ? List.of(Finding.ofAll(
                        "skill", Optional.of(area), headline(), ask(), ShownIn.figure(PredictorFigures.WORTH)))
                : List.of();
    }

    private List<Standout> standouts() {
        return tells() ? List.of(Standout.ofAll(headline(), ShownIn.figure(PredictorFigures.WORTH))) : List.of();
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        if (published == 1) {
            actions.add(WORDS.say("action.published"));
        }
        switch (standing) {
            case BETTER -> actions.add(ask());
            case TOO_GOOD_TO_BE_TRUE -> actions.add(WORDS.say("action.too-good"));
            case NO_BETTER_THAN_SIMPLER, WORSE_THAN_SIMPLER -> actions.add(WORDS.say("action.alone"));
            case NO_BETTER_THAN_BASE_RATE -> actions.add(WORDS.say("action.base-rate"));
            case NOTHING_JUDGED, ONE_CLASS, FEW_LEARNERS, UNSURE, NO_BETTER_THAN_GUESSING ->
                actions.add(WORDS.say("action.none"));
        }
        return actions;
    }

    private String ask() {
        RateWords precision = new RateWords(evaluation.estimate(Measure.PRECISION));
        RateWords recall = new RateWords(evaluation.estimate(Measure.RECALL));
        return WORDS.say("action.ask", precision.value(), precision.range(), recall.value(), recall.range());
    }
}
