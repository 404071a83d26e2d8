package org.lectern.analysis.compare;

/**
 * Who watched what, a row a learner and group, such as a video; rows of one learner stand together.
 *
 * @param who number of the learner
 * @param what number of the group
 * @param count number of views, at least 1
 * @param sums of each measure over these views, in percent, by the number of the measure
 */
record Rows(int[] who, int[] what, double[] count, double[][] sums) {

    int size() {
        return who.length;
    }

    /** Number of all views. */
    double views() {
        double views = 0;
        for (double n : count) {
            views += n;
        }
        return views;
    }
}
