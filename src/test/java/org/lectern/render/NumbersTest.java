package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void areGrouped() {
        assertEquals("1,234.5", Numbers.plain(1234.5, 1));
        assertEquals("668,471", Numbers.count(668_471));
    }

    @Test
    void zeroHasNoSign() {
        assertEquals("0.0", Numbers.plain(-0.04, 1));
    }

    @Test
    void haveTheDigitsThatTheirIntervalDeserves() {
        assertEquals(0, Numbers.decimalsFor(25));
        assertEquals(1, Numbers.decimalsFor(2.7));
        assertEquals(2, Numbers.decimalsFor(0.27));
        assertEquals(0, Numbers.decimalsFor(0));
    }

    @Test
    void beyondReadingArePowersOfTen() {
        assertEquals("2e+15", Numbers.tick(2e15, 2e15, -15));
        assertEquals("1e-9", Numbers.tick(1e-9, 5e-9, 9));
    }
}
