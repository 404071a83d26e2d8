package org.lectern.sharing;

import java.util.List;
import org.lectern.analysis.Finding;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.analysis.Standout;
import org.lectern.contract.Words;

/** Readings with those of their sentences that may be told. */
final class ToldReading {

    private static final Words WORDS = Words.of(ToldReading.class);

    private final ToldText text;
    private final Disclosed told;
    private final List<NamedTable> tables;

    /**
     * @param told of what anything is told
     * @param tables what is told of the tables
     */
    ToldReading(ToldText text, Disclosed told, List<NamedTable> tables) {
        this.text = text;
        this.told = told;
        this.tables = tables;
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
                standouts(reading.standouts()),
                findings(reading.findings()));
    }

    /** Whether its headline or any of its sentences may be told, in part at least. */
    boolean tellsAnything(Reading reading) {
        return !headline(reading.headline()).isEmpty()
                || !text.beginnings(reading.sentences()).isEmpty();
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

    /** Those of which sentence and number are told, without the action or what they were compared with where that is not. */
    private List<Finding> findings(List<Finding> all) {
        return all.stream()
                .filter(finding -> finding.about().map(told::tells).orElse(true))
                .filter(finding -> finding.in().along().map(told::tells).orElse(true))
                .filter(finding -> finding.measure()
                        .map(measure -> measure.in(tables).isPresent())
                        .orElse(true))
                .filter(finding -> text.tells(finding.sentence()))
                .map(finding -> new Finding(
                        finding.kind(),
                        finding.measure(),
                        finding.about(),
                        finding.beyond(),
                        text.tellsOfAll(finding.usual()) ? finding.usual() : Double.NaN,
                        finding.compared(),
                        finding.sentence(),
                        text.beginning(finding.action()),
                        finding.in()))
                .toList();
    }
}
