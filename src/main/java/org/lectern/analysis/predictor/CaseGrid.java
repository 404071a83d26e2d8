package org.lectern.analysis.predictor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.learning.LabelledGroups;

/**
 * The cells that trees see: bins of the average times courses. Courses that have no view in training are one more column,
 * behind the others.
 */
final class CaseGrid {

    private final AverageBins bins;
    private final List<String> categories;
    private final int[] categoryOfCourse;

    private CaseGrid(AverageBins bins, List<String> categories, int[] categoryOfCourse) {
        this.bins = bins;
        this.categories = categories;
        this.categoryOfCourse = categoryOfCourse;
    }

    /**
     * The cells that training makes.
     *
     * @param most number of bins to be had
     */
    static CaseGrid of(Cases training, int most) {
        boolean[] there = new boolean[training.courses().size()];
        for (int of = 0; of < training.size(); of++) {
            there[training.course(of)] = true;
        }
        int[] known =
                IntStream.range(0, there.length).filter(course -> there[course]).toArray();
        int[] categories = new int[there.length];
        Arrays.fill(categories, known.length);
        for (int category = 0; category < known.length; category++) {
            categories[known[category]] = category;
        }
        return new CaseGrid(
                AverageBins.of(training, most),
                IntStream.of(known).mapToObj(training.courses()::get).toList(),
                categories);
    }

    AverageBins bins() {
        return bins;
    }

    /** The courses with views in training, in natural order. */
    List<String> categories() {
        return categories;
    }

    /** Number of columns: courses, and one for all others. */
    int columns() {
        return categories.size() + 1;
    }

    /** Number of cells. */
    int cells() {
        return bins.size() * columns();
    }

    /** The column of a case; the last for a course that is not among the categories. */
    int column(Cases cases, int of) {
        return categoryOfCourse[cases.course(of)];
    }

    /** The cell of a case: bin · columns + column. */
    int cell(Cases cases, int of) {
        return bins.of(cases.average(of)) * columns() + column(cases, of);
    }

    /** All cases, cell by cell. */
    LabelledGroups groups(Cases cases) {
        return groups(cases, cells(cases), null);
    }

    /** The cells of all cases. */
    int[] cells(Cases cases) {
        return IntStream.range(0, cases.size()).map(of -> cell(cases, of)).toArray();
    }

    /**
     * All cases, cell by cell, each as often as its learner counts.
     *
     * @param cells of the cases
     * @param times by the learner's place, or null for once
     */
    LabelledGroups groups(Cases cases, int[] cells, int @Nullable [] times) {
        int[][] rows = new int[bins.size()][columns()];
        int[][] positives = new int[bins.size()][columns()];
        for (int of = 0; of < cells.length; of++) {
            int weight = times == null ? 1 : times[cases.learner(of)];
            int bin = cells[of] / columns();
            int column = cells[of] % columns();
            rows[bin][column] += weight * cases.views(of);
            positives[bin][column] += weight * cases.finished(of);
        }
        return LabelledGroups.of(rows, positives);
    }
}
