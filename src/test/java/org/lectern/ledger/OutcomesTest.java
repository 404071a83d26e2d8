package org.lectern.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;

/** What became of learners, told in a file. */
class OutcomesTest {

    @TempDir
    private Path folder;

    private LedgerFile ledger;

    @BeforeEach
    void assign() {
        ledger = new LedgerFile(folder.resolve("campaigns.csv"));
        ledger.assign(Campaigns.plan("c", 4, 0), Campaigns.NOW);
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("outcomes.csv"), text);
    }

    private FilledIn fillIn(String text) throws IOException {
        return ledger.fillIn("c", OutcomeFile.read(csv(text)), UnaryOperator.identity(), Campaigns.NOW);
    }

    private String code(String text) {
        return assertThrows(ProblemException.class, () -> fillIn(text))
                .problem()
                .code();
    }

    private Optional<Outcome> of(int place) {
        return ledger.read().standing("c").get(place).outcome();
    }

    @Test
    void areWrittenDownAsNewRows() throws IOException {
        FilledIn filled = fillIn("Learner ID,outcome,date,course\nL001,1,2026-06-01,FFF\nL002,0,,FFF\nL003,,,FFF\n");
        assertEquals(2, filled.rows().size());
        assertEquals(Optional.of(new Outcome(true, Optional.of(LocalDate.parse("2026-06-01")))), of(0));
        assertEquals(Optional.of(new Outcome(false, Optional.empty())), of(1));
        assertEquals(Optional.empty(), of(2));
        assertEquals(6, ledger.read().entries().size());
        assertEquals(List.of("2 outcomes are new; none was known already, 2 are still missing."), filled.sentences());
    }

    @Test
    void emptyLinesAreNothing() throws IOException {
        assertEquals(
                2,
                fillIn("\nlearner;outcome\n\nL001;yes\n\n\nL002;no\n\n").rows().size());
    }

    @Test
    void anotherOutcomeIsACorrectionAndTheSameIsNothing() throws IOException {
        fillIn("learner;outcome\nL001;yes\nL002;no\n");
        FilledIn again = fillIn("\ufefflearner,outcome\nL001,1\nL002,1\n");
        assertEquals(1, again.rows().size());
        assertEquals(1, again.corrected());
        assertEquals(1, again.same());
        assertEquals(
                List.of("One outcome is new, one of which says otherwise than before; one was known already, 2 are"
                        + " still missing."),
                again.sentences());
        assertEquals(Optional.of(new Outcome(true, Optional.empty())), of(1));
        assertEquals(7, ledger.read().entries().size());
    }

    @Test
    void ofAnotherCourseAreRefused() throws IOException {
        assertEquals("outcomes-elsewhere", code("learner,outcome,course\nL001,1,GGG\nL002,0,GGG\n"));
        assertEquals(4, ledger.read().entries().size());
        FilledIn some = fillIn("learner,outcome,course\nL001,1,GGG\nL002,0,FFF\nX,0,FFF\n");
        assertEquals(
                List.of(
                        "One outcome is new; none was known already, 3 are still missing.",
                        "One row is of learners who are not in the campaign.",
                        "One row is of its learners, but of another course."),
                some.sentences());
    }

    @Test
    void ofNobodyInTheCampaignAreRefused() {
        assertEquals("outcomes-of-others", code("learner,outcome\nX,1\nY,0\n"));
        assertEquals("outcomes-not-yet", code("learner,outcome\nL001,\n"));
    }

    @Test
    void thatContradictOneAnotherAreRefused() {
        assertEquals("outcomes-contradict", code("learner,outcome\nL001,1\nL001,0\n"));
    }

    /** An export tells of many learners and weeks. */
    @Test
    void ofAnExportThoseOfTheMomentCount() {
        Outcome yes = new Outcome(true, Optional.empty());
        Reported earlier = new Reported("L001", "FFF", "week 3", yes);
        ProblemException none = assertThrows(
                ProblemException.class,
                () -> ledger.fillIn("c", List.of(earlier), UnaryOperator.identity(), Campaigns.NOW));
        assertEquals("outcomes-not-yet", none.problem().code());
        FilledIn filled = ledger.fillIn(
                "c",
                List.of(
                        earlier,
                        new Reported("L001", "FFF", "week 4", new Outcome(false, Optional.empty())),
                        new Reported("L001", "GGG", "week 4", yes),
                        new Reported("X", "FFF", "week 4", yes)),
                UnaryOperator.identity(),
                Campaigns.NOW);
        assertEquals(Optional.of(new Outcome(false, Optional.empty())), of(0));
        assertEquals(List.of("One outcome is new; none was known already, 3 are still missing."), filled.sentences());
    }

    @Test
    void idsStandForTheirPseudonyms() throws IOException {
        FilledIn filled = ledger.fillIn(
                "c",
                OutcomeFile.read(csv("learner,outcome\nann,1\nL002,0\n")),
                id -> id.equals("ann") ? "L001" : "",
                Campaigns.NOW);
        assertEquals(2, filled.rows().size());
    }

    @Test
    void whatCannotBeReadIsAProblem() throws IOException {
        assertEquals("outcomes-columns", code("name,outcome\nL001,1\n"));
        assertEquals("outcomes-columns", code("learner,grade\nL001,1\n"));
        assertEquals("outcome-value", code("learner,outcome\nL001,maybe\n"));
        assertEquals("outcome-date", code("learner,outcome,date\nL001,1,1.6.2026\n"));
        assertEquals("outcomes-unreadable", code("learner,outcome\n\"L001,1\n"));
        assertEquals(
                "outcomes-missing-file",
                assertThrows(ProblemException.class, () -> OutcomeFile.read(folder.resolve("none.csv")))
                        .problem()
                        .code());
        assertEquals(
                "no-campaign",
                assertThrows(
                                ProblemException.class,
                                () -> ledger.fillIn("d", List.of(), UnaryOperator.identity(), Campaigns.NOW))
                        .problem()
                        .code());
    }

    @Test
    void isKnownByItsFirstLine() throws IOException {
        assertTrue(OutcomeFile.isOne(csv("User_ID\tOutcome\n")));
        assertFalse(OutcomeFile.isOne(csv("learner,video,completion\n")));
        assertFalse(OutcomeFile.isOne(csv("")));
        assertFalse(OutcomeFile.isOne(folder));
    }
}
