package org.lectern.render;

/**
 * What an exported figure says besides what it shows.
 *
 * @param answer the sentence that answers the question for which it was drawn, under its title; may be empty
 * @param left what it was computed from, in a faint line at its foot: study, filter, counts
 * @param right who made it, in the same line; may be empty
 * @param followed name of the mark that is looked at, to be ringed and named where marks have no names of their own; may be empty
 */
public record Imprint(String answer, String left, String right, String followed) {

    /** No mark is looked at. */
    public Imprint(String answer, String left, String right) {
        this(answer, left, right, "");
    }

    /** The same, with a mark that is looked at. */
    public Imprint following(String mark) {
        return new Imprint(answer, left, right, mark);
    }

    /** Nothing. */
    public static final Imprint NONE = new Imprint("", "", "");

    /** Both parts of the foot in one line. */
    public String line() {
        return left.isBlank() || right.isBlank() ? left + right : left + " · " + right;
    }
}
