package org.lectern.workbench.tab.risk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.risk.RiskCase;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.Words;

/**
 * What the model says of one learner, in words.
 *
 * @param probability large; empty where probabilities are hidden
 * @param what is foreseen, and how sure the model is of its line
 * @param standing where the learner is on the list, and what came of it; empty where values were changed, or nobody is chosen
 * @param reasons what raises it most, first to last
 * @param flags what to keep in mind
 */
record RiskAnswer(String probability, String what, String standing, List<String> reasons, List<Notice> flags) {

    private static final Words WORDS = Words.of(RiskAnswer.class);

    RiskAnswer {
        reasons = List.copyOf(reasons);
        flags = List.copyOf(flags);
    }

    /**
     * The answer.
     *
     * @param chosen whose values these are; null where they are nobody's
     * @param of how many are on the list
     */
    static RiskAnswer say(TrainedRisk model, double[] row, @Nullable RiskCase chosen, int of) {
        TrainedRisk.Outlook outlook = model.foresee(row);
        List<Notice> flags = new ArrayList<>();
        if (!outlook.beyond().isEmpty()) {
            String names = String.join(
                    ", ",
                    model.features().stream()
                            .filter(known -> outlook.beyond().contains(known.name()))
                            .map(TrainedRisk.Known::inWords)
                            .toList());
            flags.add(Notice.warning(
                    "beyond", WORDS.say("beyond", outlook.beyond().size(), names)));
        }
        if (chosen != null && !chosen.unscored().isEmpty()) {
            flags.add(Notice.warning("unscored", WORDS.say("unscored", chosen.unscored())));
        }
        return new RiskAnswer(
                model.orderOnly() ? WORDS.say("probability.hidden") : percent(outlook.probability()),
                model.orderOnly() ? WORDS.say("what.hidden", model.inWords()) : what(model, outlook),
                chosen == null ? "" : standing(model, chosen, of),
                outlook.reasons(),
                flags);
    }

    private static String what(TrainedRisk model, TrainedRisk.Outlook outlook) {
        return outlook.interval()
                .map(interval ->
                        WORDS.say("what.interval", model.inWords(), 100 * interval.low(), 100 * interval.high()))
                .orElseGet(() -> WORDS.say("what", model.inWords()));
    }

    private static String percent(double probability) {
        return WORDS.say("probability", 100 * probability);
    }

    private static String standing(TrainedRisk model, RiskCase chosen, int of) {
        // Where it is known what came of it, the list is by models that had not seen the learner; this one has.
        return switch (chosen.outcome()) {
            case 1 -> WORDS.say("came-about", model.inWordsOfPast());
            case 0 -> WORDS.say("did-not");
            default -> chosen.rank() == 0 ? "" : WORDS.say("rank", chosen.rank(), of);
        };
    }
}
