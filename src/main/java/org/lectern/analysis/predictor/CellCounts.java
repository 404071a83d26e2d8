package org.lectern.analysis.predictor;

import java.util.Arrays;
import org.lectern.stats.ScoredRows;
import org.lectern.stats.Scores;

/** Views, and how many of them were finished, cell by cell. */
final class CellCounts {

    private final int courses;
    private final double[] views;
    private final double[] finished;

    private CellCounts(int cells, int courses) {
        this.courses = courses;
        views = new double[cells];
        finished = new double[cells];
    }

    /** Counts judged views again and again, each time other learners. */
    static final class Counter {

        private static final int VIEWS = 32;
        private static final long FINISHED = (1L << VIEWS) - 1;

        private final JudgedViews judged;
        /** Where the rows of each learner end. */
        private final int[] ends;
        /** Views of each row, and, in the lower half, how many of them were finished: half the work of two counts. */
        private final long[] both;

        private final int[] cells;

        Counter(JudgedViews judged) {
            this.judged = judged;
            ends = new int[judged.learners()];
            both = new long[judged.rows()];
            cells = new int[judged.rows()];
            for (int row = 0; row < both.length; row++) {
                both[row] = ((long) judged.views(row) << VIEWS) + judged.finished(row);
                cells[row] = judged.cell(row);
                ends[judged.learner(row)] = row + 1;
            }
        }

        /** @param times how often the views of each learner count */
        CellCounts count(int[] times) {
            long[] sums = new long[judged.cells()];
            int row = 0;
            for (int learner = 0; learner < times.length; learner++) {
                int weight = times[learner];
                int end = Math.max(row, ends[learner]);
                for (int i = row; weight > 0 && i < end; i++) {
                    sums[cells[i]] += weight * both[i];
                }
                row = end;
            }
            CellCounts counts = new CellCounts(judged.cells(), judged.courses());
            for (int cell = 0; cell < sums.length; cell++) {
                counts.views[cell] = sums[cell] >>> VIEWS;
                counts.finished[cell] = sums[cell] & FINISHED;
            }
            return counts;
        }

        /** Every learner's views, once. */
        CellCounts all() {
            int[] once = new int[judged.learners()];
            Arrays.fill(once, 1);
            return count(once);
        }
    }

    double views() {
        return Arrays.stream(views).sum();
    }

    double finished() {
        return Arrays.stream(finished).sum();
    }

    /** The views by what was said of their cells. */
    ScoredRows by(Scores scores) {
        return scores.count(views, finished);
    }

    /**
     * The views as they would be, in the mean over all ways to do so, if their averages were shuffled among them: with B views
     * in a bin, C in a course, F of these finished and n in all, a cell has B C / n views and B F / n finished ones. A lot is
     * neither needed nor left to chance.
     */
    CellCounts withAveragesShuffled() {
        return product(binSums(views), courseSums(views), binSums(views), courseSums(finished));
    }

    /** As {@link #withAveragesShuffled}, of the courses: B C / n views and, with F of a bin's views finished, F C / n. */
    CellCounts withCoursesShuffled() {
        return product(binSums(views), courseSums(views), binSums(finished), courseSums(views));
    }

    private CellCounts product(double[] binViews, double[] courseViews, double[] binRest, double[] courseRest) {
        CellCounts shuffled = new CellCounts(views.length, courses);
        double all = views();
        for (int bin = 0; bin < binViews.length; bin++) {
            for (int course = 0; course < courses; course++) {
                int cell = bin * courses + course;
                shuffled.views[cell] = binViews[bin] * courseViews[course] / all;
                shuffled.finished[cell] = binRest[bin] * courseRest[course] / all;
            }
        }
        return shuffled;
    }

    private double[] binSums(double[] counts) {
        double[] sums = new double[counts.length / courses];
        for (int bin = 0; bin < sums.length; bin++) {
            sums[bin] =
                    Arrays.stream(counts, bin * courses, (bin + 1) * courses).sum();
        }
        return sums;
    }

    private double[] courseSums(double[] counts) {
        double[] sums = new double[courses];
        for (int from = 0; from < counts.length; from += courses) {
            for (int course = 0; course < courses; course++) {
                sums[course] += counts[from + course];
            }
        }
        return sums;
    }
}
