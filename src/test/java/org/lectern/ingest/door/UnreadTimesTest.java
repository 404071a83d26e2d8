package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;

/** Times in spellings that programs and people use: they are read, or it is said how many could not be. */
class UnreadTimesTest {

    @TempDir
    Path folder;

    private Imported opened(String... times) throws IOException {
        StringBuilder text = new StringBuilder("learner_id;video_id;percent_watched;last access\n");
        for (int i = 0; i < times.length; i++) {
            text.append("learner-")
                    .append(i)
                    .append(";Leaves;")
                    .append(10 * i)
                    .append(';')
                    .append(times[i])
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("views.csv"), text);
        return Importer.open(file, ImportOptions.standard(), TaskContext.quiet());
    }

    private static List<String> read(Imported imported) {
        return imported.study()
                .query(
                        "SELECT strftime(viewed_at, '%Y-%m-%d %H:%M') AS time FROM views ORDER BY learner",
                        TaskContext.quiet())
                .stringColumn("time")
                .asList();
    }

    static Stream<List<String>> spellings() {
        return Stream.of(
                List.of("1788858900000000000", "1788945300000000000"),
                List.of("1788858900000000", "1788945300000000"),
                List.of("46273.3854166667", "46274.3854166667"),
                List.of("46273,3854166667", "46274,3854166667"),
                List.of("20260908091500", "20260909091500"),
                List.of("639244557000000000", "639245421000000000"),
                List.of("Tue Sep 08 09:15:00 UTC 2026", "Wed Sep 09 09:15:00 UTC 2026"),
                List.of("8 septembre 2026 à 09:15", "9 sept. 2026 à 09:15"),
                List.of("8 de septiembre de 2026, 9:15", "9 sept 2026, 9:15"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void areRead(List<String> times) throws IOException {
        try (Imported imported = opened(times.toArray(String[]::new))) {
            assertEquals(List.of("2026-09-08 09:15", "2026-09-09 09:15"), read(imported));
            assertEquals(List.of(), told(imported));
        }
    }

    @Test
    void oneOverlongNumberLosesItsOwnTimeOnly() throws IOException {
        try (Imported imported = opened("2026-09-08 09:15:00", "99999999999999999", "")) {
            assertEquals(3, imported.report().counts().kept());
            assertEquals("2026-09-08 09:15", read(imported).getFirst());
            assertEquals(
                    List.of(
                            "1 of 2 times under last access could not be read, so when those views were made is left out."
                                    + " Times such as 2026-03-01 10:00 can be read."),
                    told(imported));
        }
    }

    @Test
    void allAreCountedAndNoneIsQuoted() throws IOException {
        try (Imported imported = opened("Ann, on Monday", "week two", "N/A")) {
            assertTrue(told(imported).getFirst().startsWith("2 of 2 times under last access could not be read"));
            assertFalse(told(imported).getFirst().contains("Ann"));
            assertFalse(imported.study().facts().columns().contains("viewed_at"));
        }
    }

    @Test
    void countsDaysOnlyWhereNearlyAllNumbersAreSuch() throws IOException {
        try (Imported imported = opened("300", "754", "46273")) {
            assertTrue(told(imported).getFirst().startsWith("3 of 3 times"));
        }
    }

    private static List<String> told(Imported imported) {
        return imported.report().notices().stream()
                .filter(notice -> notice.code().equals("unread-times"))
                .map(QualityNotice::sentence)
                .toList();
    }
}
