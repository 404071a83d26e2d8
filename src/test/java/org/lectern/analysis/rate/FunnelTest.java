package org.lectern.analysis.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lectern.stats.Interval;

class FunnelTest {

    private static final long MANY = 1_000_000_000;

    /** Half of a thousand million: against so many, eleven views are worth ten. */
    private static final Funnel HALF = new Funnel(Rate.of(MANY, MANY / 2.0, MANY, MANY));

    /**
     * Of ten views with a chance of a half, one or none has a chance of 11/1024, twice that on both sides: 0.0215. Two or
     * fewer have 0.1094. On a scale of logarithms 0.05 lies 0.519 of the way.
     */
    @Test
    void limitsLieBetweenTheCountsThatChanceAllowsAndForbids() {
        double way = (Math.log(0.05) - Math.log(22 / 1024.0)) / (Math.log(112 / 1024.0) - Math.log(22 / 1024.0));
        Interval limits = HALF.limits(11, Funnel.INNER);
        assertEquals((1 + way) / 10, limits.low(), 1e-12);
        assertEquals(1 - (1 + way) / 10, limits.high(), 1e-12);
        assertEquals(0.519, way, 0.0005);
    }

    /** Of three views all or none are one in four. */
    @Test
    void fewViewsMayBeAnything() {
        assertEquals(new Interval(0, 1), HALF.limits(4, Funnel.INNER));
        assertEquals(new Interval(0, 1), HALF.limits(1, Funnel.OUTER));
    }

    @Test
    void narrowsWithViewsAndWidensWithCertainty() {
        Interval inner = HALF.limits(400, Funnel.INNER);
        Interval outer = HALF.limits(400, Funnel.OUTER);
        assertTrue(outer.low() < inner.low()
                && inner.low() > HALF.limits(100, Funnel.INNER).low());
        // 1.96 and 3.09 standard errors of 0.025.
        assertEquals(0.5 - 1.96 * 0.025, inner.low(), 0.003);
        assertEquals(0.5 + 3.09 * 0.025, outer.high(), 0.003);
    }

    @Test
    void leavesOutWhatTheTestCallsMoreThanChance() {
        assertTrue(HALF.leavesOut(Rate.of(11, 0, 11, 11), Funnel.OUTER));
        assertFalse(HALF.leavesOut(Rate.of(11, 2, 11, 11), Funnel.OUTER));
    }

    /** Where all views have it, so should those of any part. */
    @Test
    void knowsNoChanceWhereAllAreAlike() {
        Funnel all = new Funnel(Rate.of(50, 50, 50, 50));
        assertEquals(new Interval(1, 1), all.limits(20, Funnel.INNER));
    }
}
