package org.lectern.analysis.timeline;

import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;

/** What stands out, as a table, surest first. Shares and their intervals are 0..1. */
final class FoundTable {

    static final String NAME = "timeline_findings";
    private static final Words WORDS = Words.of(FoundTable.class);

    private FoundTable() {}

    static NamedTable of(FoundWords words) {
        return new NamedTable(
                NAME,
                WORDS.say("table.findings"),
                TableOf.rows(words.standing().found())
                        .text("kind", FoundWords::name)
                        .text("at", words::place)
                        .number("from_second", found -> words.clock() ? found.from() : Double.NaN)
                        .number("to_second", found -> words.clock() ? found.to() : Double.NaN)
                        .whole("viewers_there", Found::of)
                        .whole("viewers_doing", Found::count)
                        .number("share", Found::share)
                        .number("share_low", found -> found.interval().low())
                        .number("share_high", found -> found.interval().high())
                        .number("usual_share", Found::usual)
                        .number("p_adjusted", Found::p)
                        .table());
    }
}
