package org.lectern.analysis.weeks;

import java.util.List;
import java.util.stream.IntStream;

/** Weeks of learners in which anything was done, column by column. */
final class ActiveWeeks {

    /** What is known of each, in the order of the columns. */
    static final List<String> FEATURES =
            List.of("sessions", "modules_completed", "active_days", "quiz_attempts", "avg_progress", "avg_quiz_score");

    private final int[] weeks;
    private final double[][] columns;

    ActiveWeeks(int[] weeks, double[][] columns) {
        this.weeks = weeks.clone();
        this.columns = columns.clone();
    }

    int size() {
        return weeks.length;
    }

    int week(int row) {
        return weeks[row];
    }

    /** NaN where there is nothing to average. */
    double[] column(int feature) {
        return columns[feature].clone();
    }

    /** Every so many-th, so that no more than some are left. */
    ActiveWeeks thinned(int most) {
        int step = Math.max(1, Math.ceilDiv(weeks.length, most));
        int[] kept =
                IntStream.range(0, weeks.length).filter(row -> row % step == 0).toArray();
        double[][] some = new double[columns.length][];
        for (int feature = 0; feature < columns.length; feature++) {
            double[] column = columns[feature];
            some[feature] = IntStream.of(kept).mapToDouble(row -> column[row]).toArray();
        }
        return new ActiveWeeks(IntStream.of(kept).map(row -> weeks[row]).toArray(), some);
    }
}
