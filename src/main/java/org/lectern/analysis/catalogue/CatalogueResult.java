package org.lectern.analysis.catalogue;

import java.util.List;
import org.lectern.analysis.content.Item;
import org.lectern.analysis.content.Texts;

/**
 * What was found.
 *
 * @param items all, in the order of the catalogue
 * @param compared how many of them had their texts compared
 * @param texts what of their texts was cleaned
 * @param asked whether anybody tells who opened what
 * @param learners who opened anything
 * @param openings pairs of a learner and an item
 * @param unopened listed items that nobody opened
 * @param reached how many items so many learners opened
 * @param alike pairs that say the same, most alike first
 * @param alikeInAll how many there are, of which those most alike are looked at
 * @param counts how many pairs are alike by how much
 * @param similar the nearest of each item
 * @param supply what there is of each field and level
 * @param wordless items without a text
 * @param languages in how many languages items are
 */
record CatalogueResult(
        CatalogueParams params,
        List<Item> items,
        int compared,
        Texts texts,
        boolean asked,
        int learners,
        long openings,
        List<Item> unopened,
        List<Reached> reached,
        List<AlikeItems> alike,
        long alikeInAll,
        List<AlikeCount> counts,
        List<Similar> similar,
        SupplyAndDemand supply,
        int wordless,
        int languages) {

    CatalogueResult {
        items = List.copyOf(items);
        unopened = List.copyOf(unopened);
        reached = List.copyOf(reached);
        alike = List.copyOf(alike);
        counts = List.copyOf(counts);
        similar = List.copyOf(similar);
    }

    /** Pairs that say the same. */
    List<AlikeItems> twice() {
        return alike.stream()
                .filter(pair -> pair.kind() == AlikeItems.Kind.TWICE)
                .toList();
    }

    /** Whether fields or levels are told at all. */
    boolean tellsFields() {
        return items.stream()
                .anyMatch(item -> !item.domain().isEmpty() || !item.level().isEmpty());
    }
}
