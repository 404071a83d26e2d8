package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;

/** Whatever is told of a file, or kept of it in the log, quotes none of its cells. */
class NoCellInMessagesTest {

    /** Stands in each cell. */
    private static final String MARK = "Zyx";

    @TempDir
    Path folder;

    /** A file all of whose cells hold the mark. */
    record Hostile(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> files() {
        return Stream.of(
                new Hostile("no completion.csv", "student,video,progress\nZyx1,Zyx2,Zyx3\nZyx4,Zyx5,Zyx6\n"),
                new Hostile(
                        "odd numbers.csv", "student,video,progress\nZyx1,Zyx2,99999999999999999999Zyx\nZyx1,Zyx2,5\n"),
                new Hostile(
                        "odd times.csv",
                        "student,video,progress,viewed_at\nZyx1,Zyx,5,Zyx 3/4/26\nZyx2,Zyx,6,3/4/26 Zyx\n"),
                new Hostile(
                        "all the same.csv",
                        "student,video,progress,course,role,viewed_at\nZyx1,Zyx,5,Zyx 101,Zyx,3/4/26\nZyx2,ZYX,5,Zyx 101,Zyx,3/4/26\n"),
                new Hostile(
                        "several codes.csv",
                        "student,video,progress,course_id,course\nZyx1,Zyx,5,Zyx7,Zyx 101\nZyx2,Zyx,6,Zyx7,Zyx 102\n"),
                new Hostile(
                        "no years.csv",
                        "student,video,progress,viewed_at\nZyx1,Zyx,5,\"11 May, 09:44\"\nZyx2,Zyx,6,\"12 May, 09:45\"\n"),
                new Hostile("open quote.csv", "student,video,progress\nZyx1,\"Zyx2,5\nZyx3,Zyx,6\n"),
                new Hostile("too many fields.csv", "student,video,progress\nZyx1,Zyx2,5,Zyx,Zyx\nZyx3,Zyx,6\n"),
                new Hostile("no columns.csv", "a,b\nZyx1,Zyx2\nZyx3,Zyx4\n"),
                new Hostile("one column.csv", "a\nZyx1\nZyx2\n"),
                new Hostile("kinds.csv", "student,video,progress,kind\nZyx1,Zyx,5,video\nZyx2,Zyx,6,Zyx\n"),
                new Hostile("names.csv", "name,email,video,progress\nZyx1,Zyx@zyx,Zyx,5\nZyx1,Zyy@zyx,Zyx,6\n"),
                new Hostile("wide.csv", "student,Leaves,Roots\nZyx1,5%,Zyx\nZyx2,7%,8%\n"),
                new Hostile(
                        "cut.jsonl",
                        "{\"student\": \"Zyx\", \"video\": \"Zyx\", \"progress\": 5}\n{\"student\": \"Zyx\n"),
                new Hostile(
                        "broken.json",
                        "[{\"student\": \"Zyx\", \"video\": \"Zyx\", \"progress\": 5}, {\"student\": Zyx}]"),
                new Hostile("no objects.json", "[\"Zyx\", \"Zyx2\"]"),
                new Hostile("events.jsonl", """
                        {"event_type": "play_video", "username": "Zyx", "time": "Zyx", "event": "{\\"id\\": \\"Zyx\\"}"}
                        {"event_type": "pause_video", "username": "Zyx", "time": "2026-03-01T10:00:00Z", "event": "Zyx"}
                        """),
                new Hostile(
                        "log.log", "Mar 1 host Zyx[1]: {\"a\": \"Zyx\"}\nZyx\nMar 1 host Zyx[1]: {\"a\": \"Zyx\"\n"),
                new Hostile("page.xls", "<html><table><tr><th>a</th></tr><tr><td>Zyx</td></tr></table></html>"),
                new Hostile("page without a table.xls", "<html><body>Zyx</body></html>"),
                new Hostile(
                        "damaged.xls",
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                + "<Worksheet><Table><Row><Cell><Data>Zyx</Cell></Zyx>"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingThatIsToldQuotesACell(Hostile hostile) throws IOException {
        Path file = folder.resolve(hostile.name());
        Files.writeString(file, hostile.text(), StandardCharsets.UTF_8);
        List<String> told = told(file);
        // Whoever opens a folder is told of its files.
        Path other = Files.createDirectory(folder.resolve("files"));
        Files.copy(file, other.resolve(hostile.name()));
        Files.copy(file, other.resolve("b " + hostile.name()));
        told.addAll(told(other));

        assertFalse(told.isEmpty());
        for (String text : told) {
            assertFalse(
                    text.toLowerCase(java.util.Locale.ROOT).contains(MARK.toLowerCase(java.util.Locale.ROOT)), text);
        }
    }

    private static List<String> told(Path file) {
        List<String> told = new ArrayList<>();
        ImportOptions options = ImportOptions.standard().withMapping(Map.of());
        try {
            ImportReport report = Importer.inspect(file, options, TaskContext.quiet());
            told.add(report.format());
            report.notices().forEach(notice -> told.add(notice.sentence()));
            report.tallies().forEach(tally -> told.add(tally.words()));
            report.counts().setAside().forEach(aside -> told.add(aside.reason()));
            if (report.trouble() != null) {
                told.add(report.trouble().toString());
            }
        } catch (ProblemException e) {
            told.add(e.problem().toString());
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                told.add(String.valueOf(cause.getMessage()));
            }
        }
        return told;
    }
}
