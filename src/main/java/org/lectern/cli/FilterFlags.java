package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.Mode;
import org.lectern.contract.NearestName;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.study.Filter;
import org.lectern.study.StudyFacts;
import picocli.CommandLine.Option;

/** Which views are looked at. Names are taken as they are spelt in the study, whatever their capitals. */
final class FilterFlags {

    private static final Words WORDS = Words.of(FilterFlags.class);
    private static final String ALL = "all";

    @Option(names = "--roles", paramLabel = "all|NAME", split = ",")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--courses", paramLabel = "NAME", split = ",")
    private List<String> courses = new ArrayList<>();

    /**
     * Where nothing is said of roles, learners only, but everybody as published: the published system knows no roles.
     *
     * @throws org.lectern.contract.ProblemException where the study has no such role or course
     */
    Filter filter(StudyFacts facts, Mode mode) {
        Filter who = roles.isEmpty() ? mode.usualFilter(facts) : Filter.everything();
        if (!roles.isEmpty() && !roles.equals(List.of(ALL))) {
            who = who.withRoles(found(roles, facts.roles(), "role"));
        }
        return courses.isEmpty() ? who : who.withCourses(found(courses, facts.courses(), "course"));
    }

    private static List<String> found(List<String> wanted, List<StudyFacts.Group> groups, String kind) {
        List<String> names = groups.stream().map(StudyFacts.Group::name).toList();
        if (names.isEmpty()) {
            throw ("role".equals(kind) ? Problem.of(WORDS, "no-roles") : Problem.of(WORDS, "no-courses")).asException();
        }
        return wanted.stream()
                .flatMap(name -> found(name, names, kind).stream())
                .toList();
    }

    private static List<String> found(String typed, List<String> names, String kind) {
        // A name with a comma stands in quotes, which the parser leaves on.
        String wanted = typed.matches("\".+\"") ? typed.substring(1, typed.length() - 1) : typed;
        if (names.contains(wanted)) {
            return List.of(wanted);
        }
        List<String> alike = names.stream()
                .filter(name -> name.equalsIgnoreCase(wanted.strip()))
                .toList();
        if (alike.isEmpty()) {
            String nearest = NearestName.among(names, wanted);
            throw ("role".equals(kind)
                            ? Problem.of(WORDS, "unknown-role", wanted, nearest)
                            : Problem.of(WORDS, "unknown-course", wanted, nearest))
                    .asException();
        }
        return alike;
    }
}
