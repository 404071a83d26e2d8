package org.lectern.analysis.compare;

import java.util.Arrays;

/**
 * Learners by how many of the videos that both studies have they watched: the third that watches fewest, the middle one, the one
 * that watches most, with the same bounds in both. Where a video has too few learners of a stratum on a side, the stratum is
 * joined with its neighbour on both.
 */
final class Strata {

    static final int COUNT = 3;

    /** Fewer learners than these tell too little of how much the others of their stratum would differ. */
    private static final int FEWEST = 5;

    /** The stratum of each learner in each study. */
    private final int[][] ofLearner;

    /** The cell of each video and stratum. */
    private final int[] cells;

    Strata(BothSides both) {
        int[][] watched = {watched(both, 0), watched(both, 1)};
        int[] active = Arrays.stream(watched)
                .flatMapToInt(Arrays::stream)
                .filter(n -> n >= 0)
                .sorted()
                .toArray();
        int low = active[active.length / 3];
        int high = active[2 * active.length / 3];
        ofLearner = new int[2][both.learners()];
        for (int side = 0; side < 2; side++) {
            for (int learner = 0; learner < both.learners(); learner++) {
                int n = watched[side][learner];
                ofLearner[side][learner] = n <= low ? 0 : n <= high ? 1 : 2;
            }
        }
        cells = joined(both);
    }

    /** How many of the videos that both have each learner watched in a study; -1 where there is no such learner. */
    private static int[] watched(BothSides both, int side) {
        int[] watched = new int[both.learners()];
        Arrays.fill(watched, -1);
        Rows rows = both.rows(side);
        for (int row = 0; row < rows.size(); row++) {
            int who = rows.who(row);
            watched[who] = Math.max(0, watched[who]) + (rows.what(row) < both.matched() ? 1 : 0);
        }
        return watched;
    }

    private int[] joined(BothSides both) {
        int[][] learners = new int[2][both.videos().size() * COUNT];
        for (int side = 0; side < 2; side++) {
            Rows rows = both.rows(side);
            for (int row = 0; row < rows.size(); row++) {
                learners[side][rows.what(row) * COUNT + ofLearner[side][rows.who(row)]]++;
            }
        }
        int[] cells = new int[learners[0].length];
        for (int video = 0; video < both.videos().size(); video++) {
            join(video * COUNT, learners, cells, video < both.matched());
        }
        return cells;
    }

    /** From the stratum of those who watch fewest on: one that is too small goes with what comes after it, the last with what is before. */
    private static void join(int first, int[][] learners, int[] cells, boolean both) {
        int cell = first;
        int[] inCell = new int[2];
        for (int stratum = first; stratum < first + COUNT; stratum++) {
            inCell[0] += learners[0][stratum];
            inCell[1] += learners[1][stratum];
            cells[stratum] = cell;
            if (!both || (inCell[0] >= FEWEST && inCell[1] >= FEWEST)) {
                cell = stratum + 1;
                inCell = new int[2];
            }
        }
        int last = cell;
        if (last > first && last < first + COUNT) {
            int before = cells[last - 1];
            for (int stratum = last; stratum < first + COUNT; stratum++) {
                cells[stratum] = before;
            }
        }
    }

    /** The cell that a row of a study stands in. */
    int cell(Rows rows, int side, int row) {
        return cells[rows.what(row) * COUNT + ofLearner[side][rows.who(row)]];
    }
}
