package org.lectern.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.stats.Interval;
import org.lectern.stats.Moments;
import org.lectern.stats.Student;

/**
 * What a model sees of learners, and what it says of them. A learner counts once, whatever their rows, as rows of one learner are not
 * independent. Columns are not linked: nobody can put a learner together from them.
 *
 * @param columns what is asked of each, then {@link #SCORE}, and where it is known {@link #OUTCOME} and {@link #MISSED}
 * @param rows behind them, such as views
 * @param learners who they are
 */
public record Observation(List<Column> columns, long rows, int learners) {

    /** The mean probability that is said of a learner's rows. */
    public static final String SCORE = "score";

    /** The share of a learner's rows that came true. */
    public static final String OUTCOME = "outcome";

    /** How much more of a learner's rows came true than was said. */
    public static final String MISSED = "missed";

    /** As many values of a column are kept with a model. */
    private static final int KEPT = 1000;

    /** Something that is known of learners. */
    public sealed interface Column {
        String name();

        /** Of how many learners it is known. */
        int learners();
    }

    /**
     * A number of each learner.
     *
     * @param values of those of whom it is known, in no order
     */
    public record Numbers(String name, List<Double> values) implements Column {

        public Numbers {
            values = List.copyOf(values);
        }

        @Override
        public int learners() {
            return values.size();
        }

        double[] array() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** Up to a thousand of them, drawn by chance and sorted, so that nothing tells whose they are. */
        private Numbers kept(SplittableRandom random) {
            double[] all = array();
            for (int i = 0; i < Math.min(KEPT, all.length); i++) {
                int other = i + random.nextInt(all.length - i);
                double drawn = all[other];
                all[other] = all[i];
                all[i] = drawn;
            }
            return new Numbers(
                    name, Arrays.stream(all).limit(KEPT).sorted().boxed().toList());
        }
    }

    /**
     * How learners' rows are shared out among categories.
     *
     * @param shares of each category in the rows of a learner, summed over learners
     * @param learners how many, which is the sum of all
     */
    public record Shares(String name, SortedMap<String, Double> shares, int learners) implements Column {

        public Shares {
            shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        }
    }

    public Observation {
        columns = List.copyOf(columns);
    }

    /** As it is kept with a model. */
    public Observation kept(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Observation(
                columns.stream()
                        .map(column -> column instanceof Numbers numbers ? numbers.kept(random.split()) : column)
                        .collect(Collectors.toUnmodifiableList()),
                rows,
                learners);
    }

    /** What is asked of learners, and what is said of them; not how far that was off. */
    Stream<Column> compared() {
        return columns.stream().filter(column -> !column.name().equals(MISSED));
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The mean of a number over learners, with its 95 % interval; empty where fewer than two are known. */
    public Optional<Estimate> mean(String name) {
        return column(name)
                .filter(column -> column instanceof Numbers && column.learners() > 1)
                .map(column -> mean(((Numbers) column).array()));
    }

    private static Estimate mean(double[] values) {
        Moments moments = Moments.of(values);
        double half = Student.critical(0.95, values.length - 1) * Math.sqrt(moments.variance() / values.length);
        return new Estimate(moments.mean(), Optional.of(new Interval(moments.mean() - half, moments.mean() + half)));
    }
}
