package org.lectern.workbench.kit;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * What a table's rows are about, as its first text column says.
 *
 * @param column that names the rows; empty where all columns are numbers
 */
record RowNames(Optional<Column<?>> column) {

    /** What the column of that published name tells apart. */
    private static final Map<String, Subject.Kind> KINDS = Map.of(
            "video_title", Subject.Kind.VIDEO,
            "course_code", Subject.Kind.COURSE,
            "student_id", Subject.Kind.LEARNER);

    static RowNames of(NamedTable table) {
        return new RowNames(table.table().columns().stream()
                .filter(column -> !(column instanceof NumericColumn<?>))
                .findFirst());
    }

    /** What the rows are, where that can be followed from tab to tab. */
    Optional<Subject.Kind> kind() {
        return column.map(names -> KINDS.get(names.name()));
    }

    /** The first row of this name. */
    OptionalInt rowOf(String name) {
        return column.map(names -> IntStream.range(0, names.size())
                        .filter(row -> names.getString(row).equals(name))
                        .findFirst())
                .orElse(OptionalInt.empty());
    }

    /** A row's name; empty where it has none. */
    String nameOf(int row) {
        return column.map(names -> names.getString(row)).orElse("");
    }

    /** Whether a row is this subject. */
    boolean hold(Subject subject) {
        return tell(subject.kind()) && rowOf(subject.name()).isPresent();
    }

    /** Whether rows are things of this kind. */
    boolean tell(Subject.Kind of) {
        return kind().filter(of::equals).isPresent();
    }
}
