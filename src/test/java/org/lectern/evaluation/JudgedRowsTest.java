package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;

class JudgedRowsTest {

    private static final Evaluator EVALUATOR = new Evaluator(0.5, 0.5, 1, false, List.of());
    private static final List<String> WHO = List.of("a", "b", "c");

    /** Three learners with two rows each, a yes and a no, in cells of their own. */
    private static Outcomes outcomes(int... positives) {
        return new Outcomes(
                new int[] {0, 0, 1, 1, 2, 2}, new int[] {0, 1, 2, 3, 4, 5}, new int[] {1, 1, 1, 1, 1, 1}, positives);
    }

    private static JudgedRows judged(List<String> who, Outcomes outcomes, double... said) {
        return new JudgedRows(EVALUATOR, new TestSet(outcomes, said, said), who);
    }

    private static double value(Map<String, Estimate> found, String measure) {
        return Objects.requireNonNull(found.get(measure)).value();
    }

    /** By hand: one model puts all six rows right, the other two of the six wrong. */
    @Test
    void differencesAreTheDifferencesOfTheMeasures() {
        Outcomes rows = outcomes(1, 0, 1, 0, 1, 0);
        JudgedRows right = judged(WHO, rows, 0.9, 0.1, 0.9, 0.1, 0.9, 0.1);
        JudgedRows wrong = judged(WHO, rows, 0.9, 0.1, 0.9, 0.1, 0.1, 0.9);
        Map<String, Estimate> found = right.difference(wrong, 1, TaskContext.quiet());
        assertEquals(1.0 / 3, value(found, "accuracy"), 1e-12);
        // Of the nine pairs of a yes and a no the other model orders four rightly and ties four: 6 of 9, against 9.
        assertEquals(1 - (4 + 0.5 * 4) / 9, value(found, "roc_auc"), 1e-12);
        // Two rows off by .9 rather than .1: 2 (.81 - .01) / 6 more.
        assertEquals(-2 * (0.81 - 0.01) / 6, value(found, "brier_score"), 1e-12);
        assertEquals(-value(found, "log_loss"), value(wrong.difference(right, 1, TaskContext.quiet()), "log_loss"));
    }

    @Test
    void aModelDoesNotDifferFromItself() {
        JudgedRows model = judged(WHO, outcomes(1, 0, 1, 0, 1, 0), 0.9, 0.2, 0.4, 0.5, 0.6, 0.1);
        model.difference(model, 3, TaskContext.quiet()).values().forEach(difference -> {
            assertEquals(0, difference.value());
            assertTrue(difference
                    .interval()
                    .filter(interval -> interval.low() != 0 || interval.high() != 0)
                    .isEmpty());
        });
    }

    @Test
    void whomOthersJudgedIsNotCompared() {
        Outcomes rows = outcomes(1, 0, 1, 0, 1, 0);
        double[] said = {0.9, 0.1, 0.9, 0.1, 0.9, 0.1};
        JudgedRows model = judged(WHO, rows, said);
        assertEquals(Map.of(), model.difference(judged(List.of("a", "b", "d"), rows, said), 1, TaskContext.quiet()));
        assertEquals(Map.of(), model.difference(judged(WHO, outcomes(1, 1, 1, 0, 1, 0), said), 1, TaskContext.quiet()));
        assertThrows(IllegalArgumentException.class, () -> judged(List.of("a"), rows, said));
    }
}
