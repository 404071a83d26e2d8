package org.lectern.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    /** Shares of pairs: .5, .25, .25, 0. */
    private static final Interactions TRAIN = Some.histories(4, new int[] {0, 1}, new int[] {2, 0});

    @Test
    void popularityCountsLearners() {
        assertArrayEquals(new double[] {2, 1, 1, 0}, Some.scores(Popularity.of(TRAIN), 4, 0, 1));
    }

    /** Ninety days before the last pair counts half, a hundred and eighty a quarter. */
    @Test
    void popularityFadesByHalfLives() {
        long day = 86_400;
        Interactions train = Some.of(3, 2, new int[] {0, 1, 2}, new int[] {0, 0, 1}, 0, 90 * day, 180 * day);
        assertArrayEquals(new double[] {0.75, 1}, Some.scores(Popularity.withHalfLife(train, 90), 2, -1));
    }

    @Test
    void whatSharesADomainWithTheLastItemComesFirst() {
        PopularityInDomain model = new PopularityInDomain(TRAIN, new int[][] {{70}, {1, 70}, {}, {1}});
        assertArrayEquals(new double[] {1.5, 1.25, 0.25, 1}, Some.scores(model, 4, 0, 0, 1));
        assertArrayEquals(new double[] {0.5, 0.25, 0.25, 0}, Some.scores(model, 4, 0, 1, 2));
        assertArrayEquals(new double[] {0.5, 0.25, 0.25, 0}, Some.scores(model, 4, -1));
    }

    @Test
    void theCatalogueGoesOnAfterTheLastItem() {
        CatalogueOrder model = new CatalogueOrder(TRAIN);
        assertArrayEquals(
                new double[] {-1 + 0.0005, -1 + 0.00025, 1 + 0.00025, 0.5}, Some.scores(model, 4, 0, 2, 1), 1e-15);
        assertArrayEquals(new double[] {0.5, 0.25, 0.25, 0}, Some.scores(model, 4, -1));
    }

    @Test
    void anyOrderIsAnotherForEachLearnerAndTheSameAgain() {
        RandomOrder model = new RandomOrder(5);
        double[] once = Some.scores(model, 100, 3);
        assertArrayEquals(once, Some.scores(model, 100, 3));
        assertEquals(
                0,
                Arrays.stream(Some.scores(model, 100, 4))
                        .filter(score -> score == once[0])
                        .count());
        assertTrue(Arrays.stream(once).allMatch(score -> 0 <= score && score < 1));
    }
}
