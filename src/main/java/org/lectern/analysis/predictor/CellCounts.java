package org.lectern.analysis.predictor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
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

    /** @param times how often the views of each learner count, or null for once */
    static CellCounts of(JudgedViews judged, int @Nullable [] times) {
        CellCounts counts = new CellCounts(judged.cells(), judged.courses());
        for (int row = 0; row < judged.rows(); row++) {
            int weight = times == null ? 1 : times[judged.learner(row)];
            if (weight > 0) {
                int cell = judged.cell(row);
                counts.views[cell] += (double) weight * judged.views(row);
                counts.finished[cell] += (double) weight * judged.finished(row);
            }
        }
        return counts;
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
        for (int cell = 0; cell < views.length; cell++) {
            shuffled.views[cell] = binViews[cell / courses] * courseViews[cell % courses] / all;
            shuffled.finished[cell] = binRest[cell / courses] * courseRest[cell % courses] / all;
        }
        return shuffled;
    }

    private double[] binSums(double[] counts) {
        double[] sums = new double[counts.length / courses];
        for (int cell = 0; cell < counts.length; cell++) {
            sums[cell / courses] += counts[cell];
        }
        return sums;
    }

    private double[] courseSums(double[] counts) {
        double[] sums = new double[courses];
        for (int cell = 0; cell < counts.length; cell++) {
            sums[cell % courses] += counts[cell];
        }
        return sums;
    }
}
