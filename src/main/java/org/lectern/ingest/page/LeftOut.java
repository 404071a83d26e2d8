package org.lectern.ingest.page;

/**
 * A file, or a row of one, that is not in the catalogue.
 *
 * @param file its name, with the number of the row where it is one
 * @param reason why
 * @param instead the file whose row has the same address; empty for other reasons
 */
public record LeftOut(String file, Reason reason, String instead) {

    /** Why. */
    public enum Reason {
        NO_TITLE,
        NO_ADDRESS,
        SAME_ADDRESS,
        ONLY_FRAMES,
        NOT_A_PAGE,
        TOO_LARGE,
        UNREADABLE
    }
}
