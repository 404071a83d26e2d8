package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cache of classes is made from runs to its end by itself, with settings of its own. */
final class RehearsalTest {

    @TempDir
    Path home;

    @Test
    void asksEverythingShowsEveryTabAndEnds() throws Exception {
        Started started = new Started(home);
        Path folder = home.resolve("rehearsal");
        Process process = started.command("--rehearse", folder.toString());
        try {
            assertTrue(process.waitFor(3, TimeUnit.MINUTES), "it does not end");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), started.output());
        assertTrue(Files.exists(folder.resolve("answers/summary.json")));
        assertTrue(Files.exists(folder.resolve("config/settings.properties")), "the window was closed");
    }
}
