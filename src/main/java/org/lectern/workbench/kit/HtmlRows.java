package org.lectern.workbench.kit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.report.ResultColumn;

/** Rows as a table that text programs and mail take over as one. */
final class HtmlRows {

    private HtmlRows() {}

    /**
     * Rows with a line of titles.
     *
     * @param columns in the order wanted
     */
    static String of(List<Integer> rows, List<ResultColumn> columns) {
        String titles = line(columns, column -> "<th>" + escaped(column.title()) + "</th>");
        return "<table>" + titles
                + rows.stream()
                        .map(row -> line(columns, column -> cell(column, row)))
                        .collect(Collectors.joining())
                + "</table>";
    }

    private static String line(List<ResultColumn> columns, Function<ResultColumn, String> cell) {
        return columns.stream().map(cell).collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /** Excel would take a text such as 1-2 for a day. */
    private static String cell(ResultColumn column, int row) {
        String start = column.isNumber() ? "<td align=\"right\">" : "<td style=\"mso-number-format:'\\@'\">";
        return start + escaped(column.plainText(row)) + "</td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
