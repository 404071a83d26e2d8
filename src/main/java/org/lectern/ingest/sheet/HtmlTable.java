package org.lectern.ingest.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A table of a page, row by row; a cell over several columns stands in the first, one over several rows in each. */
final class HtmlTable {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final int place;
    private final Map<Integer, Spanning> spanning = new HashMap<>();
    private final Cells cells = new Cells();
    private int column;
    private long number;

    /** A cell that goes on in rows below, in its first column. */
    private record Spanning(String text, int columns, int rows) {}

    /** @param place among the tables of the page */
    HtmlTable(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }

    /** The number of the row that was taken last, from 1. */
    long number() {
        return number;
    }

    /** Takes the next row; its texts, none where it holds nothing. */
    List<String> take(Element row) {
        List<Element> inside = row.children().stream()
                .filter(each -> each.nameIs("td") || each.nameIs("th"))
                .toList();
        if (inside.isEmpty()) {
            return List.of();
        }
        column = 0;
        number++;
        inside.forEach(this::put);
        passSpanning();
        return cells.take();
    }

    private void put(Element cell) {
        passSpanning();
        String text = withoutHardBlanks(cell.text());
        cells.put(column, text);
        int across = count(cell, "colspan");
        int down = count(cell, "rowspan");
        if (down > 1) {
            spanning.put(column, new Spanning(text, across, down - 1));
        }
        column += across;
    }

    private static String withoutHardBlanks(String text) {
        return text.indexOf('\u00a0') < 0
                ? text
                : BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Cells of rows above that reach down to here. */
    private void passSpanning() {
        for (Spanning above = spanning.remove(column); above != null; above = spanning.remove(column)) {
            cells.put(column, above.text());
            if (above.rows() > 1) {
                spanning.put(column, new Spanning(above.text(), above.columns(), above.rows() - 1));
            }
            column += above.columns();
        }
    }

    /** An attribute that counts columns or rows; at least 1. */
    private static int count(Element cell, String attribute) {
        if (!cell.hasAttr(attribute)) {
            return 1;
        }
        Matcher found = NUMBER.matcher(cell.attr(attribute).strip());
        return found.lookingAt() ? Math.max(1, Integer.parseInt(found.group())) : 1;
    }
}
