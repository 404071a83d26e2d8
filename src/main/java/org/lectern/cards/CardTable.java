package org.lectern.cards;

import java.time.LocalDate;
import java.util.List;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;

/** Cards as a table, to be shown, sorted, printed and handed over: one row a card, in their order. */
public final class CardTable {

    public static final String NAME = "to_do";

    private static final Words WORDS = Words.of(CardTable.class);

    private CardTable() {}

    public static NamedTable of(List<Card> cards) {
        return new NamedTable(
                NAME,
                WORDS.say("table"),
                TableOf.rows(cards)
                        .text("claim", card -> card.claim().finding().sentence())
                        .text("action", Card::action)
                        .text("owner", Card::owner)
                        .text("due", card -> card.due().map(LocalDate::toString).orElse(""))
                        .text("state", card -> CardWords.of(card.state()))
                        .text("note", Card::note)
                        .text("newer_export", CardWords::check)
                        .text(
                                "number",
                                card -> CardWords.value(
                                        card.claim(), card.claim().value()))
                        .text("analysis", card -> card.claim().question().analysis())
                        .table());
    }
}
