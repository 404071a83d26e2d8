package org.lectern.ingest.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, as programs do that know nothing of Excel. */
public final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Styles 0 to 7: plain, percent, date, moment, minutes, a date of its own, percent with a decimal, a sign as text. */
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>"
            + "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm;@\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"0&quot;%&quot;\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/>"
            + "<xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"46\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/>"
            + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>";

    private Workbooks() {}

    /**
     * A workbook.
     *
     * @param properties attributes of the workbook
     * @param strings shared ones, each the content of an element
     * @param sheets their rows as XML, by name
     */
    static void xlsx(Path file, String properties, String[] strings, Map<String, String> sheets) throws IOException {
        StringBuilder list = new StringBuilder();
        StringBuilder links = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheet.getKey(), number, number));
            links.append("<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, REL, number));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL + "\"><workbookPr " + properties + "/><sheets>"
                        + list + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/sharedStrings.xml", "<sst><si>" + String.join("</si><si>", strings) + "</si></sst>");
        zip(file, parts);
    }

    /** A workbook of text cells alone: cells parted by bars, rows by line ends. */
    public static void plain(Path file, Map<String, String> sheets) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        sheets.forEach((name, text) -> rows.put(name, rows(text)));
        xlsx(file, "", new String[] {"<t/>"}, rows);
    }

    static String rows(String text) {
        StringBuilder rows = new StringBuilder();
        for (String line : text.lines().toList()) {
            rows.append("<row>");
            for (String cell : line.split("\\|", -1)) {
                rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    static void ods(Path file, String tables) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put(
                "content.xml",
                "<office:document-content" + NAMES + "><office:body><office:spreadsheet>" + tables
                        + "</office:spreadsheet></office:body></office:document-content>");
        zip(file, parts);
    }

    private static final String NAMES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";

    /** The same workbook in the strict dialect, with its styles or without. */
    static void strict(Path workbook, Path file, boolean styled) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (styled || !entry.getName().endsWith("styles.xml")) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    parts.put(
                            entry.getName(),
                            text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                    .replace(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
                }
            }
        }
        zip(file, parts);
    }

    static void zip(Path file, Map<String, String> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
