package org.lectern.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoriesTest {

    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    @Test
    void followXdgOnLinux() {
        Map<String, String> environment =
                Map.of("XDG_CONFIG_HOME", "/cfg", "XDG_CACHE_HOME", "/cch", "XDG_STATE_HOME", "/stt");
        assertEquals(
                new Directories(Path.of("/cfg/lectern"), Path.of("/cch/lectern"), Path.of("/stt/lectern/logs")),
                Directories.of("Linux", environment, HOME));
    }

    @Test
    void fallBackToTheHomeFolderOnLinux() {
        assertEquals(
                new Directories(
                        HOME.resolve(".config/lectern"),
                        HOME.resolve(".cache/lectern"),
                        HOME.resolve(".local/state/lectern/logs")),
                Directories.of("Linux", Map.of("XDG_CACHE_HOME", " "), HOME));
    }

    @Test
    void ignoreRelativeXdgFolders() {
        assertEquals(
                HOME.resolve(".config/lectern"),
                Directories.of("Linux", Map.of("XDG_CONFIG_HOME", "etc"), HOME).config());
    }

    @Test
    void useApplicationDataOnWindows() {
        Map<String, String> environment = Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l");
        assertEquals(
                new Directories(Path.of("/r/Lectern"), Path.of("/l/Lectern/Cache"), Path.of("/l/Lectern/Logs")),
                Directories.of("Windows 11", environment, HOME));
    }

    @Test
    void useTheLibraryOnMac() {
        assertEquals(
                new Directories(
                        HOME.resolve("Library/Application Support/Lectern"),
                        HOME.resolve("Library/Caches/Lectern"),
                        HOME.resolve("Library/Logs/Lectern")),
                Directories.of("Mac OS X", Map.of("XDG_CONFIG_HOME", "/cfg"), HOME));
    }
}
