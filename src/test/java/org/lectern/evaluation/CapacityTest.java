package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {

    private final DecisionToy toy = new DecisionToy();

    /** Worked from the forty rows by hand. */
    @ParameterizedTest
    @CsvSource({
        "4, 3, 0.52, 1, 1, 0.75, 0.333333333, 0.444444444",
        "8, 5, 0.41, 1, 1, 0.625, 0.555555556, 0.888888889",
        "10, 5, 0.34, 1, 1, 0.5, 0.555555556, 1",
        "12, 6, 0.32, 2, 1, 0.5, 0.666666667, 1",
        "20, 8, 0.30, 6, 5, 0.4, 0.888888889, 1"
    })
    void flagsTheFirstOfFortyLearners(
            int capacity,
            int hits,
            double last,
            int tied,
            int tiedInside,
            double precision,
            double recall,
            double highestRecall) {
        Capacity found = Capacity.of(capacity, new Ranking(toy.probabilities(), toy.ids()), toy.outcomes());
        assertEquals(capacity, found.flagged().size());
        assertEquals(hits, found.hits());
        assertEquals(9, found.positives());
        assertEquals(last, found.lastProbability());
        assertEquals(tied, found.tied());
        assertEquals(tiedInside, found.tiedInside());
        assertEquals(precision, found.precision(), 1e-9);
        assertEquals(recall, found.recall(), 1e-9);
        assertEquals(highestRecall, found.highestRecall(), 1e-9);
    }

    @Test
    void namesWhoIsFlaggedTheFirstFirst() {
        Capacity found = Capacity.of(8, new Ranking(toy.probabilities(), toy.ids()), toy.outcomes());
        assertEquals(
                List.of("L028", "L017", "L001", "L031", "L012", "L002", "L025", "L009"),
                found.flagged().stream().map(toy.ids()::get).toList());
    }

    /** Where all tie, as many are flagged as there is room for, those whose ids come first, whatever order they came in. */
    @Test
    void doesNotFlagEveryoneWhereAllTie() {
        List<String> ids = new ArrayList<>(List.of("b", "a", "10", "9", "c"));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(ids, new Random(seed));
            Ranking ranking = new Ranking(new double[] {0.2, 0.2, 0.2, 0.2, 0.2}, ids);
            Capacity found = Capacity.of(3, ranking, new boolean[5]);
            assertEquals(
                    List.of("10", "9", "a"),
                    found.flagged().stream().map(ids::get).toList());
            assertEquals(5, found.tied());
            assertEquals(3, found.tiedInside());
        }
    }

    @Test
    void flagsAllWhereThereIsRoomForMore() {
        Ranking ranking = new Ranking(new double[] {0.1, 0.3}, List.of("a", "b"));
        assertArrayEquals(new int[] {1, 0}, ranking.first(7));
        Capacity found = Capacity.of(7, ranking, new boolean[] {false, false});
        assertEquals(List.of(1, 0), found.flagged());
        assertEquals(Double.NaN, found.recall());
        assertEquals(Double.NaN, found.highestRecall());
    }

    @Test
    void doesNotTellTwoZerosApart() {
        assertArrayEquals(new int[] {1, 0}, new Ranking(new double[] {0.0, -0.0}, List.of("b", "a")).first(2));
    }

    @Test
    void refusesWhatHasNoRank() {
        List<String> ids = List.of("a", "b");
        assertThrows(IllegalArgumentException.class, () -> new Ranking(new double[] {1, Double.NaN}, ids));
        assertThrows(IllegalArgumentException.class, () -> new Ranking(new double[] {1, 0}, List.of("a", "a")));
        Ranking ranking = new Ranking(new double[] {1, 0}, ids);
        assertThrows(IllegalArgumentException.class, () -> Capacity.of(0, ranking, new boolean[2]));
    }
}
