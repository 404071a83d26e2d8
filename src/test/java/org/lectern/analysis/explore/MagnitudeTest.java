package org.lectern.analysis.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MagnitudeTest {

    @Test
    void shortensAsPublished() {
        assertEquals("570k", Magnitude.of(565_927, 2));
        assertEquals("450k", Magnitude.of(446_472, 2));
        assertEquals("566k", Magnitude.of(565_927, 3));
        assertEquals("1.2k", Magnitude.of(1179.8, 2));
        assertEquals("40", Magnitude.of(40, 2));
        assertEquals("0", Magnitude.of(0, 2));
    }

    @Test
    void roundsUpIntoTheNextSuffix() {
        assertEquals("1k", Magnitude.of(999.6, 2));
        assertEquals("1M", Magnitude.of(999_600, 3));
        assertEquals("2.5M", Magnitude.of(2_490_000, 2));
    }
}
