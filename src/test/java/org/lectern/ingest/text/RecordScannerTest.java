package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;

class RecordScannerTest {

    private static final Dialect COMMAS = new Dialect(',', '"', '"', 0, false);

    @TempDir
    Path folder;

    @Test
    void countsLinesInsideQuotesAndBlankOnes() throws IOException {
        assertEquals(
                List.of("1:a,b", "3:\"x\ny\",1", "5:\"q\"\"\n\",2", "8:e"),
                records("a,b\n\n\"x\ny\",1\r\n\"q\"\"\n\",2\n\ne", COMMAS));
    }

    @Test
    void takesQuotesInsideAFieldAsText() throws IOException {
        assertEquals(List.of("1:5\" disc,b", "2:c"), records("5\" disc,b\nc\n", COMMAS));
    }

    @Test
    void respectsBackslashes() throws IOException {
        Dialect dialect = new Dialect(',', '"', '\\', 0, false);
        assertEquals(List.of("1:\"a\\\"\nb\",1", "3:c"), records("\"a\\\"\nb\",1\nc", dialect));
    }

    /** The rows set aside are found by counting, so both must cut any text alike. */
    @Test
    void cutsAsTheImportDoes() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            StringBuilder text = new StringBuilder("student,video,progress\n");
            List<String> wanted = new ArrayList<>();
            int line = 2;
            for (int i = 0; i < 30; i++) {
                String video = List.of("plain", "\"two\nlines\"", "\"a, \"\"b\"\"\"", "5\" disc")
                        .get(random.nextInt(4));
                boolean good = random.nextInt(3) > 0;
                String row = "s" + i + "," + video + "," + (good ? "50" : "none");
                if (!good) {
                    wanted.add(line + "|" + row);
                }
                String end = random.nextBoolean() ? "\n" : random.nextBoolean() ? "\n\n" : "\r\n";
                text.append(row).append(end);
                line += (int) (row + end).chars().filter(c -> c == '\n').count();
            }
            Path file = Files.writeString(folder.resolve("a.csv"), text);
            Path rejects = folder.resolve("r.csv");
            try (var imported = Importer.open(file, ImportOptions.standard(), TaskContext.quiet())) {
                assertEquals(wanted.size(), Importer.saveSetAside(imported, rejects, TaskContext.quiet()));
            }
            assertEquals(wanted, saved(rejects));
        }
    }

    private static List<String> saved(Path rejects) throws IOException {
        List<String> rows = new ArrayList<>();
        var format = org.apache.commons.csv.CSVFormat.DEFAULT;
        try (var parser = org.apache.commons.csv.CSVParser.parse(Files.readString(rejects), format)) {
            parser.stream().skip(1).forEach(row -> rows.add(row.get(0) + "|" + row.get(2)));
        }
        return rows;
    }

    private static List<String> records(String text, Dialect dialect) throws IOException {
        RecordScanner scanner = new RecordScanner(new StringReader(text), dialect);
        List<String> records = new ArrayList<>();
        while (scanner.next()) {
            records.add(scanner.line() + ":" + scanner.text());
        }
        return records;
    }
}
