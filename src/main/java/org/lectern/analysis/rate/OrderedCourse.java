package org.lectern.analysis.rate;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.lectern.analysis.ParameterOption;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.CourseOrder;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/** The course that is walked along from its first video to its last, and what its order was taken from. */
public final class OrderedCourse {

    private static final Words WORDS = Words.of(OrderedCourse.class);

    private OrderedCourse() {}

    /**
     * The first course whose order of at least two videos is known; nothing where none is. The first is quickly asked for its
     * order; only where it has none are all.
     *
     * @param courses by one name, those to be preferred first; empty for a study without courses, which is taken as one
     */
    public static Optional<CourseOrder> of(List<String> courses, Study study, TaskContext context) {
        if (courses.size() > 1) {
            Study first = study.filtered(study.filter().withCourses(List.of(courses.getFirst())));
            Optional<CourseOrder> order = among(first.courseOrders(context), courses);
            if (order.isPresent()) {
                return order;
            }
        }
        return among(study.courseOrders(context), courses);
    }

    /** The same among orders that are known already. */
    public static Optional<CourseOrder> among(List<CourseOrder> orders, List<String> courses) {
        List<CourseOrder> known =
                orders.stream().filter(order -> order.videos().size() > 1).toList();
        return courses.isEmpty()
                ? known.stream().findFirst()
                : courses.stream()
                        .flatMap(course ->
                                known.stream().filter(order -> order.course().equals(course)))
                        .findFirst();
    }

    /** The courses that can be asked for: those that the filter lets through. */
    public static List<ParameterOption> options(Study study) {
        SortedSet<String> filtered = study.filter().courses();
        return ParameterOption.of(study.facts().courses().stream()
                .map(StudyFacts.Group::name)
                .filter(name -> filtered.isEmpty() || filtered.contains(name))
                .toList());
    }

    /** Where the order comes from, and how many videos have no place in it. */
    public static String note(CourseOrder order) {
        String basis = switch (order.basis()) {
            case POSITIONS -> WORDS.say("order.positions");
            case TITLES -> WORDS.say("order.titles");
            case TIMES -> WORDS.say("order.times");
            case NONE -> throw new IllegalArgumentException("A course without an order cannot be walked along");
        };
        return order.unplaced() == 0 ? basis : basis + " " + WORDS.say("order.unplaced", order.unplaced());
    }

    /**
     * Why no course is walked along.
     *
     * @param asked the course that was asked for; empty where none was
     */
    public static String nowhere(String asked) {
        return WORDS.say(asked.isEmpty() ? "order.none" : "order.none-in-course", asked);
    }
}
