package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class BinsTest {

    @Test
    void holdAboutAsManyRowsAndKeepEqualNumbersTogether() {
        Bins bins = Bins.of(new double[] {10, 20, 20, 40, 80, Double.NaN}, new int[] {1, 3, 3, 1, 2, 50}, 3);
        assertEquals(2, bins.size());
        assertEquals(30, bins.edge(0));
        assertEquals(0, bins.of(30));
        assertEquals(1, bins.of(30.1));
        assertEquals(130 / 7.0, bins.middle(0), 1e-12);
        assertEquals(200 / 3.0, bins.middle(1), 1e-12);
    }

    @Test
    void aColumnWithoutNumbersIsNotCut() {
        assertSame(Bins.NONE, Bins.of(new double[] {Double.NaN}, new int[] {1}, 4));
        assertEquals(0, Bins.NONE.of(7));
        FeatureMatrix matrix = new FeatureMatrix(
                List.of(Feature.number("x"), Feature.category("c", List.of("a", "b"))),
                new double[][] {{1, 2}, {0, 1}});
        List<Bins> bins = Bins.of(LabelledMatrix.of(matrix, new boolean[] {true, false}), 5);
        assertEquals(2, bins.getFirst().size());
        assertSame(Bins.NONE, bins.getLast());
    }
}
