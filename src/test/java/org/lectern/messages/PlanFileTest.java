package org.lectern.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.ProblemException;

/** Plans as files. */
class PlanFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        MessagePlan plan = SomeRecipient.plan().rewritten("start-email", "Ü {{course}}", "Text 🎓");
        Path file = folder.resolve("plan.json");
        PlanFile.write(plan, file);
        assertEquals(plan, PlanFile.read(file));
        assertEquals(plan, PlanFile.parse(PlanFile.text(plan)));
    }

    @Test
    void whatAFileLeavesOutIsAsItIsShipped() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), """
                {"details": {"support": "help@example.org", "sender": "We"},
                 "rules": [{"id": "late", "on": true, "when": [{"fact": "days-since-last", "is": "over", "value": 3}],
                            "tone": "supportive", "reach": "sms", "template": "supportive-sms"}]}
                """);
        MessagePlan read = PlanFile.read(file);
        assertEquals("We", read.details().sender());
        assertEquals(1, read.rules().size());
        assertEquals(3, read.rules().getFirst().when().getFirst().value());
        assertEquals(PlanFile.standard().templates(), read.templates());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plan-foreign | []
            plan-foreign | {"format": "lectern-study"}
            plan-too-new | {"format": "lectern-messages", "version": 2}
            plan-broken  | {
            plan-broken  | {"rules": [{"id": "x"}]}
            plan-broken  | {"rules": 7}
            plan-broken  | {"details": {"language": "fr"}}
            plan-broken  | {"unheard": 1}
            plan-broken  | {"details": {"exam": "soon"}}
            """)
    void whatIsNoPlanIsSaidToBeSo(String code, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.json"), text);
        assertEquals(
                code,
                assertThrows(ProblemException.class, () -> PlanFile.read(file))
                        .problem()
                        .code());
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeSo() {
        Path file = folder.resolve("none.json");
        assertEquals(
                "plan-missing",
                assertThrows(ProblemException.class, () -> PlanFile.read(file))
                        .problem()
                        .code());
    }
}
