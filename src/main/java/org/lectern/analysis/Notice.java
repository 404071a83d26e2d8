package org.lectern.analysis;

/**
 * One thing a reader must know before trusting a number.
 *
 * @param severity how much it weighs
 * @param code stable, machine-readable name such as {@code small-sample}
 * @param sentence the notice in words
 */
public record Notice(Severity severity, String code, String sentence) {

    /** How much a notice weighs. */
    public enum Severity {
        /** Good to know. */
        NOTE,
        /** The numbers mislead whoever does not know this. */
        WARNING
    }

    public static Notice note(String code, String sentence) {
        return new Notice(Severity.NOTE, code, sentence);
    }

    public static Notice warning(String code, String sentence) {
        return new Notice(Severity.WARNING, code, sentence);
    }
}
