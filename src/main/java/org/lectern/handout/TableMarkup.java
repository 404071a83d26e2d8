package org.lectern.handout;

import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.contract.MarkupText;
import org.lectern.contract.Words;
import org.lectern.report.ResultColumn;

/** A table of a page, folded until somebody wants its numbers; only the first of many rows. */
final class TableMarkup {

    private static final Words WORDS = Words.of(TableMarkup.class);

    /** Nobody reads more of a page; the workbook has them all. */
    private static final int MOST_ROWS = 30;

    private final MarkupText page;
    private final NamedTable table;
    private final List<ResultColumn> columns;

    TableMarkup(MarkupText page, NamedTable table) {
        this.page = page;
        this.table = table;
        this.columns = table.table().columns().stream()
                .map(column -> new ResultColumn(table.name(), column))
                .toList();
    }

    void write() {
        int rows = table.table().rowCount();
        page.begin("details").open();
        page.begin("summary").text(WORDS.say("table", table.title(), rows));
        page.begin("div").set("class", "table").open();
        page.begin("table").open();
        names();
        page.begin("tbody").open();
        for (int row = 0; row < Math.min(rows, MOST_ROWS); row++) {
            row(row);
        }
        page.end("tbody");
        page.end("table");
        page.end("div");
        if (rows > MOST_ROWS) {
            page.begin("p").set("class", "more").text(WORDS.say("table.more", rows - MOST_ROWS));
        }
        page.end("details");
    }

    private void names() {
        page.begin("thead").open();
        page.begin("tr").open();
        for (ResultColumn column : columns) {
            align(page.begin("th").set("scope", "col"), column).text(column.title());
        }
        page.end("tr");
        page.end("thead");
    }

    private void row(int row) {
        page.begin("tr").open();
        for (ResultColumn column : columns) {
            align(page.begin("td").set("dir", "auto"), column).text(column.text(row));
        }
        page.end("tr");
    }

    private static MarkupText align(MarkupText cell, ResultColumn column) {
        return column.isNumber() ? cell.set("class", "number") : cell;
    }
}
