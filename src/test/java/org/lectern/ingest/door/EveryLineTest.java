package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.SampleExports;
import org.lectern.ingest.source.SampleExports.Export;

/** Every line of a table is blank, or above the header and told, or the header, or a row that is kept or set aside. */
class EveryLineTest {

    /** Of these one row is several views, or several are one, or a title that stands there twice tells of another kind. */
    private static final Set<String> TURNED = Set.of(
            "video-columns",
            "video-totals",
            "aspects-video-events",
            "datastage-video-events",
            "torus-video-events",
            "panopto-usage");

    private static final int VARIANTS = 12;

    @TempDir
    private Path folder;

    private static List<Export> tables() {
        return SampleExports.all().stream()
                .filter(export -> export.file().endsWith(".csv") && !TURNED.contains(export.source()))
                .toList();
    }

    private ImportReport report(String name, String text) throws IOException {
        return Importer.inspect(
                Files.writeString(folder.resolve(name), text), ImportOptions.standard(), TaskContext.quiet());
    }

    private static long aside(ImportReport report) {
        return report.counts().setAside().stream()
                .mapToLong(ImportReport.SetAside::rows)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isAccountedFor(Export export) throws IOException {
        for (int seed = 0; seed < VARIANTS; seed++) {
            Variant variant = new Variant(export.text().lines().toList(), new Random(seed));
            String text = variant.text();
            ImportReport report = report(export.file(), text);
            String all = export + " " + seed + "\n" + text + report.notices();
            assertEquals(export.source(), report.recognition().source(), all);
            assertEquals(variant.rows(), report.counts().read(), all);
            assertEquals(report.counts().read(), report.counts().kept() + aside(report), all);
            assertEquals(
                    variant.titled(),
                    report.notices().stream()
                            .anyMatch(notice -> notice.code().equals("preamble")
                                    && notice.sentence().startsWith("One line above")),
                    all);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\n\n\n",
                "\r\n",
                "   \n",
                ",,\n",
                "\ufeff\n",
                "\ufeff,,\r\n\r\n",
                "\"\",\"\",\n",
                "\t\n\n,,\n"
            })
    void whatStandsBlankAboveTheHeaderIsNone(String above) throws IOException {
        ImportReport report = report("views.csv", above + "learner,video,completion\nkay,Basalt,50\nlou,Chalk,70\n");
        assertEquals(2, report.counts().read());
        assertEquals(2, report.counts().kept());
        assertEquals(2, report.counts().videos());
        assertTrue(report.notices().stream().noneMatch(notice -> notice.code().equals("preamble")));
    }

    @Test
    void aTableOfTwoColumnsMayBeginBlank() throws IOException {
        ImportReport report = report("videos.csv", "\n \n;\nVideo;Aufrufe\nBasalt;12\nKreide;8\n");
        assertEquals(2, report.counts().read());
        assertEquals(List.of("Video", "Aufrufe"), report.headers());
    }

    /** The lines of a table with others put in between. */
    private static final class Variant {

        private final List<String> lines = new ArrayList<>();
        private final Random random;
        private final boolean titled;
        private final int rows;
        private final String end;

        Variant(List<String> table, Random random) {
            this.random = random;
            this.titled = random.nextInt(3) == 0;
            this.end = random.nextBoolean() ? "\n" : "\r\n";
            blanks(true);
            if (titled) {
                lines.add("Report of the autumn term");
                blanks(true);
            }
            lines.add(table.getFirst());
            List<String> body = new ArrayList<>(table.subList(1, table.size()));
            // Enough rows to see how wide the table is.
            for (int i = 0; i < 24; i++) {
                body.add(table.getLast());
            }
            int added = 0;
            for (String row : body) {
                blanks(false);
                lines.add(row);
                if (random.nextInt(30) == 0) {
                    lines.add("?");
                    added++;
                }
            }
            blanks(false);
            this.rows = body.size() + added;
        }

        private void blanks(boolean above) {
            for (int i = random.nextInt(3); i > 0; i--) {
                lines.add(above && random.nextInt(3) == 0 ? ",,," : "");
            }
        }

        String text() {
            return (random.nextInt(4) == 0 ? "\ufeff" : "") + String.join(end, lines) + end;
        }

        boolean titled() {
            return titled;
        }

        int rows() {
            return rows;
        }
    }
}
