package org.lectern.study;

import java.util.Locale;

/**
 * A video of a study and the same video of another.
 *
 * @param video its title in the study
 * @param other its title in the other
 * @param by what says that they are the same
 * @param likeness of the two titles, 0..1; 1 where they were not compared by it
 */
public record Match(String video, String other, By by, double likeness) {

    /** What says that two videos are the same. */
    public enum By {
        /** Both exports write title, or id, letter by letter alike. */
        SAME,
        /** The titles are alike but for case, spaces, punctuation and numbering. */
        TITLE,
        /** The titles are nearly alike: to be looked at before it is used. */
        LIKENESS,
        /** Somebody said so. */
        GIVEN;

        /** Its spelling in files, such as {@code title}. */
        public String option() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Match {
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new IllegalArgumentException("A likeness is 0 to 1, not " + likeness);
        }
    }

    /** What is not a matter of degree. */
    public Match(String video, String other, By by) {
        this(video, other, by, 1);
    }

    /** Whether it and another have a video in common. */
    boolean meets(Match match) {
        return video.equals(match.video) || other.equals(match.other);
    }
}
