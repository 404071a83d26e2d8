package org.lectern.figure;

import java.util.List;

/**
 * Counts in bins of one quantity, and perhaps of one value that is counted for itself.
 *
 * @param valueAxis the quantity, horizontal
 * @param countAxis the counts, vertical
 * @param edges n + 1 increasing edges; a bin holds its lower edge and not its upper, the last holds both unless the upper is
 *     counted for itself
 * @param counts n counts, and after them that of what is counted for itself
 * @param apart what the last count is that has no edges, such as "100 %"; empty where all counts have edges
 * @param reference a value to be marked by an upright line, or NaN for none
 * @param referenceLabel what that line is, or empty
 */
public record HistogramFigure(
        Caption caption,
        Axis valueAxis,
        Axis countAxis,
        List<Double> edges,
        List<Long> counts,
        String apart,
        double reference,
        String referenceLabel)
        implements Figure {

    public HistogramFigure {
        edges = List.copyOf(edges);
        counts = List.copyOf(counts);
        int bins = counts.size() - (apart.isEmpty() ? 0 : 1);
        if (edges.size() != bins + 1) {
            throw new IllegalArgumentException(
                    "Figure " + caption.id() + " has " + edges.size() + " edges for " + bins + " bins");
        }
        for (int i = 1; i < edges.size(); i++) {
            if (!(edges.get(i - 1) < edges.get(i))) {
                throw new IllegalArgumentException("Figure " + caption.id() + ": edge " + i + " does not increase");
            }
        }
    }

    /** Bins alone. */
    public HistogramFigure(Caption caption, Axis valueAxis, Axis countAxis, List<Double> edges, List<Long> counts) {
        this(caption, valueAxis, countAxis, edges, counts, "");
    }

    /** Nothing to compare with. */
    public HistogramFigure(
            Caption caption, Axis valueAxis, Axis countAxis, List<Double> edges, List<Long> counts, String apart) {
        this(caption, valueAxis, countAxis, edges, counts, apart, Double.NaN, "");
    }

    /** Number of bins between edges. */
    public int bins() {
        return edges.size() - 1;
    }

    /** Share of all that this count is, in percent; 0 of nothing. */
    public double percent(int bin) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : 100.0 * counts.get(bin) / all;
    }

    @Override
    public int size() {
        return counts.size();
    }
}
