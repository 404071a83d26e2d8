package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.study.ToyStudy;

/** The dirt of real exports in small files made by hand, with the numbers that counting by eye gives. */
class DirtTest {

    @TempDir
    Path folder;

    /** @param records without the header */
    record Dirt(String name, String charset, long records, int columns, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Dirt> tables() {
        return List.of(
                new Dirt(
                        "UTF-16 with a mark, CRLF",
                        "UTF-16LE",
                        2,
                        4,
                        "\uFEFFward_code,ward_name,period,patients\r\nA1,\"Süd, alt\",2026,3\r\nA2,Nord,2026,4\r\n"),
                new Dirt(
                        "Big5, line ends inside quotes",
                        "Big5",
                        2,
                        3,
                        "id,景點中文名稱,景點特色詳細文字簡述\nv_1,旗津燈塔,\"打狗英國領事館\n景點特色\"\nv_2,孔廟,\"開放時間\n\n天\"\n"),
                new Dirt(
                        "Latin-1, the fourth header blank",
                        "ISO-8859-1",
                        3,
                        4,
                        "LP,Bezeichnung,Kapitel,\r\nA,Träger über alles,,\r\nA1,Förderung,,\r\nA2,Größe,300,\r\n"),
                new Dirt(
                        "decimal commas in quotes, times with dots",
                        "UTF-8",
                        2,
                        4,
                        "Date,Time,CO,NO\n10/03/2026,18.00.00,\"2,6\",1360\n10/03/2026,19.00.00,\"-200,0\",1292\n"),
                new Dirt("a mark and semicolons", "UTF-8", 2, 3, "\uFEFFschool;sex;age\r\nGP;F;18\r\nMS;M;17\r\n"),
                new Dirt(
                        "repeated headers",
                        "UTF-8",
                        1,
                        6,
                        "ModuleCode,CGPA,CGPA,CW1,CW1,Played\nM1,3.5,3.5,60,60,12\n"),
                new Dirt(
                        "a mark, lengths with and without hours",
                        "UTF-8",
                        2,
                        3,
                        "\uFEFFweek,video_title,length\r\n1,intro,11:51\r\n2,long one,1:04:47\r\n"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesHaveTheirRecordsAndColumns(Dirt dirt) throws IOException {
        Path file = folder.resolve("dirty.csv");
        Files.write(file, dirt.text.getBytes(Charset.forName(dirt.charset)));
        ImportReport report = report(file);
        assertEquals(dirt.records, report.counts().read());
        assertEquals(dirt.columns, report.headers().size());
    }

    @Test
    void softHyphensDoNotHideHeadersNorARowOfTotals() throws IOException {
        Path file = Files.writeString(folder.resolve("Table data.csv"), """
                Con\u00ADtent,Video title,Video pub\u00ADlish time,Dur\u00ADation,Av\u00ADer\u00ADage per\u00ADcent\u00ADage viewed (%),Av\u00ADer\u00ADage view dur\u00ADation,Views
                Total,,,,41.5,0:02:00,30
                abc,Intro,"Sep 1, 2026",0:04:47,50.5,0:02:25,20
                def,Next,"Sep 8, 2026",0:11:51,23.5,0:02:47,10
                """);
        ImportReport report = report(file);
        assertEquals("youtube-videos", report.recognition().source());
        assertEquals(2, report.counts().videos());
        assertEquals("totals-row", report.counts().setAside().getFirst().code());
    }

    @Test
    void anArchiveNamedCsvIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Index/Document.iwa"));
            zip.write("learner,video,completion\n".getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("export.csv"), bytes.toByteArray());
        ProblemException e = assertThrows(ProblemException.class, () -> report(file));
        assertEquals("archive-by-another-name", e.problem().code());
    }

    @Test
    void fractionsAboveOneAreCappedAndALastLineNeedsNoEnd() throws IOException {
        // 98 of 99 numbers are fractions; one learner watched the first video over and over.
        String rows = IntStream.range(0, 97)
                .mapToObj(i -> "%d\t%d\t0.5\t0\n".formatted(i, i % 2))
                .collect(Collectors.joining());
        Path file = Files.writeString(
                folder.resolve("behavior.txt"),
                "userID\tVidID\tfracComp\tpauses\n" + rows + "97\t0\t9.29\t1\n98\t1\t0.25\t0");
        var options = ImportOptions.standard()
                .withMapping(Map.of(Field.LEARNER, "userID", Field.VIDEO, "VidID", Field.COMPLETION, "fracComp"));
        ImportReport report = Importer.inspect(file, options, TaskContext.quiet());
        assertEquals(ImportOptions.Unit.FRACTION, report.unit());
        assertEquals(99, report.counts().kept());
        assertEquals(1, report.counts().capped());
        assertEquals(0, report.counts().repeatedPairs());
        ImportReport.Completion completion = Objects.requireNonNull(report.completion());
        assertEquals((97 * 50 + 100 + 25) / 99.0, completion.mean(), 1e-12);
        assertEquals(50, completion.median(), 1e-12);
    }

    @Test
    void aLogWithBareReturnsAndNoYearIsRead() throws IOException {
        String text = """
                Time,Event context,Component,Event name,Description,Origin,User full name
                "11 May, 09:44",Page: Intro,Page,Course module viewed,viewed,web,Ann
                "11 May, 09:50",Page: Intro,Page,Course module viewed,viewed,web,Bob
                "12 May, 10:01",Page: Next,Page,Course module viewed,viewed,web,Ann
                """;
        Path file = Files.writeString(folder.resolve("log.csv"), text.replace('\n', '\r'));
        ImportReport report = report(file);
        assertEquals("moodle-log", report.recognition().source());
        assertEquals(3, report.counts().read());
        assertEquals(2, report.counts().learners());
        assertNull(report.trouble());
    }

    @Test
    void thePublishedExportIsRecognisedUnaided() {
        ImportReport report = report(ToyStudy.export());
        assertEquals(157, report.counts().kept());
        assertEquals(ImportOptions.Unit.PERCENT, report.unit());
        assertEquals(6, report.columns().size());
    }

    private static ImportReport report(Path file) {
        return Importer.inspect(file, ImportOptions.standard(), TaskContext.quiet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "completion ratio;3/10;6/10",
                "progress;3 of 10;12 / 20",
                "Fortschritt;3 von 10;6 von 10",
                "avancement;3 sur 10;6 sur 10",
                "watched;%30;%60",
                "yüzde;% 30;% 60",
                "percent;30 pct;60 pct."
            })
    void partsOfAWholeAndSignsBeforeNumbersAreRead(String cells) throws IOException {
        String[] cell = cells.split(";", -1);
        ImportReport report = report(Files.writeString(
                folder.resolve("views.csv"),
                "user;video;%s\nann;Light;%s\nleo;Light;%s\n".formatted(cell[0], cell[1], cell[2])));

        assertEquals(ImportOptions.Unit.PERCENT, report.unit());
        assertEquals(2, report.counts().kept());
        assertEquals(45, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @Test
    void aPartOfNothingIsNoNumber() throws IOException {
        ImportReport report = report(Files.writeString(
                folder.resolve("views.csv"), "user;video;progress\nann;Light;3/10\nleo;Light;0/0\nkim;Light;5/10\n"));

        assertEquals(2, report.counts().kept());
        assertEquals("no-completion", report.counts().setAside().getFirst().code());
        assertEquals(40, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Email,Video,Percent\na@x.edu,Light,\"30\nl@x.edu,Light,60\n",
                "Prozent;Video;E-Mail-Adresse\n30;\"Light;a@x.edu\n60;Light;l@x.edu\n"
            })
    void anOpenQuoteIsNamedByItsLineWhereItTakesWhatIsNeeded(String text) throws IOException {
        Problem trouble = Objects.requireNonNull(
                report(Files.writeString(folder.resolve("views.csv"), text)).trouble());

        assertEquals("open-quote", trouble.code());
        assertTrue(trouble.sentence().contains("line 2"), trouble.sentence());
    }

    @Test
    void aMarkBeforeAQuotedLineOfTheSeparatorTakesNoRows() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mark.csv"), "\uFEFF\"sep=;\"\nBenutzer;Video;Prozent\na;V;85,5\nb;V;12,5\n");
        ImportReport report = report(file);
        assertEquals(2, report.counts().kept());
        assertEquals(49, Objects.requireNonNull(report.completion()).mean(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Course,Tides\nTaken,2026-02-01\n\nStudent,Video,Percent\nann,V,10\nbob,V,30\n",
                "Course,Tides,\nTaken,2026-02-01,\n,,\nStudent,Video,Percent\nann,V,10\nbob,V,30\n",
                "Kurs;Gezeiten;;\nStand;1.2.2026;;\nNutzer;Video;Prozent;Kommentar\nann;V;10;\nbob;V;30;\n"
            })
    void factsAboveATableAreNoNamesOfColumns(String text) throws IOException {
        ImportReport report = report(Files.writeString(folder.resolve("facts.csv"), text));
        assertEquals(2, report.counts().kept());
        assertEquals(20, Objects.requireNonNull(report.completion()).mean(), 1e-9);
        assertTrue(report.notices().stream().anyMatch(notice -> notice.code().equals("preamble")));
    }

    @Test
    void cyrillicNamesOfColumnsAloneTellTheEncoding() throws IOException {
        String text = "Слушатель;Видео;Просмотрено, %\nann;V;10\nbob;V;30\n";
        ImportReport report =
                report(Files.writeString(folder.resolve("ru.csv"), text, Charset.forName("windows-1251")));
        assertEquals(20, Objects.requireNonNull(report.completion()).mean(), 1e-9);
        ImportReport western = report(Files.writeString(
                folder.resolve("fr.csv"),
                "Élève;Vidéo;Pourcentage vu\nZoé;Été;10\nRenée;Été;30\n",
                Charset.forName("windows-1252")));
        assertEquals(20, Objects.requireNonNull(western.completion()).mean(), 1e-9);
    }
}
