package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.stats.LogOdds;

class CalibrationLineTest {

    /** Through two points a line goes exactly: of 0.2 and 0.8 said, 1 in 3 and 2 in 3 came, log odds of ∓ln 2 beside ∓ln 4. */
    @Test
    void tellsThatWhatWasSaidLiesTooFarOut() {
        CalibrationLine line = line(new double[] {0.2, 0.8}, new int[] {3000, 3000}, new int[] {1000, 2000});
        assertEquals(0.5, line.slope(), 1e-5);
        assertEquals(0, line.intercept(), 1e-5);
    }

    /** Log odds of -ln 4 and 0 beside said ones of 0 and ln 4. */
    @Test
    void tellsThatWhatWasSaidIsTooHigh() {
        CalibrationLine line = line(new double[] {0.5, 0.8}, new int[] {5000, 5000}, new int[] {1000, 2500});
        assertEquals(1, line.slope(), 1e-5);
        assertEquals(-Math.log(4), line.intercept(), 1e-5);
    }

    @Test
    void hasNoSlopeWhereOneThingIsSaidOfAll() {
        CalibrationLine line = line(new double[] {0.5}, new int[] {5000}, new int[] {1000});
        assertEquals(0, line.slope());
        assertEquals(LogOdds.of(0.2), line.intercept(), 1e-4);
    }

    @Test
    void takesWhatIsSaidForSure() {
        CalibrationLine line = line(new double[] {0, 1}, new int[] {10, 10}, new int[] {1, 9});
        assertTrue(line.slope() > 0 && line.slope() < 1, line.toString());
    }

    private static CalibrationLine line(double[] said, int[] rows, int[] positives) {
        int[] cells = IntStream.range(0, said.length).toArray();
        double[] simpler = new double[said.length];
        Arrays.fill(simpler, 0.5);
        return CalibrationLine.of(new TestSet(new Outcomes(cells, cells, rows, positives), said, simpler));
    }
}
