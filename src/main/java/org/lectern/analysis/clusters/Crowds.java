package org.lectern.analysis.clusters;

/**
 * Whether learners fall into groups more than crowds without groups do, which are drawn one after another.
 *
 * @param drawn how many crowds were looked at; none where the question was not asked
 * @param asHigh in how many of them the best number of groups fits as well as it does the learners
 */
record Crowds(int drawn, int asHigh) {

    /** So many are drawn where they go on being worse: at most one in twenty is as good by chance. */
    static final int MOST = 39;

    /** As soon as so many are as good, no more are drawn. */
    static final int ENOUGH = 2;

    static final Crowds NONE = new Crowds(0, 0);

    /** Whether it is known that there is nothing beyond what a crowd has. */
    boolean same() {
        return asHigh >= ENOUGH;
    }

    /**
     * The chance that a crowd without groups fits as well; NaN where the question was not asked. Source: J. Besag, P. Clifford,
     * Sequential Monte Carlo p-values (1991).
     */
    double p() {
        if (drawn == 0) {
            return Double.NaN;
        }
        return same() ? (double) asHigh / drawn : (asHigh + 1.0) / (drawn + 1);
    }
}
