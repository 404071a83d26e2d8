package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.cli.CommandLineProgram;

class MainTest {

    @Test
    void knowsTheCommandsOfTheCommandLine() {
        assertEquals(Main.COMMANDS, CommandLineProgram.names());
    }

    @Test
    void opensTheWindowWithoutArguments() {
        assertTrue(Main.opensWorkbench());
    }

    @ParameterizedTest
    @ValueSource(strings = {"views.csv", "folder/views", "C:\\data\\views", "../x"})
    void opensTheWindowOnWhatLooksLikeAFile(String argument) {
        assertTrue(Main.opensWorkbench(argument));
    }

    @Test
    void opensTheWindowOnAFileThatExists(@TempDir Path folder) throws IOException {
        Path views = Files.createFile(folder.resolve("views"));
        assertTrue(Main.opensWorkbench(views.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspect",
                "analyze",
                "save",
                "train",
                "predict",
                "serve",
                "generate",
                "--version",
                "-h",
                "analyse"
            })
    void leavesCommandsAndFlagsToTheCommandLine(String argument) {
        assertFalse(Main.opensWorkbench(argument));
    }
}
