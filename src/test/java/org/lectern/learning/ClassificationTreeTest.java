package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;

/** Trees that ask until nothing is left to ask, worked by hand. */
class ClassificationTreeTest {

    private static ClassificationTree tree(boolean[] labels, double[]... columns) {
        return ClassificationTree.fit(
                LabelledMatrix.of(
                        new FeatureMatrix(
                                IntStream.range(0, columns.length)
                                        .mapToObj(place -> Feature.number("x" + place))
                                        .toList(),
                                columns),
                        labels),
                TaskContext.quiet());
    }

    /** A yes where x is 3 and more and y is 1; of two rows that are alike one is a yes and one is none. */
    @Test
    void asksUntilLeavesAreOfOneLabelOrAlike() {
        ClassificationTree tree = tree(
                new boolean[] {false, false, true, true, false, false, true, false},
                new double[] {1, 2, 3, 4, 3, 4, 9, 9},
                new double[] {1, 1, 1, 1, 0, 0, 1, 1});
        assertEquals(0, tree.share(2, 1), 1e-12);
        assertEquals(1, tree.share(3, 1), 1e-12);
        assertEquals(1, tree.share(4, 1), 1e-12);
        assertEquals(0, tree.share(4, 0), 1e-12);
        assertEquals(0.5, tree.share(9, 1), 1e-12);
    }

    /**
     * Of no no no yes yes no yes the cut behind the third leaves 4 · 2 · (3/4) (1/4) = 1.5, and every other more. Then one before
     * and one behind the last no.
     */
    @Test
    void cutsWhereBothSidesTogetherArePurest() {
        ClassificationTree tree =
                tree(new boolean[] {false, false, false, true, true, false, true}, new double[] {1, 2, 3, 4, 5, 6, 7});
        assertEquals(0, tree.share(3.4), 1e-12);
        assertEquals(1, tree.share(3.6), 1e-12);
        assertEquals(0, tree.share(6.4), 1e-12);
        assertEquals(1, tree.share(6.6), 1e-12);
    }

    @Test
    void cutsInTheMiddleBetweenTwoNumbers() {
        ClassificationTree tree = tree(new boolean[] {false, true}, new double[] {0, 10});
        assertEquals(0, tree.share(4.9), 1e-12);
        assertEquals(1, tree.share(5.1), 1e-12);
    }

    /** Neither question alone is worth anything, both together tell all. */
    @Test
    void goesOnWhereNoQuestionIsWorthAnythingYet() {
        ClassificationTree tree =
                tree(new boolean[] {false, true, true, false}, new double[] {0, 0, 1, 1}, new double[] {0, 1, 0, 1});
        assertEquals(0, tree.share(0, 0), 1e-12);
        assertEquals(1, tree.share(0, 1), 1e-12);
        assertEquals(1, tree.share(1, 0), 1e-12);
        assertEquals(0, tree.share(1, 1), 1e-12);
    }
}
