package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;

/** Rows are counted in the order of their file, however many threads read it: a row that is set aside is found again. */
class OrderOfRowsTest {

    /** So many that several threads read them. */
    private static final int ROWS = 300_000;

    private static final int EACH = 997;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user_id,video_title,percent_watched,viewed_at                | s%d,Video 1,50,2026-03-01 10:00:00
            user_id,video_title,percent_watched,viewed_at,status         | s%d,Video 1,50,2026-03-01 10:00:00,Completed
            attempt_id,user_id,module_id,score,attempt_date              | q1,s%d,M1,40,2026-03-01
            id,student_id,quiz_question_id,attempt,verdict,created_at    | 1,s%d,501,0,correct,2026-01-05 09:00:00
            user_id,module_id,status,progress,event_time                 | s%d,M1,completed,100,2026-01-05 09:00:00
            """)
    void rowsSetAsideAreThoseOfTheFile(String header, String row) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(
                file,
                IntStream.rangeClosed(0, ROWS)
                        .mapToObj(i -> i == 0
                                ? header
                                : i % EACH == 0 ? row.replace("s%d", "") : row.replace("%d", Integer.toString(i % 500)))
                        .collect(Collectors.toList()));
        Path rejects = folder.resolve("rejects.csv");
        try (Imported imported = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())) {
            assertEquals(ROWS / EACH, Importer.saveSetAside(imported, rejects, TaskContext.quiet()));
        }
        List<String> lines = Files.readAllLines(rejects);
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            assertTrue(line.startsWith(1 + i * EACH + ","), line);
        }
    }
}
