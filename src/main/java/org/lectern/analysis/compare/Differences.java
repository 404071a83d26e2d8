package org.lectern.analysis.compare;

import java.util.Arrays;
import java.util.Optional;
import org.lectern.stats.BoundedMean;
import org.lectern.stats.Change;
import org.lectern.stats.ClusteredDifference;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.Interval;

/**
 * How the mean of a measure differs between two studies in each of some groups that both have, such as videos; a learner who is
 * in both is compared with himself.
 *
 * <p>With m the mean of a group in a study, sᵢ and nᵢ the sum and number of learner i's values there, Σn their number, and G
 * learners in either study, se² = G/(G-1) · Σ ((sᵢ' - m' nᵢ')/Σn' - (sᵢ - m nᵢ)/Σn)², with Student's t for as many degrees of
 * freedom as the study with fewer has learners of equally many views, less one ({@link ClusteredDifference}). Where no value of a
 * study differs from another that says nothing, and the intervals of the two means do ({@link BoundedMean}, {@link Change}).
 */
final class Differences {

    private final Sums[] sides;

    /** Of learners in both studies, by group: Σss', Σsn', Σns', Σnn', and how many they are. */
    private final double[][] crossed;

    private final double ceiling;

    /** Sums over learners by group. */
    private static final class Sums {

        final double[] learners;
        final double[] count;
        final double[] sum;
        final double[] sumSquares;
        final double[] sumCounts;
        final double[] countSquares;

        Sums(Rows rows, Measure measure, int groups) {
            learners = new double[groups];
            count = new double[groups];
            sum = new double[groups];
            sumSquares = new double[groups];
            sumCounts = new double[groups];
            countSquares = new double[groups];
            for (int row = 0; row < rows.size(); row++) {
                int group = rows.what(row);
                if (group < groups) {
                    double n = rows.count(row);
                    double s = rows.sum(measure, row);
                    learners[group]++;
                    count[group] += n;
                    sum[group] += s;
                    sumSquares[group] += s * s;
                    sumCounts[group] += s * n;
                    countSquares[group] += n * n;
                }
            }
        }

        ClusteredMean of(int group) {
            return new ClusteredMean(
                    (long) learners[group],
                    count[group],
                    sum[group],
                    sumSquares[group],
                    sumCounts[group],
                    countSquares[group]);
        }
    }

    /**
     * One group.
     *
     * @param a mean in the first study
     * @param b mean in the second
     * @param interval of b less a, 95 %; empty where there are too few learners
     * @param p two-sided; NaN where there are too few learners
     */
    record Difference(
            long views,
            long viewsThen,
            long learners,
            long learnersThen,
            double a,
            double b,
            Optional<Interval> interval,
            double p) {

        double value() {
            return b - a;
        }
    }

    /** @param groups how many both have: those of the first numbers */
    Differences(Measure measure, Rows first, Rows second, int groups, int learners) {
        this.sides = new Sums[] {new Sums(first, measure, groups), new Sums(second, measure, groups)};
        this.crossed = crossed(measure, first, second, groups, learners);
        double highest = 100;
        for (int group = 0; group < groups; group++) {
            highest = Math.max(
                    highest,
                    Math.max(sides[0].of(group).mean(), sides[1].of(group).mean()));
        }
        this.ceiling = highest;
    }

    private static double[][] crossed(Measure measure, Rows first, Rows second, int groups, int learners) {
        int[] from = new int[learners + 1];
        Arrays.fill(from, -1);
        for (int row = first.size() - 1; row >= 0; row--) {
            from[first.who(row)] = row;
        }
        double[][] crossed = new double[5][groups];
        int[] place = new int[groups];
        Arrays.fill(place, -1);
        int whose = -1;
        for (int row = 0; row < second.size(); row++) {
            int who = second.who(row);
            int group = second.what(row);
            if (who != whose) {
                whose = who;
                note(first, from[who], who, place);
            }
            if (group < groups && place[group] >= 0 && first.who(place[group]) == who) {
                add(measure, first, place[group], second, row, crossed, group);
            }
        }
        return crossed;
    }

    /** Notes in which row of a learner each group stands. */
    private static void note(Rows rows, int from, int who, int[] place) {
        for (int row = from; row >= 0 && row < rows.size() && rows.who(row) == who; row++) {
            if (rows.what(row) < place.length) {
                place[rows.what(row)] = row;
            }
        }
    }

    private static void add(
            Measure measure, Rows first, int row, Rows second, int then, double[][] crossed, int group) {
        double s = first.sum(measure, row);
        double n = first.count(row);
        double r = second.sum(measure, then);
        double q = second.count(then);
        crossed[0][group] += s * r;
        crossed[1][group] += s * q;
        crossed[2][group] += n * r;
        crossed[3][group] += n * q;
        crossed[4][group]++;
    }

    Difference of(int group) {
        ClusteredMean a = sides[0].of(group);
        ClusteredMean b = sides[1].of(group);
        Optional<Change> change = change(group, a, b);
        return new Difference(
                (long) a.count(),
                (long) b.count(),
                a.clusters(),
                b.clusters(),
                a.mean(),
                b.mean(),
                change.map(Change::interval),
                change.map(Change::p).orElse(Double.NaN));
    }

    private Optional<Change> change(int group, ClusteredMean a, ClusteredMean b) {
        double degrees = Math.min(degrees(a), degrees(b));
        if (degrees < 1) {
            return Optional.empty();
        }
        if (isEqual(a) && isEqual(b)) {
            return Optional.of(ofEqual(a, b));
        }
        ClusteredDifference difference = new ClusteredDifference(b.mean() - a.mean(), error(group, a, b), degrees);
        return Optional.of(difference
                .interval()
                .map(interval -> new Change(
                        difference.difference(),
                        interval.within(-ceiling, ceiling),
                        difference.p().orElseThrow()))
                .orElseGet(() -> unmoved(difference.difference())));
    }

    /** Every learner is in both and has moved by as much as any other. */
    private static Change unmoved(double difference) {
        return new Change(difference, new Interval(difference, difference), difference == 0 ? 1 : 0);
    }

    /** Whether no learner differs from another; what is left of numbers that cancel is no spread. */
    private static boolean isEqual(ClusteredMean mean) {
        return mean.squaresAround(mean.mean()) <= 1e-9 * Math.max(1, mean.sumSquares());
    }

    private static double degrees(ClusteredMean mean) {
        return mean.count() * mean.count() / mean.countSquares() - 1;
    }

    private double error(int group, ClusteredMean a, ClusteredMean b) {
        double m = a.mean();
        double w = b.mean();
        double both = crossed[0][group] - w * crossed[1][group] - m * crossed[2][group] + m * w * crossed[3][group];
        double squares = a.squaresAround(m) / (a.count() * a.count())
                + b.squaresAround(w) / (b.count() * b.count())
                - 2 * both / (a.count() * b.count());
        double learners = a.clusters() + b.clusters() - crossed[4][group];
        double least = 1e-12 * Math.max(1, m * m + w * w);
        return squares <= least || learners < 2 ? 0 : Math.sqrt(squares * learners / (learners - 1));
    }

    private Change ofEqual(ClusteredMean a, ClusteredMean b) {
        Change change = Change.of(a.mean() / ceiling, share(a), b.mean() / ceiling, share(b));
        return new Change(change.difference() * ceiling, change.interval().times(ceiling), change.p());
    }

    private Interval share(ClusteredMean mean) {
        double at = Math.clamp(mean.mean() / ceiling, 0, 1);
        double squares = mean.countSquares();
        Interval interval = new BoundedMean(new ClusteredMean(
                        mean.clusters(), mean.count(), at * mean.count(), at * at * squares, at * squares, squares))
                .interval();
        return new Interval(Math.min(interval.low(), at), Math.max(interval.high(), at));
    }
}
