package org.lectern.analysis.anomalies;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.HistogramFigure;
import org.lectern.stats.Quantiles;

/** The figures, the one that answers the question first. */
final class AnomaliesFigures {

    private static final Words WORDS = Words.of(AnomaliesFigures.class);

    private final AnomaliesResult result;
    private final AnomaliesParams params;
    private final UnusualFigures unusual;

    AnomaliesFigures(AnomaliesResult result, ComparedLearners compared) {
        this.result = result;
        this.unusual = new UnusualFigures(result, compared);
        this.params = result.params();
    }

    /** First what the headline is about: as published the band, otherwise who is unlike the others. */
    List<Figure> all() {
        return params.mode() == Mode.AS_PUBLISHED
                ? List.of(behindTheMean(), means(), unusual.meanAndVideos(), unusual.unusual())
                : List.of(unusual.meanAndVideos(), unusual.unusual(), behindTheMean(), means());
    }

    /** Single views tell at first sight whether a mean in the band is made of halves or of nothing and all. */
    private HistogramFigure behindTheMean() {
        Heading heading = new Heading(
                "behind_the_mean",
                WORDS.say("behind.title", params.low(), params.high()),
                AnomaliesTables.DISTRIBUTION);
        int found = result.found().size();
        if (found == 0) {
            return histogram(
                    heading.empty(WORDS.say("behind.empty", params.low(), params.high())), "axis.views", List.of());
        }
        ViewShares shares = ViewShares.of(result.found());
        String alternative = WORDS.say(
                "behind.alternative",
                shares.views(),
                found,
                100 * shares.early(),
                params.low(),
                params.high(),
                100 * shares.inBand(),
                100 * shares.late());
        String bins = WORDS.say("note.bins", AnomaliesQueries.BIN_WIDTH);
        return histogram(heading.saying(alternative, bins, FewLearners.note(found)), "axis.views", result.foundViews());
    }

    private HistogramFigure means() {
        int learners = result.learners().size();
        double[] means =
                result.learners().stream().mapToDouble(LearnerProfile::mean).toArray();
        long inBand = result.learners().stream()
                .filter(learner -> AnomaliesResult.inBand(learner, params))
                .count();
        Heading heading = new Heading("learner_means", WORDS.say("means.title"), AnomaliesTables.MEANS);
        Caption caption = heading.saying(
                WORDS.say("means.alternative", learners, Quantiles.median(means), inBand, params.low(), params.high()),
                WORDS.say("means.note", params.low(), params.high(), inBand),
                WORDS.say("note.bins-means", AnomaliesQueries.BIN_WIDTH),
                FewLearners.note(learners));
        return histogram(caption, "axis.learners", MeanBins.of(result.learners()));
    }

    private static HistogramFigure histogram(Caption caption, String countLabel, List<Long> counts) {
        if (counts.isEmpty()) {
            return histogram(caption, countLabel, List.of(0.0), counts, "");
        }
        List<Double> edges = IntStream.range(0, counts.size())
                .mapToObj(edge -> (double) edge * AnomaliesQueries.BIN_WIDTH)
                .toList();
        return histogram(caption, countLabel, edges, counts, WORDS.say("bins.complete"));
    }

    private static HistogramFigure histogram(
            Caption caption, String countLabel, List<Double> edges, List<Long> counts, String apart) {
        String label = WORDS.say(countLabel.equals("axis.views") ? "axis.completion" : "axis.mean");
        return new HistogramFigure(
                caption, Axis.percent(label), Axis.fromZero(WORDS.say(countLabel)), edges, counts, apart);
    }
}
