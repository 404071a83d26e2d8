package org.lectern.ingest.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of a page as its tokens come; a cell over several columns stands in the first, one over several rows in each. */
final class HtmlTable {

    private final int place;
    private final Map<Integer, Spanning> spanning = new HashMap<>();
    private final Cells cells = new Cells();
    private final StringBuilder text = new StringBuilder();
    private List<String> row = List.of();
    private boolean inRow;
    private boolean inCell;
    private boolean hidden;
    private int column;
    private int across = 1;
    private int down = 1;
    private long number;

    private record Spanning(String text, int rows) {}

    /** @param place among the tables of the page */
    HtmlTable(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }

    long number() {
        return number;
    }

    boolean isHidden() {
        return hidden;
    }

    List<String> row() {
        return row;
    }

    /** Takes a token; says whether it ended a row that holds anything. */
    boolean take(HtmlTokens tokens) {
        if (tokens.isTag("td") || tokens.isTag("th")) {
            endCell();
            inRow = true;
            inCell = true;
            across = tokens.number("colspan");
            down = tokens.number("rowspan");
        } else if (tokens.isEnd("td") || tokens.isEnd("th")) {
            endCell();
        } else if (tokens.isTag("tr")) {
            boolean ended = endRow();
            hidden = tokens.attributes().contains("display:none")
                    || tokens.attributes().contains("display: none");
            return ended;
        } else if (tokens.isEnd("tr") || tokens.isEnd("table")) {
            return endRow();
        } else if (inCell) {
            text.append(tokens.text());
        }
        return false;
    }

    private void endCell() {
        if (!inCell) {
            return;
        }
        inCell = false;
        passSpanning();
        String cell = text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
        text.setLength(0);
        cells.put(column, cell);
        if (down > 1) {
            spanning.put(column, new Spanning(cell, down - 1));
        }
        column += across;
    }

    /** Cells of rows above that reach down to here. */
    private void passSpanning() {
        for (Spanning above = spanning.remove(column); above != null; above = spanning.remove(column)) {
            cells.put(column, above.text());
            if (above.rows() > 1) {
                spanning.put(column, new Spanning(above.text(), above.rows() - 1));
            }
            column++;
        }
    }

    private boolean endRow() {
        endCell();
        if (!inRow) {
            return false;
        }
        passSpanning();
        inRow = false;
        column = 0;
        number++;
        row = new ArrayList<>(cells.take());
        return !row.isEmpty();
    }
}
