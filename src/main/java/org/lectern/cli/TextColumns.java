package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;

/** Cells set below one another. */
final class TextColumns {

    private static final int GAP = 2;

    private TextColumns() {}

    /** Columns as wide as their longest text. */
    static String set(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(each -> each.get(at).length())
                        .max()
                        .orElse(0);
                String text = row.get(column);
                line.append(text).append(" ".repeat(width - text.length() + GAP));
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join(System.lineSeparator(), lines);
    }
}
