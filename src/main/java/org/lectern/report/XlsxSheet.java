package org.lectern.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Worksheet;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table as a sheet: names of columns that stay in view, numbers as numbers, times as times, nothing for what is missing. */
final class XlsxSheet {

    private static final int LONGEST_TEXT = 32_767;
    private static final int LOOKED_AT = 200;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final String DAY = "yyyy-mm-dd";

    private XlsxSheet() {}

    static void fill(Worksheet page, Table table) {
        for (int place = 0; place < table.columnCount(); place++) {
            Column<?> column = table.column(place);
            text(page, 0, place, column.name());
            page.style(0, place).bold().set();
            int longest = column.name().length();
            for (int row = 0; row < table.rowCount(); row++) {
                if (!column.isMissing(row)) {
                    cell(page, row + 1, place, column.get(row));
                    if (row < LOOKED_AT) {
                        longest = Math.max(longest, column.getString(row).length());
                    }
                }
            }
            page.width(place, Math.clamp(longest + 2L, NARROWEST, WIDEST));
            if (column instanceof DoubleColumn numbers && !numbers.isEmpty()) {
                digits(page, place, numbers);
            }
        }
        page.freezePane(0, 1);
        page.repeatRows(0);
        onPaper(page);
        if (!table.isEmpty()) {
            page.setAutoFilter(0, 0, table.rowCount(), table.columnCount() - 1);
        }
    }

    /** As wide as the paper, over as many pages as it takes. */
    static void onPaper(Worksheet page) {
        page.pageOrientation("landscape");
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
    }

    private static void cell(Worksheet page, int row, int place, Object value) {
        switch (value) {
            case Double number when !Double.isFinite(number) -> text(page, row, place, number.toString());
            case Number number -> page.value(row, place, number);
            case Boolean truth -> page.value(row, place, truth);
            case LocalDateTime moment -> {
                page.value(row, place, moment);
                page.style(row, place).format(MOMENT).set();
            }
            case LocalDate day -> {
                page.value(row, place, day);
                page.style(row, place).format(DAY).set();
            }
            default -> text(page, row, place, value.toString());
        }
    }

    /** A text is never taken for a formula: those stand in cells of another kind. */
    static void text(Worksheet page, int row, int place, String text) {
        page.value(row, place, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    /** How many decimals are shown; the cells hold all of them. */
    private static void digits(Worksheet page, int place, DoubleColumn numbers) {
        boolean whole = true;
        double largest = 0;
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                whole &= number == Math.rint(number);
                largest = Math.max(largest, Math.abs(number));
            }
        }
        if (!whole) {
            String shown = largest >= 1000 ? "0" : largest >= 10 ? "0.0" : "0.000";
            page.range(1, place, numbers.size(), place).style().format(shown).set();
        }
    }
}
