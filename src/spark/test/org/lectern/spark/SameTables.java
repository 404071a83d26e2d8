package org.lectern.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Compares findings: texts to the letter, rows in their order, numbers to 1e-9 of their size. */
final class SameTables {

    private static final double CLOSE = 1e-9;

    private SameTables() {}

    static void assertSame(Findings expected, Findings actual) {
        assertEquals(
                expected.tables().stream().map(NamedTable::name).toList(),
                actual.tables().stream().map(NamedTable::name).toList());
        for (int i = 0; i < expected.tables().size(); i++) {
            NamedTable table = expected.tables().get(i);
            assertSame(table.name(), table.table(), actual.tables().get(i).table());
        }
        assertEquals(expected.largeTables().size(), actual.largeTables().size());
        for (int i = 0; i < expected.largeTables().size(); i++) {
            var here = expected.largeTables().get(i);
            var there = actual.largeTables().get(i);
            assertSame(
                    here.name(),
                    here.study().query(here.sql(), TaskContext.quiet()),
                    there.study().query(there.sql(), TaskContext.quiet()));
        }
        assertEquals(expected.reading(), actual.reading());
    }

    static void assertSame(String name, Table expected, Table actual) {
        assertEquals(expected.columnNames(), actual.columnNames(), name);
        for (int column = 0; column < expected.columnCount(); column++) {
            Column<?> here = expected.column(column);
            Column<?> there = actual.column(column);
            String where = name + "." + here.name();
            assertEquals(here.type(), there.type(), where);
            assertEquals(here.size(), there.size(), where);
            if (here instanceof NumericColumn<?> numbers && there instanceof NumericColumn<?> others) {
                for (int row = 0; row < here.size(); row++) {
                    assertClose(numbers.getDouble(row), others.getDouble(row), where + " in row " + row);
                }
            } else {
                assertEquals(List.copyOf(texts(here)), List.copyOf(texts(there)), where);
            }
        }
    }

    private static List<String> texts(Column<?> column) {
        return java.util.stream.IntStream.range(0, column.size())
                .mapToObj(row -> column.isMissing(row) ? "" : column.getString(row))
                .toList();
    }

    private static void assertClose(double here, double there, String where) {
        assertEquals(Double.isNaN(here), Double.isNaN(there), () -> where + ": " + here + " and " + there);
        if (!Double.isNaN(here) && here != there) {
            assertEquals(here, there, CLOSE * Math.max(1, Math.abs(here)), where);
        }
    }
}
