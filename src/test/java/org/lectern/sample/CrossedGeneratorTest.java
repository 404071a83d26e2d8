package org.lectern.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;

class CrossedGeneratorTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheSameBytesForTheSameSettings() throws IOException {
        CrossedSettings settings = new CrossedSettings(40, 12, 2, 0.4, 5, 7);
        CrossedGenerator.write(settings, folder.resolve("a"), TaskContext.quiet());
        CrossedGenerator.write(settings, folder.resolve("b"), TaskContext.quiet());
        for (String name : List.of("views.csv", "truth/keenness.csv", "truth/effects.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("a").resolve(name)),
                    Files.readAllBytes(folder.resolve("b").resolve(name)),
                    name);
        }
    }

    /** Seven videos in three courses: three, two and two; the last of each takes 8 points, the first none. */
    @Test
    void tellsEveryEffectOfEveryVideo() throws IOException {
        long views = CrossedGenerator.write(new CrossedSettings(30, 7, 3, 0.4, 0, 1), folder, TaskContext.quiet());
        List<String> effects = Files.readAllLines(folder.resolve("truth/effects.csv"));
        assertEquals(8, effects.size());
        assertTrue(effects.get(1).startsWith("K01-001,K01,0.0000,"), effects.get(1));
        assertTrue(effects.get(3).contains(",-8.0000,"), effects.get(3));
        assertEquals("K03-002,K03", effects.get(7).substring(0, 11));
        assertEquals(views, Files.readAllLines(folder.resolve("views.csv")).size() - 1);
        assertEquals(
                31, Files.readAllLines(folder.resolve("truth/keenness.csv")).size());
    }

    @Test
    void refusesWhatCannotCross() {
        assertThrows(IllegalArgumentException.class, () -> new CrossedSettings(1, 2, 1, 0.5, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CrossedSettings(2, 2, 3, 0.5, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CrossedSettings(2, 2, 1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CrossedSettings(2, 2, 1, 0.5, 11, 1));
    }
}
