package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineProgramTest {

    @Test
    void tellsItsVersion() {
        Ran ran = Ran.command("--version");
        assertEquals(ExitCode.DONE, ran.code());
        assertTrue(ran.out().startsWith("Lectern "), ran.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "analyze", "report", "save", "train", "predict", "serve", "message", "generate"})
    void helpOfTheProgramNamesEveryCommand(String command) {
        assertTrue(Ran.command("--help").out().contains("  " + command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "analyze", "report", "save", "train", "predict", "serve", "message", "generate"})
    void helpOfACommandTellsOfEveryOption(String command) {
        Ran ran = Ran.command(command, "--help");
        assertEquals(ExitCode.DONE, ran.code());
        assertTrue(
                Objects.requireNonNull(new CommandLineProgram(Console.ofProcess())
                                .commands()
                                .getSubcommands()
                                .get(command))
                        .getCommandSpec()
                        .args()
                        .stream()
                        .allMatch(argument -> argument.description().length > 0),
                ran.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            analyse x                             | analyze
            inspekt                               | inspect
            --foo                                 | --foo
            inspect                               | FILE
            analyze x                             | --out
            analyze x --out y --min-views 0       | at least 1, not 0
            analyze x --out y --min-views many    | many
            inspect x --map foo=bar               | course-id
            inspect x --over sometimes            | sometimes
            generate --views 10                   | --out
            generate --views 0 --out x            | at least one view, not 0
            generate --views 10 --out x --dirty 2 | between 0 and 1, not 2
            generate --views 10 --out x --dirty NaN | between 0 and 1
            """)
    void wrongUsageIsToldInTwoLinesOrThree(String arguments, String said) {
        Ran ran = Ran.command(arguments.split(" ", -1));
        assertEquals(ExitCode.USAGE, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains(said), ran.err());
        assertTrue(ran.err().lines().count() <= 3, ran.err());
        assertTrue(ran.err().contains("--help"), ran.err());
    }

    @Test
    void anUnknownAnalysisIsAnsweredWithTheNearest() {
        Ran ran = Ran.command("analyze", "x", "--out", "y", "--only", "exploer");
        assertTrue(ran.toldTrouble(), ran.toString());
        assertTrue(ran.err().contains("explore"), ran.err());
    }
}
