package org.lectern.analysis.predictor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.stats.Interval;

/**
 * What a model says of views in one course, for learners' averages from 0 to 100.
 *
 * @param course empty for another course than those in training
 */
record ProbabilityCurve(Optional<String> course, List<Point> points) {

    /** The averages lie so far apart, in percent. */
    static final int STEP = 2;

    private static final int COURSES = 5;

    /**
     * What it says at one average.
     *
     * @param average in percent
     * @param interval 95 %, holds the probability
     */
    record Point(double average, double probability, Interval interval) {}

    ProbabilityCurve {
        points = List.copyOf(points);
    }

    /** Of another course, and of the courses with the most views in training; of all views alone where none names a course. */
    static List<ProbabilityCurve> of(CompletionModel model) {
        List<Seen.Course> courses = model.seen().courses();
        if (courses.size() == 1 && courses.getFirst().name().isEmpty()) {
            return List.of(new ProbabilityCurve(Optional.of(""), points(model, "")));
        }
        // Longer than the last of the names, and so none of them.
        String another = courses.getLast().name() + "+";
        Stream<ProbabilityCurve> largest = courses.stream()
                .sorted(Comparator.comparingLong(
                                (Seen.Course course) -> course.all().views())
                        .reversed()
                        .thenComparing(Seen.Course::name))
                .limit(COURSES)
                .map(course -> new ProbabilityCurve(Optional.of(course.name()), points(model, course.name())));
        return Stream.concat(Stream.of(new ProbabilityCurve(Optional.empty(), points(model, another))), largest)
                .toList();
    }

    private static List<Point> points(CompletionModel model, String course) {
        return IntStream.rangeClosed(0, 100 / STEP)
                .mapToObj(step -> point(model, (double) step * STEP, course))
                .toList();
    }

    /** Rounding may leave a probability a last digit outside its interval. */
    private static Point point(CompletionModel model, double average, String course) {
        Prediction said = model.predict(average, course);
        return new Point(
                average,
                said.probability(),
                new Interval(
                        Math.min(said.interval().low(), said.probability()),
                        Math.max(said.interval().high(), said.probability())));
    }
}
