package org.lectern.analysis.struggle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.study.CourseOrder;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/** Finds the course whose videos are shown in their order. */
final class OrderedCourse {

    /** Asking every course for its order would take long where there are many; these are asked, most views first. */
    static final int ASKED = 5;

    private OrderedCourse() {}

    /**
     * The order of the chosen course or, where none is chosen or it has no view here, of the first of the five courses with
     * most views that has one. A study without courses is one course.
     */
    static Optional<CourseOrder> of(String chosen, Study study, TaskContext context) {
        List<String> courses = candidates(study);
        if (courses.isEmpty()) {
            return ordered(study.courseOrders(context));
        }
        if (courses.contains(chosen)) {
            Optional<CourseOrder> order = order(chosen, study, context);
            if (order.isPresent()) {
                return order;
            }
        }
        return courses.stream()
                .limit(ASKED)
                .map(course -> order(course, study, context))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<String> candidates(Study study) {
        return study.facts().courses().stream()
                .filter(course -> study.filter().courses().isEmpty()
                        || study.filter().courses().contains(course.name()))
                .sorted(Comparator.comparingLong(StudyFacts.Group::views)
                        .reversed()
                        .thenComparing(StudyFacts.Group::name))
                .map(StudyFacts.Group::name)
                .toList();
    }

    private static Optional<CourseOrder> order(String course, Study study, TaskContext context) {
        return ordered(
                study.filtered(study.filter().withCourses(List.of(course))).courseOrders(context));
    }

    private static Optional<CourseOrder> ordered(List<CourseOrder> orders) {
        return orders.stream().filter(order -> order.videos().size() > 1).findFirst();
    }
}
