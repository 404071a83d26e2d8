package org.lectern.workbench.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * What a table's rows are about, as its first text column says.
 *
 * @param column that names the rows; empty where all columns are numbers
 * @param whole whether nothing but the name tells rows apart, so that a row is the thing and no part of it
 */
record RowNames(Optional<Column<?>> column, boolean whole) {

    /** What the column of that published name tells apart. */
    private static final Map<String, Subject.Kind> KINDS = Map.of(
            "video_title", Subject.Kind.VIDEO,
            "course_code", Subject.Kind.COURSE,
            "student_id", Subject.Kind.LEARNER);

    /** What a row is of a thing, where it is not the thing: a video in a course, a second of a video, a point of a curve. */
    private static final Map<Subject.Kind, Set<String>> PARTS = Map.of(
            Subject.Kind.VIDEO, Set.of("student_id", "second"),
            Subject.Kind.COURSE,
                    Set.of("video_title", "student_id", "learner_views_from", "learner_avg_completion_rate"),
            Subject.Kind.LEARNER, Set.of("video_title"));

    static RowNames of(NamedTable table) {
        List<Column<?>> columns = table.table().columns();
        Optional<Column<?>> naming = columns.stream()
                .filter(column -> !(column instanceof NumericColumn<?>))
                .findFirst();
        Set<String> parts = naming.map(names -> KINDS.get(names.name()))
                .map(kind -> PARTS.getOrDefault(kind, Set.of()))
                .orElse(Set.of());
        // A number before the name is what the table walks along, such as a threshold.
        boolean whole = naming.isPresent()
                && !(columns.getFirst() instanceof NumericColumn<?>)
                && columns.stream().noneMatch(column -> parts.contains(column.name()));
        return new RowNames(naming, whole);
    }

    /** What the rows are, where that can be followed from tab to tab. */
    Optional<Subject.Kind> kind() {
        return column.map(names -> KINDS.get(names.name()));
    }

    /** The first row of this name. */
    OptionalInt rowOf(String name) {
        return rows(name).findFirst();
    }

    private IntStream rows(String name) {
        return column.stream()
                .flatMapToInt(names -> IntStream.range(0, names.size())
                        .filter(row -> names.getString(row).equals(name)));
    }

    /** The row that is this subject; empty where none is, or where several are, as of a video in two courses. */
    OptionalInt rowThatIs(Subject subject) {
        if (!are(subject.kind())) {
            return OptionalInt.empty();
        }
        int[] rows = rows(subject.name()).limit(2).toArray();
        return rows.length == 1 ? OptionalInt.of(rows[0]) : OptionalInt.empty();
    }

    /** A row's name; empty where it has none. */
    String nameOf(int row) {
        return column.map(names -> names.getString(row)).orElse("");
    }

    /** Whether a row is this subject. */
    boolean hold(Subject subject) {
        return tell(subject.kind()) && rowOf(subject.name()).isPresent();
    }

    /** Whether rows are things of this kind, not parts of them. */
    boolean are(Subject.Kind of) {
        return whole && tell(of);
    }

    /** Whether rows are things of this kind, or parts of them. */
    boolean tell(Subject.Kind of) {
        return kind().filter(of::equals).isPresent();
    }
}
