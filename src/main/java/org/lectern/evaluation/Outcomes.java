package org.lectern.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.lectern.learning.LabelledMatrix;

/**
 * What came of rows with a yes or a no, put together by learner and cell: rows of a cell are alike in all that a model knows
 * of them, so that it says one probability of each cell.
 */
public final class Outcomes {

    private final int[] learner;
    private final int[] cell;
    private final int[] rows;
    private final int[] positives;
    private final int learners;

    /**
     * @param learner of each entry; those of one learner stand together
     * @param cell of each entry, from 0 up
     * @param rows of each entry, at least 1
     * @param positives how many of them are a yes
     */
    public Outcomes(int[] learner, int[] cell, int[] rows, int[] positives) {
        this.learner = new int[learner.length];
        this.cell = cell.clone();
        this.rows = rows.clone();
        this.positives = positives.clone();
        if (cell.length != learner.length || rows.length != learner.length || positives.length != learner.length) {
            throw new IllegalArgumentException("Every entry has a learner, a cell, rows and positives");
        }
        int found = 0;
        for (int i = 0; i < learner.length; i++) {
            found += i == 0 || learner[i] != learner[i - 1] ? 1 : 0;
            this.learner[i] = found - 1;
            if (rows[i] < 1 || positives[i] < 0 || positives[i] > rows[i] || cell[i] < 0) {
                throw new IllegalArgumentException(positives[i] + " of " + rows[i] + " rows cannot be a yes");
            }
        }
        learners = found;
    }

    /** Labelled rows, each a cell of its own, their groups being the learners. */
    public static Outcomes of(LabelledMatrix labelled) {
        int[] order = IntStream.range(0, labelled.size())
                .boxed()
                .sorted(Comparator.comparingInt(labelled.features()::group))
                .mapToInt(row -> row)
                .toArray();
        return new Outcomes(
                IntStream.of(order).map(labelled.features()::group).toArray(),
                order,
                IntStream.of(order).map(labelled::rows).toArray(),
                IntStream.of(order).map(labelled::positives).toArray());
    }

    /** Number of entries. */
    public int size() {
        return learner.length;
    }

    /** Number of learners. */
    public int learners() {
        return learners;
    }

    /** The number of an entry's learner, 0 and up, never falling. */
    public int learner(int entry) {
        return learner[entry];
    }

    public int cell(int entry) {
        return cell[entry];
    }

    public int rows(int entry) {
        return rows[entry];
    }

    public int positives(int entry) {
        return positives[entry];
    }

    /** Whether each learner has as many rows, and of them as many with a yes, as in others. */
    boolean areOfTheSameRows(Outcomes others) {
        return Arrays.deepEquals(byLearner(), others.byLearner());
    }

    private long[][] byLearner() {
        long[][] counts = new long[learners][2];
        for (int entry = 0; entry < learner.length; entry++) {
            counts[learner[entry]][0] += rows[entry];
            counts[learner[entry]][1] += positives[entry];
        }
        return counts;
    }

    /** Number of all rows. */
    public long rows() {
        return IntStream.of(rows).asLongStream().sum();
    }

    /** Number of all rows that are a yes. */
    public long positives() {
        return IntStream.of(positives).asLongStream().sum();
    }
}
