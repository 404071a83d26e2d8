package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ledger.Arm;
import org.lectern.ledger.Entry;
import org.lectern.ledger.LedgerFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A campaign from the assignment to its effect, on an export of the first weeks of a course and one of all. */
class LedgerCommandsTest {

    private static final Path WHOLE = Path.of("data/sample-learning");
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @TempDir
    private Path folder;

    private Path ledger;
    private Path early;

    @BeforeEach
    void cut() throws IOException {
        ledger = folder.resolve("campaigns.csv");
        early = early(folder);
    }

    /** What was done before 16 February, a Monday. */
    static Path early(Path folder) throws IOException {
        Path early = Files.createDirectory(folder.resolve("early"));
        try (Stream<Path> files = Files.list(WHOLE)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                List<String> lines = Files.readAllLines(file);
                boolean dated = lines.getFirst().endsWith("event_time")
                        || lines.getFirst().endsWith("attempt_date");
                Files.write(
                        early.resolve(file.getFileName()),
                        lines.stream()
                                .filter(line -> !dated
                                        || line.equals(lines.getFirst())
                                        || line.substring(line.lastIndexOf(',') + 1)
                                                        .compareTo("2026-02-16")
                                                < 0)
                                .toList());
            }
        }
        return early;
    }

    private Ran assign(String campaign, LocalDate planned, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "ledger",
                "assign",
                early.toString(),
                "--ledger",
                ledger.toString(),
                "--campaign",
                campaign,
                "--planned",
                planned.toString(),
                "--top",
                "60"));
        arguments.addAll(List.of(more));
        return Ran.command(arguments.toArray(String[]::new));
    }

    private Ran ledger(String command, String... more) {
        return Ran.command(Stream.concat(Stream.of("ledger", command, ledger.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static String text(Ran ran) {
        return ran.out().replaceAll("\\s+", " ");
    }

    private List<Entry> standing() {
        return new LedgerFile(ledger).read().standing("spring");
    }

    @Test
    void fromTheAssignmentToTheEffect() {
        Ran assigned = assign("spring", today);
        assertEquals(ExitCode.DONE, assigned.code(), assigned.err());
        assertTrue(
                text(assigned)
                        .contains(
                                "spring, assigned on " + today + ": 45 to be contacted, 15 held out; outcomes known of"
                                        + " 0; to be read on " + today),
                assigned.out());
        assertTrue(text(assigned).contains("With these numbers only a difference of"), assigned.out());
        assertTrue(text(ledger("effect")).contains("Cannot tell yet: outcomes are known of 0 of 60"));
        Ran filled = ledger("outcome", WHOLE.toString(), "--campaign", "spring");
        assertEquals("60 outcomes are new; none was known already, none is still missing. ", text(filled));
        assertTrue(text(ledger("list")).contains("outcomes known of 60"));
        Ran effect = ledger("effect", "--campaign", "spring");
        assertTrue(text(effect).contains("all counted as they were assigned"), effect.out());
    }

    @Test
    void tellsScriptsTheSameAndNothingBeforeThePlannedDay() {
        JsonNode assigned = JsonMapper.shared()
                .readTree(assign("spring", today.plusDays(2), "--json").out());
        assertEquals(45, assigned.at("/contact").asInt());
        assertEquals(15, assigned.at("/hold_out").asInt());
        JsonNode filled = JsonMapper.shared()
                .readTree(ledger("outcome", WHOLE.toString(), "--campaign", "spring", "--json")
                        .out());
        assertEquals(60, filled.at("/new").asInt());
        JsonNode effect =
                JsonMapper.shared().readTree(ledger("effect", "--json").out());
        assertEquals("too_early", effect.at("/effects/0/verdict").asString());
        assertTrue(effect.at("/effects/0/contact/came_about").isNull());
        assertTrue(effect.at("/effects/0/difference").isMissingNode());
        assertEquals(
                1, JsonMapper.shared().readTree(ledger("list", "--json").out()).size());
    }

    @Test
    void withoutAHoldOutLooksAtTheThreshold() {
        assign("spring", today, "--hold-out", "0");
        assertTrue(text(ledger("effect")).contains("nobody was held out"));
        String[] asked = {early.toString(), WHOLE.toString(), "--campaign", "spring", "--within", "0.4"};
        Ran threshold = ledger("threshold", asked);
        assertEquals(ExitCode.DONE, threshold.code(), threshold.err());
        assertTrue(threshold.out().contains("threshold"), threshold.out());
        Ran swapped = ledger("threshold", WHOLE.toString(), early.toString(), "--campaign", "spring");
        assertTrue(swapped.toldTrouble() && swapped.err().contains("is not the export"), swapped.err());
        assertEquals(
                ExitCode.USAGE,
                ledger("threshold", early.toString(), WHOLE.toString(), "--campaign", "spring", "--within", "0")
                        .code());
    }

    @Test
    void isAssignedOnce() throws IOException {
        assign("spring", today, "--hold-out", "0.5");
        assertEquals(
                30, standing().stream().filter(one -> one.arm() == Arm.HOLD_OUT).count());
        String before = Files.readString(ledger);
        Ran again = assign("spring", today, "--hold-out", "0.5");
        assertTrue(again.toldTrouble(), again.err());
        assertTrue(again.err().contains("is assigned already"), again.err());
        assertEquals(before, Files.readString(ledger));
        Ran other = assign("autumn", today.plusDays(1));
        assertTrue(
                other.err().replaceAll("\\s+", " ").contains("60 of these learners are in the campaign spring"),
                other.err());
    }

    @Test
    void aSettingSaysHowManyAreHeldOutUnlessAFlagDoes() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings"), "HOLDOUT_SHARE=0.5\nCAPACITY=10\n");
        Ran ran = assign("spring", today, "--settings", settings.toString());
        assertTrue(text(ran).contains("30 to be contacted, 30 held out"), ran.toString());
        assertTrue(ran.err().contains("HOLDOUT_SHARE = 0.5"), ran.err());
        Ran flag = assign("other", today, "--settings", settings.toString(), "--hold-out", "0.1");
        assertTrue(text(flag).contains("54 to be contacted, 6 held out"), flag.toString());
        Files.writeString(settings, "HOLDOUT_SHARE=many\n");
        assertEquals(
                ExitCode.USAGE,
                assign("third", today, "--settings", settings.toString()).code());
    }

    @Test
    void leavesOutWhomSomebodyExcludes() throws IOException {
        assign("first", today);
        String learner = new LedgerFile(ledger)
                .read()
                .standing("first")
                .getFirst()
                .learner()
                .pseudonym();
        Path excluded = Files.writeString(
                folder.resolve("excluded.csv"), "learner,reason\n" + learner + ",was called\nnobody,on leave\n");
        Ran ran = assign("spring", today, "--exclude", excluded.toString());
        assertTrue(text(ran).contains("44 to be contacted, 15 held out, one excluded"), ran.out());
        assertTrue(text(ran).contains("One learner whom you exclude is not among those at risk."), ran.out());
        assertEquals("was called", standing().getFirst().reason());
        Files.writeString(excluded, "learner,reason\n" + learner + ",\n");
        assertTrue(assign("third", today, "--exclude", excluded.toString()).toldTrouble());
    }

    @Test
    void takesOutcomesFromAFileToo() throws IOException {
        assign("spring", today);
        List<Entry> standing = standing();
        Path outcomes = Files.writeString(
                folder.resolve("outcomes.csv"),
                "learner,outcome,date\n" + standing.get(0).learner().pseudonym() + ",1,2026-06-01\n"
                        + standing.get(1).learner().pseudonym() + ",0,\n");
        Ran filled = ledger("outcome", outcomes.toString(), "--campaign", "spring");
        assertEquals("2 outcomes are new; none was known already, 58 are still missing. ", text(filled));
        Files.writeString(outcomes, "learner,outcome\nsomebody,1\n");
        Ran others = ledger("outcome", outcomes.toString(), "--campaign", "spring");
        assertTrue(others.toldTrouble() && others.err().contains("None of these outcomes"), others.err());
        Ran same = ledger("outcome", early.toString(), "--campaign", "spring");
        assertTrue(same.toldTrouble() && same.err().contains("Nobody can tell yet"), same.err());
    }

    @Test
    void aCutLedgerIsToldAndGoesOn() throws IOException {
        assign("spring", today);
        String whole = Files.readString(ledger);
        Files.writeString(ledger, whole.substring(0, whole.length() - 20));
        Ran list = ledger("list");
        assertEquals(ExitCode.DONE, list.code());
        assertTrue(list.err().contains("One row was cut off while being written"), list.err());
        assertEquals(59, standing().size());
        Ran filled = ledger("outcome", WHOLE.toString(), "--campaign", "spring");
        assertTrue(text(filled).startsWith("59 outcomes are new"), filled.toString());
    }

    @Test
    void forgetsALearner() throws IOException {
        assign("spring", today);
        String learner = standing().getFirst().learner().pseudonym();
        assertEquals(ExitCode.DONE, ledger("forget", learner).code());
        assertFalse(Files.readString(ledger).contains(learner));
        assertEquals(60, standing().size());
        assertTrue(ledger("forget", learner).toldTrouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "effect", "forget somebody", "outcome some.csv --campaign spring"})
    void whereThereIsNoLedgerItSaysSo(String command) {
        String[] parts = command.split(" ", -1);
        Ran ran = ledger(parts[0], Stream.of(parts).skip(1).toArray(String[]::new));
        assertTrue(ran.toldTrouble(), ran.err());
        assertTrue(ran.err().startsWith("There is no file"), ran.err());
        assertFalse(Files.exists(ledger));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--hold-out 0.6",
                "--hold-out none",
                "--top 0",
                "--set churn.threshold=4",
                "--names",
                "--set risk.foreseen=EXAM"
            })
    void whatCannotBeIsToldInASentence(String flags) {
        Ran ran = assign("spring", today, flags.split(" ", -1));
        assertTrue(ran.code() == ExitCode.USAGE || ran.toldTrouble(), ran.toString());
        assertFalse(ran.err().contains("Exception"), ran.err());
        assertFalse(Files.exists(ledger));
    }
}
