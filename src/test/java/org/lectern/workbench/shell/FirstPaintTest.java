package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPaintTest {

    @TempDir
    Path home;

    @Test
    void comesBeforeAnyAnalyticsClass() throws IOException, InterruptedException {
        Path classes = home.resolve("classes.log");
        Process probe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Xlog:class+load:file=\"" + classes + "\"",
                        "-cp",
                        classPath(),
                        FirstPaintProbe.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, probe.waitFor(), output);
        assertTrue(output.contains("shown"), output);
        try (Stream<String> lines = Files.lines(classes)) {
            List<String> loaded = lines.filter(line -> line.matches(".*\\] (org\\.duckdb|tech\\.tablesaw|smile)\\..*"))
                    .toList();
            assertEquals(List.of(), loaded);
        }
        try (Stream<String> lines = Files.lines(classes)) {
            assertTrue(lines.anyMatch(line -> line.contains(Workbench.class.getName())), "the log lists classes");
        }
    }

    private static String classPath() {
        String ofTests = System.getProperty("surefire.test.class.path");
        return ofTests == null ? System.getProperty("java.class.path") : ofTests.replace('\n', File.pathSeparatorChar);
    }
}
