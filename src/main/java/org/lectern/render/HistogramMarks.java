package org.lectern.render;

import org.lectern.contract.Words;
import org.lectern.figure.HistogramFigure;

/** What is written on the bars of a histogram, and what its parts are called. */
public record HistogramMarks(HistogramFigure figure) {

    private static final Words WORDS = Words.of(HistogramMarks.class);

    /** From here on a percentage needs no digit after the point. */
    private static final double WHOLE = 10;

    private static final double LEAST = 0.05;

    /** Between which edges the bin lies, or what is counted for itself. */
    public String name(int bin) {
        if (bin == figure.bins()) {
            return figure.apart();
        }
        double from = figure.edges().get(bin);
        double to = figure.edges().get(bin + 1);
        int decimals = Numbers.decimalsFor(10 * (to - from));
        return WORDS.say("mark.bin", Numbers.plain(from, decimals), Numbers.plain(to, decimals));
    }

    /** Its share of all in percent, short; empty where it holds nothing. */
    public String share(int bin) {
        double percent = figure.percent(bin);
        if (figure.counts().get(bin) == 0) {
            return "";
        }
        return percent < LEAST ? WORDS.say("bars.hardly") : Numbers.plain(percent, percent < WHOLE ? 1 : 0);
    }

    /** What the vertical axis and the numbers on the bars are. */
    public String countLabel() {
        return WORDS.say("bars.counts", figure.countAxis().label());
    }
}
