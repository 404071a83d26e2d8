package org.lectern.workbench.kit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.Question;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.study.StudyFacts;

/** The command that asks a question of the open file again, without the window. */
public final class CopiedCommand {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@+=:,./\\\\-]+");

    private CopiedCommand() {}

    /**
     * As a line for the shell.
     *
     * @param other what the open file is compared with, where that is asked
     * @param windows whether it is for the shell of Windows, which knows double quotes only
     */
    public static String line(
            Question question, Analysis<?> analysis, Imported open, Optional<Imported> other, boolean windows) {
        List<String> words = new ArrayList<>(List.of("lectern"));
        arguments(question, analysis, open, other).forEach(argument -> words.add(quoted(argument, windows)));
        return String.join(" ", words);
    }

    /** The command's arguments: the file, how it was read, and whatever differs from what is asked without a flag. */
    public static List<String> arguments(
            Question question, Analysis<?> analysis, Imported open, Optional<Imported> other) {
        Optional<String> second = other.filter(_ -> analysis.takesTwo())
                .map(compared -> compared.source().toString());
        List<String> arguments = new ArrayList<>(List.of(
                second.isPresent() ? "compare" : "analyze", open.source().toString()));
        second.ifPresent(arguments::add);
        reading(open.options(), arguments);
        if (second.isEmpty()) {
            arguments.addAll(List.of("--only", question.analysis()));
        }
        StudyFacts facts = open.study().facts();
        SortedSet<String> roles = question.filter().roles();
        if (!facts.learnersOnly().roles().equals(roles)) {
            flag("--roles", roles.isEmpty() ? "all" : names(roles), arguments);
        }
        flag("--courses", names(question.filter().courses()), arguments);
        flag("--videos", names(question.filter().videos()), arguments);
        day("--from", question.filter().days().from(), arguments);
        day("--to", question.filter().days().to(), arguments);
        Map<String, String> usual = Parameters.write(
                analysis.parameters(Choices.standard().withRule(facts.origin().rule())));
        question.parameters().forEach((name, value) -> {
            if (!value.equals(usual.get(name))) {
                flag("--set", question.analysis() + "." + name + "=" + value, arguments);
            }
        });
        arguments.addAll(List.of("--out", question.analysis()));
        return arguments;
    }

    private static void reading(ImportOptions options, List<String> arguments) {
        ImportOptions usual = ImportOptions.standard();
        flag("--source", options.source(), arguments);
        flag("--sheet", options.sheet(), arguments);
        options.mapping().forEach((field, header) -> flag("--map", field.option() + "=" + header, arguments));
        flag("--over", options.over().equals(usual.over()) ? "" : options.over().name(), arguments);
        flag("--unit", options.unit().equals(usual.unit()) ? "" : options.unit().name(), arguments);
        flag(
                "--dates",
                options.dates().equals(usual.dates()) ? "" : options.dates().name(),
                arguments);
        flag(
                "--file-courses",
                options.fileCourses().equals(usual.fileCourses())
                        ? ""
                        : options.fileCourses().name(),
                arguments);
        flag("--zone", options.zone().equals(usual.zone()) ? "" : options.zone().getId(), arguments);
        if (options.pseudonyms() == null) {
            arguments.add("--names");
        }
    }

    private static void flag(String name, String value, List<String> arguments) {
        if (!value.isEmpty()) {
            arguments.addAll(List.of(name, value));
        }
    }

    private static void day(String name, @Nullable LocalDate day, List<String> arguments) {
        flag(name, day == null ? "" : day.toString(), arguments);
    }

    /** As the command line takes a list apart: a name with a comma stands in quotes. */
    private static String names(Collection<String> names) {
        return String.join(
                ",",
                names.stream()
                        .map(name -> name.contains(",") ? "\"" + name + "\"" : name)
                        .toList());
    }

    private static String quoted(String argument, boolean windows) {
        if (PLAIN.matcher(argument).matches() && (windows || !argument.contains("\\"))) {
            return argument;
        }
        return windows ? "\"" + argument.replace("\"", "\\\"") + "\"" : "'" + argument.replace("'", "'\\''") + "'";
    }
}
