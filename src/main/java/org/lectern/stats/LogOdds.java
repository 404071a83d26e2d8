package org.lectern.stats;

/** Log odds z and probabilities p of a yes: z = log(p / (1 - p)). The same to the last digit on any machine. */
public final class LogOdds {

    private LogOdds() {}

    /** 1 / (1 + e^-z), 0..1. */
    public static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** The log odds of a probability, infinite for 0 and 1. */
    public static double of(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }

    /** What a no loses, in nats: log(1 + e^z), without overflow; a yes loses z less. */
    public static double lossOfNo(double logOdds) {
        return Math.max(logOdds, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)));
    }
}
