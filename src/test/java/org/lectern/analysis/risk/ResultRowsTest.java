package org.lectern.analysis.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.activity.ActivityAnalysis;
import org.lectern.analysis.weeks.WeeksAnalysis;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;

/** What is known of learners of the Open University at the end of week 4, day 28, worked by hand. */
class ResultRowsTest {

    private static String values(String... rows) {
        return "SELECT * FROM (VALUES " + String.join(", ", rows) + ")";
    }

    private static String result(String learner, String result) {
        return "('" + learner + "', 'X', NULL::VARCHAR, '" + result + "', NULL::DOUBLE, 60::DOUBLE, 1::DOUBLE)";
    }

    private static String enrolled(String learner, String from, String until) {
        return "('" + learner + "', 'X', NULL::VARCHAR, NULL::TIMESTAMP, NULL::TIMESTAMP, " + from + "::BIGINT, "
                + until + "::BIGINT, NULL::VARCHAR)";
    }

    private static String handed(String learner, String module, int day, String score, boolean banked) {
        return "('" + learner + "', '" + module + "', 'X', NULL::VARCHAR, NULL::TIMESTAMP, " + day + "::BIGINT, "
                + score + "::DOUBLE, NULL::BIGINT, NULL::VARCHAR, " + banked + ")";
    }

    /** Due are one on day 10, one on day 20, one on day 40, and an exam. */
    private static Study study() {
        return study(values(
                result("a", "Pass"),
                result("b", "Withdrawn"),
                result("c", "Fail"),
                result("d", "Distinction"),
                result("e", "Fail")));
    }

    private static Study study(String results) {
        return StudyFixture.ofLearning(Map.of(
                TableSpec.RESULTS,
                results,
                TableSpec.ENROLMENTS,
                values(
                        enrolled("a", "-30", "NULL"),
                        enrolled("b", "-5", "27"),
                        enrolled("c", "3", "28"),
                        enrolled("d", "30", "NULL"),
                        enrolled("e", "NULL", "NULL")),
                TableSpec.ASSESSMENTS,
                values(
                        "('t1', 'X', 'TMA', 10::BIGINT, 50::DOUBLE)",
                        "('t2', 'X', 'CMA', 20, 0)",
                        "('t3', 'X', 'TMA', 40, 50)",
                        "('ex', 'X', 'Exam', 15, 100)"),
                TableSpec.ATTEMPTS,
                values(
                        // Two days early, three days late, one not yet due, one after the moment.
                        handed("a", "t1", 8, "80", false),
                        handed("a", "t2", 23, "60", false),
                        handed("a", "t3", 26, "NULL", false),
                        handed("c", "t1", 9, "40", true),
                        handed("c", "t2", 28, "90", false))));
    }

    private static RiskRows ask(Study study) {
        return ask(study, Foreseen.RESULT);
    }

    private static RiskRows ask(Study study, Foreseen foreseen) {
        return new ResultRows(foreseen, RiskParams.of(Choices.standard()), study, TaskContext.quiet()).ask();
    }

    @Test
    void whoHasLeftOrNotYetComeIsNotScored() {
        try (Study study = study()) {
            RiskRows rows = ask(study);
            assertEquals(
                    List.of("a", "c"),
                    rows.labelled().stream().map(RiskRow::learner).toList());
            assertEquals(List.of(5L, 2L), rows.gates().stream().map(Gate::rows).toList());
            assertEquals(
                    List.of(0, 1), rows.labelled().stream().map(RiskRow::label).toList());
        }
    }

    /** A list by week, beside that of results, has everybody in every week. */
    @Test
    void whoIsListedSeveralTimesIsOneRow() {
        String byWeek = "('a', 'X', NULL::VARCHAR, NULL, NULL::DOUBLE, 60::DOUBLE, 1::DOUBLE)";
        try (Study study = study(values(result("a", "Pass"), byWeek, byWeek, result("c", "Fail")))) {
            assertEquals(List.of(0, 1), labels(study, Foreseen.RESULT));
        }
    }

    private static List<Integer> labels(Study study, Foreseen foreseen) {
        return ask(study, foreseen).labelled().stream().map(RiskRow::label).toList();
    }

    /** Whoever leaves later has not failed, and whoever fails has not left: nobody knows at the moment which it will be. */
    @Test
    void failingAndLeavingAreForeseenApart() {
        try (Study study = study(values(result("a", "Withdrawn"), result("c", "Fail")))) {
            assertEquals(List.of(1, 1), labels(study, Foreseen.RESULT));
            assertEquals(List.of(0, 1), labels(study, Foreseen.FAILING));
            assertEquals(List.of(1, 0), labels(study, Foreseen.WITHDRAWAL));
        }
    }

    /** In a term that is running: the same is known of learners, and nothing of what comes of it. */
    @Test
    void whereNoResultsAreToldEnrolmentsTellWhoThereIs() {
        String unknown = "('%s', 'X', NULL::VARCHAR, NULL::VARCHAR, NULL::DOUBLE, 60::DOUBLE, 1::DOUBLE)";
        try (Study told = study();
                Study running = study(values(unknown.formatted("a"), unknown.formatted("c")))) {
            assertEquals(false, Foreseen.RESULT.isTold(running.facts()));
            assertEquals(true, Foreseen.RESULT.isKnown(running.facts()));
            RiskRows rows = ask(running);
            assertEquals(
                    List.of("a", "c"),
                    rows.open().stream().map(RiskRow::learner).toList());
            assertEquals(List.of(5L, 2L), rows.gates().stream().map(Gate::rows).toList());
            assertEquals(
                    ask(told).labelled().stream().map(RiskRow::values).toList(),
                    rows.open().stream().map(RiskRow::values).toList());
        }
    }

    @Test
    void onlyWhatWasHandedInBeforeTheMomentCounts() {
        try (Study study = study()) {
            List<RiskRow> rows = ask(study).labelled();
            assertEquals(
                    List.of(
                            2.0,
                            3.0,
                            0.0,
                            1.0, // due, handed in, missed, share of due
                            70.0,
                            60.0,
                            60.0,
                            0.0, // mean, lowest, last score, none
                            1.0,
                            4.333333333,
                            2.0,
                            0.0, // late, days early, days since, banked
                            30.0,
                            60.0,
                            1.0), // enrolled before, credits, earlier attempts
                    rounded(rows.get(0)));
            assertEquals(
                    List.of(2.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 28.0, 1.0, -3.0, 60.0, 1.0),
                    rounded(rows.get(1)));
        }
    }

    private static List<Double> rounded(RiskRow row) {
        return row.values().stream().map(value -> Math.rint(value * 1e9) / 1e9).toList();
    }

    /** Nothing of lessons, no list of units: what there is is answered. */
    @Test
    void allThatReadWhatWasDoneAnswer() {
        try (Study study = study()) {
            for (Analysis<?> analysis : List.of(new ActivityAnalysis(), new WeeksAnalysis(), new RiskAnalysis())) {
                Findings found = analysis.answer(Choices.standard(), study, TaskContext.quiet());
                assertFalse(found.reading().headline().isBlank(), analysis.id());
            }
        }
    }
}
