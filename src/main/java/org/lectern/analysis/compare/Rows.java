package org.lectern.analysis.compare;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Who watched what, a row a learner and group, such as a video; rows of one learner stand together. */
final class Rows {

    private final int[] who;
    private final int[] what;
    private final double[] count;
    private final Map<Measure, double[]> sums;

    /**
     * @param who number of the learner
     * @param what number of the group
     * @param count number of views, at least 1
     * @param sums of each measure over these views, in percent, one a row
     */
    Rows(int[] who, int[] what, double[] count, Map<Measure, double[]> sums) {
        this.who = who;
        this.what = what;
        this.count = count;
        this.sums = new EnumMap<>(sums);
    }

    int size() {
        return who.length;
    }

    /** Number of the learner of a row. */
    int who(int row) {
        return who[row];
    }

    /** Number of the group of a row. */
    int what(int row) {
        return what[row];
    }

    /** Number of views of a row. */
    double count(int row) {
        return count[row];
    }

    /** Sum of a measure over the views of a row, in percent. */
    double sum(Measure measure, int row) {
        return of(measure)[row];
    }

    private double[] of(Measure measure) {
        return Objects.requireNonNull(sums.get(measure), measure.name());
    }

    /** Number of all views. */
    double views() {
        return Arrays.stream(count).sum();
    }

    /** The same with other numbers of learners and groups. */
    Rows numbered(int[] learners, int[] groups) {
        return new Rows(
                Arrays.stream(who).map(one -> learners[one]).toArray(),
                Arrays.stream(what).map(one -> groups[one]).toArray(),
                count,
                sums);
    }

    /**
     * The rows of each learner added up by larger groups.
     *
     * @param larger the number of the larger group of each group
     * @param most how many larger groups there are
     */
    Rows joined(int[] larger, int most) {
        int[] at = new int[most];
        Arrays.fill(at, -1);
        // The row of the larger group to which each row is added.
        int[] into = new int[size()];
        int[] from = new int[size()];
        int rows = 0;
        for (int row = 0; row < size(); row++) {
            int group = larger[what[row]];
            if (at[group] < 0 || who[from[at[group]]] != who[row]) {
                at[group] = rows;
                from[rows++] = row;
            }
            into[row] = at[group];
        }
        int[] firsts = Arrays.copyOf(from, rows);
        Map<Measure, double[]> joined = new EnumMap<>(Measure.class);
        sums.forEach((measure, sum) -> joined.put(measure, added(sum, into, firsts.length)));
        return new Rows(
                Arrays.stream(firsts).map(row -> who[row]).toArray(),
                Arrays.stream(firsts).map(row -> larger[what[row]]).toArray(),
                added(count, into, firsts.length),
                joined);
    }

    private static double[] added(double[] values, int[] into, int size) {
        double[] sums = new double[size];
        for (int row = 0; row < values.length; row++) {
            sums[into[row]] += values[row];
        }
        return sums;
    }
}
