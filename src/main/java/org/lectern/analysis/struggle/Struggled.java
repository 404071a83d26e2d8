package org.lectern.analysis.struggle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.stats.ClusteredMean;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param videos every video, those with too few views among them, by name
 * @param deviations number of judged views in each bin
 * @param learners every learner with a judged view, by name
 * @param courses every course with a judged view, by name; empty where the study has none
 * @param cells each group in each of the courses with most views
 * @param onset where views begin to fall short in one course; absent where no course tells its order
 */
record Struggled(
        StruggleParams params,
        Totals totals,
        List<Video> videos,
        List<Long> deviations,
        List<Learner> learners,
        List<Course> courses,
        List<Activity.Cell> cells,
        Optional<Onset> onset) {

    /** The same with a course in its order. */
    Struggled with(Onset found) {
        return new Struggled(params, totals, videos, deviations, learners, courses, cells, Optional.of(found));
    }

    /** Learners in groups; none where no view is judged. */
    Activity activity() {
        return Activity.of(learners);
    }

    /** The videos whose views are judged, by name. */
    List<Video> judged() {
        return videos.stream()
                .filter(video -> video.views() >= params.leastViews())
                .filter(video -> !(params.leavesOutImpossible() && video.impossible()))
                .toList();
    }

    /** The videos with views enough of which not even a view of 0 % would be flagged. */
    List<Video> impossible() {
        return videos.stream()
                .filter(video -> video.views() >= params.leastViews() && video.impossible())
                .toList();
    }

    /** All judged views; there is at least one. */
    Share whole() {
        return new Share(learners.stream().mapToLong(Learner::views).sum(), learners.size(), flagged());
    }

    long flagged() {
        return learners.stream().mapToLong(Learner::flagged).sum();
    }

    /** Views flagged if every video is judged, however few its views. */
    long flaggedWithoutMinimum() {
        return videos.stream().mapToLong(video -> video.share().flagged()).sum();
    }

    /** Courses of enough views, highest share first. */
    List<Course> rankedCourses() {
        return courses.stream()
                .filter(course -> course.views() >= params.minimumCourseViews())
                .sorted(Comparator.comparingDouble(Course::publishedRate)
                        .reversed()
                        .thenComparing(Course::name))
                .toList();
    }

    /** Videos of enough views in either mode, highest share first. */
    List<Video> rankedVideos() {
        return judged().stream()
                .filter(video -> video.views() >= params.minimumViews())
                .sorted(Comparator.comparingDouble(
                                (Video video) -> video.share().rate())
                        .reversed()
                        .thenComparing(Video::name))
                .toList();
    }

    /** Flagged views of learners, to compare courses with. */
    static ClusteredMean whole(List<Learner> learners) {
        return ClusteredMean.of(
                learners.stream().mapToDouble(Learner::flagged).toArray(),
                learners.stream().mapToDouble(Learner::views).toArray());
    }
}
