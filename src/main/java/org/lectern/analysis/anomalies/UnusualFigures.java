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

    private final AnomaliesResult result;
    private final AnomaliesParams params;
    private final ComparedLearners compared;

    UnusualFigures(AnomaliesResult result, ComparedLearners compared) {
        this.result = result;
        this.params = result.params();
        this.compared = compared;
    }

    /** Every learner compared, those called unusual against the others. */
    ScatterFigure meanAndVideos() {
        return new ScatterFigure(
                scatterCaption(),
                Axis.percent(WORDS.say("axis.mean"), highestMean()),
                Axis.log(WORDS.say("axis.videos")),
                WORDS.say("label.learner"),
                new ScatterFigure.Shading.Groups(
                        WORDS.say("label.unlike"), List.of(WORDS.say("unlike.no"), WORDS.say("unlike.yes"))),
                result.scored().stream().map(UnusualFigures::point).toList());
    }

    private Caption scatterCaption() {
        Heading heading = new Heading("mean_and_videos", WORDS.say("scatter.title"), AnomaliesTables.UNUSUAL);
        List<ScoredLearner> scored = result.scored();
        if (scored.isEmpty()) {
            return heading.empty(tooFew());
        }
        int unusual = result.unusual().size();
        return heading.saying(
                WORDS.say(
                        "scatter.alternative",
                        scored.size(),
                        scored.getLast().score(),
                        scored.getFirst().score(),
                        scored.getFirst().learner().name(),
                        unusual,
                        ScoredLearner.UNUSUAL),
                WORDS.say("scatter.note", scored.size(), params.minimumViews(), unusual, ScoredLearner.UNUSUAL),
                FewLearners.note(scored.size()));
    }

    private static ScatterFigure.Point point(ScoredLearner scored) {
        LearnerProfile learner = scored.learner();
        return new ScatterFigure.Point(
                learner.name(),
                learner.mean(),
                learner.videos(),
                scored.unusual() ? 1 : 0,
                scored.unusual(),
                WORDS.say("scatter.detail", scored.score(), learner.mean(), learner.videos(), learner.views()));
    }

    /** Those called unusual with the figures they are compared by: colour tells the place among the others. */
    HeatMapFigure unusual() {
        List<LearnerProfile> shown = result.unusual().stream()
                .limit(ROWS)
                .map(ScoredLearner::learner)
                .toList();
        List<HeatMapFigure.Cell> cells = shown.stream()
                .flatMap(learner -> Stream.of(Trait.values()).map(trait -> cell(trait, learner)))
                .toList();
        return new HeatMapFigure(
                unusualCaption(shown.size()),
                Axis.percent(WORDS.say("axis.place")),
                HeatMapFigure.Ends.BOTH,
                WORDS.say("label.learner"),
                WORDS.say("label.trait"),
                shown.stream().map(LearnerProfile::name).toList(),
                Stream.of(Trait.values())
                        .map(trait -> WORDS.say("trait." + trait.key()))
                        .toList(),
                cells);
    }

    private HeatMapFigure.Cell cell(Trait trait, LearnerProfile learner) {
        String label = WORDS.say("value." + trait.key(), trait.of(learner));
        double below = 100 * compared.below(trait, learner);
        double above = 100 * compared.above(trait, learner);
        return new HeatMapFigure.Cell(
                100 * compared.place(trait, learner), label, WORDS.say("unusual.detail", label, below, above));
    }

    private Caption unusualCaption(int shown) {
        Heading heading = new Heading("unusual_learners", WORDS.say("unusual.title"), AnomaliesTables.UNUSUAL);
        List<ScoredLearner> scored = result.scored();
        int unusual = result.unusual().size();
        if (unusual == 0) {
            return heading.empty(
                    scored.isEmpty() ? tooFew() : WORDS.say("unusual.empty", scored.size(), ScoredLearner.UNUSUAL));
        }
        LearnerProfile first = scored.getFirst().learner();
        return heading.saying(
                WORDS.say("unusual.alternative", unusual, scored.size(), first.name(), new Reasons(compared).of(first)),
                WORDS.say("unusual.note", shown, unusual),
                FewLearners.note(scored.size()));
    }

    private String tooFew() {
        return WORDS.say("scores.empty", result.comparable(), params.minimumViews(), UnusualScores.FEWEST);
    }

    private double highestMean() {
        return result.scored().stream()
                .mapToDouble(each -> each.learner().mean())
                .max()
                .orElse(0);
    }
}
