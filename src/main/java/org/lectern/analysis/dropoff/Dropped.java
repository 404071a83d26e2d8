package org.lectern.analysis.dropoff;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.BeyondChance;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param videos every title, most abandoned views first
 * @param pairs every title in every course, most abandoned views first; empty where the study has no courses
 * @param named as {@code pairs}, with one name a course in either mode
 * @param courses every course, most abandoned views first; empty where the study has none
 * @param standing of the videos that have the views it takes
 * @param paths of courses whose order is known
 * @param comparison of two curves
 */
record Dropped(
        DropoffParams params,
        Totals totals,
        List<Abandonment> videos,
        List<Abandonment> pairs,
        List<Abandonment> named,
        List<CourseAbandonment> courses,
        BeyondChance<Abandonment> standing,
        Paths paths,
        Comparison comparison) {

    /** The videos with at least one abandoned view, most first. */
    List<Abandonment> abandoned() {
        return videos.stream().filter(video -> video.abandoned() > 0).toList();
    }

    /** The videos that a ranking by rate may show, surest first. */
    List<Abandonment> rankable() {
        return videos.stream()
                .filter(video -> video.views() >= params.minimumRanked())
                .sorted(Abandonment.BY_RATE)
                .toList();
    }

    /** The course whose path is shown, and where it loses learners; absent where no order is known. */
    Optional<CoursePath> path() {
        return paths.chosen();
    }

    /** Every title, in the order of the alphabet. */
    List<String> titles() {
        return videos.stream().map(Abandonment::video).sorted().toList();
    }

    /** Every course by one name, in the order of the alphabet. */
    List<String> courseNames() {
        return named.stream()
                .map(Abandonment::course)
                .filter(course -> !course.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
