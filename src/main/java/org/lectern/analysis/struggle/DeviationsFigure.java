package org.lectern.analysis.struggle;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Heading;
import org.lectern.figure.HistogramFigure;

/** How far views run beyond their video's mean or stay below it, with the line below which they fall far short. */
record DeviationsFigure(StruggleResult result) {

    private static final Words WORDS = Words.of(DeviationsFigure.class);

    HistogramFigure figure() {
        Heading heading =
                new Heading("struggle_deviation_dist", WORDS.say("deviations.title"), StruggleTables.DEVIATIONS);
        Axis views = Axis.fromZero(WORDS.say("axis.views"));
        if (result.learners().isEmpty()) {
            Axis whole = new Axis(WORDS.say("axis.deviation"), Axis.Scale.LINEAR, -100, 100);
            return new HistogramFigure(
                    heading.empty(WORDS.say("deviations.empty")), whole, views, List.of(0.0), List.of());
        }
        double line = line();
        int first = firstBin(line);
        int last = lastBin(line);
        List<Double> edges = IntStream.rangeClosed(first, last + 1)
                .mapToObj(DeviationsFigure::from)
                .toList();
        return new HistogramFigure(
                heading.saying(
                        inWords(),
                        WORDS.say(
                                "deviations.note",
                                StruggleQueries.BIN_WIDTH,
                                result.params().leastViews())),
                new Axis(WORDS.say("axis.deviation"), Axis.Scale.LINEAR, edges.getFirst(), edges.getLast()),
                views,
                edges,
                result.deviations().subList(first, last + 1),
                "",
                List.of(new HistogramFigure.Reference(line, WORDS.say("deviations.line", -line))));
    }

    private static double from(int bin) {
        return -100.0 + bin * StruggleQueries.BIN_WIDTH;
    }

    /** Where the lines of the videos lie, an average over views. */
    private double line() {
        double sum = 0;
        double views = 0;
        for (StruggleVideo video : result.judged()) {
            sum += video.views() * (video.line() - video.mean());
            views += video.views();
        }
        return Math.clamp(sum / views, -100, 0);
    }

    /** Bins beyond the first and the last view are empty; half of the axis would be. */
    private int firstBin(double line) {
        int first = 0;
        while (result.deviations().get(first) == 0 && from(first + 1) < line) {
            first++;
        }
        return first;
    }

    private int lastBin(double line) {
        int last = StruggleQueries.BINS - 1;
        while (result.deviations().get(last) == 0 && from(last) > Math.max(0, line)) {
            last--;
        }
        return last;
    }

    private String inWords() {
        List<Long> counts = result.deviations();
        int tallest = 0;
        long below = 0;
        for (int bin = 0; bin < counts.size(); bin++) {
            tallest = counts.get(bin) > counts.get(tallest) ? bin : tallest;
            below += bin < StruggleQueries.BINS / 2 ? counts.get(bin) : 0;
        }
        long views = result.whole().views();
        double from = from(tallest);
        double to = from(tallest + 1);
        return WORDS.say(
                "deviations.alternative",
                100.0 * below / views,
                views,
                from < 0 ? WORDS.say("deviations.below", -to, -from) : WORDS.say("deviations.above", from, to),
                100.0 * counts.get(tallest) / views);
    }
}
