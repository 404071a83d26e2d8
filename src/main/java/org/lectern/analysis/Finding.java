package org.lectern.analysis;

import java.util.Optional;

/**
 * One thing that an answer claims to be more than chance, as a value: what it is about, which number says so, how that was tested, and
 * what could be done. Readings tell the first of them; a card keeps one.
 *
 * @param kind what is claimed, such as {@code video}; the same in every answer of the analysis
 * @param measure the number that says so; empty where it is a comparison of many numbers, such as a trend
 * @param about the video, course or learner; empty where it is about a group or about all
 * @param beyond on which side of what is usual it lies
 * @param usual what the measure was compared with, in its unit; NaN where that is no number
 * @param compared how many were compared at once; p-values are adjusted for so many ({@link org.lectern.stats.Holm})
 * @param sentence the claim, with its number, its interval and what stands behind it
 * @param action what could be done about it; empty where nothing follows from it
 * @param in where its analysis shows it
 */
public record Finding(
        String kind,
        Optional<TableNumber> measure,
        Optional<Subject> about,
        Beyond beyond,
        double usual,
        int compared,
        String sentence,
        String action,
        ShownIn in) {

    /** Where something lies that differs beyond chance. */
    public enum Beyond {
        ABOVE,
        BELOW,
        /** It is there, where there might have been nothing. */
        THERE
    }

    public Finding {
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("A finding needs a sentence");
        }
        if (compared < 1) {
            throw new IllegalArgumentException("At least one thing was compared, not " + compared);
        }
    }

    /** What is true of all together, compared with nothing else. */
    public static Finding ofAll(
            String kind, Optional<TableNumber> measure, String sentence, String action, ShownIn in) {
        return new Finding(kind, measure, Optional.empty(), Beyond.THERE, Double.NaN, 1, sentence, action, in);
    }

    /** Whether another answer claims the same of the same thing, perhaps with another number. */
    public boolean isAs(Finding other) {
        return kind.equals(other.kind) && about.equals(other.about) && beyond == other.beyond;
    }
}
