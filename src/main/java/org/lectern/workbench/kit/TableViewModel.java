package org.lectern.workbench.kit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.lectern.analysis.NamedTable;
import org.lectern.contract.Words;
import org.lectern.report.ResultColumn;

/**
 * A findings table that can be searched, sorted and copied. Rows are numbers into the table, so that 100,000 of them cost
 * little.
 */
public final class TableViewModel {

    private static final Words WORDS = Words.of(TableViewModel.class);

    private final NamedTable source;
    private final RowNames names;
    private final List<ResultColumn> columns;
    private final List<ResultColumn> searched;
    private final ObservableSet<String> hidden;
    private final StringProperty search = new SimpleStringProperty("");
    private final FilteredList<Integer> found;
    private final SortedList<Integer> rows;
    private final StringBinding count;

    public TableViewModel(NamedTable source) {
        this(source, FXCollections.observableSet());
    }

    /** @param hidden published names of columns that are not shown; of a table that has no others all are shown again */
    public TableViewModel(NamedTable source, ObservableSet<String> hidden) {
        this.hidden = hidden;
        this.source = source;
        this.names = RowNames.of(source);
        this.columns = source.table().columns().stream()
                .map(column -> new ResultColumn(source.name(), column))
                .toList();
        if (shown().isEmpty()) {
            hidden.clear();
        }
        List<ResultColumn> texts =
                columns.stream().filter(column -> !column.isNumber()).toList();
        this.searched = texts.isEmpty() ? columns : texts;
        this.found = new FilteredList<>(FXCollections.observableList(
                IntStream.range(0, source.table().rowCount()).boxed().toList()));
        this.rows = new SortedList<>(found);
        this.count = Bindings.createStringBinding(this::countInWords, found);
        search.subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            found.setPredicate(wanted.isEmpty() ? null : row -> contains(row, wanted));
        });
    }

    public NamedTable source() {
        return source;
    }

    public List<ResultColumn> columns() {
        return columns;
    }

    /** The columns that are not hidden. */
    public List<ResultColumn> shown() {
        return columns.stream().filter(this::isShown).toList();
    }

    public boolean isShown(ResultColumn column) {
        return !hidden.contains(column.name());
    }

    /** Hides a column, but not the last that is shown, or shows it again. */
    public void show(ResultColumn column, boolean wanted) {
        if (wanted) {
            hidden.remove(column.name());
        } else if (shown().size() > 1) {
            hidden.add(column.name());
        }
    }

    /** Published names of the columns that are not shown. */
    ObservableSet<String> hidden() {
        return hidden;
    }

    /** What rows must contain in one of their text columns (any, where there is none); case does not matter. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The rows found, in published order unless its comparator says otherwise. */
    public SortedList<Integer> rows() {
        return rows;
    }

    /**
     * The same order, with the rows that are not ranked after all others: sorted by a mean, the first would be those of a view or
     * two.
     */
    public Comparator<Integer> rankedFirst(Comparator<? super Integer> wanted) {
        return Comparator.comparing((Integer row) -> source.unranked().has(row)).thenComparing(wanted);
    }

    /** Why a row is not ranked; empty where it is. */
    public String whyUnranked(int row) {
        return source.unranked().has(row) ? source.unranked().why() : "";
    }

    /** "92 rows" or "12 of 92 rows". */
    public StringBinding count() {
        return count;
    }

    /**
     * Rows as tab-separated text with a line of titles, for spreadsheets.
     *
     * @param columns in the order wanted
     */
    public String tabSeparated(Collection<Integer> chosen, List<ResultColumn> columns) {
        StringBuilder text = new StringBuilder();
        line(text, columns.stream().map(ResultColumn::title).toList());
        for (Integer row : chosen) {
            line(text, columns.stream().map(column -> column.plainText(row)).toList());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        StringJoiner line = new StringJoiner("\t", "", "\n");
        cells.forEach(cell -> line.add(cell.replaceAll("[\\t\\r\\n]+", " ")));
        text.append(line);
    }

    /** The row that a figure's mark stands for: the first with this name in its first text column. */
    public OptionalInt rowOf(String name) {
        return names.rowOf(name);
    }

    /** What a row is about: its first text cell; empty where there is none. */
    public String nameOf(int row) {
        return names.nameOf(row);
    }

    /** What its rows are about. */
    RowNames names() {
        return names;
    }

    private boolean contains(int row, String wanted) {
        return searched.stream()
                .anyMatch(column -> column.text(row).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private String countInWords() {
        int all = source.table().rowCount();
        return found.size() == all ? WORDS.say("table.rows", all) : WORDS.say("table.rows.found", found.size(), all);
    }
}
