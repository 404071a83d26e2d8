package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever has happened to an export ends in an answer or in a sentence, soon, and no row is lost. {@code -Dattack.inputs} says how
 * many, {@code -Dattack.seed} which.
 */
class MutantsTest {

    private static final int INPUTS = Integer.getInteger("attack.inputs", 200);
    private static final long SEED = Long.getLong("attack.seed", 1);
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Pattern INSIDE = Pattern.compile("Exception|\tat |org\\.lectern|java\\.|SELECT ");
    private static final Pattern ROWS = Pattern.compile("(?m)^  ([\\d,]+|one|none) read, ([\\d,]+|one|none) kept");
    private static final Pattern ASIDE = Pattern.compile("(?m)^  ([\\d,]+|one) set aside\\b");

    @TempDir
    private Path folder;

    @Test
    void endInAnAnswerOrASentence() throws IOException {
        for (long seed = SEED; seed < SEED + INPUTS; seed++) {
            // Every eighth is a database.
            Mutant mutant = seed % 8 == 3 ? Mutant.ofDatabase(seed, folder) : Mutant.of(seed);
            Path file = Files.write(folder.resolve(mutant.file()), mutant.bytes());
            long start = System.nanoTime();
            Ran ran = seed % 4 == 0
                    ? Ran.command(
                            "analyze",
                            file.toString(),
                            "--no-figures",
                            "--out",
                            folder.resolve("out").toString())
                    : Ran.command("inspect", file.toString());
            String all = "seed " + seed + ": " + ran;
            assertTrue(ran.code() == ExitCode.DONE || ran.code() == ExitCode.TROUBLE, all);
            assertFalse(INSIDE.matcher(ran.err()).find(), all);
            assertTrue(System.nanoTime() - start < SOON.toNanos(), all);
            if (ran.code() == ExitCode.DONE) {
                checkRows(ran.out(), all);
            }
            Files.delete(file);
        }
    }

    /** Of events several rows are one view. */
    private static void checkRows(String out, String all) {
        Matcher rows = ROWS.matcher(out);
        if (!out.contains("out of the column") && rows.find()) {
            long aside = ASIDE.matcher(out)
                    .results()
                    .mapToLong(found -> number(found.group(1)))
                    .sum();
            assertEquals(number(rows.group(1)), number(rows.group(2)) + aside, all);
        }
    }

    private static long number(String text) {
        return switch (text) {
            case "one" -> 1;
            case "none" -> 0;
            default -> Long.parseLong(text.replace(",", ""));
        };
    }
}
