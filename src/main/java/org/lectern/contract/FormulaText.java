package org.lectern.contract;

/** Texts that a spreadsheet would run, were they to stand in a cell as they are. */
public final class FormulaText {

    /** What they begin with. */
    public static final String DANGEROUS = "=+-@\t\r";

    private FormulaText() {}

    /** Whether a text is one. */
    public static boolean is(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}
