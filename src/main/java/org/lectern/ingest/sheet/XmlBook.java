package org.lectern.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.contract.Words;

/** A workbook as one XML text, as Excel 2003 and what imitates it write (SpreadsheetML). */
final class XmlBook implements Book {

    private static final Words WORDS = Words.of(XmlBook.class);

    private final Path path;
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, NumberFormat> styles = new HashMap<>();

    XmlBook(Path path) throws IOException {
        this.path = path;
        String style = "";
        try (Xml xml = new Xml(open())) {
            while (xml.next()) {
                if (!xml.begins()) {
                    continue;
                }
                switch (xml.name()) {
                    case "Style" -> style = xml.attribute("ID", "");
                    case "NumberFormat" -> styles.put(style, named(xml.attribute("Format", "")));
                    case "Worksheet" -> sheets.add(xml.attribute("Name", ""));
                    default -> {}
                }
            }
        }
    }

    private static NumberFormat named(String format) {
        return format.equals("Percent") ? NumberFormat.PERCENT : NumberFormat.of(format);
    }

    private InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public String format() {
        return WORDS.say("format.xml");
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void read(String sheet, Rows rows) throws IOException {
        try (Xml xml = new Xml(open())) {
            while (xml.next()) {
                if (xml.begins()
                        && xml.name().equals("Worksheet")
                        && xml.attribute("Name", "").equals(sheet)) {
                    readRows(xml, rows);
                    return;
                }
            }
        }
    }

    private void readRows(Xml xml, Rows rows) throws IOException {
        int number = 0;
        while (xml.next() && !(xml.ends() && xml.name().equals("Worksheet"))) {
            if (!xml.begins() || !xml.name().equals("Row")) {
                continue;
            }
            number = xml.number("Index", number + 1);
            boolean hidden = xml.isTrue("Hidden");
            List<String> cells = row(xml);
            if (!cells.isEmpty() && !rows.take(number, hidden, cells)) {
                return;
            }
        }
    }

    private List<String> row(Xml xml) throws IOException {
        Cells cells = new Cells();
        int column = 0;
        while (xml.next() && !(xml.ends() && xml.name().equals("Row"))) {
            if (xml.begins() && xml.name().equals("Cell")) {
                column = xml.number("Index", column + 1);
                int across = xml.number("MergeAcross", 0);
                cells.put(column - 1, cell(xml));
                column += across;
            }
        }
        return cells.take();
    }

    /** The text of the cell that begins; goes to its end. */
    private String cell(Xml xml) throws IOException {
        NumberFormat format = styles.getOrDefault(xml.attribute("StyleID", ""), NumberFormat.PLAIN);
        String text = "";
        while (xml.next() && !(xml.ends() && xml.name().equals("Cell"))) {
            if (xml.begins() && xml.name().equals("Data")) {
                String type = xml.attribute("Type", "String");
                String data = xml.textWithout("");
                text = switch (type) {
                    case "Number" -> format.text(data, false);
                    case "DateTime" ->
                        data.replaceFirst("T00:00:00(\\.0+)?$", "")
                                .replaceFirst("\\.0+$", "")
                                .replace('T', ' ');
                    case "Boolean" -> data.equals("1") ? "TRUE" : "FALSE";
                    case "Error" -> "";
                    default -> data;
                };
            }
        }
        return text;
    }

    @Override
    public void close() {}
}
