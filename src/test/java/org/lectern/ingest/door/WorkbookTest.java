package org.lectern.ingest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.report.ImportReport;

/** Workbooks, pages under the name of workbooks, and what is told of those that cannot be read. */
class WorkbookTest {

    @TempDir
    Path folder;

    private static ImportReport inspect(Path file) {
        return Importer.inspect(file, ImportOptions.standard(), TaskContext.quiet());
    }

    private static Preview preview(Path file) {
        return Importer.preview(file, ImportOptions.standard(), TaskContext.quiet());
    }

    private static Problem refusal(Path file) {
        return assertThrows(ProblemException.class, () -> inspect(file)).problem();
    }

    private static double mean(ImportReport report) {
        return Objects.requireNonNull(report.completion()).mean();
    }

    private static boolean tells(ImportReport report, String code) {
        return report.notices().stream().anyMatch(notice -> notice.code().equals(code));
    }

    private static Map<String, String> sheets(String... namesAndRows) {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (int i = 0; i < namesAndRows.length; i += 2) {
            sheets.put(namesAndRows[i], namesAndRows[i + 1]);
        }
        return sheets;
    }

    @Test
    void cellsAreReadAsTheirStylesShowThem() throws IOException {
        Path file = folder.resolve("views.xlsx");
        String[] strings = {
            "<t>Learner</t>",
            "<t>Video</t>",
            "<t>Completion</t>",
            "<r><t>Lea</t></r><r><t>ves</t></r>" + "<rPh><t>no</t></rPh>"
        };
        Workbooks.xlsx(file, "", strings, sheets("Data", """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
                <c r="D1" t="str"><f>1</f><v>Viewed at</v></c><c r="E1" t="inlineStr"><is><t>Length</t></is></c>
                <c r="F1" t="inlineStr"><is><t>Done</t></is></c></row>
                <row r="2"><c r="A2"><v>1001</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" s="1"><v>0.28999999999999998</v></c>
                <c r="D2" s="3"><v>45352.4375</v></c><c r="E2" s="4"><v>3.125E-3</v></c><c r="F2" t="b"><v>1</v></c></row>
                <row r="3"><c r="A3"><v>1002</v></c><c r="B3" t="s"><v>3</v></c><c r="C3" s="6"><v>1</v></c>
                <c r="D3" s="2"><v>45353</v></c><c r="F3" t="e"><v>#N/A</v></c></row>
                <row r="5"><c r="A5"><v>1003</v></c><c r="B5" t="s"><v>3</v></c><c r="C5" s="7"><v>60</v></c>
                <c r="D5" s="5"><v>45353.999988</v></c></row>
                """));

        assertEquals(
                List.of(
                        List.of("1001", "Leaves", "29%", "2024-03-01 10:30:00", "0:04:30", "TRUE"),
                        List.of("1002", "Leaves", "100%", "2024-03-02", "", ""),
                        List.of("1003", "Leaves", "60%", "2024-03-02 23:59:59", "", "")),
                preview(file).rows());
        ImportReport report = inspect(file);
        assertEquals(3, report.counts().kept());
        // (29 + 100 + 60) / 3
        assertEquals(63, mean(report), 1e-9);
    }

    @Test
    void daysCountFrom1904WhereTheWorkbookSaysSo() throws IOException {
        Path file = folder.resolve("mac.xlsx");
        Workbooks.xlsx(
                file,
                "date1904=\"1\"",
                new String[] {"<t/>"},
                sheets(
                        "S",
                        Workbooks.rows("Learner|Video|Completion|Viewed at")
                                + "<row><c><v>1</v></c><c><v>2</v></c><c><v>50</v></c><c s=\"2\"><v>43890</v></c></row>"));

        assertEquals(
                List.of(List.of("1", "2", "50", "2024-03-01")), preview(file).rows());
    }

    private static final String VIEWS = "Learner|Video|Completion\nann|Leaves|80\nbob|Leaves|40\nann|Roots|60\n";

    @Test
    void titlesStandAboveTheTable() throws IOException {
        Path file = folder.resolve("views.xlsx");
        Workbooks.plain(file, sheets("S", "Botany, autumn, all; groups\nExported|2026-11-03\n" + VIEWS));

        ImportReport report = inspect(file);

        assertEquals(List.of("Learner", "Video", "Completion"), report.headers());
        assertEquals(60, mean(report), 1e-9);
    }

    @Test
    void theFirstSheetThatCanBecomeAStudyIsReadAndTheOthersNamed() throws IOException {
        Path file = folder.resolve("views.xlsx");
        Workbooks.plain(
                file,
                sheets("Cover", "Made for you|by us\nplease|read", "Views", VIEWS, "More", VIEWS + "cyn|Roots|100"));

        ImportReport report = inspect(file);
        assertEquals(3, report.counts().kept());
        assertTrue(report.format().contains("Views"));
        assertTrue(tells(report, "sheets"));
        assertEquals(List.of("Cover", "Views", "More"), preview(file).sheets());

        ImportReport other = Importer.inspect(file, ImportOptions.standard().withSheet("more"), TaskContext.quiet());
        assertEquals(4, other.counts().kept());

        Problem none = assertThrows(
                        ProblemException.class,
                        () -> Importer.inspect(file, ImportOptions.standard().withSheet("Less"), TaskContext.quiet()))
                .problem();
        assertEquals("no-such-sheet", none.code());
        assertTrue(none.remedy().contains("“Cover”, “Views”, “More”"));
    }

    @Test
    void hiddenRowsAreReadAndTold() throws IOException {
        Path file = folder.resolve("views.xlsx");
        Workbooks.xlsx(
                file,
                "",
                new String[] {"<t/>"},
                sheets("S", Workbooks.rows(VIEWS).replaceFirst("<row>(?=.{0,30}bob)", "<row hidden=\"1\">")));

        ImportReport report = inspect(file);

        assertEquals(3, report.counts().kept());
        assertTrue(tells(report, "hidden-rows"));
    }

    @Test
    void rowsSetAsideHaveTheNumbersOfTheSheet() throws IOException {
        Path file = folder.resolve("views.xlsx");
        Workbooks.plain(file, sheets("S", "Botany\n\n" + VIEWS + "|Roots|70\ncyn|Roots|often\n"));
        Path csv = folder.resolve("aside.csv");

        try (Imported imported = Importer.open(Recipe.of(file, ImportOptions.standard()), TaskContext.quiet())) {
            assertEquals(2, Importer.saveSetAside(imported, csv, TaskContext.quiet()));
        }

        // A title, a blank row, the header in row 3, three views.
        assertEquals(
                List.of("7", "8"),
                Files.readAllLines(csv).stream()
                        .skip(1)
                        .map(line -> line.substring(0, 1))
                        .toList());
    }

    @Test
    void aWorkbookIsKnownWhateverItsNameAndInAnArchive() throws IOException {
        Path workbook = folder.resolve("views.zip");
        Workbooks.plain(workbook, sheets("S", VIEWS));
        assertEquals(3, inspect(workbook).counts().kept());

        Path files = Files.createDirectory(folder.resolve("files"));
        Files.copy(workbook, files.resolve("a.xlsx"));
        Workbooks.plain(files.resolve("b.csv"), sheets("S", "Learner|Video|Completion\ncyn|Roots|100\n"));
        assertEquals(4, inspect(files).counts().kept());
    }

    @Test
    void openDocumentCellsSayWhatTheyAre() throws IOException {
        Path file = folder.resolve("views.ods");
        Workbooks.ods(file, """
                <table:table table:name="Notes"><table:table-row table:number-rows-repeated="1048576"><table:table-cell
                 table:number-columns-repeated="16384"/></table:table-row></table:table>
                <table:table table:name="Data"><table:table-row><table:table-cell><text:p>Learner</text:p></table:table-cell>
                <table:table-cell><text:p>Video</text:p></table:table-cell><table:table-cell><text:p>Completion</text:p>
                </table:table-cell><table:table-cell><text:p>Viewed at</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>ann</text:p>
                <office:annotation><text:p>a note</text:p></office:annotation></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>Green<text:s/>leaves</text:p></table:table-cell>
                <table:table-cell office:value-type="percentage" office:value="0.855"><text:p>86%</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2024-03-01T10:30:00"><text:p>1.3.</text:p>
                </table:table-cell></table:table-row>
                <table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="7"/>
                <table:table-cell/><table:table-cell/><table:table-cell/></table:table-row></table:table>
                """);

        assertEquals(
                List.of(
                        List.of("ann", "Green leaves", "85.5%", "2024-03-01 10:30:00"),
                        List.of("ann", "Green leaves", "85.5%", "2024-03-01 10:30:00"),
                        List.of("7", "", "", "")),
                preview(file).rows());
        ImportReport report = inspect(file);
        assertEquals(2, report.counts().kept());
        assertTrue(tells(report, "hidden-rows"));
    }

    @Test
    void excelsXmlIsRead() throws IOException {
        Path file = folder.resolve("views.xls");
        Files.writeString(file, """
                <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="p"><NumberFormat
                 ss:Format="Percent"/></Style></Styles><Worksheet ss:Name="S"><Table>
                <Row><Cell><Data ss:Type="String">Learner</Data></Cell><Cell><Data ss:Type="String">Video</Data></Cell>
                <Cell><Data ss:Type="String">Completion</Data></Cell><Cell><Data ss:Type="String">Viewed at</Data></Cell></Row>
                <Row ss:Index="3"><Cell><Data ss:Type="String">ann &amp; co</Data></Cell><Cell><Data ss:Type="String">Leaves</Data>
                </Cell><Cell ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell>
                <Cell><Data ss:Type="DateTime">2024-03-01T10:30:00.000</Data></Cell></Row></Table></Worksheet></Workbook>
                """);

        assertEquals(
                List.of(List.of("ann & co", "Leaves", "50%", "2024-03-01 10:30:00")),
                preview(file).rows());
    }

    @Test
    void theLargestTableOfAPageIsRead() throws IOException {
        Path file = folder.resolve("views.xls");
        Files.write(file, """
                <html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><style>td > b {}</style>
                </head><body><table><tr><td>Menu</td></tr></table><!-- <table> --><TABLE border=1>
                <tr><th colspan="3">Botany, autumn</th></tr><tr><th>Learner<th>Video<th><b>Completion</b></tr>
                <tr><td rowspan="2">M\u00fcller&nbsp;&amp;&#32;Co<td>Gr&uuml;ne<br/>Bl\u00e4tter<td>80&#37;</tr>
                <tr><td title="a > b">Roots &lt; 3</td><td align=right>60%</td></tr>
                <tr style='display:none'><td>bob</td><td>Roots &lt; 3</td><td>40%</td></tr></TABLE></body></html>
                """.getBytes(java.nio.charset.Charset.forName("windows-1252")));

        assertEquals(
                List.of(
                        List.of("M\u00fcller & Co", "Gr\u00fcne Bl\u00e4tter", "80%"),
                        List.of("M\u00fcller & Co", "Roots < 3", "60%"),
                        List.of("bob", "Roots < 3", "40%")),
                preview(file).rows());
        assertTrue(tells(inspect(file), "hidden-rows"));
    }

    /** The first cell goes over two columns and two rows, so that those of the second row stand in the third and fourth. */
    @Test
    void cellsOverColumnsAndRowsKeepTheirPlaces() throws IOException {
        Path file = folder.resolve("views.xls");
        Files.writeString(file, """
                <html><table><tr><th colspan="2" rowspan="2">Group</th><th colspan="2">Botany</th></tr>
                <tr><td>a</td><td>b</td></tr><tr><th>Learner</th><th>Video</th><th>Completion</th><th>Note</th></tr>
                <tr><td>ann</td><td>Leaves</td><td>80%</td><td></td></tr>
                <tr><td>bob</td><td>Leaves</td><td>40%</td><td>late</td></tr></table></html>
                """);

        assertEquals(
                List.of(List.of("ann", "Leaves", "80%", ""), List.of("bob", "Leaves", "40%", "late")),
                preview(file).rows());
        assertEquals(60, mean(inspect(file)), 1e-9);
    }

    /** ISO/IEC 29500 strict: other namespaces, and dates in words of ISO 8601; with and without a part of styles. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theStrictDialectIsRead(boolean styled) throws IOException {
        Path transitional = folder.resolve("transitional.xlsx");
        Workbooks.xlsx(
                transitional,
                "",
                new String[] {"<t/>"},
                sheets(
                        "S",
                        Workbooks.rows("Learner|Video|Completion|Viewed at")
                                + "<row><c><v>7</v></c><c><v>2</v></c><c s=\"1\"><v>0.5</v></c>"
                                + "<c t=\"d\" s=\"3\"><v>2024-03-01T10:30:00</v></c></row>"));
        Path file = folder.resolve("strict.xlsx");
        Workbooks.strict(transitional, file, styled);

        assertEquals(
                List.of(List.of("7", "2", styled ? "50%" : "0.5", "2024-03-01T10:30:00")),
                preview(file).rows());
        ImportReport report = inspect(file);
        assertEquals(50, mean(report), 1e-9);
        assertFalse(tells(report, "unread-times"));
    }

    @Test
    void textUnderTheNameOfAWorkbookIsText() throws IOException {
        Path file = folder.resolve("views.xls");
        Files.writeString(file, VIEWS.replace('|', '\t'), StandardCharsets.UTF_16);
        assertEquals(60, mean(inspect(file)), 1e-9);
    }

    @Test
    void whatCannotBeReadIsToldWithAWayOut() throws IOException {
        byte[] compound = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4};
        Path old = folder.resolve("old.xls");
        Files.write(old, compound);
        assertEquals("old-workbook", refusal(old).code());

        Path secret = folder.resolve("secret.xlsx");
        Files.write(secret, compound);
        Files.write(
                secret,
                "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                java.nio.file.StandardOpenOption.APPEND);
        assertEquals("encrypted-workbook", refusal(secret).code());

        Path page = folder.resolve("page.xls");
        Files.writeString(page, "<!DOCTYPE html><html><body>Please sign in</body></html>");
        assertEquals("page-without-table", refusal(page).code());

        Path empty = folder.resolve("empty.xlsx");
        Workbooks.plain(empty, sheets("S", "|"));
        assertEquals("empty-workbook", refusal(empty).code());

        Path changed = folder.resolve("changed.xlsx");
        Workbooks.plain(changed, sheets("S", "Learner|Video|Completion\na|Basalt|80\nb|Basalt|30"));
        byte[] bytes = Files.readAllBytes(changed);
        int sheet = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        // The first byte of the checksum of the first part in the directory, the sheet.
        bytes[sheet + 16] ^= 1;
        Files.write(changed, bytes);
        assertEquals("damaged-workbook", refusal(changed).code());

        Path damaged = folder.resolve("damaged.xlsx");
        Workbooks.zip(damaged, Map.of("xl/workbook.xml", "<workbook>"));
        assertEquals("damaged-workbook", refusal(damaged).code());

        Path archive = folder.resolve("archive.csv");
        Workbooks.zip(archive, Map.of("a.csv", VIEWS.replace('|', ',')));
        assertEquals("archive-by-another-name", refusal(archive).code());
        assertFalse(refusal(archive).remedy().contains("Unpack it if"));
    }
}
