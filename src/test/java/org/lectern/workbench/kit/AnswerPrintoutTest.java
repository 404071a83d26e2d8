package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.figure.Figure;
import org.lectern.render.Imprint;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.workbench.Printout;
import org.lectern.workbench.Printout.Heading;
import org.lectern.workbench.Printout.Headline;
import org.lectern.workbench.Printout.Item;
import org.lectern.workbench.Printout.Paragraph;
import org.lectern.workbench.Printout.Picture;

/** On paper stands what the page says, in its order. */
class AnswerPrintoutTest {

    private static Findings findings(Reading reading) {
        try (Study study = StudyFixture.of(List.of(new StudyFixture.View("ann", "A", "X", 100)))) {
            Findings found = Samples.answering("Yes.", study);
            return new Findings(found.figures(), found.tables(), reading, found.provenance());
        }
    }

    @Test
    void saysWhatThePageSays() {
        Findings findings = findings(new Reading(
                "Yes.",
                List.of("First.", "Second.", "Third."),
                List.of(Notice.note("few", "Few."), Notice.warning("wrong", "Perhaps wrong.")),
                List.of("Do this."),
                List.of()));
        Figure front = Samples.bars("bars", "Bars");
        Printout printout = AnswerPrintout.of("Is it?", findings, front, "Video 2");
        assertEquals("Is it?", printout.question());
        assertEquals(
                List.of(
                        new Headline("Yes."),
                        new Paragraph("First."),
                        new Item("Perhaps wrong."),
                        new Picture(front, Imprint.NONE.following("Video 2")),
                        new Heading("What this says"),
                        new Paragraph("Second."),
                        new Paragraph("Third."),
                        new Heading("What could be done"),
                        new Item("Do this."),
                        new Heading("How sure is this? (one remark)"),
                        new Item("Few.")),
                printout.blocks());
        assertEquals(FindingsExport.foot(findings.provenance()), printout.foot());
    }

    @Test
    void hasNoHeadingWithNothingBelowIt() {
        Findings findings = findings(new Reading("Yes.", List.of(), List.of(), List.of()));
        assertEquals(
                List.of(new Headline("Yes.")),
                AnswerPrintout.of("Is it?", findings, null, "").blocks());
    }
}
