package org.lectern.figure;

import java.util.List;

/**
 * Counts in bins of one quantity.
 *
 * @param valueAxis the quantity, horizontal
 * @param countAxis the counts, vertical
 * @param edges n + 1 increasing edges; a bin holds its lower edge and not its upper, the last holds both
 * @param counts n counts
 */
public record HistogramFigure(Caption caption, Axis valueAxis, Axis countAxis, List<Double> edges, List<Long> counts)
        implements Figure {

    public HistogramFigure {
        edges = List.copyOf(edges);
        counts = List.copyOf(counts);
        if (edges.size() != counts.size() + 1) {
            throw new IllegalArgumentException(
                    "Figure " + caption.id() + " has " + edges.size() + " edges for " + counts.size() + " bins");
        }
        for (int i = 1; i < edges.size(); i++) {
            if (!(edges.get(i - 1) < edges.get(i))) {
                throw new IllegalArgumentException("Figure " + caption.id() + ": edge " + i + " does not increase");
            }
        }
    }

    @Override
    public int size() {
        return counts.size();
    }
}
