package org.lectern.report;

/**
 * What to do with texts that a spreadsheet would take for a formula: those that begin with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a carriage return.
 */
public enum SpreadsheetSafety {
    /** An apostrophe before them makes them text again. */
    NEUTRALISED,
    /** They stay as they are, for programs that read the file exactly. */
    AS_IS;

    private static final String DANGEROUS = "=+-@\t\r";

    String apply(String text) {
        boolean formula = this == NEUTRALISED && !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
