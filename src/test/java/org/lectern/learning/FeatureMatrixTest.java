package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureMatrixTest {

    private static final List<Feature> FEATURES =
            List.of(Feature.number("days"), Feature.category("course", List.of("A", "B")));

    @Test
    void keepsItsValuesWhateverBecomesOfTheArrays() {
        double[][] columns = {{1, Double.NaN, 3}, {0, 1, Double.NaN}};
        int[] groups = {4, 4, 7};
        FeatureMatrix matrix = new FeatureMatrix(FEATURES, columns, groups);
        columns[0][0] = 99;
        groups[0] = 99;
        matrix.column(0)[0] = 99;
        assertEquals(3, matrix.size());
        assertEquals(1, matrix.value(0, 0));
        assertEquals(4, matrix.group(0));
        assertTrue(Double.isNaN(matrix.value(1, 0)));
        assertArrayEquals(new double[] {3, Double.NaN}, matrix.row(2));
    }

    @Test
    void someRowsKeepTheirGroups() {
        FeatureMatrix some =
                new FeatureMatrix(FEATURES, new double[][] {{1, 2, 3}, {0, 1, 0}}, new int[] {4, 5, 7}).rows(2, 0, 2);
        assertArrayEquals(new double[] {3, 1, 3}, some.column(0));
        assertArrayEquals(new int[] {7, 4, 7}, new int[] {some.group(0), some.group(1), some.group(2)});
        assertEquals(FEATURES, some.features());
    }

    @Test
    void rowsWithoutGroupsAreGroupsOfTheirOwn() {
        FeatureMatrix matrix = new FeatureMatrix(FEATURES, new double[][] {{1, 2}, {0, 1}});
        assertEquals(0, matrix.group(0));
        assertEquals(1, matrix.group(1));
    }

    @Test
    void refusesWhatCannotBe() {
        refused(FEATURES, new double[][] {{1}, {0}}, 1, 2);
        refused(FEATURES, new double[][] {{1}, {0}}, -1);
        refused(FEATURES, new double[][] {{1}}, 0);
        refused(List.of(), new double[][] {}, 0);
        refused(FEATURES, new double[][] {{Double.POSITIVE_INFINITY}, {0}}, 0);
        refused(FEATURES, new double[][] {{1}, {2}}, 0);
        refused(FEATURES, new double[][] {{1}, {-1}}, 0);
        refused(FEATURES, new double[][] {{1}, {0.5}}, 0);
        refused(List.of(Feature.number("x"), Feature.number("x")), new double[][] {{1}, {2}}, 0);
        assertThrows(IllegalArgumentException.class, () -> Feature.number(""));
        assertThrows(IllegalArgumentException.class, () -> Feature.category("c", List.of("A", "A")));
        assertThrows(IllegalArgumentException.class, () -> new Feature("x", Feature.Kind.NUMBER, List.of("A")));
    }

    @Test
    void labelsFitTheirRows() {
        FeatureMatrix matrix = new FeatureMatrix(FEATURES, new double[][] {{1, 2}, {0, 1}});
        LabelledMatrix labelled = new LabelledMatrix(matrix, new int[] {3, 2}, new int[] {3, 0});
        assertEquals(5, labelled.rows());
        assertEquals(3, labelled.positives());
        assertEquals(Math.log(1.5), labelled.logOdds(), 1e-12);
        for (int[][] wrong :
                new int[][][] {{{3, 2}, {4, 0}}, {{3, 0}, {3, 0}}, {{3, 2}, {-1, 0}}, {{3}, {3, 0}}, {{3, 2}, {3}}}) {
            assertThrows(IllegalArgumentException.class, () -> new LabelledMatrix(matrix, wrong[0], wrong[1]));
        }
    }

    private static void refused(List<Feature> features, double[][] columns, int... groups) {
        assertThrows(IllegalArgumentException.class, () -> new FeatureMatrix(features, columns, groups));
    }
}
