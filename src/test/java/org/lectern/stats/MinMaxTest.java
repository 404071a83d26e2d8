package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MinMaxTest {

    @Test
    void runsFromTheLowestToTheHighest() {
        MinMax scale = MinMax.of(new double[] {30, 10, 50});
        assertEquals(0, scale.scaled(10));
        assertEquals(0.5, scale.scaled(30));
        assertEquals(1, scale.scaled(50));
        assertEquals(-0.25, scale.scaled(0));
    }

    @Test
    void putsEqualValuesInTheMiddle() {
        MinMax scale = MinMax.of(new double[] {7, 7});
        assertTrue(scale.isPoint());
        assertEquals(0.5, scale.scaled(7));
    }

    @Test
    void refusesWhatIsNoScale() {
        assertThrows(IllegalArgumentException.class, () -> MinMax.of(new double[] {}));
        assertThrows(IllegalArgumentException.class, () -> MinMax.of(new double[] {1, Double.NaN}));
    }
}
