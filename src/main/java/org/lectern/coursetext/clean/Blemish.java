package org.lectern.coursetext.clean;

import java.util.Locale;

/** What is found in texts, in the order in which it is told. */
public enum Blemish {
    /** Characters that HTML wrote by a name or number; one that was written so twice counts twice. */
    ENTITIES,
    /** Tags of HTML, and what stands between those of scripts and styles. */
    TAGS,
    /** Stretches of UTF-8 that had been read as Windows-1252, repaired. */
    MOJIBAKE_REPAIRED,
    /** Those that could not be repaired without loss. */
    MOJIBAKE_LEFT,
    /** Texts with letters in pieces, such as an e and its accent, put together. */
    COMPOSED,
    /** Characters that nobody sees, such as soft hyphens. */
    INVISIBLE,
    /** Texts with blanks at their ends, several in a row, or other than plain ones. */
    SPACES,
    /** Places where two words seem to have lost the space between them. */
    GLUED_FOUND,
    /** Those that were split. */
    GLUED_SPLIT,
    /** Texts without anything to read. */
    EMPTY;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
