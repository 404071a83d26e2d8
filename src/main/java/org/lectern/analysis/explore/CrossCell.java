package org.lectern.analysis.explore;

import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * A number of one pair of values.
 *
 * @param row value of the row's property; empty where it is not told
 * @param column value of the column's property; empty where it is not told
 * @param n how many engagements, learners or items stand behind it
 * @param learners how many learners do; 0 of items
 * @param value a share of 0..1, or seconds
 * @param interval of the value, 95 %; a point where one learner stands behind it, of whom nothing is told
 */
record CrossCell(String row, String column, long n, long learners, double value, Interval interval) {

    /** How many of all learners. */
    static CrossCell ofLearners(String row, String column, long learners, long all) {
        return new CrossCell(row, column, learners, learners, (double) learners / all, Wilson.of(learners, all));
    }

    /** How many of all items. */
    static CrossCell ofItems(String row, String column, long items, long all) {
        return new CrossCell(row, column, items, 0, (double) items / all, Wilson.of(items, all));
    }

    /** A share of engagements that come in learners. */
    static CrossCell ofShare(String row, String column, ClusteredShare share) {
        ClusteredMean sums = share.sums();
        return new CrossCell(row, column, Math.round(sums.count()), sums.clusters(), sums.mean(), share.interval());
    }

    /** A mean of engagements that come in learners. */
    static CrossCell ofMean(String row, String column, ClusteredMean mean) {
        return new CrossCell(
                row,
                column,
                Math.round(mean.count()),
                mean.clusters(),
                mean.mean(),
                mean.clusters() < 2 ? new Interval(mean.mean(), mean.mean()) : mean.interval(Wilson.CONFIDENCE));
    }
}
