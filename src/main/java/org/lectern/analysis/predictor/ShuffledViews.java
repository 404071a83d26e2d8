package org.lectern.analysis.predictor;

import org.lectern.evaluation.CellCounts;

/**
 * Judged views as they would be, in the mean over all ways to do so, if one of the features were shuffled among them. Nothing
 * has to be drawn, so nothing is left to chance. A cell is a bin of the average and a course: cell = bin · courses + course.
 */
final class ShuffledViews {

    private final CellCounts counts;
    private final int courses;
    private final double[] viewsOfBins;
    private final double[] finishedOfBins;
    private final double[] viewsOfCourses;
    private final double[] finishedOfCourses;

    ShuffledViews(CellCounts counts, int courses) {
        this.counts = counts;
        this.courses = courses;
        viewsOfBins = new double[counts.cells() / courses];
        finishedOfBins = new double[viewsOfBins.length];
        viewsOfCourses = new double[courses];
        finishedOfCourses = new double[courses];
        for (int cell = 0; cell < counts.cells(); cell++) {
            viewsOfBins[cell / courses] += counts.rows(cell);
            finishedOfBins[cell / courses] += counts.positives(cell);
            viewsOfCourses[cell % courses] += counts.rows(cell);
            finishedOfCourses[cell % courses] += counts.positives(cell);
        }
    }

    /**
     * With averages shuffled: with B views in a bin, C in a course, F of these finished and n in all, a cell has B C / n views
     * and B F / n finished ones.
     */
    CellCounts averages() {
        return product(viewsOfBins, finishedOfCourses);
    }

    /** With courses shuffled: B C / n views and, with F of a bin's views finished, F C / n. */
    CellCounts courses() {
        return product(finishedOfBins, viewsOfCourses);
    }

    private CellCounts product(double[] ofBins, double[] ofCourses) {
        double[] views = new double[counts.cells()];
        double[] finished = new double[views.length];
        double all = counts.rows();
        for (int cell = 0; cell < views.length; cell++) {
            int bin = cell / courses;
            int course = cell % courses;
            views[cell] = viewsOfBins[bin] * viewsOfCourses[course] / all;
            finished[cell] = ofBins[bin] * ofCourses[course] / all;
        }
        return new CellCounts(views, finished);
    }
}
