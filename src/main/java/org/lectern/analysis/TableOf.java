package org.lectern.analysis;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Builds a table column by column from rows of one kind.
 *
 * @param <T> what a row is about
 */
public final class TableOf<T> {

    private final List<T> rows;
    private final Table table = Table.create();

    private TableOf(List<T> rows) {
        this.rows = rows;
    }

    /** A table without columns of these rows, in this order. */
    public static <T> TableOf<T> rows(List<T> rows) {
        return new TableOf<>(rows);
    }

    /** Adds a column of text; empty text is a missing value. */
    public TableOf<T> text(String name, Function<T, String> value) {
        StringColumn column = StringColumn.create(name);
        rows.forEach(row -> column.append(value.apply(row)));
        table.addColumns(column);
        return this;
    }

    /** Adds a column of whole numbers. */
    public TableOf<T> whole(String name, ToLongFunction<T> value) {
        LongColumn column = LongColumn.create(name);
        rows.forEach(row -> column.append(value.applyAsLong(row)));
        table.addColumns(column);
        return this;
    }

    /** Adds a column of whole numbers, of which some are not known. */
    public TableOf<T> wholeIfKnown(String name, Function<T, OptionalLong> value) {
        LongColumn column = LongColumn.create(name);
        for (T row : rows) {
            value.apply(row).ifPresentOrElse(column::append, column::appendMissing);
        }
        table.addColumns(column);
        return this;
    }

    /** Adds a column of numbers; NaN is a missing value. */
    public TableOf<T> number(String name, ToDoubleFunction<T> value) {
        DoubleColumn column = DoubleColumn.create(name);
        rows.forEach(row -> column.append(value.applyAsDouble(row)));
        table.addColumns(column);
        return this;
    }

    /** The table; not to be changed. */
    public Table table() {
        return table;
    }
}
