package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.ledger.Arm;
import org.lectern.ledger.Entry;
import org.lectern.ledger.LedgerFile;

/** Drafts for the learners of a study, and a campaign's messages as they leave. */
class MessageDraftsTest {

    private static final String STUDY = "data/sample-learning";

    @TempDir
    private Path folder;

    private Path rules;

    /** Nobody calls, so that texts are written; whom to ask and who signs is known. */
    @BeforeEach
    void plan() throws IOException {
        rules = Files.writeString(folder.resolve("rules.json"), """
                {"details": {"course": "Spring", "support": "help@example.org", "sender": "Your study team", "nextStep": "go on"},
                 "rules": [{"id": "everybody", "on": true, "when": [], "tone": "supportive", "reach": "email",
                            "template": "start-email"}]}
                """);
    }

    private Ran message(String... more) {
        return Ran.command(Stream.concat(
                        Stream.of(
                                "message",
                                STUDY,
                                "--rules",
                                rules.toString(),
                                "--out",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static String text(Ran ran) {
        return ran.out().replaceAll("\\s+", " ").strip();
    }

    @Test
    void draftsAreWrittenAndNothingLeaves() throws IOException {
        Ran ran = message("--top", "12");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(text(ran).startsWith("12 learners: 12 texts are ready, 0 need something"), ran.out());
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    List.of("drafts.csv"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Files.writeString(rules, Files.readString(rules).replace("help@example.org", ""));
        assertTrue(text(message()).contains("The text needs whom to ask, which is not known."));
    }

    @Test
    void onlyTheChannelThatIsAskedForIsWritten() {
        assertTrue(text(message("--channel", "sms")).startsWith("Nobody is on the list."));
    }

    @Test
    void aCampaignsMessagesLeaveOnceSomebodyHasReadThem() throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        assign(ledger);
        List<Entry> contacted = new LedgerFile(ledger)
                .read().standing("spring").stream()
                        .filter(entry -> entry.arm() == Arm.CONTACT)
                        .toList();
        assertFalse(contacted.isEmpty());
        Path contacts = contacts(contacted);
        List<String> campaign =
                List.of("--campaign", "spring", "--ledger", ledger.toString(), "--contacts", contacts.toString());
        assertTrue(text(message(campaign.toArray(String[]::new)))
                .startsWith(contacted.size() + " learners: " + contacted.size() + " texts are ready"));
        assertFalse(Files.exists(folder.resolve("out/messages-1")));
        List<String> approved = new ArrayList<>(campaign);
        approved.addAll(List.of("--approved-by", "A. Tutor"));
        assertTrue(text(message(approved.toArray(String[]::new)))
                .contains((contacted.size() - 1) + " messages were written to"));
        List<Entry> now = new LedgerFile(ledger).read().standing("spring");
        assertEquals(
                contacted.size() - 1,
                now.stream()
                        .filter(entry -> entry.message().exportedAt().isPresent())
                        .count());
        assertEquals(
                "A. Tutor",
                now.stream()
                        .filter(entry -> entry.message().exportedAt().isPresent())
                        .findFirst()
                        .orElseThrow()
                        .message()
                        .approvedBy());
        assertTrue(text(message(approved.toArray(String[]::new))).contains("had a message within the last days."));
    }

    /** One of them has no row. */
    private Path contacts(List<Entry> contacted) throws IOException {
        List<String> lines = new ArrayList<>(List.of("user_id,name,email"));
        contacted.stream()
                .skip(1)
                .map(entry -> entry.learner().pseudonym())
                .forEach(learner -> lines.add(learner + ",Ada,ada@example.org"));
        return Files.write(folder.resolve("contacts.csv"), lines);
    }

    /** On the first weeks of the course, as what came of learners is not known yet then. */
    private void assign(Path ledger) throws IOException {
        Path early = LedgerCommandsTest.early(folder);
        Ran ran = Ran.command(
                "ledger",
                "assign",
                early.toString(),
                "--ledger",
                ledger.toString(),
                "--campaign",
                "spring",
                "--planned",
                "2026-06-30",
                "--top",
                "20");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
    }

    @Test
    void whatGoesTogetherIsSaid() {
        assertEquals(ExitCode.USAGE, Ran.command("message").code());
        assertEquals(ExitCode.USAGE, message("--approved-by", "A. Tutor").code());
        assertEquals(ExitCode.USAGE, message("--check", rules.toString()).code());
    }

    @Test
    void theExampleIsRead() {
        Path example = folder.resolve("example.json");
        assertEquals(
                ExitCode.DONE,
                Ran.command("message", "--example", example.toString()).code());
        assertEquals(
                ExitCode.DONE,
                Ran.command("message", STUDY, "--rules", example.toString(), "--out", folder.toString())
                        .code());
    }
}
