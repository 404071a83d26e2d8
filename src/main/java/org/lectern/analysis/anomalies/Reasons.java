package org.lectern.analysis.anomalies;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;

/** What is extreme about a learner among those compared: figures that at most one in forty of the others reaches. */
final class Reasons {

    private static final double EXTREME = 0.975;

    private static final Words WORDS = Words.of(Reasons.class);

    private final ComparedLearners compared;

    Reasons(ComparedLearners compared) {
        this.compared = compared;
    }

    /** The reasons in words, joined; where no single figure is extreme, that is what they say. */
    String of(LearnerProfile learner) {
        List<String> reasons = reasons(learner);
        return reasons.isEmpty() ? WORDS.say("reason.combination") : String.join("; ", reasons);
    }

    private List<String> reasons(LearnerProfile learner) {
        List<String> reasons = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            // Where no video was watched twice, the number of views says nothing that the number of videos did not.
            boolean said = trait == Trait.VIEWS && learner.views() == learner.videos();
            if (!said) {
                add(reasons, trait, learner, compared.below(trait, learner), "more");
                add(reasons, trait, learner, compared.above(trait, learner), "less");
            }
        }
        return reasons;
    }

    /** The first of the reasons alone. */
    String firstOf(LearnerProfile learner) {
        return reasons(learner).stream().findFirst().orElseGet(() -> WORDS.say("reason.combination"));
    }

    private static void add(
            List<String> reasons, Trait trait, LearnerProfile learner, double passed, String direction) {
        if (passed >= EXTREME) {
            reasons.add(WORDS.say("reason." + trait.key() + "-" + direction, trait.of(learner), most(passed)));
        }
    }

    /** Rounded down: who is passed by 2 in a thousand is not above 99.9 % of learners. */
    private static String most(double passed) {
        return passed == 1 ? WORDS.say("reason.any") : WORDS.say("reason.most", Math.floor(1000 * passed) / 10);
    }
}
