package org.lectern.stats;

/**
 * How much the parts of a pair's value vary.
 *
 * @param learner σₐ²; infinite where learners' effects are taken as they come, so that videos are compared within learners alone
 * @param video σ_b²
 * @param group σ_c², of the groups that videos belong to
 * @param rest σₑ², above 0
 */
public record CrossedVariances(double learner, double video, double group, double rest) {

    /** The same with learners' effects taken as they come. */
    public CrossedVariances withinLearners() {
        return new CrossedVariances(Double.POSITIVE_INFINITY, video, group, rest);
    }

    /** λₐ = σₑ² / σₐ², how far a learner's effect is drawn to 0. */
    double lambda() {
        return rest / learner;
    }

    /** σ_b², above 0 by so little that nothing shows it, as videos' effects are divided by it. */
    double videoAboveZero() {
        return Math.max(video, 1e-9 * rest);
    }
}
