package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;

class CompanionTest {

    private static final Match SETS = new Match("Sets", "Sets (new)", Match.By.LIKENESS, 0.9);

    private static Study study() {
        return StudyFixture.of(List.of(new StudyFixture.View("ann", "Sets", "A", 50)));
    }

    @Test
    void itStaysBesideTheStudyHoweverThatIsFiltered() {
        try (Study study = study();
                Study other = study()) {
            Companion companion = Companion.of(study, other, Matches.NONE);
            Study beside = study.beside(companion);
            assertEquals(companion, beside.companion().orElseThrow());
            assertEquals(
                    companion,
                    beside.filtered(Filter.everything().withCourses(List.of("A")))
                            .companion()
                            .orElseThrow());
            assertEquals(
                    companion,
                    beside.keeping("kept", "SELECT 1 AS one").companion().orElseThrow());
            assertTrue(beside.alone().companion().isEmpty());
            assertTrue(study.companion().isEmpty());
            assertEquals(
                    1, beside.query("SELECT * FROM views", TaskContext.quiet()).rowCount());
        }
    }

    @Test
    void studiesOfOneNameAreTheFirstAndTheSecond() {
        try (Study study = study();
                Study other = study()) {
            Companion companion = Companion.of(study, other, Matches.NONE);
            assertEquals("first", companion.label());
            assertEquals("second", companion.otherLabel());
            assertEquals("2026", companion.withLabels("2025", "2026").otherLabel());
            assertThrows(IllegalArgumentException.class, () -> companion.withLabels("one", "one"));
        }
    }

    @Test
    void whatIsTickedIsUsedAndCanBeTakenBack() {
        Matches matches = new Matches(List.of(), List.of(SETS));
        Matches ticked = matches.ticked(SETS);
        assertEquals(List.of(SETS), ticked.pairs());
        assertEquals(List.of(), ticked.suggestions());
        assertEquals(matches, ticked.without(SETS));
    }

    @Test
    void whatIsSaidByHandUndoesWhatHeldEitherVideo() {
        Matches matches = new Matches(
                List.of(new Match("Maps", "Maps", Match.By.SAME), new Match("Lists", "Lists", Match.By.SAME)),
                List.of(SETS));
        Matches byHand = matches.with("Maps", "Sets (new)");
        assertEquals(
                List.of(new Match("Lists", "Lists", Match.By.SAME), new Match("Maps", "Sets (new)", Match.By.GIVEN)),
                byHand.pairs());
        assertEquals(List.of(), byHand.suggestions());
    }

    @Test
    void aVideoInTwoPairsIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Matches(
                        List.of(new Match("a", "b", Match.By.SAME), new Match("a", "c", Match.By.SAME)), List.of()));
    }
}
