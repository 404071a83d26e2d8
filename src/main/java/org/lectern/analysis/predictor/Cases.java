package org.lectern.analysis.predictor;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lectern.evaluation.Outcomes;

/**
 * Views as a model takes them, those alike put together: the same learner, the same course, the same average.
 *
 * <p>In the order of learners' and then courses' names, so that draws are alike whatever the order of the file.
 */
final class Cases {

    private final List<String> courses;
    private final int[] learner;
    private final int[] course;
    private final double[] average;
    private final int[] views;
    private final int[] finished;

    /**
     * @param courses their names, in natural order
     * @param learner place of each case's learner among all
     * @param course place of each case's course
     * @param average of the learner, in percent
     * @param views at least 1
     * @param finished how many of them were
     */
    Cases(List<String> courses, int[] learner, int[] course, double[] average, int[] views, int[] finished) {
        this.courses = List.copyOf(courses);
        this.learner = learner;
        this.course = course;
        this.average = average;
        this.views = views;
        this.finished = finished;
    }

    /** Number of cases. */
    int size() {
        return learner.length;
    }

    /** The courses' names, in natural order. */
    List<String> courses() {
        return courses;
    }

    int learner(int of) {
        return learner[of];
    }

    int course(int of) {
        return course[of];
    }

    /** In percent. */
    double average(int of) {
        return average[of];
    }

    int views(int of) {
        return views[of];
    }

    int finished(int of) {
        return finished[of];
    }

    long views() {
        return IntStream.of(views).asLongStream().sum();
    }

    long finished() {
        return IntStream.of(finished).asLongStream().sum();
    }

    /** Places of the learners with a case, in the order of cases. */
    int[] whose() {
        return IntStream.of(learner).distinct().toArray();
    }

    /** Number of learners with a case. */
    long learners() {
        return whose().length;
    }

    /** The cases of some learners, by their places. */
    Cases of(IntPredicate learners) {
        int[] kept = IntStream.range(0, size())
                .filter(of -> learners.test(learner[of]))
                .toArray();
        return with(kept, pick(views, kept), pick(finished, kept));
    }

    /** The same cases with other counts; those without views are left out. */
    Cases with(int[] otherViews, int[] otherFinished) {
        int[] kept = IntStream.range(0, size()).filter(of -> otherViews[of] > 0).toArray();
        return with(kept, pick(otherViews, kept), pick(otherFinished, kept));
    }

    private Cases with(int[] kept, int[] keptViews, int[] keptFinished) {
        return new Cases(
                courses,
                pick(learner, kept),
                pick(course, kept),
                IntStream.of(kept).mapToDouble(of -> average[of]).toArray(),
                keptViews,
                keptFinished);
    }

    /**
     * What came of them, learner by learner.
     *
     * @param cells of the cases
     */
    Outcomes outcomes(int[] cells) {
        return new Outcomes(learner, cells, views, finished);
    }

    private static int[] pick(int[] values, int[] kept) {
        return IntStream.of(kept).map(of -> values[of]).toArray();
    }
}
