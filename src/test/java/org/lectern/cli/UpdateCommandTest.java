package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.cards.Card;
import org.lectern.cards.Check;
import org.lectern.cards.PinnedCards;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.keep.Enclosed;
import org.lectern.keep.Setup;
import org.lectern.keep.StudyFile;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Flagged;
import org.lectern.ledger.LedgerFile;
import org.lectern.ledger.Plan;
import org.lectern.study.Filter;

class UpdateCommandTest {

    private static final TaskContext QUIET = TaskContext.quiet();
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[16]);

    @TempDir
    private Path folder;

    private Path study;

    private Path export(String name, int early) throws IOException {
        return PinnedCards.export(folder.resolve(name), early);
    }

    @BeforeEach
    void save() throws IOException {
        study = folder.resolve("autumn.lectern");
        ImportOptions options = ImportOptions.standard().withPseudonyms(PSEUDONYMS);
        try (Imported imported = Importer.open(export("autumn.csv", 120), options, QUIET)) {
            List<Card> cards = PinnedCards.of(new ChurnAnalysis(), imported.study());
            Setup setup = new Setup(Filter.everything(), Choices.standard(), "churn", Map.of()).withCards(cards);
            StudyFile.write(imported, Optional.of(setup), study, QUIET);
        }
    }

    @Test
    void tellsOfEachCardWhatBecameOfItAndKeepsIt() throws IOException {
        Path newer = folder.resolve("spring.lectern");
        Ran ran =
                Ran.command("update", study.toString(), export("spring.csv", 30).toString(), "--out", newer.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.toString());
        assertTrue(
                ran.out()
                        .contains(
                                "Was 60.0 % (53.1 to 66.5 %, 200 views), now 15.0 % (10.7 to 20.6 %, 200 views): lower"
                                        + " beyond chance"),
                ran.out());
        assertEquals(Map.of(), StudyFile.enclosed(newer));
        StudyFile.Reopened saved = StudyFile.read(newer, PSEUDONYMS, false, QUIET);
        saved.imported().close();
        assertEquals(
                List.of(Check.Verdict.LOWER, Check.Verdict.NOT_SURE),
                saved.setup().orElseThrow().cards().stream()
                        .map(card -> card.check().orElseThrow().verdict())
                        .toList());
    }

    /** Without it nobody could tell what came of those who were contacted. */
    @Test
    void theLedgerOfTheStudyGoesAlong() throws IOException {
        LedgerFile beside = LedgerFile.beside(study);
        beside.assign(
                new Plan(
                        new Campaign("c", Instant.EPOCH, "data", "", "rule", LocalDate.EPOCH),
                        List.of(new Flagged("A", "", "", 1, 0.5, List.of())),
                        0,
                        Map.of()),
                Instant.EPOCH);
        String ledger = Files.readString(beside.file());
        Path newer = folder.resolve("spring.lectern");
        String export = export("spring.csv", 30).toString();
        Ran.command("update", study.toString(), export, "--out", newer.toString());
        assertEquals(Map.of(Enclosed.LEDGER, ledger), StudyFile.enclosed(newer));
        Files.move(newer, study, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(beside.file());
        Ran.command("update", study.toString(), export, "--out", newer.toString());
        assertEquals(Map.of(Enclosed.LEDGER, ledger), StudyFile.enclosed(newer));
    }

    @Test
    void aStudyWithoutCardsIsToldSo() throws IOException {
        Path none = folder.resolve("none.lectern");
        Ran.command("save", export("spring.csv", 30).toString(), "--out", none.toString());
        Ran ran = Ran.command("update", none.toString(), study.toString());
        assertEquals(ExitCode.TROUBLE, ran.code());
        assertTrue(ran.err().contains("No finding is pinned in none.lectern"), ran.err());
    }

    @Test
    void nothingThatIsReadIsWrittenOver() throws IOException {
        Path newer = export("spring.csv", 30);
        byte[] before = Files.readAllBytes(newer);
        Ran ran = Ran.command("update", study.toString(), newer.toString(), "--out", newer.toString());
        assertEquals(ExitCode.TROUBLE, ran.code(), ran.toString());
        assertArrayEquals(before, Files.readAllBytes(newer));
    }
}
