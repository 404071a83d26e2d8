package org.lectern.evaluation;

import java.util.List;
import org.lectern.stats.LogOdds;

/** How log odds become a probability; chosen on the validation part by what lessens its loss. */
public sealed interface Calibration {

    /** The probability that goes with the log odds, 0..1; never falls where they rise. */
    double probability(double logOdds);

    /** As they are. */
    record None() implements Calibration {
        @Override
        public double probability(double logOdds) {
            return LogOdds.probability(logOdds);
        }
    }

    /**
     * A straight line through the log odds. Source: J. Platt, Probabilistic outputs for support vector machines, Advances in
     * Large Margin Classifiers (1999), 61-74.
     *
     * @param slope at least 0
     */
    record Platt(double slope, double intercept) implements Calibration {

        public Platt {
            if (!(slope >= 0 && Double.isFinite(slope) && Double.isFinite(intercept))) {
                throw new IllegalArgumentException("A calibration never falls: " + slope);
            }
        }

        @Override
        public double probability(double logOdds) {
            return LogOdds.probability(slope * logOdds + intercept);
        }
    }

    /**
     * Points with straight lines between them, level before the first and after the last: isotonic regression. Source:
     * B. Zadrozny and C. Elkan, Transforming classifier scores into accurate multiclass probability estimates, KDD (2002),
     * 694-699.
     *
     * @param points at least one; log odds rise, probabilities do not fall
     */
    record Isotonic(List<Point> points) implements Calibration {

        /** What log odds stand for. */
        public record Point(double logOdds, double probability) {}

        public Isotonic {
            points = List.copyOf(points);
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                boolean rises = i == 0 || rises(points.get(i - 1), point);
                if (!(rises && point.probability >= 0 && point.probability <= 1 && Double.isFinite(point.logOdds))) {
                    throw new IllegalArgumentException("The points of a calibration rise");
                }
            }
            if (points.isEmpty()) {
                throw new IllegalArgumentException("A calibration has a point");
            }
        }

        private static boolean rises(Point before, Point point) {
            return point.logOdds > before.logOdds && point.probability >= before.probability;
        }

        @Override
        public double probability(double logOdds) {
            int after = 0;
            while (after < points.size() && points.get(after).logOdds < logOdds) {
                after++;
            }
            if (after == 0) {
                return points.getFirst().probability;
            }
            Point low = points.get(after - 1);
            if (after == points.size()) {
                return low.probability;
            }
            Point high = points.get(after);
            double share = (logOdds - low.logOdds) / (high.logOdds - low.logOdds);
            return low.probability + share * (high.probability - low.probability);
        }
    }
}
