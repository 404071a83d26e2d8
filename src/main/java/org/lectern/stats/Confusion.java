package org.lectern.stats;

/**
 * How yes and no were predicted and came. What divides by nothing is 0, as the published system has it.
 *
 * @param truePositives rows predicted a yes that were one
 * @param falsePositives rows predicted a yes that were none
 * @param falseNegatives rows predicted a no that were a yes
 * @param trueNegatives rows predicted a no that were one
 */
public record Confusion(double truePositives, double falsePositives, double falseNegatives, double trueNegatives) {

    /** (TP + TN) / all rows; NaN without rows. */
    public double accuracy() {
        return (truePositives + trueNegatives) / (truePositives + falsePositives + falseNegatives + trueNegatives);
    }

    /** TP / (TP + FP): how many of those predicted a yes were one. */
    public double precision() {
        return share(truePositives, truePositives + falsePositives);
    }

    /** TP / (TP + FN): how many of the yeses were predicted. */
    public double recall() {
        return share(truePositives, truePositives + falseNegatives);
    }

    /** 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall. */
    public double f1() {
        return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    private static double share(double part, double of) {
        return of == 0 ? 0 : part / of;
    }
}
