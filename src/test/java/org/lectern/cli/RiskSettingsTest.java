package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.RiskSettings.Use;
import org.lectern.contract.ProblemException;

class RiskSettingsTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("lectern.settings"), text);
    }

    @Test
    void theEnvironmentComesBeforeTheFile() throws IOException {
        RiskSettings settings = RiskSettings.of(
                Map.of("LEAD_DAYS", "7", "HOME", "/home/ada"),
                file("# of the autumn\n\nLEAD_DAYS = 21\nCAPACITY=40\n"),
                Use.ASKING);
        assertEquals(Map.of("lead", "7", "contacts", "40"), settings.parameters());
        assertEquals(Optional.of("Set outside the command: LEAD_DAYS = 7, CAPACITY = 40"), settings.told());
    }

    @Test
    void whereNothingIsSetNothingIsTold() {
        RiskSettings settings = RiskSettings.of(Map.of("PATH", "/bin", "CAPACITY", " "), null, Use.ASKING);
        assertEquals(Map.of(), settings.parameters());
        assertEquals(Optional.empty(), settings.told());
    }

    /** A trained model knows when it is asked. */
    @Test
    void predictionsTakeWhatIsSetOfWhoIsFlagged() throws IOException {
        RiskSettings settings = RiskSettings.of(
                Map.of("CONFIDENCE_THRESHOLD", "0.6"), file("LEAD_DAYS=21\nCAPACITY=40\n"), Use.PREDICTING);
        assertEquals(Map.of("contacts", "40"), settings.parameters());
        assertEquals(Optional.of("0.6"), settings.threshold());
    }

    private String trouble(Path file) {
        return assertThrows(ProblemException.class, () -> RiskSettings.of(Map.of(), file, Use.ASKING))
                .problem()
                .sentence();
    }

    @Test
    void whatIsNoSettingIsTold() throws IOException {
        assertTrue(trouble(file("LEAD_DAY=3\n")).contains("LEAD_DAYS"));
        assertTrue(trouble(file("\nCAPACITY\n")).contains("Line 2"));
        assertTrue(trouble(folder.resolve("nowhere")).contains("could not be read"));
        assertTrue(trouble(folder).contains("could not be read"));
        Files.write(folder.resolve("latin"), new byte[] {'#', (byte) 0xe9, '\n'});
        assertTrue(trouble(folder.resolve("latin")).contains("could not be read"));
    }
}
