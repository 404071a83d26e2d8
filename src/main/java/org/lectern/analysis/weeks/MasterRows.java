package org.lectern.analysis.weeks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** The rows of the second published weekly table, as what learns wants them. */
final class MasterRows {

    /** Every number that was correlated, in the published order. */
    static final List<String> NUMBERS = List.of(
            "sessions",
            "modules_completed",
            "avg_progress",
            "distinct_days_active",
            "lesson_completions",
            "avg_quiz",
            "quiz_attempts",
            "max_quiz_score",
            "min_quiz_score",
            "quiz_passed",
            "inactivity_days",
            "confidence_score",
            "week_num",
            "month",
            "year",
            "has_quiz",
            "days_since_first_activity",
            "churn_risk",
            "early_success");

    private final Table rows;
    private final int[] learners;

    /** @param rows as {@link PublishedWeeks} gives them */
    MasterRows(Table rows) {
        this.rows = rows;
        learners = FeatureMatrix.groups(rows.stringColumn("user_id").asList());
    }

    int size() {
        return rows.rowCount();
    }

    long learners() {
        return Arrays.stream(learners).distinct().count();
    }

    /** A column, 0 where it is empty; all 0 where days are numbered, and so a month is not known. */
    double[] column(String name) {
        if (!rows.containsColumn(name)) {
            return new double[size()];
        }
        return rows.column(name) instanceof DoubleColumn numbers
                ? numbers.asDoubleArray()
                : ((LongColumn) rows.column(name)).asDoubleArray();
    }

    boolean[] flags(String name) {
        double[] values = column(name);
        boolean[] flags = new boolean[values.length];
        for (int row = 0; row < flags.length; row++) {
            flags[row] = values[row] == 1;
        }
        return flags;
    }

    /** Its groups are learners, in the order in which they come. */
    FeatureMatrix matrix(List<String> names) {
        return new FeatureMatrix(
                names.stream().map(Feature::number).toList(),
                names.stream().map(this::column).toArray(double[][]::new),
                learners);
    }

    /** How many of some rows are of learners of whom there are others. */
    long known(int[] some, int[] others) {
        boolean[] seen = new boolean[Arrays.stream(learners).max().orElse(0) + 1];
        IntStream.of(others).forEach(row -> seen[learners[row]] = true);
        return IntStream.of(some).filter(row -> seen[learners[row]]).count();
    }
}
