package org.lectern.analysis.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.coursetext.clean.Blemish;

/** The tables. Likeness is 0..1. */
final class CatalogueTables {

    static final String CLEANING = "catalogue_cleaning";
    static final String ALIKE = "alike_pairs";
    static final String COUNTS = "alike_counts";
    static final String SIMILAR = "similar_items";
    static final String GAPS = "content_gaps";
    static final String REACHED = "catalogue_reach";
    static final String UNOPENED = "catalogue_unopened";

    private static final Words WORDS = Words.of(CatalogueTables.class);

    private final CatalogueResult result;
    private final List<NamedTable> tables = new ArrayList<>();

    CatalogueTables(CatalogueResult result) {
        this.result = result;
    }

    List<NamedTable> all() {
        if (result.tellsFields()) {
            gaps();
        }
        alike();
        add(
                COUNTS,
                WORDS.say("table.counts"),
                TableOf.rows(result.counts())
                        .number("at_least", AlikeCount::atLeast)
                        .whole("pairs", AlikeCount::pairs)
                        .whole("pairs_of_opened", AlikeCount::pairsOfOpened));
        if (result.asked()) {
            reach();
        }
        add(
                SIMILAR,
                WORDS.say("table.similar"),
                TableOf.rows(result.similar())
                        .text("item", one -> one.item().id())
                        .text("similar_item", one -> one.other().id())
                        .number("similarity", Similar::likeness)
                        .text("shared_terms", one -> String.join(", ", one.shared())));
        add(
                CLEANING,
                WORDS.say("table.cleaning"),
                TableOf.rows(Stream.of(Blemish.values())
                                .filter(found -> result.texts().cleaned().count(found) > 0)
                                .toList())
                        .text("found", found -> found.name().toLowerCase(Locale.ROOT))
                        .whole("count", result.texts().cleaned()::count)
                        .text("meaning", found -> result.texts().cleaned().sentence(found)));
        return List.copyOf(tables);
    }

    /** Tables without rows tell nothing. */
    private void add(String name, String title, TableOf<?> table) {
        if (!table.table().isEmpty()) {
            tables.add(new NamedTable(name, title, table.table()));
        }
    }

    private void gaps() {
        TableOf<Cell> table = TableOf.rows(result.supply().cells())
                .text("domain", Cell::domain)
                .text("level", Cell::level)
                .whole("items", Cell::items)
                .number("minutes", Cell::minutes);
        if (result.asked()) {
            table.whole("learners", Cell::learners)
                    .whole("openings", Cell::openings)
                    .number("openings_per_item", Cell::perItem)
                    .text(
                            "standing",
                            cell -> WORDS.say("standing."
                                    + cell.standing()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-')));
        }
        add(GAPS, WORDS.say("table.gaps"), table);
    }

    private void alike() {
        TableOf<AlikeItems> table = TableOf.rows(result.alike())
                .text("item", pair -> pair.one().id())
                .text("title", pair -> pair.one().title())
                .text("other_item", pair -> pair.other().id())
                .text("other_title", pair -> pair.other().title())
                .number("similarity", AlikeItems::likeness)
                .text(
                        "standing",
                        pair -> WORDS.say("alike." + pair.kind().name().toLowerCase(Locale.ROOT)))
                .text("shared_terms", pair -> String.join(", ", pair.shared()));
        if (result.asked()) {
            table.whole("learners", AlikeItems::viewers)
                    .whole("other_learners", AlikeItems::otherViewers)
                    .whole("both", AlikeItems::both);
        }
        add(ALIKE, WORDS.say("table.alike"), table);
    }

    private void reach() {
        add(
                REACHED,
                WORDS.say("table.reach"),
                TableOf.rows(result.reached())
                        .whole("learners_from", Reached::from)
                        .number("learners_to", row -> row.to() == Integer.MAX_VALUE ? Double.NaN : row.to())
                        .whole("items", Reached::items));
        add(
                UNOPENED,
                WORDS.say("table.unopened"),
                TableOf.rows(result.unopened())
                        .text("item", one -> one.id())
                        .text("title", one -> one.title())
                        .text("domain", one -> String.join(", ", one.domain()))
                        .text("level", one -> one.level()));
    }
}
