package org.lectern.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SummaryCheckTest {

    private static final SummaryCheck CHECK = new SummaryCheck(5, 40);

    private static List<Boolean> passed(String summary) {
        return CHECK.of(summary, ExtractTest.TEXT).stream()
                .map(CheckResult::passed)
                .toList();
    }

    @Test
    void sentencesOfTheTextPass() {
        assertEquals(
                List.of(true, true, true),
                passed(Extract.of(ExtractTest.TEXT, 3).text()));
    }

    @Test
    void newWordsNamesNumbersAndLengthAreEachSeen() {
        assertEquals(List.of(false, true, true), passed("Penguins swim across frozen oceans every winter."));
        assertEquals(
                List.of(true, false, true),
                passed(
                        "OneDrive moves items back to their original locations, and empties the full recycle bin of Dropbox after thirty days."));
        assertEquals(
                List.of(true, false, true),
                passed(
                        "OneDrive moves items back to their original locations, and empties the full recycle bin automatically after 31 days."));
        assertEquals(List.of(true, true, false), passed("Click Recycle bin."));
        assertEquals(List.of(false, true, false), passed(""));
    }

    /** Of the four words “click recycle bin then” the text has three in a row. */
    @Test
    void theLongestPassageCopiedIsTold() {
        assertEquals(
                3,
                SummaryCheck.longestRun(
                        List.of("click", "recycle", "bin", "then"), ContentWords.all(ExtractTest.TEXT)));
        assertTrue(CHECK.of("Click recycle bin then", ExtractTest.TEXT)
                .getLast()
                .evidence()
                .contains("75%"));
    }

    @Test
    void aDraftThatIsHarderToReadThanItsTextIsSeen() {
        assertTrue(ReadabilityCheck.of("Click the bin. The file moves back.", ExtractTest.TEXT)
                .passed());
        assertFalse(ReadabilityCheck.of(
                        "Organisational retention considerations necessitate comprehensive administrative familiarisation.",
                        ExtractTest.TEXT)
                .passed());
        assertFalse(ReadabilityCheck.of("", ExtractTest.TEXT).passed());
    }

    @Test
    void bleuIsToldBesideThatOfTheTextsOwnSentences() {
        String reference = "Deleted items wait in the recycle bin and can be restored.";
        CheckResult same = BleuCheck.of(reference, ExtractTest.TEXT, List.of(reference));
        assertTrue(same.passed());
        assertTrue(same.evidence().startsWith("BLEU 1.00"), same.evidence());
        assertTrue(same.evidence().contains("one reference"), same.evidence());
        assertFalse(BleuCheck.of(
                        "Something else",
                        ExtractTest.TEXT,
                        List.of(Extract.of(ExtractTest.TEXT, 1).text()))
                .passed());
    }
}
