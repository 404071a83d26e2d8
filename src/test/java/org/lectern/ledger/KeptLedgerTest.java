package org.lectern.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;

/** The ledger in a study file and the one beside it. */
class KeptLedgerTest {

    private static final Outcome YES = new Outcome(true, Optional.empty());

    @TempDir
    private Path folder;

    private KeptLedger beside;
    private LedgerFile ledger;

    @BeforeEach
    void begin() {
        beside = KeptLedger.beside(folder.resolve("course.lectern"));
        ledger = beside.ledger();
        assertEquals(folder.resolve("course.ledger.csv"), ledger.file());
    }

    private String text() {
        return beside.text(Optional.empty()).orElseThrow();
    }

    private String assigned(String campaign) {
        ledger.assign(Campaigns.plan(campaign, 5, 0.4), Campaigns.NOW);
        return text();
    }

    private void assertDiffers(String kept) throws IOException {
        String there = Files.readString(ledger.file());
        assertEquals(
                "ledgers-differ",
                assertThrows(ProblemException.class, () -> beside.restore(kept))
                        .problem()
                        .code());
        assertEquals(there, Files.readString(ledger.file()));
        assertEquals(Optional.of(kept), beside.text(Optional.of(kept)));
    }

    @Test
    void whatWasKeptComesBackWhereLessIsThere() throws IOException {
        String kept = assigned("c");
        Files.delete(ledger.file());
        assertEquals(Optional.empty(), beside.text(Optional.empty()));
        assertEquals(Optional.of(kept), beside.text(Optional.of(kept)), "a ledger that was taken away is not lost");
        beside.restore(kept);
        assertEquals(kept, text());
        Files.writeString(ledger.file(), kept.substring(0, kept.length() / 2));
        assertEquals(Optional.of(kept), beside.text(Optional.of(kept)));
        beside.restore(kept);
        assertEquals(kept, text());
    }

    @Test
    void whatWentOnSinceThenStaysAndIsKept() {
        String kept = assigned("c");
        String since = assigned("d");
        beside.restore(kept);
        assertEquals(since, text());
        assertEquals(Optional.of(since), beside.text(Optional.of(kept)));
    }

    @Test
    void whoWasForgottenStaysForgotten() {
        String kept = assigned("c");
        ledger.append(List.of(ledger.read().standing("c").getLast().withOutcome(YES, Campaigns.NOW)));
        ledger.forget("L001");
        String now = text();
        beside.restore(kept);
        assertEquals(now, text());
        assertEquals(Optional.of(now), beside.text(Optional.of(kept)));
        assertFalse(now.contains("L001"));
    }

    /** Of one more campaign in each neither is the other's beginning. */
    @Test
    void ofTwoThatDifferNeitherIsLost() throws IOException {
        assigned("c");
        String beginning = text();
        String one = assigned("d");
        Files.writeString(ledger.file(), beginning);
        assigned("e");
        assertDiffers(one);
    }

    @Test
    void anOutcomeThatIsMissingIsADifference() throws IOException {
        String before = assigned("c");
        ledger.append(List.of(ledger.read().standing("c").getLast().withOutcome(YES, Campaigns.NOW)));
        String kept = text();
        Files.writeString(ledger.file(), before);
        assigned("d");
        assertDiffers(kept);
    }

    @Test
    void aDamagedLedgerTakesNoPlace() throws IOException {
        String kept = assigned("c");
        Files.writeString(ledger.file(), kept.replaceFirst(",contact,", ",hold-out,"));
        assertDiffers(kept);
        Files.writeString(ledger.file(), "learner,outcome\nA,1\n");
        assertDiffers(kept);
    }
}
