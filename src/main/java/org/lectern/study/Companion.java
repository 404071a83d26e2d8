package org.lectern.study;

import org.lectern.contract.Words;

/**
 * The study that stands beside another, to be compared with it: another term, another cohort, after a change.
 *
 * @param other with a filter of its own; closed by who opened it
 * @param matches which of its videos are the same as those of the study it stands beside
 * @param label what the study beside which it stands is called
 * @param otherLabel what it is called itself
 */
public record Companion(Study other, Matches matches, String label, String otherLabel) {

    private static final Words WORDS = Words.of(Companion.class);

    public Companion {
        if (label.isBlank() || otherLabel.isBlank() || label.equals(otherLabel)) {
            throw new IllegalArgumentException("Two studies need two names, not " + label + " and " + otherLabel);
        }
    }

    /** Both by their own names; as the first and the second where those do not tell them apart. */
    public static Companion of(Study study, Study other, Matches matches) {
        boolean apart = !study.name().equals(other.name())
                && !study.name().isBlank()
                && !other.name().isBlank();
        return new Companion(
                other,
                matches,
                apart ? study.name() : WORDS.say("label.first"),
                apart ? other.name() : WORDS.say("label.second"));
    }

    /** The same with other matches. */
    public Companion withMatches(Matches changed) {
        return new Companion(other, changed, label, otherLabel);
    }

    /** The same by other names. */
    public Companion withLabels(String first, String second) {
        return new Companion(other, matches, first, second);
    }

    /** The same with the other study seen through another filter. */
    public Companion seen(Filter filter) {
        return new Companion(other.filtered(filter), matches, label, otherLabel);
    }
}
