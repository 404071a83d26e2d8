package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import tech.tablesaw.columns.Column;

/** What an answer's tables say of one video, course or learner: a line a column, with the middle of all beside it. */
public final class RowFacts {

    private static final Words WORDS = Words.of(RowFacts.class);

    /** Numbers that stand for names, of which half cannot be less. */
    private static final Set<String> NUMBERED = Set.of("cluster");

    private RowFacts() {}

    /**
     * The lines; none where no table has a row that is the thing: rows of its parts tell of these. What a table says again in words that another has used is left out, and
     * the ends of an interval stand behind its number.
     */
    public static List<Facts.Line> of(Subject subject, List<NamedTable> tables) {
        List<Facts.Line> lines = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (NamedTable table : tables) {
            OptionalInt row = RowNames.of(table).rowThatIs(subject);
            if (row.isPresent()) {
                add(lines, told, table, row.getAsInt());
            }
        }
        return lines;
    }

    private static void add(List<Facts.Line> lines, Set<String> told, NamedTable table, int row) {
        List<Column<?>> columns = table.table().columns();
        int naming = columns.indexOf(RowNames.of(table).column().orElseThrow());
        for (int i = 0; i < columns.size(); i++) {
            ResultColumn column = new ResultColumn(table.name(), columns.get(i));
            String text = column.text(row);
            boolean interval = isInterval(columns, i + 1);
            if (i != naming && !text.isEmpty() && told.add(column.title())) {
                String value = interval
                        ? WORDS.say(
                                "facts.interval",
                                text,
                                end(table, columns, i + 1, row),
                                end(table, columns, i + 2, row))
                        : text;
                String middle = column.isNumber()
                                && !NUMBERED.contains(column.name())
                                && table.table().rowCount() > 1
                        ? column.middle()
                        : "";
                lines.add(new Facts.Line(
                        column.title(), value, middle.isEmpty() ? "" : WORDS.say("facts.middle", middle)));
            }
            i += interval ? 2 : 0;
        }
    }

    private static String end(NamedTable table, List<Column<?>> columns, int at, int row) {
        return new ResultColumn(table.name(), columns.get(at)).text(row);
    }

    /** Whether a column and the next are the ends of the interval of the one before. */
    private static boolean isInterval(List<Column<?>> columns, int at) {
        return at + 1 < columns.size()
                && columns.get(at).name().endsWith("low")
                && columns.get(at + 1).name().endsWith("high");
    }

    /** The things of a kind that tables have rows of, in the order of their names. */
    public static List<String> names(Subject.Kind kind, Stream<NamedTable> tables) {
        Set<String> names = new TreeSet<>();
        tables.map(RowNames::of)
                .filter(rows -> rows.are(kind))
                .forEach(rows ->
                        rows.column().orElseThrow().unique().asStringColumn().forEach(names::add));
        return List.copyOf(names);
    }
}
