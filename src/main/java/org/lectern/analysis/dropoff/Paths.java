package org.lectern.analysis.dropoff;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.rate.OrderedCourse;

/**
 * The paths of the courses whose order is known.
 *
 * @param courses of each course that was counted, by name
 * @param ordered number of courses whose order is known, of at least two videos
 * @param asked the course that was asked for; empty where the one with most views is shown
 * @param preferred the courses by one name, most views first
 */
record Paths(List<CoursePath> courses, int ordered, String asked, List<String> preferred) {

    Paths {
        courses = List.copyOf(courses);
        preferred = List.copyOf(preferred);
    }

    /** The course asked for, or else the one with most views. */
    Optional<CoursePath> chosen() {
        return named().or(() -> OrderedCourse.among(
                        courses.stream().map(CoursePath::order).toList(), preferred)
                .flatMap(order -> path(order.course())));
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
        return asked.isEmpty() ? Optional.empty() : path(asked);
    }

    private Optional<CoursePath> path(String course) {
        return courses.stream().filter(path -> path.course().equals(course)).findFirst();
    }
}
