package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;

/** A file so long that several threads read it at the same time. */
class LongFileTest {

    private static final int ROWS = 500_000;

    /** Rows of every so many cannot be used. */
    private static final int EVERY = 25_013;

    @TempDir
    Path folder;

    @Test
    void rowsSetAsideKeepTheirLines() throws IOException {
        Path file = folder.resolve("long.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("student,video,course,role,progress\n");
            for (int row = 1; row <= ROWS; row++) {
                String learner = row % 1009 == 0 ? "" : "student number " + row % 5003;
                out.write(learner + ",Lecture " + row % 211 + "," + (row % 7 == 0 ? "" : "Course " + row % 5)
                        + ",Student," + (row % EVERY == 0 ? "-1" : row % 101) + "\n");
            }
        }
        Path csv = folder.resolve("aside.csv");
        try (Imported imported = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())) {
            Importer.saveSetAside(imported, csv, TaskContext.quiet());
        }
        List<Integer> lines = Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> Integer.valueOf(line.replaceFirst(",.*", "")))
                .toList();
        assertEquals(
                IntStream.rangeClosed(1, ROWS)
                        .filter(row -> row % EVERY == 0 || row % 1009 == 0)
                        .map(row -> row + 1)
                        .boxed()
                        .toList(),
                lines);
    }
}
