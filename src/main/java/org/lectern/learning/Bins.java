package org.lectern.learning;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Cuts numbers into bins that hold about as many rows each; equal numbers stay together. */
public final class Bins {

    /** Of a column that is not cut: one bin. */
    public static final Bins NONE = new Bins(new double[0], new double[0]);

    private final double[] edges;
    private final double[] middles;

    private Bins(double[] edges, double[] middles) {
        this.edges = edges;
        this.middles = middles;
    }

    /**
     * Bins of some numbers.
     *
     * @param numbers NaN ones, which are missing, lie in no bin
     * @param rows with each number
     * @param most number of bins to be had, at least 1
     */
    public static Bins of(double[] numbers, int[] rows, int most) {
        if (Arrays.stream(rows).allMatch(n -> n == 1)) {
            return ofSingle(numbers, most);
        }
        NavigableMap<Double, Long> counts = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isNaN(numbers[i])) {
                counts.merge(numbers[i], (long) rows[i], Long::sum);
            }
        }
        return of(
                counts.keySet().stream().mapToDouble(value -> value).toArray(),
                counts.values().stream().mapToLong(n -> n).toArray(),
                most);
    }

    /** The same of rows that stand alone: to sort them is quicker. */
    private static Bins ofSingle(double[] numbers, int most) {
        double[] sorted =
                Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).sorted().toArray();
        long[] counts = new long[sorted.length];
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || Double.compare(sorted[i], sorted[i - 1]) != 0) {
                sorted[distinct++] = sorted[i];
            }
            counts[distinct - 1]++;
        }
        return of(Arrays.copyOf(sorted, distinct), Arrays.copyOf(counts, distinct), most);
    }

    /** @param values rising, each once */
    private static Bins of(double[] values, long[] counts, int most) {
        if (values.length == 0) {
            return NONE;
        }
        double share = (double) Arrays.stream(counts).sum() / most;
        double[] edges = new double[values.length];
        double[] middles = new double[values.length];
        int bins = 0;
        long inBin = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            inBin += counts[i];
            sum += counts[i] * values[i];
            boolean last = i + 1 == values.length;
            if (last || inBin >= share) {
                middles[bins] = sum / inBin;
                edges[bins] = last ? values[i] : (values[i] + values[i + 1]) / 2;
                bins++;
                inBin = 0;
                sum = 0;
            }
        }
        return new Bins(Arrays.copyOf(edges, bins - 1), Arrays.copyOf(middles, bins));
    }

    /**
     * Bins of every feature; a category is not cut.
     *
     * @param most number of bins to be had
     */
    public static List<Bins> of(LabelledMatrix rows, int most) {
        FeatureMatrix matrix = rows.features();
        int[] counts = IntStream.range(0, rows.size()).map(rows::rows).toArray();
        return IntStream.range(0, matrix.features().size())
                .mapToObj(feature -> matrix.features().get(feature).kind() == Feature.Kind.CATEGORY
                        ? NONE
                        : of(matrix.column(feature), counts, most))
                .toList();
    }

    /** Number of bins. */
    public int size() {
        return middles.length;
    }

    /** The largest number of a bin, which is not the last. */
    double edge(int bin) {
        return edges[bin];
    }

    /** Mean of the numbers in a bin. */
    public double middle(int bin) {
        return middles[bin];
    }

    /** The bin that a number lies in. */
    public int of(double number) {
        int at = Arrays.binarySearch(edges, number);
        return at < 0 ? -at - 1 : at;
    }
}
