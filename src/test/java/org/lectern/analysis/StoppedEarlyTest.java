package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.Row;

/** Explore, Churn and Drop-off draw one line, but for what was published. */
class StoppedEarlyTest {

    /** One view in each place that some line counts and another does not. */
    private static final List<View> VIEWS = List.of(
            new View("ann", "v", "X", 48.9),
            new View("bob", "v", "X", 49),
            new View("cat", "v", "X", 49.9),
            new View("dan", "v", "X", 50),
            new View("eve", "v", "X", 100));

    private static Findings ask(String id, Mode mode) {
        try (Study study = StudyFixture.of(VIEWS)) {
            return Analyses.all().stream()
                    .filter(analysis -> analysis.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .answer(Choices.standard().withMode(mode), study, TaskContext.quiet());
        }
    }

    private static Row totals(String id, Mode mode, String table) {
        return ask(id, mode).tables().stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow()
                .table()
                .row(0);
    }

    @Test
    void isOneLineInAllThree() {
        assertEquals(0.6, totals("explore", Mode.CORRECTED, "study_totals").getDouble("stopped_share"), 1e-15);
        assertEquals(
                0.6, totals("explore", Mode.CORRECTED, "completion_by_course").getDouble("stopped_share"), 1e-15);
        assertEquals(3, totals("churn", Mode.CORRECTED, "churn_totals").getLong("churned_views"));
        assertEquals(3, totals("dropoff", Mode.CORRECTED, "dropoff_totals").getLong("abandonment_count"));
    }

    @Test
    void isWhatWasPublishedWhereThatIsAskedFor() {
        // Below 49 % in one, at 50 % or before in the other.
        assertEquals(1, totals("churn", Mode.AS_PUBLISHED, "churn_totals").getLong("churned_views"));
        assertEquals(4, totals("dropoff", Mode.AS_PUBLISHED, "dropoff_totals").getLong("abandonment_count"));
    }

    @Test
    void allThreeSayHowTheyDiffer() {
        for (String id : List.of("explore", "churn", "dropoff")) {
            assertTrue(ask(id, Mode.CORRECTED).reading().notices().contains(StoppedEarly.howTheyDiffer()), id);
        }
        assertTrue(StoppedEarly.howTheyDiffer().sentence().contains("a view stops early when it ends below 50 %"));
    }

    @Test
    void isSaidInAWord() {
        assertEquals("half", StoppedEarly.line(50));
        assertEquals("49 %", StoppedEarly.line(49));
        assertEquals("33.3 %", StoppedEarly.line(33.3));
    }
}
