package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.report.Imprints;

/** What findings say, set for a terminal: headline, evidence, notices, actions, and what it all rests on. */
final class ReadingText {

    private static final Words WORDS = Words.of(ReadingText.class);

    private ReadingText() {}

    static String of(Findings findings) {
        Reading reading = findings.reading();
        List<String> lines = new ArrayList<>();
        lines.add(Paragraph.wrap(reading.headline(), "", Console.COLUMNS));
        if (!reading.sentences().isEmpty()) {
            lines.add("");
            lines.add(Paragraph.wrap(String.join(" ", reading.sentences()), "", Console.COLUMNS));
        }
        list(
                lines,
                WORDS.say("analyze.notices"),
                reading.notices().stream().map(Notice::sentence).toList());
        list(lines, WORDS.say("analyze.actions"), reading.actions());
        lines.add("");
        lines.add(Paragraph.wrap(Imprints.line(findings.provenance()), "", Console.COLUMNS));
        return String.join(System.lineSeparator(), lines);
    }

    private static void list(List<String> lines, String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(heading);
        items.forEach(item -> lines.add(Paragraph.wrap(item, "  - ", Console.COLUMNS)));
    }
}
