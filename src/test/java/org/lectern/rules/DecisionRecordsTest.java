package org.lectern.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A decision record's last line names the test that keeps the decision. */
final class DecisionRecordsTest {

    private static final Pattern KEPT_BY = Pattern.compile("Kept by: .*`(\\w+Test)`.*");

    @Test
    void everyDecisionIsKeptByATestThatExists() throws IOException {
        List<Path> records;
        List<String> tests;
        try (Stream<Path> files = Files.list(Path.of("docs/decisions"));
                Stream<Path> code = Files.walk(Path.of("src/test/java"))) {
            records = files.sorted().toList();
            tests = code.map(path -> path.getFileName().toString()).toList();
        }
        assertTrue(records.size() >= 5);
        assertAll(records.stream().map(record -> () -> {
            List<String> lines = Files.readAllLines(record);
            Matcher last = KEPT_BY.matcher(lines.getLast());
            assertTrue(last.matches(), record + " does not end with a line «Kept by: `SomeTest`»");
            assertTrue(tests.contains(last.group(1) + ".java"), record + " names a test that does not exist");
        }));
    }
}
