package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BeyondChanceTest {

    @Test
    void holdsThoseWhoseAdjustedValueIsSmallOnTheirSide() {
        // Holm: 3 * 0.01, 2 * 0.02 and 1 * 0.2.
        Map<String, Double> p = Map.of("a", 0.02, "b", 0.2, "c", 0.01);
        BeyondChance<String> found = BeyondChance.of(List.of("a", "b", "c"), p::get, "c"::equals);
        assertEquals(new BeyondChance<>(3, List.of("c"), List.of("a")), found);
        assertEquals(2, found.standOut());
    }

    @Test
    void manyAtOnceTakeMore() {
        assertEquals(0, BeyondChance.of(List.of(1, 2, 3), _ -> 0.03, _ -> true).standOut());
        assertEquals(1, BeyondChance.of(List.of(1), _ -> 0.03, _ -> true).standOut());
    }
}
