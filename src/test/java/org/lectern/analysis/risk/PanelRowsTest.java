package org.lectern.analysis.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Parameters;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;

/** Who completes nothing next week, or nothing any more, worked by hand. */
class PanelRowsTest {

    private static String done(String learner, String module, String day, String status) {
        return "('" + learner + "', '" + module + "', 'C1', 'learner', TIMESTAMP '" + day
                + " 10:00:00', NULL::BIGINT, '" + status + "', 50::DOUBLE, NULL::BIGINT, NULL::TIMESTAMP)";
    }

    /** The 5th of January 2026 is a Monday. C1 has two units: a completes both by the second week, b one, c none. */
    private static Study study() {
        Map<TableSpec, String> tables = new HashMap<>(unlisted());
        tables.put(
                TableSpec.PEOPLE,
                "SELECT * FROM (VALUES ('a', 'learner', NULL::VARCHAR, NULL::TIMESTAMP, NULL::TIMESTAMP),"
                        + " ('b', 'learner', NULL, NULL, NULL), ('c', 'learner', NULL, NULL, NULL))");
        return StudyFixture.ofLearning(tables);
    }

    private static Map<TableSpec, String> unlisted() {
        return Map.of(
                TableSpec.ACTIVITY,
                "SELECT * FROM (VALUES "
                        + String.join(
                                ", ",
                                done("a", "M1", "2026-01-06", "completed"),
                                done("a", "M2", "2026-01-14", "completed"),
                                done("b", "M1", "2026-01-20", "completed"),
                                done("c", "M1", "2026-01-07", "started"),
                                done("c", "M2", "2026-01-26", "started"))
                        + ")",
                TableSpec.MODULES,
                "SELECT * FROM (VALUES ('M1', 'C1', NULL::VARCHAR, 1::BIGINT, NULL::VARCHAR),"
                        + " ('M2', 'C1', NULL, 2, NULL))");
    }

    private static RiskParams at(int week) {
        Parameters<RiskParams> parameters = Parameters.of(new RiskAnalysis());
        return parameters.with(RiskParams.of(Choices.standard()), Map.of("week", week));
    }

    private static List<String> told(Study study, Foreseen foreseen, int week) {
        return new PanelRows(foreseen, at(week), study, TaskContext.quiet())
                .ask().rows().stream()
                        .map(row ->
                                row.learner() + row.label() + (row.unscored().isEmpty() ? "" : "x"))
                        .collect(Collectors.toList());
    }

    /** By week 1 to 4 a learner; -1 where nobody knows, or where nothing is left to complete. */
    @Test
    void theWeekToComeTellsWhoCompletesNothing() {
        try (Study study = study()) {
            assertEquals(
                    List.of("a0", "a-1x", "a-1x", "a-1x", "b1", "b0", "b1", "b-1", "c1", "c1", "c1", "c-1"),
                    told(study, Foreseen.NEXT_WEEK, 1));
        }
    }

    @Test
    void allWeeksToComeTellWhoCompletesNothingAnyMore() {
        try (Study study = study()) {
            assertEquals(List.of("a0", "b0", "c1"), told(study, Foreseen.NO_MORE, 1));
            assertEquals(List.of("a-1x", "b0", "c1"), told(study, Foreseen.NO_MORE, 2));
            assertEquals(List.of("a-1x", "b1", "c1"), told(study, Foreseen.NO_MORE, 3));
            assertEquals(List.of("a-1x", "b-1", "c-1"), told(study, Foreseen.NO_MORE, 4));
        }
    }

    /** Where nobody lists learners, b is not known before the third week: that b is here at all would tell what comes. */
    @Test
    void whoHasDoneNothingYetIsNotThereWhereNobodyListsThem() {
        try (Study study = StudyFixture.ofLearning(unlisted())) {
            assertEquals(
                    List.of("a0", "a-1x", "a-1x", "a-1x", "b-1x", "b-1x", "b1", "b-1", "c1", "c1", "c1", "c-1"),
                    told(study, Foreseen.NEXT_WEEK, 1));
        }
    }

    /** Whoever begins another course is at it again: what was completed before does not decide. */
    @Test
    void whoBeginsAnotherCourseHasNotFinished() {
        Map<TableSpec, String> tables = new HashMap<>(unlisted());
        tables.computeIfPresent(
                TableSpec.ACTIVITY,
                (_, rows) -> rows.replace(
                        "FROM (VALUES ", "FROM (VALUES " + done("a", "N1", "2026-01-21", "started") + ", "));
        tables.computeIfPresent(
                TableSpec.MODULES,
                (_, rows) -> rows.replace(
                        "FROM (VALUES ", "FROM (VALUES ('N1', 'C2', NULL::VARCHAR, 1::BIGINT, NULL::VARCHAR), "));
        try (Study study = StudyFixture.ofLearning(tables)) {
            assertEquals(
                    List.of("a0", "a-1x", "a1", "a-1"),
                    told(study, Foreseen.NEXT_WEEK, 1).subList(0, 4));
        }
    }

    @Test
    void whoHasCompletedEverythingIsCountedAndNotLearntFrom() {
        try (Study study = study()) {
            RiskRows rows = new PanelRows(Foreseen.NO_MORE, at(2), study, TaskContext.quiet()).ask();
            assertEquals(
                    List.of(3L, 2L, 2L), rows.gates().stream().map(Gate::rows).toList());
            assertEquals(2, rows.labelled().size());
        }
    }
}
