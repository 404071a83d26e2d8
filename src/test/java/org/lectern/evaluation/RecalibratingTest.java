package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.stats.LogOdds;

class RecalibratingTest {

    /** Weighting each yes sevenfold raises log odds by ln 7, which a line takes back. */
    @Test
    void takesBackTheWeightOfYeses() {
        double[] logOdds = {Math.log(7.0 / 4), Math.log(7)};
        Calibration found =
                CalibrationChoice.recalibrating(outcomes(new int[] {1000, 1000}, new int[] {200, 500}), logOdds);
        assertInstanceOf(Calibration.Platt.class, found);
        assertEquals(0.2, found.probability(logOdds[0]), 1e-5);
        assertEquals(0.5, found.probability(logOdds[1]), 1e-5);
    }

    @Test
    void bendsFromAThousandYesesOn() {
        double[] logOdds = {-3, 0, 1};
        int[] rows = {2000, 1000, 1000};
        assertInstanceOf(
                Calibration.Platt.class,
                CalibrationChoice.recalibrating(outcomes(rows, new int[] {20, 79, 900}), logOdds));
        Calibration found = CalibrationChoice.recalibrating(outcomes(rows, new int[] {20, 80, 900}), logOdds);
        assertInstanceOf(Calibration.Isotonic.class, found);
        assertEquals(0.01, found.probability(-3), 1e-12);
        assertEquals(0.08, found.probability(0), 1e-12);
        assertEquals(0.9, found.probability(1), 1e-12);
    }

    @Test
    void saysTheBaseRateWhereTheOrderIsWrong() {
        Calibration found = CalibrationChoice.recalibrating(
                outcomes(new int[] {100, 100}, new int[] {30, 10}), new double[] {-1, 1});
        assertEquals(0.2, found.probability(-1), 1e-12);
        assertEquals(0.2, found.probability(1), 1e-12);
    }

    @Test
    void leavesAsTheyAreWhatAllWentAlike() {
        Calibration found = CalibrationChoice.recalibrating(outcomes(new int[] {9}, new int[] {0}), new double[] {0.7});
        assertEquals(LogOdds.probability(0.7), found.probability(0.7));
    }

    /** Each cell's rows are of one learner. */
    private static Outcomes outcomes(int[] rows, int[] positives) {
        int[] cells = IntStream.range(0, rows.length).toArray();
        return new Outcomes(Arrays.copyOf(cells, cells.length), cells, rows, positives);
    }
}
