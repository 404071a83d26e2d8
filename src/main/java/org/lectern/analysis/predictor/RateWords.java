package org.lectern.analysis.predictor;

import org.lectern.contract.Words;

/** Tells shares in hundredths, in as many digits as their interval deserves. */
record RateWords(Estimate estimate) {

    /** Intervals shorter than this, in hundredths, deserve tenths. */
    private static final double SHORT = 4;

    private static final Words WORDS = Words.of(RateWords.class);

    /** The share, such as "74". */
    String value() {
        return say(estimate.value());
    }

    /** Its interval, such as " (72 to 76)"; empty where there is none. */
    String range() {
        return estimate.interval()
                .map(interval -> WORDS.say("rate.range", say(interval.low()), say(interval.high())))
                .orElse("");
    }

    /** Another share in the same digits. */
    String say(double share) {
        // Zero is added so that no sign is left without a number.
        return tenths()
                ? WORDS.say("rate.tenths", Math.rint(1_000 * share) / 10 + 0.0)
                : WORDS.say("rate.whole", Math.rint(100 * share) + 0.0);
    }

    private boolean tenths() {
        return estimate.interval().isPresent()
                && 100
                                * (estimate.interval().get().high()
                                        - estimate.interval().get().low())
                        < SHORT;
    }
}
