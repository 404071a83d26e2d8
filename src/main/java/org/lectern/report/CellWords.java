package org.lectern.report;

import org.lectern.contract.Words;

/** What stands in published tables under a fixed name, such as {@code roc_auc}, in words. Names of a study's own are left as they are. */
final class CellWords {

    private static final Words WORDS = Words.of(CellWords.class);

    private CellWords() {}

    /**
     * Whether there are words for any cell of a column: most columns are long and have none.
     *
     * @param column published name of the column
     */
    static boolean has(String column) {
        return WORDS.knowsAny("cell." + column + ".");
    }

    /**
     * @param column published name of the column
     * @param cell as it is published; before an equals sign may stand what it is a value of
     */
    static String of(String column, String cell) {
        if (WORDS.knows("cell." + column + "." + cell)) {
            return WORDS.say("cell." + column + "." + cell);
        }
        int equals = cell.indexOf('=');
        if (equals > 0 && WORDS.knows("cell." + column + ".one-" + cell.substring(0, equals))) {
            return WORDS.say("cell." + column + ".one-" + cell.substring(0, equals), cell.substring(equals + 1));
        }
        return cell;
    }
}
