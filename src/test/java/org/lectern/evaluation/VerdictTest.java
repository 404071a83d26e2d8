package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.stats.LogOdds;

/** Any model at all: two features, of which a simpler model knows one. */
class VerdictTest {

    private static final int CELLS = 100;

    /**
     * @param first what the first feature truly does
     * @param second what the second does
     * @param told whether the model's probabilities go with the truth, or with nothing
     */
    private static Verdict of(int learners, double first, double second, boolean told) {
        double[] truth = new double[CELLS];
        double[] simpler = new double[CELLS];
        double[] said = new double[CELLS];
        Random random = new Random(8);
        for (int cell = 0; cell < CELLS; cell++) {
            int column = cell % 10;
            int line = cell / 10;
            truth[cell] = LogOdds.probability(first * (column - 4.5) + second * (line - 4.5));
            simpler[cell] = LogOdds.probability(0.5 * (column - 4.5));
            said[cell] = told ? truth[cell] : random.nextDouble();
        }
        int entries = 5 * learners;
        int[] learner = new int[entries];
        int[] cell = new int[entries];
        int[] rows = new int[entries];
        int[] positives = new int[entries];
        for (int i = 0; i < entries; i++) {
            learner[i] = i / 5;
            cell[i] = random.nextInt(CELLS);
            rows[i] = 1;
            positives[i] = random.nextDouble() < truth[cell[i]] ? 1 : 0;
        }
        TestSet test = new TestSet(new Outcomes(learner, cell, rows, positives), said, simpler);
        return Verdict.of(new Evaluator(0.5, 0.5, 10, true, List.of()).evaluate(test, 42, TaskContext.quiet()));
    }

    @Test
    void aModelThatKnowsMoreIsBetter() {
        assertEquals(Verdict.BETTER, of(200, 0.5, 0.5, true));
    }

    @Test
    void oneThatKnowsNoMoreThanTheSimplerIsNotBetter() {
        assertEquals(Verdict.NO_BETTER_THAN_SIMPLER, of(200, 0.5, 0, true));
    }

    @Test
    void oneThatSaysAnythingIsNoBetterThanGuessing() {
        assertEquals(Verdict.NO_BETTER_THAN_GUESSING, of(200, 0.5, 0.5, false));
    }

    @Test
    void aModelThatIsNeverWrongIsNotPraised() {
        assertEquals(Verdict.TOO_GOOD_TO_BE_TRUE, of(200, 30, 0, true));
    }

    @Test
    void fewLearnersAreTooFew() {
        assertEquals(Verdict.FEW_LEARNERS, of(10, 0.5, 0.5, true));
    }

    @Test
    void nothingAndOneClassAreNamed() {
        assertEquals(Verdict.NOTHING_JUDGED, of(0, 0.5, 0.5, true));
        assertEquals(Verdict.ONE_CLASS, oneClass());
    }

    private static Verdict oneClass() {
        int[] one = {1, 1};
        TestSet test = new TestSet(
                new Outcomes(new int[] {1, 2}, new int[] {0, 0}, one, one), new double[] {0.5}, new double[] {0.5});
        return Verdict.of(new Evaluator(0.5, 0.5, 1, true, List.of()).evaluate(test, 42, TaskContext.quiet()));
    }
}
