package org.lectern.analysis.dropoff;

import java.util.Locale;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.study.Sql;

/**
 * A part of the study whose views are looked at together.
 *
 * @param kind what it is
 * @param name of the video or course; empty otherwise
 */
public record Part(Kind kind, String name) {

    /** What a part is. */
    public enum Kind {
        /** Nothing chosen: the analysis picks. */
        PICKED,
        /** All views of a title. */
        VIDEO,
        /** All views of a course. */
        COURSE,
        /** All views that are not in the other part. */
        REST
    }

    public Part {
        boolean named = kind == Kind.VIDEO || kind == Kind.COURSE;
        if (named == name.isEmpty()) {
            throw new IllegalArgumentException(
                    "A part is a video or a course by name, or has no name, not: " + kind + " " + name);
        }
    }

    /** To be picked by the analysis. */
    public static Part picked() {
        return new Part(Kind.PICKED, "");
    }

    public static Part video(String title) {
        return new Part(Kind.VIDEO, title);
    }

    public static Part course(String name) {
        return new Part(Kind.COURSE, name);
    }

    /** All views that are not in the other part. */
    public static Part rest() {
        return new Part(Kind.REST, "");
    }

    /** The SQL condition that a view belongs to it. */
    String condition() {
        return switch (kind) {
            case VIDEO -> "video = " + Sql.literal(name);
            case COURSE -> "course = " + Sql.literal(name);
            case REST, PICKED -> "true";
        };
    }

    /** Whether the views of a title in a course belong to it. */
    boolean holds(VideoRate pair) {
        return switch (kind) {
            case VIDEO -> pair.video().equals(name);
            case COURSE -> pair.course().equals(name);
            case REST, PICKED -> true;
        };
    }

    /**
     * The part that {@link #toString} writes so.
     *
     * @throws IllegalArgumentException if none is written so
     */
    public static Part parse(String text) {
        String[] words = text.split(" ", 2);
        Kind kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
        return new Part(kind, words.length == 1 ? "" : words[1]);
    }

    /** In a word, and its name, such as {@code course CS101}. */
    @Override
    public String toString() {
        String said = kind.name().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? said : said + " " + name;
    }
}
