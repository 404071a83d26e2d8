package org.lectern.workbench.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    @TempDir
    Path folder;

    private static final Settings ALL = new Settings(
            Appearance.DARK,
            150,
            List.of(Path.of("/data/Über uns = 1.csv"), Path.of("/data/b c.csv")),
            Optional.of(new WindowBounds(-5, 10.5, 1280, 800, true)),
            Optional.of(Path.of("/data")));

    @Test
    void givesBackWhatWasSaved() throws IOException {
        new SettingsFile(folder).save(ALL);
        assertEquals(ALL, new SettingsFile(folder).load());
    }

    @Test
    void givesBackTheStandardWhereNothingWasSaved() {
        assertEquals(Settings.standard(), new SettingsFile(folder.resolve("none")).load());
    }

    @Test
    void makesItsFolderAndLeavesNothingBeside() throws IOException {
        Path deep = folder.resolve("a/b");
        new SettingsFile(deep).save(ALL);
        new SettingsFile(deep).save(Settings.standard());
        try (Stream<Path> files = Files.list(deep)) {
            assertEquals(List.of(deep.resolve("settings.properties")), files.toList());
        }
        assertEquals(Settings.standard(), new SettingsFile(deep).load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "version=2\n",
                "version=1\nappearance=PINK\n",
                "version=1\ntext.percent=1000\n",
                "version=1\nwindow.width=wide\n",
                "version=1\nlast.folder=\\u0000\n",
                "version=1\nbroken=\\uZZZZ\n"
            })
    void startsAnewFromADamagedFileAndKeepsItAside(String damaged) throws IOException {
        Files.writeString(folder.resolve("settings.properties"), damaged);
        assertEquals(Settings.standard(), new SettingsFile(folder).load());
        assertEquals(damaged, Files.readString(folder.resolve("settings.damaged.properties")));
    }

    @Test
    void startsAnewFromBytesThatAreNoText() throws IOException {
        Files.write(folder.resolve("settings.properties"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertEquals(Settings.standard(), new SettingsFile(folder).load());
    }

    @Test
    void saysSoWhereTheFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        assertThrows(IOException.class, () -> new SettingsFile(file.resolve("below")).save(ALL));
    }

    @Test
    void keepsTheTenFilesOpenedLast() {
        Settings settings = Settings.standard();
        for (int i = 0; i < 12; i++) {
            settings = settings.withOpened(Path.of("/data/" + i + ".csv"));
        }
        settings = settings.withOpened(Path.of("/data/x/../5.csv"));
        assertEquals(10, settings.recent().size());
        assertEquals(
                List.of(
                        Path.of("/data/5.csv").toAbsolutePath(),
                        Path.of("/data/11.csv").toAbsolutePath()),
                settings.recent().subList(0, 2));
        assertEquals(Optional.of(Path.of("/data").toAbsolutePath()), settings.lastFolder());
    }

    @Test
    void keepsTextBetween80And200Percent() {
        assertEquals(
                200, Settings.standard().withTextPercent(195).withLargerText().textPercent());
        assertEquals(
                80, Settings.standard().withTextPercent(85).withSmallerText().textPercent());
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Settings.standard().withTextPercent(79));
        assertTrue(String.valueOf(e.getMessage()).contains("79"), e.getMessage());
    }
}
