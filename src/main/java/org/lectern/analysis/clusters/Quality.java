package org.lectern.analysis.clusters;

/**
 * How well a number of groups fits.
 *
 * @param k number of groups
 * @param silhouette mean over all learners, -1..1; NaN for one group and where the data do not bear k
 * @param standardError of the silhouette where it was estimated from a sample, 0 where it is exact, NaN where there is none
 * @param inertia sum of squared distances to the own centre, in z-scores; NaN where the data do not bear k
 * @param smallest number of learners in the smallest group; 0 where the data do not bear k
 * @param reason why the data do not bear k
 */
record Quality(int k, double silhouette, double standardError, double inertia, int smallest, Reason reason) {

    /** Why data do not bear a number of groups. */
    enum Reason {
        /** They do. */
        NONE,
        /** A silhouette needs more learners than groups. */
        TOO_FEW_LEARNERS,
        /** Learners are alike in both quantities, so fewer different ones than groups are left. */
        TOO_FEW_DIFFERENT,
        /** A group lost its last learner to another. */
        EMPTY_GROUP
    }

    static Quality refused(int k, Reason reason) {
        return new Quality(k, Double.NaN, Double.NaN, Double.NaN, 0, reason);
    }

    /** A fit whose silhouette is not known yet. */
    static Quality unjudged(int k, double inertia, int smallest) {
        return new Quality(k, Double.NaN, Double.NaN, inertia, smallest, Reason.NONE);
    }

    Quality judged(double mean, double error) {
        return new Quality(k, mean, error, inertia, smallest, reason);
    }

    /** Whether one may ask for this number of groups. */
    boolean borne() {
        return reason == Reason.NONE;
    }
}
