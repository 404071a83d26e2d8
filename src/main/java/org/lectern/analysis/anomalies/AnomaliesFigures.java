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
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.stats.Quantiles;

/** The figures, the one that answers the question first. */
final class AnomaliesFigures {

    /** More learners than this are not read one by one. */
    static final int ROWS = 20;

    private static final Words WORDS = Words.of(AnomaliesFigures.class);

    private final Examined examined;
    private final AnomaliesParams params;
    private final Crowd crowd;

    AnomaliesFigures(Examined examined, Crowd crowd) {
        this.examined = examined;
        this.crowd = crowd;
        this.params = examined.params();
    }

    List<Figure> all() {
        return List.of(behindTheMean(), means(), meanAndVideos(), unusual());
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

    private ScatterFigure meanAndVideos() {
        return new ScatterFigure(
                scatterCaption(),
                completion(),
                Axis.log(WORDS.say("axis.videos")),
                WORDS.say("label.learner"),
                new ScatterFigure.Shading.Ramp(
                        new Axis(WORDS.say("axis.score"), Axis.Scale.LINEAR, Double.NaN, Double.NaN)),
                examined.scored().stream().map(AnomaliesFigures::point).toList());
    }

    private Caption scatterCaption() {
        List<Scored> scored = examined.scored();
        if (scored.isEmpty()) {
            return new Caption(
                    "mean_and_videos", WORDS.say("scatter.title"), tooFew(), tooFew(), AnomaliesTables.UNUSUAL);
        }
        int unusual = examined.unusual().size();
        return new Caption(
                "mean_and_videos",
                WORDS.say("scatter.title"),
                WORDS.say(
                        "scatter.alternative",
                        scored.size(),
                        scored.getLast().score(),
                        scored.getFirst().score(),
                        scored.getFirst().learner().name(),
                        unusual,
                        Scored.UNUSUAL),
                note(
                        WORDS.say("scatter.note", scored.size(), params.minimumViews(), unusual, Scored.UNUSUAL),
                        FewLearners.note(scored.size())),
                AnomaliesTables.UNUSUAL);
    }

    private static ScatterFigure.Point point(Scored scored) {
        Viewing learner = scored.learner();
        return new ScatterFigure.Point(
                learner.name(),
                learner.mean(),
                learner.videos(),
                scored.score(),
                WORDS.say("scatter.detail", scored.score(), learner.mean(), learner.videos(), learner.views()));
    }

    /** Those called unusual with the figures they are compared by: colour tells the place among the others. */
    private HeatMapFigure unusual() {
        List<Viewing> shown =
                examined.unusual().stream().limit(ROWS).map(Scored::learner).toList();
        List<HeatMapFigure.Cell> cells = shown.stream()
                .flatMap(learner -> Stream.of(Trait.values()).map(trait -> cell(trait, learner)))
                .toList();
        return new HeatMapFigure(
                unusualCaption(shown.size()),
                Axis.percent(WORDS.say("axis.place")),
                WORDS.say("label.learner"),
                WORDS.say("label.trait"),
                shown.stream().map(Viewing::name).toList(),
                Stream.of(Trait.values())
                        .map(trait -> WORDS.say("trait." + trait.key()))
                        .toList(),
                cells);
    }

    private HeatMapFigure.Cell cell(Trait trait, Viewing learner) {
        String label = WORDS.say("value." + trait.key(), trait.of(learner));
        double below = 100 * crowd.below(trait, learner);
        double above = 100 * crowd.above(trait, learner);
        return new HeatMapFigure.Cell(
                100 * crowd.place(trait, learner), label, WORDS.say("unusual.detail", label, below, above));
    }

    private Caption unusualCaption(int shown) {
        List<Scored> scored = examined.scored();
        int unusual = examined.unusual().size();
        if (unusual == 0) {
            String nothing = scored.isEmpty() ? tooFew() : WORDS.say("unusual.empty", scored.size(), Scored.UNUSUAL);
            return new Caption(
                    "unusual_learners", WORDS.say("unusual.title"), nothing, nothing, AnomaliesTables.UNUSUAL);
        }
        Viewing first = scored.getFirst().learner();
        return new Caption(
                "unusual_learners",
                WORDS.say("unusual.title"),
                WORDS.say("unusual.alternative", unusual, scored.size(), first.name(), new Reasons(crowd).of(first)),
                note(WORDS.say("unusual.note", shown, unusual), FewLearners.note(scored.size())),
                AnomaliesTables.UNUSUAL);
    }

    private String tooFew() {
        return WORDS.say("scores.empty", examined.comparable(), params.minimumViews(), Comparison.FEWEST);
    }

    /** From 0 to 100 %, or as far as the data reach where the import kept more than 100 %. */
    private Axis completion() {
        String label = WORDS.say("axis.mean");
        boolean over =
                examined.scored().stream().anyMatch(each -> each.learner().mean() > 100);
        return over ? Axis.fromZero(label) : Axis.percent(label);
    }

    private static String note(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
