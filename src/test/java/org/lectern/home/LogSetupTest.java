package org.lectern.home;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSetupTest {

    @TempDir
    Path folder;

    @Test
    void writesFaultsWithTheirStackTraceToTheFolder() throws IOException {
        Handler handler = LogSetup.to(folder.resolve("logs 100%"));
        try {
            Logger.getLogger("org.lectern.test").log(Level.WARNING, "it broke", new IllegalStateException("why"));
        } finally {
            end(handler);
        }
        String log = Files.readString(folder.resolve("logs 100%/lectern-0.log"));
        assertTrue(log.contains("WARNING org.lectern.test: it broke"), log);
        assertTrue(log.contains("java.lang.IllegalStateException: why"), log);
        assertTrue(log.contains("at org.lectern.home.LogSetupTest."), log);
    }

    @Test
    void keepsCellsOfTheStudyOut() {
        LogRecord entry = new LogRecord(Level.SEVERE, "explore failed");
        entry.setThrown(new IllegalStateException(
                "Could not convert string 'ada@example.org' to \"Grace\"\nLINE 1: SELECT hopper",
                new IllegalArgumentException("Value “Katherine” is cut: 'Joh")));
        String line = new DiscreetFormatter().format(entry);
        for (String learner : new String[] {"ada@", "Grace", "hopper", "Katherine", "Joh"}) {
            assertFalse(line.contains(learner), line);
        }
        assertTrue(line.contains("Could not convert string … to …"), line);
    }

    @Test
    void worksOnWithoutAFolderThatCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        Handler handler = LogSetup.to(file.resolve("below"));
        assertTrue(java.util.Arrays.asList(Logger.getLogger("").getHandlers()).contains(handler));
    }

    private static void end(Handler handler) {
        Logger.getLogger("").removeHandler(handler);
        handler.close();
    }
}
