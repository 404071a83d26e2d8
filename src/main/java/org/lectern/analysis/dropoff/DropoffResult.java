package org.lectern.analysis.dropoff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Mode;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.VideoRate;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param videos every title, most abandoned views first
 * @param pairs every title in every course, most abandoned views first; empty where the study has no courses
 * @param named as {@code pairs}, with one name a course in either mode
 * @param courses every course, most abandoned views first; empty where the study has none
 * @param standing of the videos that have the views it takes
 * @param paths of courses whose order is known
 * @param losses on the path that is shown
 * @param comparison of two curves
 */
record DropoffResult(
        DropoffParams params,
        DropoffTotals totals,
        List<VideoRate> videos,
        List<VideoRate> pairs,
        List<VideoRate> named,
        List<CourseRate> courses,
        BeyondChance<VideoRate> standing,
        Paths paths,
        Losses losses,
        Comparison comparison) {

    /** Most abandoned views first, equal counts by title, then by course. */
    static final Comparator<VideoRate> BY_COUNT = Comparator.comparingLong(
                    (VideoRate video) -> video.rate().hits())
            .reversed()
            .thenComparing(VideoRate::video)
            .thenComparing(VideoRate::course);

    /** Most abandoned views first, equal counts by name. */
    static final Comparator<CourseRate> COURSES_BY_COUNT = Comparator.comparingLong(
                    (CourseRate course) -> course.rate().hits())
            .reversed()
            .thenComparing(CourseRate::course);

    /** The videos with at least one abandoned view, most first. */
    List<VideoRate> abandoned() {
        return videos.stream().filter(video -> video.rate().hits() > 0).toList();
    }

    /**
     * The same as a table lists them: surest to be lost often first, as the words and the figure have it, and those that
     * cannot be ranked last; as published, most abandoned views first.
     */
    List<VideoRate> listed() {
        return params.mode() == Mode.AS_PUBLISHED
                ? abandoned()
                : params.toRank()
                        .first(
                                abandoned().stream()
                                        .sorted(VideoRate.SUREST_FIRST)
                                        .toList(),
                                VideoRate::rate);
    }

    /** The videos that a ranking by rate may show, surest first. */
    List<VideoRate> rankable() {
        return videos.stream()
                .filter(video -> params.toRank().has(video.rate()))
                .sorted(VideoRate.SUREST_FIRST)
                .toList();
    }

    /** The course whose path is shown, and where it loses learners; absent where no order is known. */
    Optional<CoursePath> path() {
        return paths.chosen();
    }

    /** Every title, in the order of the alphabet. */
    List<String> titles() {
        return videos.stream().map(VideoRate::video).sorted().toList();
    }

    /** Every course by one name, in the order of the alphabet. */
    List<String> courseNames() {
        return named.stream()
                .map(VideoRate::course)
                .filter(course -> !course.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
