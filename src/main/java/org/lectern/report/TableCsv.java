package org.lectern.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lectern.analysis.NamedTable;
import org.lectern.contract.AtomicFile;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Writes tables as CSV after RFC 4180, but with a bare line feed at line ends, as every program reads it: UTF-8 without a
 * mark, names of columns first, dots in numbers and no groups, nothing for what is missing.
 */
public final class TableCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private TableCsv() {}

    /**
     * Writes a table, whole or not at all.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public static void write(NamedTable table, SpreadsheetSafety safety, Path file) {
        AtomicFile.write(file, out -> write(table.table(), safety, out));
    }

    private static void write(Table table, SpreadsheetSafety safety, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(table.columnNames());
        List<Column<?>> columns = table.columns();
        for (int row = 0; row < table.rowCount(); row++) {
            for (Column<?> column : columns) {
                printer.print(cell(column, row, safety));
            }
            printer.println();
        }
        printer.flush();
    }

    private static String cell(Column<?> column, int row, SpreadsheetSafety safety) {
        if (column.isMissing(row)) {
            return "";
        }
        Object value = column.get(row);
        return switch (value) {
            case Double number -> number(number);
            case Float number -> number(number.doubleValue());
            case String text -> safety.apply(text);
            default -> value.toString();
        };
    }

    /** The shortest digits that read back as the same number, never as powers of ten. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        String shortest = Double.toString(value);
        if (shortest.indexOf('E') >= 0) {
            return new BigDecimal(shortest).stripTrailingZeros().toPlainString();
        }
        if (!shortest.endsWith(".0")) {
            return shortest;
        }
        return value == 0 ? "0" : shortest.substring(0, shortest.length() - 2);
    }
}
