package org.lectern.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;

class LearningGeneratorTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theShippedSampleIsWhatItsReadmeSays() throws IOException {
        LearningGenerator.write(new LearningSettings(3_000, 120, 10, 2026), folder, TaskContext.quiet());
        for (String name : LearningGenerator.FILES) {
            Path shipped = Path.of("data/sample-learning", name);
            assertArrayEquals(Files.readAllBytes(shipped), Files.readAllBytes(folder.resolve(name)), name);
        }
        assertTrue(
                Files.readString(Path.of("data/README.md"))
                        .contains(
                                "generate --learning --views 3000 --learners 120 --weeks 10 --seed 2026 --out data/sample-learning"));
    }

    @Test
    void refusesWhatIsNoLearningSystem() {
        assertThrows(IllegalArgumentException.class, () -> new LearningSettings(0, 2, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new LearningSettings(1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new LearningSettings(1, 2, 0, 1));
    }
}
