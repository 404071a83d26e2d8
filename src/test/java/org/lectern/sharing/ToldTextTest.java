package org.lectern.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Which sentences are told where video Basalt has 40 views, 30.0 % of which stop early, of 2,000 views by 300 learners in all. */
class ToldTextTest {

    private static final ToldText TEXT = new ToldText(
            new Names(Set.of("Ann Berg", "a1d5335df721", "12"), Set.of("Gneiss"), Set.of("Basalt", "Basalt 2")),
            List.of(
                    new TableNumbers(
                            Table.create(
                                    StringColumn.create("video_title", "Basalt", "Basalt 2"),
                                    LongColumn.create("views", 40, 70),
                                    DoubleColumn.create("share", 0.3, 0.413)),
                            false),
                    new TableNumbers(
                            Table.create(
                                    LongColumn.create("views", new long[] {2000}), DoubleColumn.create("share", 0.25)),
                            false)),
            new double[] {2000, 300},
            Set.of(30.0, 5.0),
            10);

    @Test
    void aSentenceWhoseNumbersAreToldIsTold() {
        assertTrue(TEXT.tells("25.0 % of 2,000 views by 300 learners stop early."));
        assertTrue(TEXT.tells("Of video Basalt 30.0 % of 40 views stop early, of all 25 %."));
        assertTrue(TEXT.tells("500 of 2,000 views stop early."));
    }

    @Test
    void learnersAndWhatIsWithheldAreNotNamed() {
        assertFalse(TEXT.tells("Ask Ann Berg."));
        assertFalse(TEXT.tells("The lowest is a1d5335df721."));
        assertFalse(TEXT.tells("The lowest is 12."));
        assertFalse(TEXT.tells("Video Gneiss is left early."));
        assertTrue(TEXT.tells("Gneisses are not Gneissic."));
    }

    /** What is told of one video is not told of another, whose number it might be by chance. */
    @Test
    void numbersBelongToWhatIsNamed() {
        assertFalse(TEXT.tells("Of video Basalt 41.3 % stop early."));
        assertTrue(TEXT.tells("Of video Basalt 2 41.3 % of 70 views stop early."));
        assertFalse(TEXT.tells("40 views stop early."));
    }

    @Test
    void fewLearnersAreNotCounted() {
        assertFalse(TEXT.tells("5 learners have left."));
        assertFalse(TEXT.tells("Two of 300 learners have left."));
        assertFalse(TEXT.tells("One more scores lower."));
    }

    @Test
    void videosAndCoursesAreCountedAndSettingsAreNamed() {
        assertTrue(TEXT.tells("3 of 7 videos with at least 30 views stand out; the first of these 3 is Basalt."));
        assertFalse(TEXT.tells("3 learners watched videos."));
        assertTrue(TEXT.tells("Only videos with at least 5 views are ranked."));
    }

    /** What has counted videos is no number of learners, though it is the same. */
    @Test
    void aNumberOfVideosDoesNotCountLearners() {
        assertFalse(TEXT.tells("1 of 3 videos, the longest of all, is left out with 3 views."));
        assertFalse(TEXT.tells("3 videos are watched by 3 learners."));
        assertFalse(TEXT.tells("3 videos lose 3 out of the 300 learners."));
        assertFalse(TEXT.tells("12 videos have 12 other views."));
        assertTrue(TEXT.tells("3 videos stand out; of these 3, none has fewer than 30 views."));
    }

    @Test
    void aTextIsToldAsFarAsItsFirstSentenceThatIsNot() {
        assertEquals(
                "25 % of views stop early.",
                TEXT.beginning("25 % of views stop early. Ann Berg is one of them. 25 % is much."));
        assertEquals("", TEXT.beginning("Ann Berg stops early. 25 % do."));
    }
}
