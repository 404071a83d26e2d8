package org.lectern.analysis.predictor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.learning.Bins;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.LabelledMatrix;

/**
 * The cells that trees see: bins of the average times courses. Courses that have no view in training are one more column,
 * behind the others.
 */
final class CaseGrid {

    private final Bins bins;
    private final List<String> categories;
    private final int[] categoryOfCourse;

    private CaseGrid(Bins bins, List<String> categories, int[] categoryOfCourse) {
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
                Bins.of(
                        IntStream.range(0, training.size())
                                .mapToDouble(training::average)
                                .toArray(),
                        IntStream.range(0, training.size()).map(training::views).toArray(),
                        most),
                IntStream.of(known).mapToObj(training.courses()::get).toList(),
                categories);
    }

    Bins bins() {
        return bins;
    }

    /** The courses with views in training, in natural order. */
    List<String> categories() {
        return categories;
    }

    /** What trees ask of a view: its learner's average and its course. */
    List<Feature> features() {
        return CompletionModel.features(categories);
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
    LabelledMatrix groups(Cases cases) {
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
    LabelledMatrix groups(Cases cases, int[] cells, int @Nullable [] times) {
        int[][] rows = new int[bins.size()][columns()];
        int[][] positives = new int[bins.size()][columns()];
        for (int of = 0; of < cells.length; of++) {
            int weight = times == null ? 1 : times[cases.learner(of)];
            int bin = cells[of] / columns();
            int column = cells[of] % columns();
            rows[bin][column] += weight * cases.views(of);
            positives[bin][column] += weight * cases.finished(of);
        }
        return matrix(rows, positives);
    }

    /** The cells with views, bin by bin; a course without views in training is missing. */
    private LabelledMatrix matrix(int[][] rows, int[][] positives) {
        int[] there = IntStream.range(0, cells())
                .filter(cell -> rows[cell / columns()][cell % columns()] > 0)
                .toArray();
        double[][] columns = {
            IntStream.of(there)
                    .mapToDouble(cell -> bins.middle(cell / columns()))
                    .toArray(),
            IntStream.of(there).mapToDouble(cell -> category(cell % columns())).toArray()
        };
        return new LabelledMatrix(
                new FeatureMatrix(features(), columns),
                IntStream.of(there)
                        .map(cell -> rows[cell / columns()][cell % columns()])
                        .toArray(),
                IntStream.of(there)
                        .map(cell -> positives[cell / columns()][cell % columns()])
                        .toArray());
    }

    /** The place of a column's course among the categories. */
    double category(int column) {
        return column < categories.size() ? column : FeatureMatrix.MISSING;
    }
}
