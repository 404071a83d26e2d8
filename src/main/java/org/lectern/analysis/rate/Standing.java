package org.lectern.analysis.rate;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.lectern.analysis.BeyondChance;

/** Which videos and courses have a share that differs from the whole's beyond chance. */
public final class Standing {

    private Standing() {}

    /** Videos with the views and learners it takes, each against the whole. */
    public static <T> BeyondChance<T> ofVideos(List<T> videos, Function<T, Rate> rate, Rate whole, Enough enough) {
        return BeyondChance.of(
                videos.stream().filter(video -> enough.has(rate.apply(video))).toList(),
                video -> rate.apply(video).p(whole),
                video -> rate.apply(video).share() > whole.share());
    }

    /**
     * Courses with the views and learners it takes, more than one learner in any case, each against the
     * whole; none where there is but one.
     *
     * @param p see {@link CourseRate#p}
     */
    public static <T> BeyondChance<T> ofCourses(
            List<T> courses, Function<T, Rate> rate, ToDoubleFunction<T> p, Rate whole, Enough enough) {
        List<T> testable = courses.size() < 2
                ? List.of()
                : courses.stream()
                        .filter(course -> enough.has(rate.apply(course))
                                && rate.apply(course).learners() > 1)
                        .toList();
        return BeyondChance.of(testable, p, course -> rate.apply(course).share() > whole.share());
    }
}
