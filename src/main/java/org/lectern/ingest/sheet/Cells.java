package org.lectern.ingest.sheet;

import java.util.ArrayList;
import java.util.List;

/** The cells of a row as they come, empty ones before the next that is not. */
final class Cells {

    private final List<String> texts = new ArrayList<>();

    /** Puts a text at a column, from 0; columns come in order. */
    void put(int column, String text) {
        if (text.isBlank()) {
            return;
        }
        while (texts.size() < column) {
            texts.add("");
        }
        if (texts.size() > column) {
            texts.set(column, text);
        } else {
            texts.add(text);
        }
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The row; empties these cells. */
    List<String> take() {
        List<String> row = List.copyOf(texts);
        texts.clear();
        return row;
    }
}
