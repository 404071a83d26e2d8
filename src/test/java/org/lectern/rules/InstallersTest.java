package org.lectern.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The deb declares what is loaded while it runs, which no tool sees, and no installer takes files from other programs. */
final class InstallersTest {

    private static final Path CONTROL = Path.of("jpackage/debian/control");

    /** JavaFX's libraries that load others. */
    private static final List<String> NATIVE = List.of(
            "glass", "glassgtk3", "prism_es2", "prism_sw", "javafx_font", "javafx_font_freetype", "javafx_font_pango");

    /** A library as the linker names it. */
    private static final Pattern SHARED = Pattern.compile("\\blib[\\w-]+?(?:-\\d\\.\\d)?\\.so\\.\\d+");

    /** Debian's package of each library that the deb declares. */
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("libc.so.6", "libc6"),
            Map.entry("libm.so.6", "libc6"),
            Map.entry("libdl.so.2", "libc6"),
            Map.entry("libpthread.so.0", "libc6"),
            Map.entry("libfontconfig.so.1", "libfontconfig1"),
            Map.entry("libfreetype.so.6", "libfreetype6"),
            Map.entry("libGL.so.1", "libgl1"),
            Map.entry("libgtk-3.so.0", "libgtk-3-0"),
            Map.entry("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
            Map.entry("libX11.so.6", "libx11-6"),
            Map.entry("libXtst.so.6", "libxtst6"),
            Map.entry("libXxf86vm.so.1", "libxxf86vm1"));

    /** What GTK 3 cannot be installed without. */
    private static final Set<String> WITH_GTK = Set.of(
            "libgdk-3.so.0",
            "libpango-1.0.so.0",
            "libpangocairo-1.0.so.0",
            "libatk-1.0.so.0",
            "libcairo.so.2",
            "libcairo-gobject.so.2",
            "libgdk_pixbuf-2.0.so.0",
            "libgio-2.0.so.0",
            "libglib-2.0.so.0",
            "libgobject-2.0.so.0",
            "libgthread-2.0.so.0");

    /** Looked for and done without: pictures of the whole screen, and the GTK before this one. */
    private static final Set<String> DONE_WITHOUT = Set.of("libpipewire-0.3.so.0", "libgtk-x11-2.0.so.0");

    @Test
    @EnabledOnOs(OS.LINUX)
    void theDebDeclaresEveryLibraryThatTheWindowLoads() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (String name : NATIVE) {
            needed.addAll(sharedLibraries("/lib" + name + ".so"));
        }
        assertTrue(needed.contains("libgtk-3.so.0"), "nothing was read: " + needed);
        needed.removeAll(WITH_GTK);
        needed.removeAll(DONE_WITHOUT);
        assertEquals(PACKAGES.keySet(), needed, "what JavaFX loads has changed: change " + CONTROL + " and this test");
        Set<String> declared = declared();
        assertTrue(declared.containsAll(PACKAGES.values()), CONTROL + " declares only " + declared);
    }

    /** The loader's own name stands beside them and is no library. */
    private static Set<String> sharedLibraries(String resource) throws IOException {
        try (InputStream in = javafx.stage.Stage.class.getResourceAsStream(resource)) {
            assertNotNull(in, resource);
            return SHARED.matcher(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> declared() throws IOException {
        String depends = Files.readAllLines(CONTROL).stream()
                .filter(line -> line.startsWith("Depends: "))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("[,|]")
                .splitAsStream(depends.substring("Depends: ".length()))
                .map(entry -> entry.strip().replaceFirst(" .*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void noInstallerTakesFilesFromOtherPrograms() throws IOException {
        List<Path> options;
        try (Stream<Path> files = Files.walk(Path.of("jpackage"))) {
            options = files.filter(file -> file.toString().matches(".*\\.(txt|desktop)"))
                    .toList();
        }
        assertTrue(options.size() >= 6, "fewer files than there were: " + options);
        for (Path file : options) {
            String text = Files.readString(file);
            assertFalse(text.contains("--file-associations") || text.contains("MimeType"), file.toString());
        }
    }
}
