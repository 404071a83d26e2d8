package org.lectern.evaluation;

import java.util.Arrays;
import org.lectern.stats.ScoredRows;
import org.lectern.stats.Scores;

/** Rows, and how many of them are a yes, cell by cell. */
public final class CellCounts {

    private final double[] rows;
    private final double[] positives;

    /**
     * @param rows by cell, at least 0
     * @param positives how many of them are a yes
     */
    public CellCounts(double[] rows, double[] positives) {
        this.rows = rows.clone();
        this.positives = positives.clone();
    }

    /** Counts judged rows again and again, each time other learners. */
    static final class Counter {

        private static final int ROWS = 32;
        private static final long POSITIVES = (1L << ROWS) - 1;

        private final int cellCount;
        /** Where the entries of each learner end. */
        private final int[] ends;
        /** Rows of each entry, and, in the lower half, how many of them are a yes: half the work of two counts. */
        private final long[] both;

        private final int[] cells;

        Counter(TestSet test) {
            Outcomes outcomes = test.outcomes();
            cellCount = test.cells();
            ends = new int[outcomes.learners()];
            both = new long[outcomes.size()];
            cells = new int[both.length];
            for (int entry = 0; entry < both.length; entry++) {
                both[entry] = ((long) outcomes.rows(entry) << ROWS) + outcomes.positives(entry);
                cells[entry] = outcomes.cell(entry);
                ends[outcomes.learner(entry)] = entry + 1;
            }
        }

        /** @param times how often the rows of each learner count */
        CellCounts count(int[] times) {
            long[] sums = new long[cellCount];
            int entry = 0;
            for (int learner = 0; learner < times.length; learner++) {
                int weight = times[learner];
                int end = ends[learner];
                for (int i = entry; weight > 0 && i < end; i++) {
                    sums[cells[i]] += weight * both[i];
                }
                entry = end;
            }
            return new CellCounts(
                    Arrays.stream(sums).mapToDouble(sum -> sum >>> ROWS).toArray(),
                    Arrays.stream(sums).mapToDouble(sum -> sum & POSITIVES).toArray());
        }

        /** Every learner's rows, once. */
        CellCounts all() {
            int[] once = new int[ends.length];
            Arrays.fill(once, 1);
            return count(once);
        }
    }

    /** Number of rows. */
    public double rows() {
        return Arrays.stream(rows).sum();
    }

    /** Number of rows that are a yes. */
    public double positives() {
        return Arrays.stream(positives).sum();
    }

    /** Number of rows in a cell. */
    public double rows(int cell) {
        return rows[cell];
    }

    /** Number of rows in a cell that are a yes. */
    public double positives(int cell) {
        return positives[cell];
    }

    /** Number of cells. */
    public int cells() {
        return rows.length;
    }

    /** The rows by what was said of their cells. */
    public ScoredRows by(Scores scores) {
        return scores.count(rows, positives);
    }
}
