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

    /** What may be told of a reading; where its headline may not, the first of its sentences stands in its place, or a plain one. */
    Reading of(Reading reading) {
        String headline = headline(reading.headline());
        List<String> sentences = text.beginnings(reading.sentences());
        boolean first = headline.isEmpty() && !sentences.isEmpty();
        return new Reading(
                first ? sentences.getFirst() : headline.isEmpty() ? WORDS.say("headline") : headline,
                sentences.subList(first ? 1 : 0, sentences.size()),
                reading.notices().stream()
                        .map(notice -> new Notice(notice.severity(), notice.code(), text.beginning(notice.sentence())))
                        .filter(notice -> !notice.sentence().isEmpty())
                        .toList(),
                text.beginnings(reading.actions()),
                standouts(reading.standouts()));
    }

    /** As far as the semicolon after which it may not be told; empty where none of it may. */
    private String headline(String headline) {
        String told = text.beginning(headline);
        for (int end = headline.lastIndexOf(';'); told.isEmpty() && end > 0; end = headline.lastIndexOf(';', end - 1)) {
            told = text.beginning(headline.substring(0, end) + ".");
        }
        return told;
    }

    private List<Standout> standouts(List<Standout> all) {
        return all.stream()
                .filter(standout -> standout.about().map(told::tells).orElse(true))
                .filter(standout -> standout.in().along().map(told::tells).orElse(true))
                .filter(standout -> text.tells(standout.sentence()))
                .toList();
    }
}
