package org.lectern.analysis.anomalies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Mode;
import org.lectern.figure.Axis;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.study.CompletionRule;

/** 41 learners whose means are 0 to 40 % and who are alike otherwise: each stands before so many fortieths of the others. */
class UnusualFiguresTest {

    private static LearnerProfile learner(double mean, long videos, long views) {
        return new LearnerProfile("l" + mean, views, videos, views, mean, 5, views / 2, 0, 0, 0);
    }

    private static List<ScoredLearner> crowd(LearnerProfile first) {
        return IntStream.rangeClosed(0, 40)
                .map(place -> 40 - place)
                .mapToObj(mean -> mean == 40
                        ? new ScoredLearner(first, 0.7)
                        : new ScoredLearner(learner(mean, 10, 10), mean / 100.0))
                .toList();
    }

    private static LearnerProfile at(List<ScoredLearner> crowd, int mean) {
        return crowd.get(40 - mean).learner();
    }

    @Test
    void oneInFortyIsExtremeAndTwoAreNot() {
        List<ScoredLearner> crowd = crowd(learner(40, 10, 10));
        Reasons reasons = new Reasons(new ComparedLearners(crowd));
        assertEquals("a mean of 40.0 %, higher than any other learner", reasons.of(at(crowd, 40)));
        assertEquals("a mean of 39.0 %, higher than 97.5 % of learners", reasons.of(at(crowd, 39)));
        assertEquals("no single figure is extreme, but together they are rare", reasons.of(at(crowd, 38)));
        assertEquals("no single figure is extreme, but together they are rare", reasons.of(at(crowd, 2)));
        assertEquals("a mean of 1.0 %, lower than 97.5 % of learners", reasons.of(at(crowd, 1)));
    }

    @Test
    void viewsAreNoReasonOfTheirOwnWhereEachIsOfAnotherVideo() {
        LearnerProfile once = learner(40, 50, 50);
        assertEquals(
                "a mean of 40.0 %, higher than any other learner; 50 different videos, more than any other learner",
                new Reasons(new ComparedLearners(crowd(once))).of(once));
        LearnerProfile again = learner(40, 10, 50);
        assertEquals(
                "a mean of 40.0 %, higher than any other learner; 50 views, more than any other learner",
                new Reasons(new ComparedLearners(crowd(again))).of(again));
    }

    @Test
    void theMapTellsThePlaceAmongTheOthers() {
        List<ScoredLearner> crowd = crowd(learner(40, 10, 10));
        HeatMapFigure map = figures(crowd).unusual();
        assertEquals(List.of("l40.0"), map.rows());
        assertEquals(List.of("Mean completion", "Spread", "Finished", "Videos", "Views"), map.columns());
        assertEquals(
                new HeatMapFigure.Cell(100, "40.0 %", "40.0 %; 100.0 % of the others have less, 0.0 % more"),
                map.cells().getFirst());
        assertEquals(
                new HeatMapFigure.Cell(50, "50 %", "50 %; 0.0 % of the others have less, 0.0 % more"),
                map.cells().get(2),
                "alike with all others: in the middle");
        ComparedLearners others = new ComparedLearners(crowd);
        assertEquals(39 / 40.0, others.below(Trait.MEAN, at(crowd, 39)));
        assertEquals(1 / 40.0, others.above(Trait.MEAN, at(crowd, 39)));
        assertEquals(39 / 40.0, others.place(Trait.MEAN, at(crowd, 39)), 1e-15);
        assertEquals(3 / 40.0, others.place(Trait.MEAN, at(crowd, 3)), 1e-15);
    }

    @Test
    void theScatterHasRoomForMoreThanAHundredPercent() {
        ScatterFigure usual = figures(crowd(learner(40, 10, 10))).meanAndVideos();
        assertEquals(Axis.percent("Mean completion (%)"), usual.valueAxis());
        assertEquals(
                new ScatterFigure.Point(
                        "l40.0", 40, 10, 1, true, "unusual score 0.70, mean 40.0 %, 10 videos, 20 views"),
                figures(crowd(learner(40, 10, 20))).meanAndVideos().points().getFirst());
        ScatterFigure beyond = figures(crowd(learner(140, 10, 10))).meanAndVideos();
        assertEquals(Axis.fromZero("Mean completion (%)"), beyond.valueAxis());
    }

    @Test
    void unusualBeginsAtTheBound() {
        assertTrue(new ScoredLearner(learner(1, 1, 1), 0.65).unusual());
        assertFalse(new ScoredLearner(learner(1, 1, 1), Math.nextDown(0.65)).unusual());
    }

    private static UnusualFigures figures(List<ScoredLearner> crowd) {
        AnomaliesParams params = new AnomaliesParams(40, 50, 5, CompletionRule.USUAL, Mode.CORRECTED, 42);
        List<LearnerProfile> learners =
                crowd.stream().map(ScoredLearner::learner).toList();
        return new UnusualFigures(
                new AnomaliesResult(params, 60, learners, List.of(), List.of(), crowd), new ComparedLearners(crowd));
    }
}
