package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OnePeakTest {

    @Test
    void oneValueIsItsOwnPeak() {
        assertEquals(7, OnePeak.of(7, 7, 7).quantile(0.3));
    }

    @Test
    void fillsTheGapBetweenTwoHeaps() {
        // Half at 0 and half at 10: the first is the peak, the other half lies evenly between the two.
        OnePeak line = OnePeak.of(0, 0, 0, 10, 10, 10);
        assertEquals(0, line.quantile(0.25));
        assertEquals(5, line.quantile(0.75), 1e-12);
    }

    @Test
    void keepsASkewedCrowdWithAHeapAtItsEnd() {
        // Rising towards 100, where three of eight are.
        OnePeak line = OnePeak.of(0, 40, 60, 80, 90, 100, 100, 100);
        assertEquals(100, line.quantile(0.8));
        assertTrue(line.quantile(0.3) > 40 && line.quantile(0.3) < 80);
    }
}
