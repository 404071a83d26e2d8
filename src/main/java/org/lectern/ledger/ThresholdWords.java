package org.lectern.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.contract.Words;
import org.lectern.stats.CutDensity;
import org.lectern.stats.Discontinuity;
import org.lectern.stats.Discontinuity.Jump;

/** What is said of a jump at the threshold of a campaign, the same wherever it is read. */
public final class ThresholdWords {

    private static final Words WORDS = Words.of(ThresholdWords.class);

    private ThresholdWords() {}

    /** First what may be concluded, then on what it rests. */
    public static List<String> of(Threshold threshold) {
        Discontinuity found = threshold.found();
        Jump jump = found.jump();
        CutDensity density = found.density();
        String standing = found.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (found.standing()) {
                    case TOO_FEW ->
                        WORDS.say(
                                "threshold." + standing,
                                100 * jump.h(),
                                100 * threshold.cut(),
                                jump.below(),
                                jump.above(),
                                Discontinuity.FEWEST);
                    case LUMPY ->
                        WORDS.say(
                                "threshold." + standing, density.below(), density.above(), EffectWords.p(density.p()));
                    case JUMPS_ELSEWHERE -> WORDS.say("threshold." + standing);
                    case READABLE -> WORDS.say("threshold." + standing, said(jump), 100 * threshold.cut());
                });
        if (found.standing() == Discontinuity.Standing.READABLE) {
            sentences.add(WORDS.say(
                    "threshold.wider",
                    said(found.wider().getFirst()),
                    said(found.wider().getLast()),
                    jump.below(),
                    jump.above(),
                    100 * jump.h()));
            sentences.add(WORDS.say("threshold.means"));
        }
        if (threshold.tied() > 0) {
            sentences.add(WORDS.say("threshold.tied", threshold.tied()));
        }
        if (threshold.missing() > 0) {
            sentences.add(WORDS.say("threshold.missing", threshold.missing()));
        }
        return sentences;
    }

    private static String said(Jump jump) {
        return WORDS.say("threshold.jump", EffectWords.points(jump.estimate()), EffectWords.range(jump.interval()));
    }
}
