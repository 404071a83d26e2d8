package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Subject;
import org.lectern.contract.Words;
import org.lectern.report.ResultColumn;
import org.lectern.stats.Quantiles;
import tech.tablesaw.columns.Column;

/** What an answer's tables say of one video, course or learner: a line a column, with the middle of all beside it. */
public final class RowFacts {

    private static final Words WORDS = Words.of(RowFacts.class);

    /** Numbers that stand for names, of which half cannot be less. */
    private static final Set<String> NUMBERED = Set.of("cluster");

    private RowFacts() {}

    /**
     * The lines; none where no table has a row that is the thing: rows of its parts tell of these. What a table says again in
     * words that another has used is left out, and the ends of an interval stand behind its number.
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

    /**
     * Whether an answer tells things of this kind apart and yet leaves this one out: it has no row and cannot be chosen. A model
     * can be asked of what its tables leave out.
     */
    public static boolean leavesOut(Findings found, Subject subject) {
        return found.model().isEmpty()
                && Whereabouts.of(subject, found.tables()) == Whereabouts.LEFT_OUT
                && found.options().values().stream()
                        .flatMap(List::stream)
                        .noneMatch(option -> option.value().equals(subject.name()));
    }

    private static void add(List<Facts.Line> lines, Set<String> told, NamedTable table, int row) {
        List<Column<?>> columns = table.table().columns();
        Column<?> naming = RowNames.of(table).column().orElseThrow();
        IntervalColumns intervals = new IntervalColumns(columns);
        for (int i = 0; i < columns.size(); i++) {
            ResultColumn column = new ResultColumn(table.name(), columns.get(i));
            String text = column.text(row);
            if (!columns.get(i).name().equals(naming.name())
                    && !intervals.isEnd(i)
                    && !text.isEmpty()
                    && told.add(column.title())) {
                String interval = intervals.lowOf(i).stream()
                        .mapToObj(low -> interval(table, low, row))
                        .collect(Collectors.joining());
                lines.add(new Facts.Line(column.title(), text + interval, middle(column)));
            }
        }
    }

    private static String interval(NamedTable table, int low, int row) {
        List<Column<?>> columns = table.table().columns();
        String from = new ResultColumn(table.name(), columns.get(low)).text(row);
        String to = new ResultColumn(table.name(), columns.get(low + 1)).text(row);
        return from.isEmpty() || to.isEmpty() ? "" : WORDS.say("facts.interval", from, to);
    }

    /** Of how many it is the middle is told, too: some tables leave out things that others have. */
    private static String middle(ResultColumn column) {
        double[] numbers = column.numbers();
        return NUMBERED.contains(column.name()) || numbers.length < 2
                ? ""
                : WORDS.say("facts.middle", numbers.length, column.text(Quantiles.median(numbers)));
    }

    /** The things of a kind that tables have rows of, in the order of their names. */
    public static List<String> names(Subject.Kind kind, Stream<NamedTable> tables) {
        Set<String> names = new HashSet<>();
        tables.map(RowNames::of).filter(rows -> rows.are(kind)).forEach(rows -> {
            Column<?> column = rows.column().orElseThrow();
            for (int row = 0; row < column.size(); row++) {
                if (!column.isMissing(row)) {
                    names.add(column.getString(row));
                }
            }
        });
        return names.stream().sorted().toList();
    }
}
