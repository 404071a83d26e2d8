package org.lectern.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;
import org.lectern.render.Imprint;
import org.lectern.report.Imprints;
import org.lectern.report.Line;

/**
 * The answer of one analysis as it is told to somebody.
 *
 * @param analysis its id
 * @param topic what it is about, in a few words
 * @param reading what is said
 * @param plates the figures that are shown, in order; the first answers the question
 * @param tables further tables
 * @param source what it was computed from, in one line
 * @param method the same, one thing after the other; empty where that is not told
 */
public record Section(
        String analysis,
        String topic,
        Reading reading,
        List<Plate> plates,
        List<NamedTable> tables,
        String source,
        List<Line> method) {

    private static final Words WORDS = Words.of(Section.class);

    public Section {
        plates = List.copyOf(plates);
        tables = List.copyOf(tables);
        method = List.copyOf(method);
    }

    static Section of(String analysis, Findings findings, Audience audience) {
        List<Plate> plates = plates(findings, audience);
        List<NamedTable> shown = plates.stream().map(Plate::behind).toList();
        return new Section(
                analysis,
                topic(analysis),
                audience.of(findings.reading()),
                plates,
                findings.tables().stream()
                        .filter(table -> !shown.contains(table) && audience.sees(table))
                        .toList(),
                Imprints.line(findings.provenance()),
                audience.seesMethod() ? Imprints.details(findings.provenance()) : List.of());
    }

    static String topic(String analysis) {
        return WORDS.say("topic." + analysis);
    }

    /** The answer stands above them, and need not stand in them again. */
    private static List<Plate> plates(Findings findings, Audience audience) {
        Imprint whole = Imprints.of(findings);
        Imprint imprint = new Imprint("", whole.left(), whole.right());
        List<Plate> plates = new ArrayList<>();
        for (Figure figure : findings.figures()) {
            Optional<NamedTable> behind = findings.tables().stream()
                    .filter(table -> table.name().equals(figure.caption().table()))
                    .findFirst();
            if (behind.isPresent() && audience.sees(figure, plates.isEmpty(), behind.get())) {
                plates.add(new Plate(figure, imprint, behind.get()));
            }
        }
        return plates;
    }

    /** Every table of it once: those behind figures first. */
    public Stream<NamedTable> allTables() {
        return Stream.concat(plates.stream().map(Plate::behind), tables.stream())
                .distinct();
    }
}
