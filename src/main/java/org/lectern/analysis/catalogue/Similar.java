package org.lectern.analysis.catalogue;

import java.util.List;
import org.lectern.analysis.content.Item;

/**
 * An item that is like another.
 *
 * @param likeness cosine of their weighted terms, over 0
 * @param shared terms that both have, those that weigh most first
 */
record Similar(Item item, Item other, double likeness, List<String> shared) {

    Similar {
        shared = List.copyOf(shared);
    }
}
