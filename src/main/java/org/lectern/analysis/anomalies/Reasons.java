package org.lectern.analysis.anomalies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.contract.Words;

/** What is extreme about a learner among those compared: figures that at most one in forty of the others reaches. */
final class Reasons {

    private static final double EXTREME = 0.975;

    private static final Words WORDS = Words.of(Reasons.class);

    private final ComparedLearners compared;

    Reasons(ComparedLearners compared) {
        this.compared = compared;
    }

    /** An extreme figure of a learner. */
    private record Reason(Trait trait, boolean high, double passed) {}

    /** The reasons in words, joined; where no single figure is extreme, that is what they say. */
    String of(LearnerProfile learner) {
        List<String> reasons =
                reasons(learner).stream().map(reason -> said(reason, learner)).toList();
        return reasons.isEmpty() ? WORDS.say("reason.combination") : String.join("; ", reasons);
    }

    /**
     * What sets a learner apart, beside what is usual. Where others who are not unusual go as far by the first of the reasons,
     * it is that together with the figure by which the learner is furthest from all of these.
     */
    String apart(LearnerProfile learner) {
        Optional<Reason> first = reasons(learner).stream().findFirst();
        if (first.isEmpty()) {
            return WORDS.say("reason.combination");
        }
        Trait trait = first.get().trait();
        List<LearnerProfile> alike =
                compared.usualAndAsFar(trait, learner, first.get().high());
        return Arrays.stream(Trait.values())
                .filter(other -> other != trait && !alike.isEmpty() && !repeats(other, learner))
                .max(Comparator.comparingDouble(other -> compared.distance(other, learner, alike)))
                .filter(other -> compared.distance(other, learner, alike) > 0)
                .map(other -> WORDS.say("apart.together", beside(trait, learner), beside(other, learner)))
                .orElseGet(() -> beside(trait, learner));
    }

    /** How many go as far by the first of the reasons and are not unusual. */
    int usualAlike(LearnerProfile learner) {
        return reasons(learner).stream()
                .findFirst()
                .map(first -> compared.usualAndAsFar(first.trait(), learner, first.high())
                        .size())
                .orElse(0);
    }

    private String beside(Trait trait, LearnerProfile learner) {
        return WORDS.say("apart." + trait.key(), trait.of(learner), compared.median(trait));
    }

    private List<Reason> reasons(LearnerProfile learner) {
        List<Reason> reasons = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            double below = compared.below(trait, learner);
            double above = compared.above(trait, learner);
            if (!repeats(trait, learner) && Math.max(below, above) >= EXTREME) {
                reasons.add(new Reason(trait, below > above, Math.max(below, above)));
            }
        }
        return reasons;
    }

    /** Where no video was watched twice, the number of views says nothing that the number of videos did not. */
    private static boolean repeats(Trait trait, LearnerProfile learner) {
        return trait == Trait.VIEWS && learner.views() == learner.videos();
    }

    private static String said(Reason reason, LearnerProfile learner) {
        return WORDS.say(
                "reason." + reason.trait().key() + "-" + (reason.high() ? "more" : "less"),
                reason.trait().of(learner),
                most(reason.passed()));
    }

    /** Rounded down: who is passed by 2 in a thousand is not above 99.9 % of learners. */
    private static String most(double passed) {
        return passed == 1 ? WORDS.say("reason.any") : WORDS.say("reason.most", Math.floor(1000 * passed) / 10);
    }
}
