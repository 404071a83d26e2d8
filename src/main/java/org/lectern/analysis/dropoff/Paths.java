package org.lectern.analysis.dropoff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The paths of the courses whose order is known.
 *
 * @param courses of each course that was counted, by name
 * @param ordered number of courses whose order is known, of at least two videos
 * @param asked the course that was asked for; empty where the one with most learners is shown
 */
record Paths(List<CoursePath> courses, int ordered, String asked) {

    Paths {
        courses = List.copyOf(courses);
    }

    /** The course asked for, or else the one with most learners. */
    Optional<CoursePath> chosen() {
        return named().or(() -> courses.stream()
                .min(Comparator.comparingLong(CoursePath::learners).reversed().thenComparing(CoursePath::course)));
    }

    /** Whether a course was asked for whose path is not known. */
    boolean missing() {
        return !asked.isEmpty() && named().isEmpty();
    }

    /** The names of the courses; none where the study has no courses. */
    List<String> names() {
        return courses.stream()
                .map(CoursePath::course)
                .filter(course -> !course.isEmpty())
                .toList();
    }

    private Optional<CoursePath> named() {
        return courses.stream()
                .filter(path -> path.course().equals(asked) && !asked.isEmpty())
                .findFirst();
    }
}
