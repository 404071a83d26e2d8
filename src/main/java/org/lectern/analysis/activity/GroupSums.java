package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.rate.LearnerSums;
import org.lectern.analysis.rate.Rate;
import org.lectern.stats.BoundedMean;
import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.ClusteredDifference;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Progress or scores of one group of events, such as those in one unit, beside those of all events.
 *
 * @param name of the group
 * @param contrast its values as shares, 0..1, by learner, and those of all
 */
record GroupSums(String name, ClusteredContrast contrast) {

    private static final long FULL = 100;

    /** Smaller variances come of rounding. */
    private static final double NONE = 1e-7;

    /**
     * The question of every group's sums.
     *
     * @param group SQL that names an event's group, null for none
     * @param value SQL of its value, 0 to 100, or null
     * @param events rows with a {@code learner}
     */
    static String question(String group, String value, String events) {
        return LearnerSums.question(
                "SELECT %1$s AS course, learner, count(%2$s) AS n, %3$s AS s0 FROM %4$s WHERE %2$s IS NOT NULL GROUP BY 1, 2"
                        .formatted(group, value, ActivitySql.sum(value), events),
                1);
    }

    /** The answer, by the names of the groups; empty where there is none. */
    static List<GroupSums> of(Table rows) {
        List<GroupSums> groups = new ArrayList<>();
        ClusteredMean whole = null;
        for (Row row : rows) {
            if (whole == null) {
                whole = share(row).sums();
            } else {
                groups.add(new GroupSums(
                        row.getString("name"),
                        LearnerSums.contrast(row, 0, ActivitySql.UNIT * FULL, share(row), whole)));
            }
        }
        return List.copyOf(groups);
    }

    /** Values of one learner in one group are taken for repetitions, as views of one video are. */
    private static ClusteredShare share(Row row) {
        return LearnerSums.share(row, 0, ActivitySql.UNIT * FULL, row.getDouble("n_n"));
    }

    /** SQL of how far values spread: the mean of their squares, each a share of 0..1. */
    static String squares(String value, String events) {
        return "SELECT CAST(sum(CAST(round(%1$s * 10) AS BIGINT) * CAST(round(%1$s * 10) AS BIGINT)) AS DOUBLE) / 1000000 / count(%1$s) AS squares FROM %2$s WHERE %1$s IS NOT NULL"
                .formatted(value, events);
    }

    /**
     * The chance that the group's mean lies as far from that of all by luck: the larger of two. One is the exact test of decision 22
     * in which a learner's values in the group are repetitions, and a value that may spread less than 0 and 1 do is worth as many of
     * those as would be as sure; it does not ask a few values how far they spread. The other, {@link ClusteredDifference}, does, and
     * allows for a group whose values spread more than others.
     *
     * @param squares the mean of the squares of all values
     */
    double p(double squares) {
        ClusteredMean part = contrast.part().sums();
        ClusteredMean whole = contrast.whole();
        double mean = whole.mean();
        double variance = squares - mean * mean;
        if (!(variance > NONE) || part.count() == whole.count()) {
            return 1;
        }
        double worth = Math.max(1, mean * (1 - mean) / variance);
        Rate group = Rate.of(Math.round(part.count()), part.sum(), part.clusters(), Math.max(1, (long)
                (worth * part.count() * part.count() / part.countSquares())));
        Rate all =
                Rate.of(Math.round(whole.count()), whole.sum(), whole.clusters(), new BoundedMean(whole).independent());
        return Math.max(
                group.p(all),
                ClusteredDifference.of(contrast)
                        .map(found -> found.p().orElse(0))
                        .orElse(0.0));
    }

    /** The mean, 0 to 100. */
    Estimate mean() {
        return Estimate.bounded(contrast.part().sums());
    }
}
