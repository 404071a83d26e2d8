package org.lectern.sharing;

import java.util.List;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.analysis.Standout;
import org.lectern.contract.Words;

/** Readings with those of their sentences that may be told. */
final class ToldReading {

    private static final Words WORDS = Words.of(ToldReading.class);

    private final ToldText text;
    private final Disclosed told;

    /** @param told of what anything is told */
    ToldReading(ToldText text, Disclosed told) {
        this.text = text;
        this.told = told;
    }

    /** What may be told of a reading; where its headline may not, a plain one stands in its place. */
    Reading of(Reading reading) {
        return new Reading(
                headline(reading.headline()),
                text.beginnings(reading.sentences()),
                reading.notices().stream()
                        .map(notice -> new Notice(notice.severity(), notice.code(), text.beginning(notice.sentence())))
                        .filter(notice -> !notice.sentence().isEmpty())
                        .toList(),
                text.beginnings(reading.actions()),
                standouts(reading.standouts()));
    }

    /** As far as a semicolon where the rest may not be told. */
    private String headline(String headline) {
        int end = headline.lastIndexOf(';');
        String whole = text.beginning(headline);
        String first = end < 0 ? "" : text.beginning(headline.substring(0, end) + ".");
        return !whole.isEmpty() ? whole : !first.isEmpty() ? first : WORDS.say("headline");
    }

    private List<Standout> standouts(List<Standout> all) {
        return all.stream()
                .filter(standout -> standout.about().map(told::tells).orElse(true))
                .filter(standout -> standout.in().along().map(told::tells).orElse(true))
                .filter(standout -> text.tells(standout.sentence()))
                .toList();
    }
}
