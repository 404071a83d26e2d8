package org.lectern.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;

/** A workbook of Office Open XML (ECMA-376); numbers become texts as their cells' styles say. */
final class XlsxBook implements Book {

    static final String MAIN = "xl/workbook.xml";

    /** The same in the binary format .xlsb. */
    static final String BINARY = "xl/workbook.bin";

    private static final Words WORDS = Words.of(XlsxBook.class);
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ZipFile zip;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<NumberFormat> styles = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private boolean from1904;

    XlsxBook(ZipFile zip) throws IOException {
        this.zip = zip;
        Map<String, String> targets = targets();
        Map<String, String> hidden = new LinkedHashMap<>();
        try (Xml xml = part(MAIN)) {
            while (xml.next()) {
                if (xml.begins() && xml.name().equals("workbookPr")) {
                    from1904 = xml.isTrue("date1904");
                } else if (xml.begins() && xml.name().equals("sheet")) {
                    String target = targets.get(xml.attribute("id", ""));
                    boolean shown = xml.attribute("state", "visible").equals("visible");
                    if (target != null && target.contains("sheet")) {
                        (shown ? parts : hidden).put(xml.attribute("name", ""), target);
                    }
                }
            }
        }
        parts.putAll(hidden);
        readStyles(targets.getOrDefault("styles", "xl/styles.xml"));
        readStrings(targets.getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
    }

    /** Parts by the id, and by the kind, of what leads to them. */
    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (Xml xml = part("xl/_rels/workbook.xml.rels")) {
            while (xml.next()) {
                if (xml.begins() && xml.name().equals("Relationship")) {
                    String target = xml.attribute("Target", "");
                    String part =
                            target.startsWith("/") ? target.substring(1) : "xl/" + target.replaceFirst("^\\./", "");
                    String type = xml.attribute("Type", "");
                    targets.put(xml.attribute("Id", ""), part);
                    targets.put(type.substring(type.lastIndexOf('/') + 1), part);
                }
            }
        }
        return targets;
    }

    private void readStyles(String name) throws IOException {
        if (zip.getEntry(name) == null) {
            return;
        }
        Map<Integer, String> codes = new HashMap<>();
        boolean inCells = false;
        try (Xml xml = part(name)) {
            while (xml.next()) {
                if (!xml.begins() && !xml.ends()) {
                    continue;
                }
                if (xml.name().equals("cellXfs")) {
                    inCells = xml.begins();
                } else if (xml.begins() && xml.name().equals("numFmt")) {
                    codes.putIfAbsent(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
                } else if (xml.begins() && inCells && xml.name().equals("xf")) {
                    styles.add(NumberFormat.of(xml.number("numFmtId", 0), codes));
                }
            }
        }
    }

    private void readStrings(String name) throws IOException {
        if (zip.getEntry(name) == null) {
            return;
        }
        try (Xml xml = part(name)) {
            while (xml.next()) {
                if (xml.begins() && xml.name().equals("si")) {
                    strings.add(unescaped(xml.textWithout("rPh")));
                }
            }
        }
    }

    @Override
    public String format() {
        return WORDS.say("format.xlsx");
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(parts.keySet());
    }

    @Override
    public void read(String sheet, Rows rows) throws IOException {
        try (Xml xml = part(parts.getOrDefault(sheet, ""))) {
            Cells cells = new Cells();
            long number = 0;
            int column = -1;
            boolean hidden = false;
            while (xml.next()) {
                if (xml.begins() && xml.name().equals("row")) {
                    number = xml.number("r", (int) number + 1);
                    hidden = xml.isTrue("hidden");
                    column = -1;
                } else if (xml.begins() && xml.name().equals("c")) {
                    column = column(xml.attribute("r"), column + 1);
                    cells.put(column, cell(xml));
                } else if (xml.ends() && xml.name().equals("row")) {
                    if (!cells.isEmpty() && !rows.take(number, hidden, cells.take())) {
                        return;
                    }
                } else if (xml.ends() && xml.name().equals("sheetData")) {
                    return;
                }
            }
        }
    }

    /** The text of the cell that begins; goes to its end. */
    private String cell(Xml xml) throws IOException {
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        String value = "";
        while (xml.next() && !(xml.ends() && xml.name().equals("c"))) {
            if (xml.begins() && xml.name().equals("v")) {
                value = xml.textWithout("");
            } else if (xml.begins() && xml.name().equals("is")) {
                value = unescaped(xml.textWithout("rPh"));
            }
        }
        return switch (type) {
            case "s" -> shared(value);
            case "str" -> unescaped(value);
            case "b" -> value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
            case "e" -> "";
            case "inlineStr", "d" -> value;
            default -> value.isEmpty() ? "" : format(style).text(value, from1904);
        };
    }

    private NumberFormat format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : NumberFormat.PLAIN;
    }

    private String shared(String index) throws IOException {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException(e);
        }
    }

    /** The column, from 0, that a reference such as {@code AB12} names; without one it is the next. */
    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = 26 * column + (reference.charAt(i) & 31);
        }
        return column == 0 ? next : column - 1;
    }

    /** Characters that XML cannot hold stand as {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private Xml part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("The workbook lacks a part");
        }
        return new Xml(new CheckedEntry(zip, entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
