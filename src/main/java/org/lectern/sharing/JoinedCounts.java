package org.lectern.sharing;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.figure.Caption;
import org.lectern.figure.HistogramFigure;

/** Builds a histogram anew with the bins that a table tells of, each of which joins some of its own. */
final class JoinedCounts {

    private static final Words WORDS = Words.of(JoinedCounts.class);

    private final HistogramFigure figure;
    private final TableNumbers table;
    private final List<Double> edges = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private String apart = "";

    JoinedCounts(HistogramFigure figure, TableNumbers table) {
        this.figure = figure;
        this.table = table;
        edges.add(figure.edges().getFirst());
        join();
    }

    private void join() {
        long inside = 0;
        for (int bin = 0; bin < figure.bins(); bin++) {
            inside += figure.counts().get(bin);
            double to = figure.edges().get(bin + 1);
            if (table.holdBin(edges.getLast(), to, inside)) {
                add(to, inside);
                inside = 0;
            }
        }
        if (!figure.apart().isEmpty()) {
            setApart(inside);
        }
    }

    private void add(double to, long inside) {
        edges.add(to);
        counts.add(inside);
    }

    /** What is counted for itself stays so where the table has it so, and else is part of the last bin. */
    private void setApart(long inside) {
        double end = figure.edges().getLast();
        long last = figure.counts().getLast();
        if (edges.getLast() == end && table.holdBin(end, end, last)) {
            counts.add(last);
            apart = figure.apart();
        } else if (edges.getLast() < end && table.holdBin(edges.getLast(), end, inside + last)) {
            add(end, inside + last);
        }
    }

    /** Whether the bins cover all that there was. */
    boolean isWhole() {
        long told = counts.stream().mapToLong(Long::longValue).sum();
        return told == figure.counts().stream().mapToLong(Long::longValue).sum();
    }

    /** Without lines at single values: the median is one of them. */
    HistogramFigure figure(Caption caption) {
        return new HistogramFigure(
                isJoined() ? noted(caption) : caption, figure.valueAxis(), figure.countAxis(), edges, counts, apart);
    }

    private boolean isJoined() {
        return edges.size() < figure.edges().size();
    }

    /** A wide bar is high because it holds several bins. */
    private static Caption noted(Caption caption) {
        return new Caption(
                caption.id(),
                caption.title(),
                caption.alternative(),
                (caption.note() + " " + WORDS.say("joined")).strip(),
                caption.table(),
                caption.check());
    }
}
