package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.lectern.stats.Holm;
import org.lectern.stats.Normal;

/**
 * Which of many means differ from the study's beyond chance: p-values adjusted for how many were looked at, at 5 %.
 *
 * @param tested how many were looked at
 * @param above those surely above the study's mean, highest first
 * @param below those surely below it, lowest first
 */
record Standing<T>(int tested, List<T> above, List<T> below) {

    private static final double ALPHA = 0.05;

    /** Videos with the views it takes, each against the study's mean. */
    static Standing<Engagement> ofVideos(List<Engagement> videos, Totals totals, int minimumViews) {
        return of(
                videos.stream().filter(video -> video.views() >= minimumViews).toList(),
                video -> video,
                video -> Normal.twoSided(video.meanScore(totals.mean(), totals.ceiling())),
                totals.mean());
    }

    /** Courses with the views it takes and more than one learner, each against the whole study; none where there is but one. */
    static Standing<Course> ofCourses(List<Course> courses, Totals totals, int minimumViews) {
        List<Course> testable = courses.size() < 2
                ? List.of()
                : courses.stream()
                        .filter(course -> course.engagement().views() >= minimumViews
                                && course.engagement().learners() > 1)
                        .toList();
        return of(testable, Course::engagement, course -> course.contrast().p(), totals.mean());
    }

    private static <T> Standing<T> of(
            List<T> tested, Function<T, Engagement> engagement, ToDoubleFunction<T> p, double mean) {
        double[] adjusted = Holm.adjust(tested.stream().mapToDouble(p).toArray());
        List<T> above = new ArrayList<>();
        List<T> below = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= ALPHA) {
                (engagement.apply(tested.get(i)).mean() > mean ? above : below).add(tested.get(i));
            }
        }
        below.sort(Comparator.comparing(
                engagement, Comparator.comparingDouble(Engagement::mean).thenComparing(Engagement::name)));
        return new Standing<>(tested.size(), List.copyOf(above), List.copyOf(below));
    }

    /** How many differ. */
    int standOut() {
        return above.size() + below.size();
    }
}
