package org.lectern.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The numbers that stand for findings as a whole. */
final class HeadlineNumbers {

    private HeadlineNumbers() {}

    /** The numbers of every table that has one row, by column: such a table tells of the study as a whole. */
    static Map<String, Double> of(Findings findings) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (NamedTable table : findings.tables()) {
            if (table.table().rowCount() == 1) {
                for (Column<?> column : table.table().columns()) {
                    if (column instanceof NumericColumn<?> quantity) {
                        numbers.put(column.name(), quantity.getDouble(0));
                    }
                }
            }
        }
        return numbers;
    }
}
