package org.lectern.ingest.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;

/** The largest table of a web page, as many learning systems write under the name of a workbook. */
final class HtmlBook implements Book {

    private static final Words WORDS = Words.of(HtmlBook.class);

    /** The one sheet. */
    private static final String TABLE = "";

    /** What leaves the page once it is read, so that no page is held whole and no cell has a text of a table inside it. */
    private static final Set<String> PARTS = Set.of("tr", "caption", "table");

    /** Tags within tags; a table below more of them is not found. Nobody writes so many, and each costs all that follow. */
    private static final int DEEPEST = 1000;

    private final Source page;
    private final int largest;

    /** Where the page can be read, more than once. */
    @FunctionalInterface
    interface Source {
        Reader open() throws IOException;
    }

    HtmlBook(Source page) throws IOException {
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
        Map<Element, HtmlTable> tables = new HashMap<>();
        try (Reader in = page.open();
                StreamParser parser = new StreamParser(lenient()).parse(in, "")) {
            for (Iterator<Element> parts = parser.iterator(); parts.hasNext(); ) {
                Element part = parts.next();
                HtmlTable table = part.nameIs("tr") ? around(part, tables) : null;
                if (table != null && !take(table, part, rows)) {
                    return;
                }
                if (PARTS.contains(part.normalName())) {
                    leave(part);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Takes an end in a tag for one, as pages that are XML mean it. */
    private static Parser lenient() {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        parser.tagSet().onNewTag(tag -> tag.set(Tag.SelfClose));
        return parser;
    }

    private static boolean take(HtmlTable table, Element row, TableRows rows) throws IOException {
        List<String> cells = table.take(row);
        return cells.isEmpty() || rows.take(table.place(), table.number(), isHidden(row), cells);
    }

    private static boolean isHidden(Element row) {
        return row.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    /** The innermost table around a row. Tables have their places in the order in which they begin. */
    private static @Nullable HtmlTable around(Element row, Map<Element, HtmlTable> tables) {
        HtmlTable inner = null;
        for (Element each : row.parents().reversed()) {
            if (each.nameIs("table")) {
                inner = tables.computeIfAbsent(each, _ -> new HtmlTable(tables.size()));
            }
        }
        return inner;
    }

    /** Takes a part out of the page, with the blanks before a row. */
    private static void leave(Element part) {
        Node before = part.previousSibling();
        while (part.nameIs("tr") && before != null) {
            before.remove();
            before = part.previousSibling();
        }
        part.remove();
    }

    @Override
    public void close() {}
}
