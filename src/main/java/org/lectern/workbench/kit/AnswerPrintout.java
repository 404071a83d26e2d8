package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;
import org.lectern.render.Imprint;
import org.lectern.workbench.Printout;

/** An answer on paper: what its page says, with the figure in front. Tables are for spreadsheets. */
final class AnswerPrintout {

    private static final Words WORDS = Words.of(AnswerPrintout.class);

    private AnswerPrintout() {}

    /**
     * @param front the figure on screen, or null
     * @param followed name of the mark that is looked at; empty where none is
     */
    static Printout of(String question, Findings findings, @Nullable Figure front, String followed) {
        Reading reading = findings.reading();
        List<Printout.Block> blocks = new ArrayList<>(List.of(new Printout.Headline(reading.headline())));
        reading.sentences().stream().limit(1).forEach(first -> blocks.add(new Printout.Paragraph(first)));
        notices(reading, true).forEach(blocks::add);
        if (front != null) {
            blocks.add(new Printout.Picture(front, Imprint.NONE.following(followed)));
        }
        add(
                blocks,
                WORDS.say("reading.says"),
                reading.sentences().stream()
                        .skip(1)
                        .<Printout.Block>map(Printout.Paragraph::new)
                        .toList());
        add(
                blocks,
                WORDS.say("reading.actions"),
                reading.actions().stream()
                        .<Printout.Block>map(Printout.Item::new)
                        .toList());
        List<Printout.Block> notes = notices(reading, false);
        add(blocks, WORDS.say("reading.doubts", notes.size()), notes);
        return new Printout(question, blocks, FindingsExport.foot(findings.provenance()));
    }

    private static void add(List<Printout.Block> blocks, String heading, List<Printout.Block> below) {
        if (!below.isEmpty()) {
            blocks.add(new Printout.Heading(heading));
            blocks.addAll(below);
        }
    }

    private static List<Printout.Block> notices(Reading reading, boolean warnings) {
        return reading.notices().stream()
                .filter(notice -> NoticeRow.isWarning(notice) == warnings)
                .map(Notice::sentence)
                .<Printout.Block>map(Printout.Item::new)
                .toList();
    }
}
