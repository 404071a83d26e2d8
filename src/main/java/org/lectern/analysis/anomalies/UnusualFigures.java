package org.lectern.analysis.anomalies;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.analysis.FewLearners;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Heading;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.ScatterFigure;

/** The figures of learners compared with each other. */
final class UnusualFigures {

    /** More learners than this are not read one by one. */
    static final int ROWS = 20;

    private static final Words WORDS = Words.of(UnusualFigures.class);

    private final Examined examined;
    private final AnomaliesParams params;
    private final Crowd crowd;

    UnusualFigures(Examined examined, Crowd crowd) {
        this.examined = examined;
        this.params = examined.params();
        this.crowd = crowd;
    }

    /** Every learner compared, coloured by score. */
    ScatterFigure meanAndVideos() {
        return new ScatterFigure(
                scatterCaption(),
                Axis.percent(WORDS.say("axis.mean"), highestMean()),
                Axis.log(WORDS.say("axis.videos")),
                WORDS.say("label.learner"),
                new ScatterFigure.Shading.Ramp(
                        new Axis(WORDS.say("axis.score"), Axis.Scale.LINEAR, Double.NaN, Double.NaN)),
                examined.scored().stream().map(UnusualFigures::point).toList());
    }

    private Caption scatterCaption() {
        Heading heading = new Heading("mean_and_videos", WORDS.say("scatter.title"), AnomaliesTables.UNUSUAL);
        List<Scored> scored = examined.scored();
        if (scored.isEmpty()) {
            return heading.empty(tooFew());
        }
        int unusual = examined.unusual().size();
        return heading.saying(
                WORDS.say(
                        "scatter.alternative",
                        scored.size(),
                        scored.getLast().score(),
                        scored.getFirst().score(),
                        scored.getFirst().learner().name(),
                        unusual,
                        Scored.UNUSUAL),
                WORDS.say("scatter.note", scored.size(), params.minimumViews(), unusual, Scored.UNUSUAL),
                FewLearners.note(scored.size()));
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
    HeatMapFigure unusual() {
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
        Heading heading = new Heading("unusual_learners", WORDS.say("unusual.title"), AnomaliesTables.UNUSUAL);
        List<Scored> scored = examined.scored();
        int unusual = examined.unusual().size();
        if (unusual == 0) {
            return heading.empty(
                    scored.isEmpty() ? tooFew() : WORDS.say("unusual.empty", scored.size(), Scored.UNUSUAL));
        }
        Viewing first = scored.getFirst().learner();
        return heading.saying(
                WORDS.say("unusual.alternative", unusual, scored.size(), first.name(), new Reasons(crowd).of(first)),
                WORDS.say("unusual.note", shown, unusual),
                FewLearners.note(scored.size()));
    }

    private String tooFew() {
        return WORDS.say("scores.empty", examined.comparable(), params.minimumViews(), Comparison.FEWEST);
    }

    private double highestMean() {
        return examined.scored().stream()
                .mapToDouble(each -> each.learner().mean())
                .max()
                .orElse(0);
    }
}
