package org.lectern.analysis.explore;

import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.BeyondChance;
import org.lectern.stats.Normal;

/** Which videos and courses have a mean that differs from the study's beyond chance. */
final class Standing {

    private static final Comparator<Engagement> LOWEST_FIRST =
            Comparator.comparingDouble(Engagement::mean).thenComparing(Engagement::name);

    private Standing() {}

    /** Videos with the views it takes, each against the study's mean; those below lowest first. */
    static BeyondChance<Engagement> ofVideos(List<Engagement> videos, Totals totals, int minimumViews) {
        return lowestFirst(
                BeyondChance.of(
                        videos.stream()
                                .filter(video -> video.views() >= minimumViews)
                                .toList(),
                        video -> Normal.twoSided(video.meanScore(totals.mean(), totals.ceiling())),
                        video -> video.mean() > totals.mean()),
                LOWEST_FIRST);
    }

    /**
     * Courses with the views it takes and more than one learner, each against the whole study; none where there is but one.
     * Those below lowest first.
     */
    static BeyondChance<Course> ofCourses(List<Course> courses, Totals totals, int minimumViews) {
        List<Course> testable = courses.size() < 2
                ? List.of()
                : courses.stream()
                        .filter(course -> course.engagement().views() >= minimumViews
                                && course.engagement().learners() > 1)
                        .toList();
        return lowestFirst(
                BeyondChance.of(
                        testable,
                        course -> course.contrast().p(),
                        course -> course.engagement().mean() > totals.mean()),
                Comparator.comparing(Course::engagement, LOWEST_FIRST));
    }

    private static <T> BeyondChance<T> lowestFirst(BeyondChance<T> found, Comparator<T> lowestFirst) {
        return new BeyondChance<>(
                found.tested(),
                found.above(),
                found.below().stream().sorted(lowestFirst).toList());
    }
}
