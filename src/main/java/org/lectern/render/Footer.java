package org.lectern.render;

/**
 * The faint line under an exported figure.
 *
 * @param left what it was computed from: study, filter, counts
 * @param right who made it; may be empty
 */
public record Footer(String left, String right) {

    /** No footer. */
    public static final Footer NONE = new Footer("", "");

    /** Both parts in one line. */
    public String line() {
        return left.isBlank() || right.isBlank() ? left + right : left + " · " + right;
    }
}
