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
 * @param references values that are marked by upright lines, from left to right; may be none
 */
public record HistogramFigure(
        Caption caption,
        Axis valueAxis,
        Axis countAxis,
        List<Double> edges,
        List<Long> counts,
        String apart,
        List<Reference> references)
        implements Figure {

    /**
     * A value to compare with.
     *
     * @param at on the quantity's axis
     * @param label what it is, with its value
     */
    public record Reference(double at, String label) {
        public Reference {
            if (!Double.isFinite(at) || label.isBlank()) {
                throw new IllegalArgumentException("No line can be drawn at " + at + " for \"" + label + "\"");
            }
        }
    }

    public HistogramFigure {
        edges = List.copyOf(edges);
        counts = List.copyOf(counts);
        references = List.copyOf(references);
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
        for (int i = 1; i < references.size(); i++) {
            if (references.get(i - 1).at() > references.get(i).at()) {
                throw new IllegalArgumentException(
                        "Figure " + caption.id() + ": line " + i + " stands left of its forerunner");
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
        this(caption, valueAxis, countAxis, edges, counts, apart, List.of());
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
