package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.lectern.stats.Holm;
import org.lectern.stats.Normal;

/**
 * Which of many have a larger share of flagged views than the whole beyond chance: p-values adjusted for how many were
 * looked at (Holm), at 5 %.
 *
 * @param tested how many were looked at
 * @param above those surely above, in the order in which they were given
 */
record Standing<T>(int tested, List<T> above) {

    private static final double ALPHA = 0.05;

    /** Courses of more than one learner against all judged views, learner by learner; none where there is but one course. */
    static Standing<Course> ofCourses(List<Course> courses, double whole) {
        List<Course> testable = courses.size() < 2
                ? List.of()
                : courses.stream()
                        .filter(course -> course.share().learners() > 1)
                        .toList();
        return of(testable, Course::share, course -> course.contrast().p(), whole);
    }

    /** Videos against all judged views: the score test, learners counted. */
    static Standing<Video> ofVideos(List<Video> videos, double whole) {
        return of(
                videos.size() < 2 ? List.of() : videos,
                Video::share,
                video -> Normal.twoSided(video.share().score(whole)),
                whole);
    }

    private static <T> Standing<T> of(List<T> tested, Function<T, Share> share, ToDoubleFunction<T> p, double whole) {
        double[] adjusted = Holm.adjust(tested.stream().mapToDouble(p).toArray());
        List<T> above = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= ALPHA && share.apply(tested.get(i)).rate() > whole) {
                above.add(tested.get(i));
            }
        }
        return new Standing<>(tested.size(), List.copyOf(above));
    }
}
