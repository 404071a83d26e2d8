package org.lectern.analysis.predictor;

/**
 * Views that a model is judged by, put together by learner, bin of the average and course. The model and a logistic
 * regression on the average alone say a probability for every cell, which is a bin and a course: cell = bin · courses +
 * course.
 */
final class JudgedViews {

    private final double[] probabilities;
    private final double[] averageAlone;
    private final int courses;
    private final int learners;
    private final int[] learner;
    private final int[] cell;
    private final int[] views;
    private final int[] finished;

    /**
     * @param probabilities the model's, by cell, calibrated
     * @param averageAlone the regression's, by cell
     * @param courses number of courses
     * @param learners number of learners
     * @param learner of each row, 0 to learners - 1, rising
     * @param cell of each row
     * @param views of each row, at least 1
     * @param finished how many of them were
     */
    JudgedViews(
            double[] probabilities,
            double[] averageAlone,
            int courses,
            int learners,
            int[] learner,
            int[] cell,
            int[] views,
            int[] finished) {
        this.probabilities = probabilities;
        this.averageAlone = averageAlone;
        this.courses = courses;
        this.learners = learners;
        this.learner = learner;
        this.cell = cell;
        this.views = views;
        this.finished = finished;
    }

    /** Number of cells, judged or not. */
    int cells() {
        return probabilities.length;
    }

    /** Number of courses. */
    int courses() {
        return courses;
    }

    /** What the model says of a cell. */
    double probability(int of) {
        return probabilities[of];
    }

    /** What a logistic regression on the average alone says of a cell. */
    double averageAlone(int of) {
        return averageAlone[of];
    }

    /** Number of learners. */
    int learners() {
        return learners;
    }

    /** Number of rows: learners' views of a cell. */
    int rows() {
        return learner.length;
    }

    int learner(int row) {
        return learner[row];
    }

    int cell(int row) {
        return cell[row];
    }

    int views(int row) {
        return views[row];
    }

    int finished(int row) {
        return finished[row];
    }
}
