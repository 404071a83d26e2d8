package org.lectern.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import tech.tablesaw.api.Table;

/** What is left out of findings, and why, in a line a kind. */
final class Withheld {

    private static final Words WORDS = Words.of(Withheld.class);

    private final Views views;
    private final Telling telling;
    private int tables;
    private int figures;
    private int answers;
    private boolean numbers;
    private boolean all;

    Withheld(Views views, Telling telling) {
        this.views = views;
        this.telling = telling;
    }

    /** A table of which nothing is told. */
    void table() {
        tables++;
    }

    /** A figure of which nothing is told. */
    void figure() {
        figures++;
    }

    /** An analysis of which nothing is told, as there are so few learners. */
    void all() {
        all = true;
    }

    /** An analysis of which nothing is told, as all that it says is about single learners. */
    void answer() {
        answers++;
    }

    /** A table of which less is told than there was. */
    void compare(Table before, Table told) {
        numbers |= told.rowCount() < before.rowCount()
                || told.columnCount() < before.columnCount()
                || told.columns().stream()
                        .filter(column -> before.containsColumn(column.name()))
                        .anyMatch(column -> column.countMissing()
                                > before.column(column.name()).countMissing());
    }

    Set<String> toldNames() {
        return Stream.concat(views.eachCourse().stream(), views.eachVideo().stream())
                .filter(telling::tells)
                .map(Crowd::name)
                .collect(Collectors.toSet());
    }

    Set<String> hiddenNames() {
        return hidden().stream().map(Subject::name).collect(Collectors.toSet());
    }

    /** Videos and courses of which nothing is told. */
    Set<Subject> hidden() {
        return Stream.concat(
                        hidden(Subject.Kind.VIDEO, views.titles(), views.eachVideo()),
                        hidden(Subject.Kind.COURSE, views.courseNames(), views.eachCourse()))
                .collect(Collectors.toSet());
    }

    private Stream<Subject> hidden(Subject.Kind kind, Set<String> names, List<Crowd> crowds) {
        Set<String> left = new TreeSet<>(names);
        crowds.stream().filter(telling::tells).map(Crowd::name).forEach(left::remove);
        return left.stream().map(name -> new Subject(kind, name));
    }

    /** One line a kind; none where nothing is left out. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (all) {
            lines.add(WORDS.say("withheld.all", telling.fewest()));
        }
        add(lines, "withheld.videos", hidden(Subject.Kind.VIDEO), views.titles().size());
        add(
                lines,
                "withheld.courses",
                hidden(Subject.Kind.COURSE),
                views.courseNames().size());
        if (numbers) {
            lines.add(WORDS.say("withheld.numbers", telling.fewest()));
        }
        if (answers > 0) {
            lines.add(WORDS.say("withheld.answers", answers));
        }
        if (tables > 0) {
            lines.add(WORDS.say("withheld.tables", tables));
        }
        if (figures > 0) {
            lines.add(WORDS.say("withheld.figures", figures));
        }
        return lines;
    }

    private void add(List<String> lines, String key, long hidden, int of) {
        if (hidden > 0) {
            lines.add(WORDS.say(key, hidden, of, telling.fewest()));
        }
    }

    private long hidden(Subject.Kind kind) {
        return hidden().stream().filter(subject -> subject.kind() == kind).count();
    }
}
