package org.lectern.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it adds rows leaves a ledger that goes on. {@code -Dattack.kills} says how often, {@code
 * -Dattack.seed} when.
 */
class LedgerKillTest {

    private static final int KILLS = Integer.getInteger("attack.kills", 5);
    private static final long SEED = Long.getLong("attack.seed", 1);
    private static final int LEARNERS = 50;

    @TempDir
    private Path folder;

    /** Adds rows for ever; says so before each time. */
    static final class Adding {
        private Adding() {}

        public static void main(String... arguments) {
            LedgerFile ledger = new LedgerFile(Path.of(arguments[0]));
            for (int i = 0; true; i++) {
                boolean came = i % 2 == 0;
                System.out.println(i);
                ledger.append(now -> now.standing("c").stream()
                        .map(entry -> entry.withOutcome(new Outcome(came, Optional.empty()), Campaigns.NOW))
                        .toList());
            }
        }
    }

    private Process adding(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adding.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void whatWasWrittenBeforeStays() throws Exception {
        Path file = folder.resolve("campaigns.csv");
        LedgerFile ledger = new LedgerFile(file);
        ledger.assign(Campaigns.plan("c", LEARNERS, 0.25), Campaigns.NOW);
        List<Entry> assigned = ledger.read().entries();
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = ledger.read().entries().size();
            Process process = adding(file);
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (int i = random.nextInt(2, 20); i > 0; i--) {
                    said.readLine();
                }
                process.destroyForcibly().waitFor();
            }
            Ledger after = ledger.read();
            assertTrue(after.entries().size() > before);
            assertEquals(assigned, after.entries().subList(0, LEARNERS));
            assertEquals(LEARNERS, after.standing("c").size());
            Entry noted =
                    after.standing("c").getFirst().withMessage(Message.NONE.withReply("kill " + kill), Campaigns.NOW);
            ledger.append(List.of(noted));
            assertEquals(noted, ledger.read().standing("c").getFirst());
        }
    }
}
