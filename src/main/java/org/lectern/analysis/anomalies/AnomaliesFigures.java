package org.lectern.analysis.anomalies;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.HistogramFigure;
import org.lectern.stats.Quantiles;

/** The figures, the one that answers the question first. */
final class AnomaliesFigures {

    private static final Words WORDS = Words.of(AnomaliesFigures.class);

    private final Examined examined;
    private final AnomaliesParams params;
    private final UnusualFigures unusual;

    AnomaliesFigures(Examined examined, Crowd crowd) {
        this.examined = examined;
        this.unusual = new UnusualFigures(examined, crowd);
        this.params = examined.params();
    }

    List<Figure> all() {
        return List.of(behindTheMean(), means(), unusual.meanAndVideos(), unusual.unusual());
    }

    /** Single views tell at first sight whether a mean in the band is made of halves or of nothing and all. */
    private HistogramFigure behindTheMean() {
        String id = "behind_the_mean";
        String title = WORDS.say("behind.title", params.low(), params.high());
        int found = examined.found().size();
        if (found == 0) {
            String nothing = WORDS.say("behind.empty", params.low(), params.high());
            return histogram(
                    new Caption(id, title, nothing, nothing, AnomaliesTables.DISTRIBUTION), "axis.views", List.of());
        }
        ViewShares shares = ViewShares.of(examined.found());
        String alternative = WORDS.say(
                "behind.alternative",
                shares.views(),
                found,
                100 * shares.early(),
                params.low(),
                params.high(),
                100 * shares.inBand(),
                100 * shares.late());
        String note = note(WORDS.say("note.bins", AnomaliesQueries.BIN_WIDTH), FewLearners.note(found));
        return histogram(
                new Caption(id, title, alternative, note, AnomaliesTables.DISTRIBUTION),
                "axis.views",
                examined.foundViews());
    }

    private HistogramFigure means() {
        int learners = examined.learners().size();
        double[] means = examined.learners().stream().mapToDouble(Viewing::mean).toArray();
        long inBand = examined.learners().stream()
                .filter(learner -> Examined.inBand(learner, params))
                .count();
        Caption caption = new Caption(
                "learner_means",
                WORDS.say("means.title"),
                WORDS.say("means.alternative", learners, Quantiles.median(means), inBand, params.low(), params.high()),
                note(
                        WORDS.say("means.note", params.low(), params.high(), inBand),
                        WORDS.say("note.bins-means", AnomaliesQueries.BIN_WIDTH),
                        FewLearners.note(learners)),
                AnomaliesTables.MEANS);
        return histogram(caption, "axis.learners", MeanBins.of(examined.learners()));
    }

    private static HistogramFigure histogram(Caption caption, String countLabel, List<Long> counts) {
        List<Double> edges = IntStream.rangeClosed(0, counts.size())
                .mapToObj(edge -> (double) edge * AnomaliesQueries.BIN_WIDTH)
                .toList();
        double end = AnomaliesQueries.BINS * AnomaliesQueries.BIN_WIDTH;
        String label = WORDS.say(countLabel.equals("axis.views") ? "axis.completion" : "axis.mean");
        return new HistogramFigure(
                caption,
                new Axis(label, Axis.Scale.LINEAR, 0, end),
                Axis.fromZero(WORDS.say(countLabel)),
                edges,
                counts);
    }

    /** Joins the sentences of a note, leaving out those that have nothing to say. */
    static String note(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
