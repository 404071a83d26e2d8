package org.lectern.analysis.predictor;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Cuts averages into bins that hold about as many views each; averages that are equal stay together. */
final class AverageBins {

    private final double[] edges;
    private final double[] middles;

    private AverageBins(double[] edges, double[] middles) {
        this.edges = edges;
        this.middles = middles;
    }

    /** @param most number of bins to be had */
    static AverageBins of(Cases cases, int most) {
        NavigableMap<Double, Long> views = new TreeMap<>();
        for (int of = 0; of < cases.size(); of++) {
            views.merge(cases.average(of), (long) cases.views(of), Long::sum);
        }
        double share = (double) cases.views() / most;
        double[] edges = new double[views.size()];
        double[] middles = new double[views.size()];
        int bins = 0;
        long inBin = 0;
        double sum = 0;
        for (var entry : views.entrySet()) {
            inBin += entry.getValue();
            sum += entry.getValue() * entry.getKey();
            Double next = views.higherKey(entry.getKey());
            if (next == null || inBin >= share) {
                middles[bins] = sum / inBin;
                edges[bins] = next == null ? entry.getKey() : (entry.getKey() + next) / 2;
                bins++;
                inBin = 0;
                sum = 0;
            }
        }
        return new AverageBins(Arrays.copyOf(edges, bins - 1), Arrays.copyOf(middles, bins));
    }

    /** Number of bins, at least 1. */
    int size() {
        return middles.length;
    }

    /** The largest average of every bin but the last. */
    double[] edges() {
        return edges.clone();
    }

    /** Mean average of the views in a bin, in percent. */
    double middle(int bin) {
        return middles[bin];
    }

    /** The bin that an average lies in. */
    int of(double average) {
        int at = Arrays.binarySearch(edges, average);
        return at < 0 ? -at - 1 : at;
    }
}
