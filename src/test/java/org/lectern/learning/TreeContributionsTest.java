package org.lectern.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.learning.BoostedTree.Node;
import org.lectern.learning.BoostedTree.Question;

class TreeContributionsTest {

    /** A tree that asks for one feature twice on a way. */
    private static final BoostedTree TWICE = new BoostedTree(List.of(
            new Node(Question.NUMBER, 0, 10, false, 1, 0, 100, 1),
            new Node(Question.NUMBER, 1, 5, false, 3, 0, 60, 1),
            Node.leaf(4, 40),
            new Node(Question.NUMBER, 0, 2, false, 5, 0, 15, 1),
            Node.leaf(-2, 45),
            Node.leaf(1, 5),
            Node.leaf(8, 10)));

    @Test
    void addUpAndAreTheMeanOverAllOrders() {
        LabelledMatrix rows = BoostingTest.mixed(400, 9);
        BoostedTrees trees = new Boosting(12, 5, 32, 0.3, 1, 2, 1, 0, 0, 7, Set.of())
                .fit(rows, Bins.of(rows, 32), null, TaskContext.quiet(), _ -> {});
        for (int row = 0; row < 25; row++) {
            double[] asked = rows.features().row(row);
            Contributions found = trees.contributions(asked);
            assertEquals(trees.logOdds(asked), found.logOdds(), 1e-12);
            for (int feature = 0; feature < asked.length; feature++) {
                assertEquals(overAllOrders(trees, asked, feature), found.of(feature), 1e-12);
            }
        }
    }

    @Test
    void ofATreeThatAsksTwiceByHand() {
        // With x known 1 and y not: 0.25 * 1 + 0.75 * -2. With neither: 0.6 * (0.25 * 6 + 0.75 * -2 ...) and so on:
        // nothing 0.6 * (0.25 * 17/3 + 0.75 * -2) + 0.4 * 4; x alone 0.25 * 1 - 1.5; y alone 0.6 * 17/3 + 1.6; both 1.
        double nothing = 0.6 * (0.25 * 17 / 3 - 1.5) + 1.6;
        double x = 0.25 - 1.5;
        double y = 0.6 * 17 / 3 + 1.6;
        Contributions found = new BoostedTrees(List.of(Feature.number("x"), Feature.number("y")), 0, List.of(TWICE))
                .contributions(1, 3);
        assertEquals(nothing, found.base(), 1e-12);
        assertEquals((x - nothing + 1 - y) / 2, found.of(0), 1e-12);
        assertEquals((y - nothing + 1 - x) / 2, found.of(1), 1e-12);
    }

    @Test
    void whatIsNeverAskedForAddsNothing() {
        Contributions found = new BoostedTrees(
                        List.of(Feature.number("x"), Feature.number("y"), Feature.number("z")), 0.5, List.of(TWICE))
                .contributions(1, 3, 9);
        assertEquals(0, found.of(2));
    }

    /** The mean of what knowing a feature adds over every order of learning all. */
    private static double overAllOrders(BoostedTrees trees, double[] row, int feature) {
        return overOrders(trees, row, new boolean[row.length], feature, 0) / factorial(row.length);
    }

    private static double overOrders(BoostedTrees trees, double[] row, boolean[] known, int feature, int learnt) {
        double sum = 0;
        for (int next = 0; next < row.length; next++) {
            if (known[next]) {
                continue;
            }
            boolean[] then = known.clone();
            then[next] = true;
            sum += next == feature
                    ? factorial(row.length - learnt - 1)
                            * (trees.expectedLogOdds(row, then) - trees.expectedLogOdds(row, known))
                    : overOrders(trees, row, then, feature, learnt + 1);
        }
        return sum;
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
