package org.lectern.analysis.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;

/** Purchases and their windows, worked by hand: lead 14, window 14, follow-up 180 days. */
class ExamRowsTest {

    private static String bought(String learner, String day) {
        return "('" + learner + "', 'C', NULL::VARCHAR, TIMESTAMP '" + day
                + " 09:00:00', NULL::TIMESTAMP, NULL::BIGINT, NULL::BIGINT, NULL::VARCHAR)";
    }

    private static String lesson(String learner, String module, String course, String day) {
        return "('" + learner + "', '" + module + "', '" + course + "', NULL::VARCHAR, TIMESTAMP '" + day
                + " 10:00:00', NULL::BIGINT, NULL::VARCHAR, NULL::DOUBLE, NULL::BIGINT, NULL::TIMESTAMP)";
    }

    private static String answer(String learner, String day, double score) {
        return "('" + learner + "', 'M1', 'C', NULL::VARCHAR, TIMESTAMP '" + day + " 11:00:00', NULL::BIGINT, " + score
                + "::DOUBLE, NULL::BIGINT, 'q', NULL::BOOLEAN)";
    }

    private static String values(String... rows) {
        return "SELECT * FROM (VALUES " + String.join(", ", rows) + ")";
    }

    /** Exams on the 1st of June and of December 2024; the logs begin on the 1st of March, the export is of the end of 2024. */
    private static Study study() {
        return StudyFixture.ofLearning(Map.of(
                TableSpec.ENROLMENTS,
                values(
                        // Passes all gates, and pays again in July.
                        bought("a", "2024-03-10"),
                        bought("a", "2024-07-01"),
                        // Passes all gates; pays again before the exam, which is no failure.
                        bought("b", "2024-03-10"),
                        bought("b", "2024-05-20"),
                        // No exam follows.
                        bought("c", "2024-12-02"),
                        // Bought after the window of the 4th to the 18th of May opened.
                        bought("d", "2024-05-10"),
                        // The window of 2023 opens before the logs begin.
                        bought("e", "2023-09-01"),
                        // The exam of December has no half year behind it.
                        bought("f", "2024-07-01")),
                TableSpec.ACTIVITY,
                values(
                        lesson("z", "M1", "C", "2024-03-01"),
                        // Before the window: counts for lessons started and nothing else.
                        lesson("a", "M1", "C", "2024-04-20"),
                        lesson("a", "M2", "C", "2024-05-05"),
                        lesson("a", "M2", "C", "2024-05-05"),
                        // Of another course, and after the moment.
                        lesson("a", "M3", "D", "2024-05-06"),
                        lesson("a", "M4", "C", "2024-05-18")),
                TableSpec.ATTEMPTS,
                values(
                        answer("z", "2024-03-01", 100),
                        answer("a", "2024-05-07", 100),
                        answer("a", "2024-05-07", 0),
                        answer("a", "2024-05-08", 100)),
                TableSpec.MODULES,
                values(
                        "('M1', 'C', NULL::VARCHAR, NULL::DOUBLE, NULL::VARCHAR)",
                        "('M2', 'C', NULL, NULL, NULL)",
                        "('M4', 'C', NULL, NULL, NULL)",
                        "('M5', 'C', NULL, NULL, NULL)"),
                TableSpec.EXAMS,
                values(
                        "('C', TIMESTAMP '2023-12-01 00:00:00')",
                        "('C', TIMESTAMP '2024-06-01 00:00:00')",
                        "('C', TIMESTAMP '2024-12-01 00:00:00')"),
                TableSpec.EXPORTS,
                values("('extracted_at', TIMESTAMP '2024-12-31 00:00:00')")));
    }

    private static RiskRows ask(Study study) {
        return new ExamRows(RiskParams.of(Choices.standard()), study, TaskContext.quiet()).ask();
    }

    private static RiskRow row(RiskRows rows, String learner) {
        return rows.rows().stream()
                .filter(row -> row.learner().equals(learner))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyGateTellsHowManyItLetsThrough() {
        try (Study study = study()) {
            RiskRows rows = ask(study);
            assertEquals(
                    List.of(6L, 5L, 4L, 3L, 2L),
                    rows.gates().stream().map(Gate::rows).toList());
            assertEquals(
                    List.of("a", "b"),
                    rows.labelled().stream().map(RiskRow::learner).toList());
            // Nobody knows yet whether f pays again, but the exam is past, and there is nothing to be done before it.
            assertEquals(List.of(), rows.open());
            assertEquals(
                    "the exam is past, and nobody knows yet what came of it",
                    row(rows, "f").unscored());
            assertEquals("no exam follows the purchase", row(rows, "c").unscored());
            assertEquals("bought after the window opened", row(rows, "d").unscored());
            assertEquals(
                    "the activity log starts after the window opened",
                    row(rows, "e").unscored());
            assertTrue(!rows.inferred());
        }
    }

    @Test
    void onlyWhatHappenedInTheWindowOfTheCourseCounts() {
        try (Study study = study()) {
            RiskRow row = row(ask(study), "a");
            assertEquals("2024-05-18", row.moment());
            // Active on the 5th, 7th and 8th; two of three right; ten days since; two of four lessons started.
            assertEquals(List.of(3.0, 2.0 / 3, 0.0, 10.0, 0.5), row.values());
            assertTrue(!row.empty());
        }
    }

    @Test
    void payingAgainCountsAfterTheExamAlone() {
        try (Study study = study()) {
            RiskRows rows = ask(study);
            assertEquals(1, row(rows, "a").label());
            assertEquals(0, row(rows, "b").label());
            assertEquals(-1, row(rows, "f").label());
        }
    }

    @Test
    void whoDidNothingIsSaidToHaveDoneNothing() {
        try (Study study = study()) {
            RiskRow row = row(ask(study), "b");
            // 28 days at most, 69 days since the purchase; a rate of no answers stands at the middle.
            assertEquals(List.of(0.0, 0.6, 1.0, 28.0, 0.0), row.values());
            assertTrue(row.empty());
        }
    }

    /** Where no lessons are logged, what there is is looked at, and nothing is known of lessons started. */
    @Test
    void answersAloneWillDo() {
        try (Study study = StudyFixture.ofLearning(Map.of(
                TableSpec.ENROLMENTS,
                values(bought("a", "2024-03-10")),
                TableSpec.ATTEMPTS,
                values(answer("z", "2024-03-01", 100), answer("a", "2024-05-07", 100)),
                TableSpec.EXAMS,
                values("('C', TIMESTAMP '2024-06-01 00:00:00')"),
                TableSpec.EXPORTS,
                values("('extracted_at', TIMESTAMP '2024-12-31 00:00:00')")))) {
            assertEquals(
                    List.of(1.0, 1.0, 0.0, 11.0, Double.NaN),
                    row(ask(study), "a").values());
        }
    }
}
