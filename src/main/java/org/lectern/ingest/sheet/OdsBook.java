package org.lectern.ingest.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;

/** A workbook of OpenDocument (ISO/IEC 26300), zipped or as plain XML; cells say what they are. */
final class OdsBook implements Book {

    private static final Words WORDS = Words.of(OdsBook.class);

    /** What a sheet is filled up with, to its last row or column, is no content. */
    private static final int MOST_REPEATED = 100_000;

    private final Source source;
    private final Closeable closed;
    private final List<String> sheets = new ArrayList<>();

    /** Where the XML can be read, more than once. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    OdsBook(Source source, Closeable closed) throws IOException {
        this.source = source;
        this.closed = closed;
        try (Xml xml = new Xml(source.open())) {
            while (xml.next()) {
                if (xml.begins() && xml.name().equals("table")) {
                    sheets.add(xml.attribute("name", ""));
                }
            }
        }
    }

    @Override
    public String format() {
        return WORDS.say("format.ods");
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void read(String sheet, Rows rows) throws IOException {
        try (Xml xml = new Xml(source.open())) {
            while (xml.next()) {
                if (xml.begins()
                        && xml.name().equals("table")
                        && xml.attribute("name", "").equals(sheet)) {
                    readRows(xml, rows);
                    return;
                }
            }
        }
    }

    private static void readRows(Xml xml, Rows rows) throws IOException {
        long number = 0;
        while (xml.next() && !(xml.ends() && xml.name().equals("table"))) {
            if (!xml.begins() || !xml.name().equals("table-row")) {
                continue;
            }
            int times = xml.number("number-rows-repeated", 1);
            boolean hidden = !xml.attribute("visibility", "visible").equals("visible");
            List<String> cells = row(xml);
            for (int i = 0; i < times && !cells.isEmpty() && i < MOST_REPEATED; i++) {
                if (!rows.take(number + i + 1, hidden, cells)) {
                    return;
                }
            }
            number += times;
        }
    }

    private static List<String> row(Xml xml) throws IOException {
        Cells cells = new Cells();
        int column = 0;
        while (xml.next() && !(xml.ends() && xml.name().equals("table-row"))) {
            if (xml.begins() && (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell"))) {
                int times = xml.number("number-columns-repeated", 1);
                String text = cell(xml);
                for (int i = 0; i < times && !text.isBlank() && i < MOST_REPEATED; i++) {
                    cells.put(column + i, text);
                }
                column += times;
            }
        }
        return cells.take();
    }

    /** The text of the cell that begins; goes to its end. */
    private static String cell(Xml xml) throws IOException {
        String cell = xml.name();
        String type = xml.attribute("value-type", "string");
        String value = xml.attribute("value", "");
        String date = xml.attribute("date-value", "");
        String time = xml.attribute("time-value", "");
        String truth = xml.attribute("boolean-value", "");
        String shown = shown(xml, cell);
        return switch (type) {
            case "float", "currency" -> value.isEmpty() ? shown : NumberFormat.PLAIN.text(value, false);
            case "percentage" -> value.isEmpty() ? shown : NumberFormat.PERCENT.text(value, false);
            case "date" -> date.replaceFirst("T00:00:00(\\.0+)?$", "").replace('T', ' ');
            case "time" -> duration(time);
            case "boolean" -> truth.equals("true") ? "TRUE" : "FALSE";
            default -> shown.matches("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)|Err:\\d+") ? "" : shown;
        };
    }

    /** The paragraphs of a cell, without its comments. */
    private static String shown(Xml xml, String cell) throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !(xml.ends() && xml.name().equals(cell))) {
            if (xml.begins() && xml.name().equals("annotation")) {
                xml.textWithout("");
            } else if (xml.begins() && xml.name().equals("s")) {
                text.append(" ".repeat(Math.min(100, xml.number("c", 1))));
            } else if (xml.begins() && (xml.name().equals("tab") || xml.name().equals("line-break"))) {
                text.append(' ');
            } else if (xml.begins() && xml.name().equals("p") && !text.isEmpty()) {
                text.append(' ');
            } else if (xml.isText() && !xml.text().isBlank()) {
                text.append(xml.text());
            } else if (xml.isText() && !text.isEmpty()) {
                text.append(' ');
            }
        }
        return text.toString().strip();
    }

    private static String duration(String iso) {
        try {
            return NumberFormat.duration(Duration.parse(iso).toSeconds());
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    @Override
    public void close() throws IOException {
        closed.close();
    }
}
