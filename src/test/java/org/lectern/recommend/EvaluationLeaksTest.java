package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;

/** Careless evaluations, planted. */
class EvaluationLeaksTest {

    private static final TaskContext QUIET = TaskContext.quiet();
    private static final Interactions ALL = Some.drawn(100, 40, 10, 2, 3);
    private static final Split SPLIT = Split.leaveLast(ALL, 0.2, 5);

    @Test
    void aRightOneHasNone() {
        Judged judged = RankingEvaluation.of(model(SPLIT.train()), SPLIT, 5, SPLIT.judges(), QUIET);
        EvaluationLeaks leaks = EvaluationLeaks.of(ALL, SPLIT.train(), SPLIT, judged);
        assertEquals(new EvaluationLeaks(200, 0, 500, 0, 800, 0), leaks);
        assertTrue(leaks.none());
    }

    @Test
    void trainingItemsThatAreShown() {
        Judged judged = PublishedEvaluation.nothingMasked(model(SPLIT.train()), SPLIT, 5, SPLIT.judges(), QUIET);
        EvaluationLeaks leaks = EvaluationLeaks.of(ALL, SPLIT.train(), SPLIT, judged);
        assertTrue(leaks.shownAgain() > 0);
        assertEquals(0, leaks.testPairsFitted());
        assertFalse(leaks.none());
    }

    @Test
    void aModelThatWasFittedOnTheTest() {
        Judged judged = RankingEvaluation.of(model(ALL), SPLIT, 5, SPLIT.judges(), QUIET);
        EvaluationLeaks leaks = EvaluationLeaks.of(ALL, ALL, SPLIT, judged);
        assertEquals(200, leaks.testPairsFitted());
        assertEquals(0, leaks.shownAgain());
        assertFalse(leaks.none());
    }

    /** Every fifth pair judges, whenever it was: of ten, the places 4 and 9 by time, so that 5 to 8 are later. */
    @Test
    void rowsByChanceKnowTheFuture() {
        int[][] test = new int[ALL.learners()][];
        Arrays.setAll(test, learner -> new int[] {ALL.item(ALL.start(learner) + 4), ALL.item(ALL.start(learner) + 9)});
        Arrays.stream(test).forEach(Arrays::sort);
        Split careless = new Split(ALL.where(pair -> pair % 5 != 4), test);
        Judged judged = RankingEvaluation.of(model(careless.train()), careless, 5, careless.judges(), QUIET);
        EvaluationLeaks leaks = EvaluationLeaks.of(ALL, careless.train(), careless, judged);
        assertEquals(400, leaks.fittedLater());
        assertEquals(0.5, leaks.laterShare());
        assertFalse(leaks.none());
    }

    private static Recommender model(Interactions fitted) {
        return ItemNeighbours.fit(fitted, QUIET);
    }
}
