package org.lectern.workbench.tab.predictor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.Seen;
import org.lectern.contract.Words;

/** The name under which a course of a model is offered, and back. */
final class CourseName {

    /** No study has a course of this name. */
    static final String ANOTHER = "\0";

    private static final Words WORDS = Words.of(CourseName.class);

    private CourseName() {}

    /** Another course, then those that the model saw. */
    static List<String> all(CompletionModel model) {
        return Stream.concat(Stream.of(ANOTHER), model.seen().courses().stream().map(Seen.Course::name))
                .map(course -> offered(model, course))
                .toList();
    }

    static String offered(CompletionModel model, String course) {
        if (model.seen().category(course) < 0) {
            return WORDS.say("course.another");
        }
        return course.isEmpty() ? WORDS.say("course.none") : course;
    }

    static String course(String offered) {
        if (offered.equals(WORDS.say("course.another"))) {
            return ANOTHER;
        }
        return offered.equals(WORDS.say("course.none")) ? "" : offered;
    }

    /** The course with most views; the first by name of several. */
    static String largest(CompletionModel model) {
        return model.seen().courses().stream()
                .max(Comparator.<Seen.Course>comparingLong(
                                course -> course.all().views())
                        .thenComparing(Seen.Course::name, Comparator.reverseOrder()))
                .map(Seen.Course::name)
                .orElse(ANOTHER);
    }
}
