package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.lectern.stats.Holm;

/**
 * Which of many churn rates differ from the study's beyond chance: p-values adjusted for how many were looked at, at 5 %.
 *
 * @param tested how many were looked at
 * @param above those surely above the study's rate, highest first
 * @param below those surely below it
 */
record Standing<T>(int tested, List<T> above, List<T> below) {

    static final double ALPHA = 0.05;

    /** Videos with the views it takes, each against the study's rate. */
    static Standing<VideoChurn> ofVideos(Counted counted, int minimumViews) {
        double rate = counted.whole().rate();
        return of(
                counted.videos().stream()
                        .filter(video -> video.tally().views() >= minimumViews)
                        .toList(),
                VideoChurn::tally,
                video -> video.tally().p(rate),
                rate);
    }

    /** Courses with the views it takes and more than one learner, each against the whole study; none where there is but one. */
    static Standing<CourseChurn> ofCourses(Counted counted, int minimumViews) {
        List<CourseChurn> testable = counted.courses().size() < 2
                ? List.of()
                : counted.courses().stream()
                        .filter(course -> course.tally().views() >= minimumViews
                                && course.tally().learners() > 1)
                        .toList();
        return of(
                testable,
                CourseChurn::tally,
                course -> course.contrast().p(),
                counted.whole().rate());
    }

    private static <T> Standing<T> of(
            List<T> tested, Function<T, Tally> tally, ToDoubleFunction<T> p, double expected) {
        double[] adjusted = Holm.adjust(tested.stream().mapToDouble(p).toArray());
        List<T> above = new ArrayList<>();
        List<T> below = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= ALPHA) {
                (tally.apply(tested.get(i)).rate() > expected ? above : below).add(tested.get(i));
            }
        }
        return new Standing<>(tested.size(), List.copyOf(above), List.copyOf(below));
    }

    /** How many differ. */
    int standOut() {
        return above.size() + below.size();
    }
}
