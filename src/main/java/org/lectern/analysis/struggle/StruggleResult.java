package org.lectern.analysis.struggle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Mode;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Rate;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param videos every video, those with too few views among them, by name
 * @param deviations number of judged views in each bin
 * @param learners every learner with a judged view, by name
 * @param judgedViews all of them; none where no view is judged
 * @param courses every course with a judged view, by name; empty where the study has none
 * @param cells each group in each of the courses with most views
 * @param onset where views begin to fall short in one course; absent where no course tells its order
 */
record StruggleResult(
        StruggleParams params,
        StruggleTotals totals,
        List<StruggleVideo> videos,
        List<Long> deviations,
        List<StruggleLearner> learners,
        Optional<Rate> judgedViews,
        List<CourseRate> courses,
        List<Activity.Cell> cells,
        Optional<Onset> onset) {

    /** The same with learners and courses. */
    StruggleResult with(PeopleQuery.People people) {
        return new StruggleResult(
                params,
                totals,
                videos,
                deviations,
                people.learners(),
                people.wholes(),
                people.courses(),
                people.cells(),
                onset);
    }

    /** Judged views of a course; of all where the study has none of that name. */
    Rate course(String name) {
        return courses.stream()
                .filter(course -> course.course().equals(name))
                .findFirst()
                .map(CourseRate::rate)
                .orElseGet(this::whole);
    }

    /** The same with a course in its order. */
    StruggleResult with(Onset found) {
        return new StruggleResult(
                params, totals, videos, deviations, learners, judgedViews, courses, cells, Optional.of(found));
    }

    /** Learners in groups; none where no view is judged. */
    Activity activity() {
        return Activity.of(learners);
    }

    /** The videos whose views are judged, by name. */
    List<StruggleVideo> judged() {
        return videos.stream()
                .filter(video -> video.views() >= params.leastViews())
                .filter(video -> !(params.leavesOutImpossible() && video.impossible()))
                .toList();
    }

    /** The videos with views enough of which not even a view of 0 % would be flagged. */
    List<StruggleVideo> impossible() {
        return videos.stream()
                .filter(video -> video.views() >= params.leastViews() && video.impossible())
                .toList();
    }

    /** All judged views; there is at least one. */
    Rate whole() {
        return judgedViews.orElseThrow();
    }

    /** The share of flagged views of a course, in percent, rounded to two decimals as published: half to even. */
    static double publishedRate(CourseRate course) {
        return Math.rint(course.rate().percent() * 100) / 100;
    }

    long flagged() {
        return learners.stream().mapToLong(StruggleLearner::flagged).sum();
    }

    /** Views flagged if every video is judged, however few its views. */
    long flaggedWithoutMinimum() {
        return videos.stream().mapToLong(video -> video.rate().hits()).sum();
    }

    /** Courses of enough views and learners, in the order of {@link #listedCourses}. */
    List<CourseRate> rankedCourses() {
        return listedCourses().stream()
                .filter(course -> params.ofCourses().has(course.rate()))
                .toList();
    }

    /**
     * Courses of enough views, whoever watched: surest to have a high share first, so that what the words name stands on top,
     * and those of too few learners last; as published, highest share first.
     */
    List<CourseRate> listedCourses() {
        List<CourseRate> listed = courses.stream()
                .filter(course -> course.rate().views() >= params.minimumCourseViews())
                .sorted(
                        published()
                                ? Comparator.comparingDouble(StruggleResult::publishedRate)
                                        .reversed()
                                        .thenComparing(CourseRate::course)
                                : CourseRate.SUREST_FIRST)
                .toList();
        return published() ? listed : params.ofCourses().first(listed, CourseRate::rate);
    }

    /** Videos of enough views and learners, in the order of {@link #listedVideos}. */
    List<StruggleVideo> rankedVideos() {
        return listedVideos().stream()
                .filter(video -> params.ofVideos().has(video.rate()))
                .toList();
    }

    /** The judged videos: surest to have a high share first, and those of too few learners last; as published, highest share first. */
    List<StruggleVideo> listedVideos() {
        Comparator<Rate> order =
                published() ? Comparator.comparingDouble(Rate::share).reversed() : Rate.SUREST_FIRST;
        List<StruggleVideo> listed = judged().stream()
                .sorted(Comparator.comparing(StruggleVideo::rate, order).thenComparing(StruggleVideo::name))
                .toList();
        return published() ? listed : params.ofVideos().first(listed, StruggleVideo::rate);
    }

    private boolean published() {
        return params.mode() == Mode.AS_PUBLISHED;
    }
}
