package org.lectern.analysis.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.stats.Binomial;
import org.lectern.stats.Wilson;
import org.lectern.study.Reach;

class RateTest {

    @Test
    void countsALearnerWhoWatchesAVideoAgainOnce() {
        // (1 + 1 + 1 + 3)² / (1 + 1 + 1 + 9) = 3.
        Rate rate = Rate.ofVideo(6, 2, new Reach.Audience(4, 12));
        assertEquals(3, rate.independent());
        assertEquals(Wilson.ofMean(1 / 3.0, 3, 0.95), rate.interval());
        assertEquals(Wilson.of(2, 6), rate.ofEveryView().interval());
        assertEquals(Rate.of(6, 5, 4, 3), rate.with(5));
    }

    /** 1 / (1/60 + 1/30) = 20; of 20, 12 at half. */
    @Test
    void isJudgedByWhatBothSharesAreWorth() {
        Rate part = Rate.of(100, 60, 80, 60);
        Rate whole = Rate.of(1000, 500, 90, 30);
        assertEquals(Binomial.twoSided(12, 20, 0.5), part.p(whole), 1e-15);
        assertEquals(part.p(whole), part.with(40).p(whole), 1e-12, "as far below");
        assertEquals(1, part.with(50).p(whole));
        assertEquals(1, Rate.of(3, 3, 1, 1).p(whole), "one learner proves nothing");
    }

    /** At 20 independent views 11.4 are no more than 11. */
    @Test
    void roundsTowardsTheWhole() {
        Rate whole = Rate.of(1000, 500, 90, 30);
        assertEquals(Binomial.twoSided(11, 20, 0.5), Rate.of(100, 57, 80, 60).p(whole), 1e-15);
        assertEquals(Binomial.twoSided(9, 20, 0.5), Rate.of(100, 43, 80, 60).p(whole), 1e-15);
    }

    @Test
    void putsSurelyHighBeforePerhapsHigh() {
        Rate sure = Rate.of(100, 80, 100, 100);
        Rate perhaps = Rate.of(2, 2, 2, 2);
        Rate lower = Rate.of(100, 60, 100, 100);
        assertEquals(
                List.of(sure, lower, perhaps),
                Stream.of(perhaps, lower, sure).sorted(Rate.SUREST_FIRST).toList());
    }
}
