package org.lectern.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.ingest.report.ImportReport;

/** Tables under a line that says the delimiter, or under titles that hold another: the same three views in each. */
class DialectSnifferTest {

    @TempDir
    Path folder;

    /** @param text with learner, video and completion of 80.5, 20 and 100 percent */
    record Shape(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String SEMICOLONS =
            "Learner;Video;Completion\nann;Leaves;80,5\nbob;Leaves;20\nann;Roots;100\n";
    private static final String TABS = SEMICOLONS.replace(';', '\t');
    private static final String COMMAS = "Learner,Video,Completion\nann,Leaves,80.5\nbob,Leaves,20\nann,Roots,100\n";

    static Stream<Shape> shapes() {
        return Stream.of(
                new Shape("semicolons", "sep=;\n" + SEMICOLONS),
                new Shape("with a mark", "\uFEFFsep=;\r\n" + SEMICOLONS.replace("\n", "\r\n")),
                new Shape("quoted and in capitals", "\"SEP=;\"\n" + SEMICOLONS),
                new Shape("filled up by who saved it again", "sep=;;;\n" + SEMICOLONS),
                new Shape("tabs as such", "sep=\t\n" + TABS),
                new Shape("tabs as an escape", "sep=\\t\n" + TABS),
                new Shape("commas", "sep=,\n" + COMMAS),
                new Shape(
                        "escaped quotes, cut behind a backslash",
                        "Learner,Video,Completion\nann,\"See \\\"a\\\" leaves\",80.5\nbob,\"See \\\"a\\\" leaves\",20\nann,Roots,100\ncyn,\"Ro\\"),
                new Shape("a caret, which nobody would look for", "sep=^\n" + COMMAS.replace(',', '^')),
                new Shape("a title below it", "sep=;\nViews, by learner, of autumn\n\n" + SEMICOLONS),
                new Shape("a blank line below it", "sep=;\n\n" + SEMICOLONS),
                new Shape("bare carriage returns", ("sep=;\n" + SEMICOLONS).replace('\n', '\r')),
                new Shape("a title with commas above semicolons", "Botany, autumn, all groups\n" + SEMICOLONS),
                new Shape("a title with one comma", "Report, autumn\n" + SEMICOLONS),
                new Shape(
                        "five lines with commas above semicolons",
                        "Botany, autumn\nby Ann, Bob\nmade on 3, 4, 5\nfor you, too\nand, yes\n" + SEMICOLONS),
                new Shape("a title with commas above tabs", "Botany, autumn, all groups, 2026\n" + TABS),
                new Shape("a title with semicolons above commas", "Botany; autumn; all groups\n" + COMMAS),
                new Shape("commas in each cell below a title", """
                        Botany, autumn, all groups
                        Learner;Video;Completion
                        "a, nn";"Leaves, green";80,5
                        "b, ob";"Leaves, green";20,0
                        "a, nn";"Roots, long";100,0
                        """));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isReadAsTheTableThatItIs(Shape shape) throws IOException {
        Path file = folder.resolve("views.csv");
        Files.writeString(file, shape.text(), StandardCharsets.UTF_8);

        ImportReport report = Importer.inspect(file, ImportOptions.standard(), TaskContext.quiet());

        assertEquals(List.of("Learner", "Video", "Completion"), report.headers());
        assertEquals(3, report.counts().kept());
        assertEquals(2, report.counts().learners());
        // (80.5 + 20 + 100) / 3
        assertEquals(66.833, Objects.requireNonNull(report.completion()).mean(), 0.001);
    }

    static Stream<Shape> commasAfterAll() {
        return Stream.of(
                new Shape("bars in each title", """
                        Learner,Video,Completion
                        ann,Leaves | part 1 | green | new,80.5
                        bob,Leaves | part 1 | green | new,20
                        ann,Roots | part 2 | long | new,100
                        """),
                new Shape("semicolons in each title, and a line that is none", """
                        Learner,Video,Completion
                        ann,Leaves; part 1; green,80.5
                        see below
                        bob,Leaves; part 1; green,20
                        ann,Roots; part 2; long,100
                        """));
    }

    @ParameterizedTest
    @MethodSource("commasAfterAll")
    void otherDelimitersInCellsDoNotCount(Shape shape) throws IOException {
        Path file = folder.resolve("views.csv");
        Files.writeString(file, shape.text());

        ImportReport report = Importer.inspect(file, ImportOptions.standard(), TaskContext.quiet());

        assertEquals(List.of("Learner", "Video", "Completion"), report.headers());
        assertEquals(3, report.counts().kept());
    }
}
