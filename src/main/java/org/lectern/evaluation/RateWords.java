package org.lectern.evaluation;

import org.lectern.contract.Words;

/**
 * Tells a share in hundredths.
 *
 * @param tenths whether it deserves a digit after the point
 */
public record RateWords(Estimate estimate, boolean tenths) {

    /** Intervals shorter than this, in hundredths, deserve tenths. */
    private static final double SHORT = 4;

    private static final Words WORDS = Words.of(RateWords.class);

    /** In as many digits as its interval deserves. */
    public RateWords(Estimate estimate) {
        this(
                estimate,
                estimate.interval()
                        .filter(interval -> 100 * (interval.high() - interval.low()) < SHORT)
                        .isPresent());
    }

    /** A difference, in tenths, as most are small. */
    public static RateWords ofDifference(Estimate difference) {
        return new RateWords(difference, true);
    }

    /** The share, such as "74". */
    public String value() {
        return say(estimate.value());
    }

    /** Its interval, such as " (72 to 76)"; empty where there is none. */
    public String range() {
        return estimate.interval()
                .map(interval -> WORDS.say("rate.range", say(interval.low()), say(interval.high())))
                .orElse("");
    }

    /** Another share in the same digits. */
    public String say(double share) {
        // Zero is added so that no sign is left without a number.
        return tenths
                ? WORDS.say("rate.tenths", Math.rint(1_000 * share) / 10 + 0.0)
                : WORDS.say("rate.whole", Math.rint(100 * share) + 0.0);
    }
}
