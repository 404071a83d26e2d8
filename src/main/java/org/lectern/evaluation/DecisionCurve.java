package org.lectern.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What flagging by a probability is worth, by what a needless intervention costs beside what a needed one gains. Whoever flags
 * from a probability t on takes t/(1-t) needless ones for one that was needed; with TP and FP of n flagged rows a yes and a no,
 *
 * <pre>
 *   net benefit(t) = TP/n - FP/n · t/(1-t)
 * </pre>
 *
 * <p>in yeses found per row. Flagging all has b - (1-b) t/(1-t), with b the share of yeses, and flagging none 0. A threshold
 * follows from costs, never from where a curve is highest. Source: A. J. Vickers and E. B. Elkin, Decision curve analysis: a
 * novel method for evaluating prediction models, Medical Decision Making 26 (2006), 565-574.
 *
 * @param baseRate b
 * @param points at thresholds of 0.01 to 0.99, rising by 0.01
 */
public record DecisionCurve(double baseRate, List<Point> points) {

    /** The benefit of flagging nobody, whatever the threshold. */
    public static final double OF_NONE = 0;

    private static final int HUNDREDTHS = 100;

    public DecisionCurve {
        points = List.copyOf(points);
    }

    /**
     * At one threshold.
     *
     * @param threshold t, over 0 and below 1; from it on rows are flagged
     * @param flagged rows
     * @param ofModel net benefit of flagging these
     * @param ofAll net benefit of flagging all
     */
    public record Point(double threshold, int flagged, double ofModel, double ofAll) {

        /**
         * How many fewer in 100 rows are flagged than all, as many yeses being found; negative where flagging all is worth
         * more.
         */
        public double avoidedPerHundred() {
            return HUNDREDTHS * (ofModel - ofAll) / odds(threshold);
        }
    }

    /**
     * The curve of rows.
     *
     * @param probabilities of each, 0..1
     * @param outcomes of each, at least one
     */
    public static DecisionCurve of(double[] probabilities, boolean[] outcomes) {
        check(probabilities, outcomes);
        return new DecisionCurve(
                baseRate(outcomes),
                IntStream.range(1, HUNDREDTHS)
                        .mapToObj(t -> at((double) t / HUNDREDTHS, probabilities, outcomes))
                        .toList());
    }

    /** The same at one threshold of one's own, over 0 and below 1. */
    public static Point at(double threshold, double[] probabilities, boolean[] outcomes) {
        check(probabilities, outcomes);
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("A threshold lies between 0 and 1, not at " + threshold);
        }
        int n = outcomes.length;
        int truly = 0;
        int falsely = 0;
        for (int row = 0; row < n; row++) {
            if (probabilities[row] >= threshold) {
                truly += outcomes[row] ? 1 : 0;
                falsely += outcomes[row] ? 0 : 1;
            }
        }
        double odds = odds(threshold);
        double baseRate = baseRate(outcomes);
        return new Point(
                threshold,
                truly + falsely,
                (double) truly / n - (double) falsely / n * odds,
                baseRate - (1 - baseRate) * odds);
    }

    private static void check(double[] probabilities, boolean[] outcomes) {
        if (outcomes.length == 0
                || outcomes.length != probabilities.length
                || Arrays.stream(probabilities).anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw new IllegalArgumentException("Of every row a probability from 0 to 1 and an outcome are told");
        }
    }

    private static double baseRate(boolean[] outcomes) {
        int positives = 0;
        for (boolean outcome : outcomes) {
            positives += outcome ? 1 : 0;
        }
        return (double) positives / outcomes.length;
    }

    private static double odds(double threshold) {
        return threshold / (1 - threshold);
    }
}
