package org.lectern.report;

import org.lectern.contract.FormulaText;
import org.lectern.study.Sql;

/**
 * What to do with texts that a spreadsheet would take for a formula: those that begin with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a carriage return.
 */
public enum SpreadsheetSafety {
    /** An apostrophe before them makes them text again. */
    NEUTRALISED,
    /** They stay as they are, for programs that read the file exactly. */
    AS_IS;

    /** The same in SQL, for an expression that gives a text. */
    String applyIn(String text) {
        if (this == AS_IS) {
            return text;
        }
        // No IN list: the database would make a join of it, and a join may lose the order of rows.
        return "CASE WHEN strpos(" + Sql.literal(FormulaText.DANGEROUS) + ", substr(" + text
                + ", 1, 1)) > 0 THEN '''' || " + text + " ELSE " + text + " END";
    }

    /** The text as it is to stand in a cell. */
    public String apply(String text) {
        return this == NEUTRALISED && FormulaText.is(text) ? "'" + text : text;
    }
}
