package org.lectern.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Mode;
import org.lectern.contract.NearestName;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.study.Days;
import org.lectern.study.Filter;
import org.lectern.study.StudyFacts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which views are looked at. Names are taken as they are spelt in the study, whatever their capitals. */
final class FilterFlags {

    private static final Words WORDS = Words.of(FilterFlags.class);
    private static final String ALL = "all";

    @Option(names = "--roles", paramLabel = "all|NAME", split = ",", descriptionKey = "roles")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--courses", paramLabel = "NAME", split = ",", descriptionKey = "courses")
    private List<String> courses = new ArrayList<>();

    @Option(names = "--videos", paramLabel = "TITLE", split = ",", descriptionKey = "videos")
    private List<String> videos = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "from", converter = Day.class)
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "to", converter = Day.class)
    private @Nullable LocalDate to;

    /**
     * Where nothing is said of roles, learners only, but everybody as published: the published system knows no roles.
     *
     * @throws org.lectern.contract.ProblemException where the study has no such role, course, video or day
     */
    Filter filter(StudyFacts facts, Mode mode) {
        Filter who = roles.isEmpty() ? mode.usualFilter(facts) : Filter.everything();
        if (!roles.isEmpty() && !roles.equals(List.of(ALL))) {
            who = who.withRoles(found(roles, facts.roles(), FilterFlags::noRoles, FilterFlags::unknownRole));
        }
        Filter which = courses.isEmpty()
                ? who
                : who.withCourses(found(courses, facts.courses(), FilterFlags::noCourses, FilterFlags::unknownCourse));
        if (!videos.isEmpty()) {
            which = which.withVideos(found(videos, facts.titles(), FilterFlags::noVideos, FilterFlags::unknownVideo));
        }
        return which.withDays(days(facts));
    }

    private Days days(StudyFacts facts) {
        if (from == null && to == null) {
            return Days.ALL;
        }
        if (!facts.tellsDays()) {
            throw Problem.of(WORDS, "no-times").asException();
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.of(WORDS, "days-backwards", from.toString(), to.toString())
                    .asException();
        }
        return new Days(from, to);
    }

    private static Problem unknownRole(String wanted, String nearest) {
        return Problem.of(WORDS, "unknown-role", wanted, nearest);
    }

    private static Problem unknownCourse(String wanted, String nearest) {
        return Problem.of(WORDS, "unknown-course", wanted, nearest);
    }

    private static Problem unknownVideo(String wanted, String nearest) {
        return Problem.of(WORDS, "unknown-video", wanted, nearest);
    }

    private static Problem noRoles() {
        return Problem.of(WORDS, "no-roles");
    }

    private static Problem noCourses() {
        return Problem.of(WORDS, "no-courses");
    }

    private static Problem noVideos() {
        return Problem.of(WORDS, "no-videos");
    }

    private static List<String> found(
            List<String> wanted,
            List<StudyFacts.Group> groups,
            Supplier<Problem> none,
            BiFunction<String, String, Problem> unknown) {
        List<String> names = groups.stream().map(StudyFacts.Group::name).toList();
        if (names.isEmpty()) {
            throw none.get().asException();
        }
        return wanted.stream()
                .flatMap(name -> found(name, names, unknown).stream())
                .toList();
    }

    private static List<String> found(String typed, List<String> names, BiFunction<String, String, Problem> unknown) {
        // A name with a comma stands in quotes, which the parser leaves on.
        String wanted = typed.matches("\".+\"") ? typed.substring(1, typed.length() - 1) : typed;
        if (names.contains(wanted)) {
            return List.of(wanted);
        }
        List<String> alike = names.stream()
                .filter(name -> name.equalsIgnoreCase(wanted.strip()))
                .toList();
        if (alike.isEmpty()) {
            throw unknown.apply(wanted, NearestName.among(names, wanted)).asException();
        }
        return alike;
    }

    /** Reads a day as ISO 8601 writes it. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String typed) {
            try {
                return LocalDate.parse(typed.strip());
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(WORDS.say("unknown-day", typed));
            }
        }
    }
}
