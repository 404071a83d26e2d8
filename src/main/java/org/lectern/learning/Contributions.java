package org.lectern.learning;

import java.util.List;

/**
 * What the log odds of one row are made of; adds up to them.
 *
 * @param base log odds of a row of which nothing is known
 * @param ofFeatures what knowing each feature adds, in their order
 */
public record Contributions(double base, List<Double> ofFeatures) {

    public Contributions {
        ofFeatures = List.copyOf(ofFeatures);
    }

    /** What knowing a feature adds. */
    public double of(int feature) {
        return ofFeatures.get(feature);
    }

    /** The log odds. */
    public double logOdds() {
        double sum = base;
        for (double added : ofFeatures) {
            sum += added;
        }
        return sum;
    }
}
