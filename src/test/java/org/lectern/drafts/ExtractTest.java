package org.lectern.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against numpy 1.24 and scikit-learn 1.2. */
final class ExtractTest {

    static final String TEXT =
            "OneDrive gives you a chance to undo your decision. When you delete a file or a folder, it moves to the recycle bin. "
                    + "In the navigation pane, click Recycle bin. Select one or more items and click Restore. "
                    + "OneDrive moves them back to their original locations. "
                    + "You can click Empty recycle bin to permanently delete the items. "
                    + "OneDrive does it for you automatically after thirty days. "
                    + "If your recycle bin is full, the oldest items are deleted after three days.";

    @Test
    void theSameSentencesAreChosenAsByNumpy() {
        Extract extract = Extract.of(TEXT, 3);
        double[] expected = {.332365, .526458, .524985, .431551, .388616, .646541, .378642, .551526};
        for (int sentence = 0; sentence < expected.length; sentence++) {
            assertEquals(expected[sentence], extract.centrality().get(sentence), 1e-6);
        }
        assertEquals(List.of(5, 7, 4), extract.chosen());
        assertEquals(
                "OneDrive moves them back to their original locations. "
                        + "You can click Empty recycle bin to permanently delete the items. "
                        + "If your recycle bin is full, the oldest items are deleted after three days.",
                extract.text());
    }

    @Test
    void aTextWithoutSentencesHasNoSummary() {
        assertEquals("", Extract.of("Go on!", 3).text());
        assertEquals("", Extract.of("", 3).text());
    }

    @Test
    void shortTextsAreTakenWhole() {
        assertEquals(
                "And then there was one.",
                Extract.of("And then there was one.", 3).text());
    }

    @Test
    void readabilityIsCountedTheSame() {
        Readability readability = Readability.of(TEXT);
        assertEquals(new Readability(8, 80, 132), readability);
        assertEquals(57.095, readability.ease(), 1e-9);
        assertEquals(7.78, readability.grade(), 1e-9);
    }
}
