package org.lectern.analysis.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;

/** The published recipe for exams, worked by hand: course C has exams in June 2024 and 2025, and keeps the second one only. */
class PublishedExamsTest {

    private static final RiskParams PARAMS = RiskParams.of(Choices.standard());

    private static String values(String... rows) {
        return "SELECT * FROM (VALUES " + String.join(", ", rows) + ")";
    }

    private static String bought(String learner, String course, String day) {
        return "('" + learner + "', '" + course + "', NULL::VARCHAR, TIMESTAMP '" + day
                + " 09:00:00', NULL::TIMESTAMP, NULL::BIGINT, NULL::BIGINT, NULL::VARCHAR)";
    }

    private static String reached(String learner, String course, double progress) {
        return "('" + learner + "', '" + course + "', NULL::VARCHAR, NULL::VARCHAR, " + progress
                + "::DOUBLE, NULL::DOUBLE, NULL::DOUBLE)";
    }

    private static String lesson(String learner, String module, String course, String time, double progress) {
        return "('" + learner + "', '" + module + "', '" + course + "', NULL::VARCHAR, TIMESTAMP '" + time
                + "', NULL::BIGINT, NULL::VARCHAR, " + progress + "::DOUBLE, NULL::BIGINT, NULL::TIMESTAMP)";
    }

    private static String answer(String learner, String time, double score, int attempt) {
        return "('" + learner + "', 'M1', 'C', NULL::VARCHAR, TIMESTAMP '" + time + "', NULL::BIGINT, " + score
                + "::DOUBLE, " + attempt + "::BIGINT, 'q', NULL::BOOLEAN)";
    }

    private static final String COURSES = values(
            "('C', NULL::VARCHAR, NULL::BIGINT, TIMESTAMP '2025-06-01 00:00:00')",
            "('D', NULL::VARCHAR, NULL::BIGINT, NULL::TIMESTAMP)");

    private static final String EXAMS =
            values("('C', TIMESTAMP '2024-06-01 00:00:00')", "('C', TIMESTAMP '2025-06-01 00:00:00')");

    @Test
    void allThatCameBeforeTheNewestExamCountsWhateverItsCourse() {
        try (Study study = StudyFixture.ofLearning(Map.of(
                TableSpec.ENROLMENTS,
                values(
                        bought("a", "C", "2024-03-10"),
                        // Two days later, and a failure all the same.
                        bought("a", "C", "2024-03-12"),
                        bought("a", "D", "2024-03-10"),
                        bought("b", "C", "2024-03-10"),
                        bought("c", "C", "2024-03-10")),
                TableSpec.RESULTS,
                values(reached("a", "C", 50), reached("a", "D", 50), reached("b", "C", 0), reached("c", "C", 1)),
                TableSpec.COURSES,
                COURSES,
                TableSpec.ACTIVITY,
                values(
                        lesson("a", "M1", "C", "2024-04-20 10:00:00", 40),
                        lesson("a", "M1", "C", "2024-04-21 10:00:00", 60),
                        // Of another course, long after the exam of 2024.
                        lesson("a", "M9", "D", "2025-01-05 10:00:00", 80),
                        lesson("a", "M2", "C", "2025-05-18 00:00:00", 100),
                        // Too late by a second.
                        lesson("a", "M3", "C", "2025-05-18 00:00:01", 100)),
                TableSpec.ATTEMPTS,
                values(
                        answer("a", "2024-05-01 10:00:00", 100, 0),
                        answer("a", "2024-05-02 10:00:00", 0, 0),
                        answer("a", "2024-05-03 10:00:00", 100, 1))))) {
            assertTrue(PublishedPurchases.areTold(study.facts()));
            List<PublishedPurchases.Purchase> purchases = PublishedPurchases.ask(14, study, TaskContext.quiet());
            // D has no exam, and b no progress.
            assertEquals(
                    List.of("a", "c"),
                    purchases.stream().map(PublishedPurchases.Purchase::learner).toList());
            PublishedPurchases.Purchase first = purchases.getFirst();
            assertEquals("2025-05-18", first.moment().toString());
            // Three lessons; (40 + 60 + 80 + 100) / 4; three answers, two right, at first one of two; 393 days.
            assertEquals(List.of(3.0, 70.0, 3.0, 2.0 / 3, 0.5, 393.0), first.values());
            assertTrue(first.again());
            assertTrue(purchases.getLast().isEmpty() && !purchases.getLast().again());
        }
    }

    /** Sixty learners who did nothing, every third of whom paid again; half of them bought after the exam of 2024. */
    private static Study idle() {
        List<String> bought = IntStream.range(0, 60)
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(0, i % 3 == 0 ? 1 : 0)
                        .mapToObj(again -> bought(name(i), "C", i % 2 == 0 ? "2024-03-0" + (1 + again) : "2024-07-01")))
                .toList();
        return StudyFixture.ofLearning(Map.of(
                TableSpec.ENROLMENTS,
                values(bought.toArray(String[]::new)),
                TableSpec.RESULTS,
                IntStream.range(0, 60)
                        .mapToObj(i -> reached(name(i), "C", 50))
                        .collect(Collectors.joining(", ", "SELECT * FROM (VALUES ", ")")),
                TableSpec.COURSES,
                COURSES,
                TableSpec.EXAMS,
                EXAMS,
                TableSpec.ACTIVITY,
                values(lesson("z", "M1", "C", "2024-01-01 10:00:00", 40))));
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "l%02d", i);
    }

    @Test
    void equalProbabilitiesAreAllFlaggedByAPercentile() {
        try (Study study = idle()) {
            RiskRows corrected = new ExamRows(PARAMS, study, TaskContext.quiet()).ask();
            PublishedExams found = PublishedExams.of(PARAMS, corrected, study, TaskContext.quiet())
                    .orElseThrow();
            assertEquals(60, found.rows().size());
            assertEquals(12, found.test().size());
            assertEquals(
                    4,
                    found.test().stream()
                            .filter(said -> said.purchase().again())
                            .count());
            assertEquals(0.5, found.judged().rocAuc());
            assertEquals(0, found.known());
            // Who bought before June 2024 is looked at two weeks before June 2025.
            assertEquals(0.5, found.late());
            assertEquals(12, found.byPercentile());
            assertEquals(3, found.byRank());
            assertEquals(
                    "Its rule “at or above the 80th percentile” flags 12 of 12, since many have the same probability; the"
                            + " first fifth by rank are 3.",
                    found.sentences().getLast());
            assertTrue(found.sentences().getFirst().contains("50.0 % of its rows look back from a day after the exam"));
        }
    }

    @Test
    void withoutADateOfCoursesThereIsNothingPublished() {
        try (Study study = StudyFixture.ofLearning(Map.of(
                TableSpec.ENROLMENTS,
                values(bought("a", "C", "2024-03-10")),
                TableSpec.RESULTS,
                values(reached("a", "C", 50)),
                TableSpec.ACTIVITY,
                values(lesson("a", "M1", "C", "2024-04-20 10:00:00", 40))))) {
            assertTrue(!PublishedPurchases.areTold(study.facts()));
        }
    }
}
