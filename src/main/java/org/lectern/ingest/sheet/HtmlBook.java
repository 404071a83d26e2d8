package org.lectern.ingest.sheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.lectern.contract.Words;

/** The largest table of a web page, as many learning systems write under the name of a workbook. */
final class HtmlBook implements Book {

    private static final Words WORDS = Words.of(HtmlBook.class);

    /** The one sheet. */
    private static final String TABLE = "";

    private final HtmlTokens.Source page;
    private final int largest;

    HtmlBook(HtmlTokens.Source page) throws IOException {
        this.page = page;
        List<Long> sizes = new ArrayList<>();
        each((table, _, _, cells) -> {
            while (sizes.size() <= table) {
                sizes.add(0L);
            }
            sizes.set(table, sizes.get(table) + cells.size());
            return true;
        });
        int most = -1;
        for (int i = 0; i < sizes.size(); i++) {
            most = most < 0 || sizes.get(i) > sizes.get(most) ? i : most;
        }
        this.largest = most;
    }

    @Override
    public String format() {
        return WORDS.say("format.html");
    }

    @Override
    public List<String> sheets() {
        return largest < 0 ? List.of() : List.of(TABLE);
    }

    @Override
    public void read(String sheet, Rows rows) throws IOException {
        each((table, number, hidden, cells) -> table != largest || rows.take(number, hidden, cells));
    }

    /** Takes the rows of all tables. */
    @FunctionalInterface
    private interface TableRows {
        boolean take(int table, long number, boolean hidden, List<String> cells) throws IOException;
    }

    private void each(TableRows rows) throws IOException {
        Deque<HtmlTable> open = new ArrayDeque<>();
        int tables = 0;
        try (HtmlTokens tokens = new HtmlTokens(page.open())) {
            while (tokens.next()) {
                if (tokens.isTag("table")) {
                    open.push(new HtmlTable(tables++));
                    continue;
                }
                HtmlTable table = open.peek();
                if (table == null) {
                    continue;
                }
                if (table.take(tokens) && !rows.take(table.place(), table.number(), table.isHidden(), table.row())) {
                    return;
                }
                if (tokens.isEnd("table")) {
                    open.pop();
                }
            }
        }
    }

    @Override
    public void close() {}
}
