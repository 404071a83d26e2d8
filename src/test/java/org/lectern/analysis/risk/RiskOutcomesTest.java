package org.lectern.analysis.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;

/** Who is to be contacted, and what came of them. */
class RiskOutcomesTest {

    private static final TaskContext QUIET = TaskContext.quiet();
    private static final RiskParams USUAL = RiskParams.of(Choices.standard());

    /** Results of a passed, b withdrew, c failed, d is not known; handed in is something by a. */
    private static Study results() {
        return StudyFixture.ofLearning(Map.of(
                TableSpec.RESULTS,
                "SELECT * FROM (VALUES ('a', 'X', NULL::VARCHAR, 'Pass', NULL::DOUBLE, 60::DOUBLE, 1::DOUBLE),"
                        + " ('b', 'X', NULL, 'Withdrawn', NULL, 60, 1), ('c', 'X', NULL, 'Fail', NULL, 60, 1))",
                TableSpec.ENROLMENTS,
                "SELECT * FROM (VALUES ('a', 'X', NULL::VARCHAR, NULL::TIMESTAMP, NULL::TIMESTAMP, 0::BIGINT,"
                        + " NULL::BIGINT, NULL::VARCHAR), ('b', 'X', NULL, NULL, NULL, 0, 50, NULL),"
                        + " ('c', 'X', NULL, NULL, NULL, 0, NULL, NULL), ('d', 'X', NULL, NULL, NULL, 0, NULL, NULL))",
                TableSpec.ASSESSMENTS,
                "SELECT * FROM (VALUES ('t1', 'X', 'TMA', 10::BIGINT, 50::DOUBLE))",
                TableSpec.ATTEMPTS,
                "SELECT * FROM (VALUES ('a', 't1', 'X', NULL::VARCHAR, NULL::TIMESTAMP, 8::BIGINT, 80::DOUBLE,"
                        + " NULL::BIGINT, NULL::VARCHAR, false))"));
    }

    private static Map<String, Boolean> of(Foreseen foreseen) {
        try (Study study = results()) {
            Map<String, Boolean> outcomes = new HashMap<>();
            Outcomes.of(USUAL.of(foreseen), study, QUIET).forEach(known -> {
                assertEquals("X", known.course());
                outcomes.put(known.learner(), known.cameAbout());
            });
            return outcomes;
        }
    }

    @Test
    void areWhatWasForeseen() {
        assertEquals(Map.of("a", false, "b", true, "c", true), of(Foreseen.RESULT));
        assertEquals(Map.of("a", false, "b", false, "c", true), of(Foreseen.FAILING));
        assertEquals(Map.of("a", false, "b", true, "c", false), of(Foreseen.WITHDRAWAL));
        assertEquals(of(Foreseen.RESULT), of(Foreseen.FOUND));
        ProblemException other = assertThrows(ProblemException.class, () -> of(Foreseen.EXAM));
        assertEquals("not-foreseen", other.problem().code());
    }

    @Test
    void aRuleReadsBackAsWhatWroteIt() {
        RiskParams params = new RiskParams(
                35, Foreseen.WITHDRAWAL, 7, 10, 11, 90, RiskParams.Learner.BOOSTED, USUAL.mode(), USUAL.seed());
        assertEquals(params, RiskRule.read(RiskRule.of(params)));
        for (String other : List.of("", "top 40", "contacts=many", "seed=1")) {
            assertThrows(ProblemException.class, () -> RiskRule.read(other), other);
        }
    }

    private static Study sample() {
        return Importer.open(Path.of("data/sample-learning"), ImportOptions.standard(), QUIET)
                .study();
    }

    /** In the newest week nobody knows what comes; what would be known by the end of another does. */
    @Test
    void whoIsFlaggedIsToBeContactedAsLongAsNobodyKnows() {
        try (Study study = sample()) {
            RiskParams params = USUAL.of(Foreseen.NEXT_WEEK);
            Findings findings = new RiskAnalysis().ask(params, study, QUIET);
            ToContact toContact = ToContact.of(params, findings, study, QUIET);
            assertEquals(20, toContact.list().size());
            assertEquals(1, toContact.list().getFirst().rank());
            assertEquals(study.fingerprint(), toContact.data());
            assertEquals(params, RiskRule.read(toContact.rule()));
            assertTrue(toContact.list().getFirst().reasons().size() > 0);
            Outcomes.of(params, study, QUIET)
                    .forEach(known -> assertTrue(toContact.list().stream()
                            .noneMatch(one -> one.learner().equals(known.learner())
                                    && one.moment().equals(known.moment()))));
        }
    }

    @Test
    void whatIsDecidedOfAllIsTooLate() {
        try (Study study = sample()) {
            RiskParams params = USUAL.of(Foreseen.NO_MORE).atWeek(3);
            Findings findings = new RiskAnalysis().ask(params, study, QUIET);
            ProblemException late =
                    assertThrows(ProblemException.class, () -> ToContact.of(params, findings, study, QUIET));
            assertEquals("all-decided", late.problem().code());
        }
    }

    @Test
    void aRuleIsSaidInWords() {
        assertEquals(
                "the first 40 on the list of who fails or leaves the course, foreseen at the end of week 4",
                RiskRule.inWords("foreseen=result contacts=40 week=4 lead=14 window=14 followUp=180 model=logistic"));
        assertEquals("Learners who stopped", RiskRule.inWords("Learners who stopped"));
    }
}
