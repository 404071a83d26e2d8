package org.lectern.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;

class LedgerFileTest {

    private static final Outcome YES = new Outcome(true, Optional.of(LocalDate.parse("2026-06-01")));
    private static final Outcome NO = new Outcome(false, Optional.empty());

    @TempDir
    private Path folder;

    private Path file;
    private LedgerFile ledger;

    @BeforeEach
    void begin() {
        file = folder.resolve("campaigns.csv");
        ledger = new LedgerFile(file);
    }

    private static String code(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problem().code();
    }

    private List<Entry> standing() {
        return ledger.read().standing("c");
    }

    @Test
    void whatIsWrittenComesBack() {
        List<Entry> written = ledger.assign(Campaigns.plan("c", 5, 0.4), Campaigns.NOW);
        assertEquals(new Ledger(written, List.of()), ledger.read());
        Message message = new Message(
                "supportive",
                "e-mail",
                "nudge 2",
                "ab12",
                "M01 M02",
                "Ann, \"the\" coach",
                Optional.of(Campaigns.NOW),
                Optional.of(Campaigns.NOW.plusSeconds(60)),
                "thanks; ünïcode");
        Entry last = written.getFirst()
                .withMessage(message, Campaigns.NOW.plusSeconds(90))
                .withOutcome(YES, Campaigns.NOW.plusSeconds(99));
        ledger.append(List.of(last));
        assertEquals(last, standing().getFirst());
        assertEquals(6, ledger.read().entries().size());
        assertEquals(5, standing().size());
    }

    @Test
    void whereThereIsNoFileThereIsNothing() {
        assertEquals(new Ledger(List.of(), List.of()), ledger.read());
    }

    /** The bytes that were there are there. */
    @Test
    void onlyGrows() throws IOException {
        ledger.assign(Campaigns.plan("c", 3, 0), Campaigns.NOW);
        byte[] before = Files.readAllBytes(file);
        ledger.append(List.of(standing().getFirst().withOutcome(NO, Campaigns.NOW)));
        assertEquals(
                new String(before, StandardCharsets.UTF_8),
                Files.readString(file).substring(0, Files.readString(file).length() - addedBy(before)));
    }

    private int addedBy(byte[] before) throws IOException {
        return Files.readString(file).length() - new String(before, StandardCharsets.UTF_8).length();
    }

    @Test
    void anAssignmentIsWrittenOnce() throws IOException {
        ledger.assign(Campaigns.plan("c", 40, 0.25), Campaigns.NOW);
        String before = Files.readString(file);
        assertEquals("campaign-assigned", code(() -> ledger.assign(Campaigns.plan("c", 40, 0.25), Campaigns.NOW)));
        assertEquals("campaign-assigned", code(() -> ledger.assign(Campaigns.plan("c", 41, 0.25), Campaigns.NOW)));
        assertEquals("campaign-assigned", code(() -> ledger.assign(Campaigns.plan("c", 40, 0), Campaigns.NOW)));
        assertEquals(before, Files.readString(file));
        ledger.assign(Campaigns.plan("d", 40, 0.25), Campaigns.NOW);
        assertEquals(2, ledger.read().campaigns().size());
    }

    @Test
    void nobodyMovesIntoAnotherArm() {
        ledger.assign(Campaigns.plan("c", 2, 0.5), Campaigns.NOW);
        Entry first = standing().getFirst();
        Arm other = first.arm() == Arm.CONTACT ? Arm.HOLD_OUT : Arm.CONTACT;
        Entry moved =
                new Entry(first.campaign(), other, "", first.learner(), Message.NONE, Optional.empty(), Campaigns.NOW);
        assertEquals("assignment-changed", code(() -> ledger.append(List.of(moved))));
        Entry stranger = Campaigns.plan("c", 3, 0).entries(Campaigns.NOW).getLast();
        assertEquals("assignment-changed", code(() -> ledger.append(List.of(stranger))));
        assertEquals(2, ledger.read().entries().size());
    }

    /** Wherever the end is missing: the rows before count, the rest is told, and what is added later is whole. */
    @Test
    void aCutRowSpoilsNothing() throws IOException {
        ledger.assign(Campaigns.plan("c", 3, 0), Campaigns.NOW);
        Entry noted = standing().getFirst().withMessage(Message.NONE.withReply("a, \"quoted\" reply"), Campaigns.NOW);
        ledger.append(List.of(noted));
        byte[] whole = Files.readAllBytes(file);
        int lastLine = new String(whole, StandardCharsets.UTF_8).lastIndexOf('\n', whole.length - 2) + 1;
        for (int end = lastLine + 1; end < whole.length; end++) {
            Files.write(file, Arrays.copyOf(whole, end));
            Ledger cut = ledger.read();
            assertEquals(3, cut.entries().size());
            assertEquals(
                    List.of("One row was cut off while being written and does not count. Everything before and after"
                            + " does."),
                    cut.notices());
            ledger.append(List.of(noted.withOutcome(YES, Campaigns.NOW)));
            assertTrue(Files.readString(file).startsWith(new String(whole, 0, end, StandardCharsets.UTF_8) + "\n"));
            Ledger after = ledger.read();
            // Where nothing but the line's end was missing, that is there now.
            assertEquals(end == whole.length - 1 ? 5 : 4, after.entries().size());
            assertEquals(Optional.of(YES), after.standing("c").getFirst().outcome());
            assertEquals(end == whole.length - 1 ? 0 : 1, after.notices().size());
        }
    }

    @Test
    void aFileCutInItsFirstLineBeginsAnew() throws IOException {
        ledger.assign(Campaigns.plan("c", 3, 0), Campaigns.NOW);
        String whole = Files.readString(file);
        for (int end : new int[] {0, 1, 50, whole.indexOf('\n')}) {
            Files.writeString(file, whole.substring(0, end));
            assertEquals(0, ledger.read().entries().size());
            ledger.assign(Campaigns.plan("c", 3, 0), Campaigns.NOW);
            assertEquals(whole, Files.readString(file));
        }
    }

    @Test
    void anAssignmentThatWasCutOffIsCompletedByTheSame() throws IOException {
        ledger.assign(Campaigns.plan("c", 40, 0.25), Campaigns.NOW);
        String whole = Files.readString(file);
        List<Entry> all = standing();
        Files.writeString(file, whole.substring(0, whole.length() * 2 / 3));
        int left = ledger.read().entries().size();
        assertTrue(left > 10 && left < 40);
        assertEquals("campaign-assigned", code(() -> ledger.assign(Campaigns.plan("c", 40, 0.5), Campaigns.NOW)));
        assertEquals("campaign-assigned", code(() -> ledger.assign(Campaigns.plan("c", left, 0.25), Campaigns.NOW)));
        ledger.assign(Campaigns.plan("c", 40, 0.25), Campaigns.NOW);
        assertEquals(all, standing());
    }

    @Test
    void aRowThatWasChangedIsRefused() throws IOException {
        ledger.assign(Campaigns.plan("c", 3, 0), Campaigns.NOW);
        String whole = Files.readString(file);
        Files.writeString(file, whole.replaceFirst(",contact,", ",hold-out,"));
        assertEquals("row-changed", code(ledger::read));
        assertEquals("row-changed", code(() -> ledger.append(List.of())));
        ProblemException changed = assertThrows(ProblemException.class, ledger::read);
        assertEquals(
                "Line 2 of campaigns.csv is not as it was written.",
                changed.problem().sentence());
        Files.writeString(file, whole.replace("\n", "\r\n"));
        assertEquals(3, ledger.read().entries().size());
    }

    @Test
    void anotherFileIsRefusedAndStays() throws IOException {
        for (String other : List.of("learner,outcome\nA,1\n", "\n", "x", "\0\1\2")) {
            Files.writeString(file, other);
            assertEquals("not-a-ledger", code(ledger::read));
            assertEquals("not-a-ledger", code(() -> ledger.assign(Campaigns.plan("c", 3, 0), Campaigns.NOW)));
            assertEquals(other, Files.readString(file));
        }
        assertEquals("ledger-unreadable", code(() -> new LedgerFile(folder).read()));
    }

    @Test
    void whatIsWrittenLastCountsWhateverTheClockSays() {
        ledger.assign(Campaigns.plan("c", 2, 0), Campaigns.NOW);
        Entry first = standing().getFirst();
        ledger.append(List.of(first.withOutcome(YES, Instant.parse("2026-06-02T00:00:00Z"))));
        ledger.append(List.of(first.withOutcome(NO, Instant.parse("1970-01-01T00:00:00Z"))));
        assertEquals(Optional.of(NO), standing().getFirst().outcome());
        assertEquals(
                List.of("The clock went back between two rows. Of each learner the row that was written last counts,"
                        + " whatever its time."),
                ledger.read().notices());
    }

    @Test
    void noCellIsAFormulaAndEveryTextComesBack() throws IOException {
        List<String> texts = List.of("=1+1", "+49", "-3", "@SUM(A1)", "'=1", "''=1", "'tis", "a,b", "\"", "1 = 1");
        List<Flagged> learners = IntStream.range(0, texts.size())
                .mapToObj(i -> new Flagged(texts.get(i), texts.get(i), texts.get(i), i + 1, 0.5, List.of(texts.get(i))))
                .toList();
        ledger.assign(new Plan(Campaigns.campaign("c"), learners, 0, Map.of("=1+1", "=2+2")), Campaigns.NOW);
        assertEquals(learners, standing().stream().map(Entry::learner).toList());
        assertEquals("=2+2", standing().getFirst().reason());
        assertFalse(Files.readString(file).matches("(?s).*(^|,|\n)\"?[=+@-].*"));
        ledger.append(List.of(
                standing().getLast().withMessage(Message.NONE.withReply("one\r\ntwo\t=\u2028three"), Campaigns.NOW)));
        assertEquals(
                "one two =three".replace("=", "= "),
                standing().getLast().message().reply());
    }

    @Test
    void twoWindowsAtOnceLoseNothing() throws Exception {
        ledger.assign(Campaigns.plan("c", 20, 0), Campaigns.NOW);
        try (ExecutorService windows = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = IntStream.range(0, 20)
                    .<Future<?>>mapToObj(i -> windows.submit(() -> new LedgerFile(file)
                            .append(now -> List.of(
                                    now.standing("c").get(i).withOutcome(i % 2 == 0 ? YES : NO, Campaigns.NOW)))))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(40, ledger.read().entries().size());
        assertEquals(10, ArmCount.of(standing(), Arm.CONTACT).cameAbout());
        assertEquals(List.of(), ledger.read().notices());
    }

    /** One notes a reply while the other writes down what came about. */
    @Test
    void whoAddsInViewOfTheLedgerUndoesNobody() {
        ledger.assign(Campaigns.plan("c", 1, 0), Campaigns.NOW);
        new LedgerFile(file).append(now -> List.of(now.standing("c").getFirst().withOutcome(YES, Campaigns.NOW)));
        ledger.append(now -> {
            Entry it = now.standing("c").getFirst();
            return List.of(it.withMessage(it.message().withReply("called"), Campaigns.NOW));
        });
        assertEquals(Optional.of(YES), standing().getFirst().outcome());
        assertEquals("called", standing().getFirst().message().reply());
    }

    @Test
    void ofWhoIsForgottenTheArmAndTheOutcomeStay() throws IOException {
        ledger.assign(
                new Plan(Campaigns.campaign("c"), Campaigns.learners(40), 0.25, Map.of("L002", "is ill")),
                Campaigns.NOW);
        ledger.assign(Campaigns.plan("d", 40, 0.25), Campaigns.NOW);
        ledger.append(List.of(standing().getFirst().withOutcome(YES, Campaigns.NOW.plusSeconds(60))));
        Effect before = Effect.of(ledger.read(), Campaigns.campaign("c"), Campaigns.PLANNED);
        assertEquals(2, ledger.forget("L001"));
        assertEquals(2, ledger.forget("L002"));
        assertEquals(0, ledger.forget("L001"));
        String text = Files.readString(file);
        assertFalse(text.contains("L001") || text.contains("L002") || text.contains("is ill"));
        Effect after = Effect.of(ledger.read(), Campaigns.campaign("c"), Campaigns.PLANNED);
        assertEquals(before, after);
        Entry left = standing().get(38);
        assertEquals(Optional.of(new Outcome(true, Optional.empty())), left.outcome());
        assertEquals(Campaigns.NOW, left.recorded());
        assertTrue(left.learner().pseudonym().matches("forgotten-[0-9a-f-]{36}"));
        assertEquals(new Flagged(left.learner().pseudonym(), "", "", 0, Double.NaN, List.of()), left.learner());
        // Under one name in both campaigns it would be the same person.
        assertEquals(
                4,
                ledger.read().entries().stream()
                        .map(entry -> entry.learner().pseudonym())
                        .filter(name -> name.startsWith("forgotten-"))
                        .distinct()
                        .count());
    }

    @Test
    void nothingIsWrittenWhereNothingCanBe() throws IOException {
        assertEquals(
                "write-failed",
                code(() -> new LedgerFile(folder.resolve("nowhere/c.csv"))
                        .assign(Campaigns.plan("c", 3, 0), Campaigns.NOW)));
        Files.writeString(file, "", StandardOpenOption.CREATE);
        assertEquals(0, ledger.read().entries().size());
    }

    /** Forgotten rows stand last and have the time of their campaign. */
    @Test
    void whoIsForgottenDoesNotTurnBackTheClock() {
        ledger.assign(Campaigns.plan("c", 3, 0), Campaigns.NOW);
        ledger.append(List.of(standing().getLast().withOutcome(YES, Campaigns.NOW.plusSeconds(60))));
        ledger.forget("L001");
        assertEquals(List.of(), ledger.read().notices());
        ledger.append(List.of(standing().getFirst().withOutcome(NO, Campaigns.NOW)));
        assertEquals(1, ledger.read().notices().size());
    }
}
