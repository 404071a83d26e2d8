package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CrossedMomentsTest {

    /**
     * Two learners, two videos, values 1 2 / 3 6. Within learners 0.5 + 4.5 = 5 on 2 degrees, so σ_b² + σₑ² = 2.5; within videos 2 + 8 = 10 on
     * 2, so σₐ² + σₑ² = 5; all 4 (4 + 1 + 0 + 9) = 56 = 8 σₐ² + 8 σ_b² + 12 σₑ² = 60 - 4 σₑ².
     */
    @Test
    void solvesItsThreeEquations() {
        CrossedMoments moments = CrossedMoments.of(
                CrossedPairs.of(2, 2, new int[] {1, 0, 0, 1}, new int[] {1, 0, 1, 0}, new double[] {6, 1, 2, 3}));
        assertEquals(1, moments.rest(), 1e-12);
        assertEquals(4, moments.learner(), 1e-12);
        assertEquals(1.5, moments.video(), 1e-12);
    }

    /** The same value everywhere but 3 / 3: videos do not differ at all, and would come out below nothing. */
    @Test
    void isNeverBelowNothing() {
        CrossedMoments moments = CrossedMoments.of(
                CrossedPairs.of(2, 2, new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, new double[] {1, 2, 2, 1}));
        assertEquals(0, moments.learner());
        assertEquals(0, moments.video());
    }

    @Test
    void refusesWhatTellsNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CrossedMoments.of(
                        CrossedPairs.of(2, 2, new int[] {0, 1}, new int[] {0, 1}, new double[] {1, 2})));
    }
}
