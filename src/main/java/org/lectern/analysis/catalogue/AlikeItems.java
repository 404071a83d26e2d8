package org.lectern.analysis.catalogue;

import java.util.List;
import org.lectern.analysis.content.Item;

/**
 * Two items whose texts are alike.
 *
 * @param likeness cosine of their weighted terms, 0..1
 * @param shared terms that both have, those that weigh most first
 * @param kind whether they say the same or are parts of a series
 * @param viewers learners who opened the one
 * @param otherViewers learners who opened the other
 * @param both learners who opened both
 */
record AlikeItems(
        Item one,
        Item other,
        double likeness,
        List<String> shared,
        Kind kind,
        int viewers,
        int otherViewers,
        int both) {

    /** What two items are to each other. */
    enum Kind {
        /** They say the same. */
        TWICE,
        /** One of them has no text, so that only titles are compared. */
        UNTOLD,
        /** Their titles differ by a number or a version only. */
        SERIES
    }

    AlikeItems {
        shared = List.copyOf(shared);
    }
}
