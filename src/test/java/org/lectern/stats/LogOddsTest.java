package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogOddsTest {

    @Test
    void threeToOneByHand() {
        assertEquals(Math.log(3), LogOdds.of(0.75), 1e-15);
        assertEquals(0.75, LogOdds.probability(Math.log(3)), 1e-15);
        // A no had a quarter, a yes three.
        assertEquals(Math.log(4), LogOdds.lossOfNo(Math.log(3)), 1e-15);
        assertEquals(-Math.log(0.75), LogOdds.lossOfNo(Math.log(3)) - Math.log(3), 1e-15);
    }

    @Test
    void staysFiniteFarOut() {
        assertEquals(1, LogOdds.probability(1e4));
        assertEquals(0, LogOdds.probability(-1e4));
        assertEquals(1e4, LogOdds.lossOfNo(1e4));
        assertEquals(0, LogOdds.lossOfNo(-1e4));
    }
}
