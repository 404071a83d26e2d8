package org.lectern.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * Writes tables as a workbook: a sheet for each, its columns named as in {@link TableCsv} and its numbers as exact, and one
 * that says what was asked and what the numbers were computed from. Texts are texts, whatever they look like.
 */
public final class FindingsXlsx {

    private static final Words WORDS = Words.of(FindingsXlsx.class);

    /** Of a sheet, without the line of names. */
    private static final int MOST_ROWS = 1_048_575;

    private static final int LONGEST_NAME = 31;

    private FindingsXlsx() {}

    /**
     * Writes a workbook, whole or not at all.
     *
     * @param question that these findings answer, in the user's words or by the analysis' id
     * @param tables of them
     * @throws org.lectern.contract.ProblemException where it cannot be written, or a table has more rows than a sheet
     */
    public static void write(String question, Findings findings, List<NamedTable> tables, Path file) {
        AtomicFile.write(file, out -> write(List.of(), List.of(WorkbookPart.of(question, findings, tables)), out));
    }

    /**
     * Writes several answers as one workbook.
     *
     * @param front what stands on a first sheet; empty where there is none
     * @throws org.lectern.contract.ProblemException where a table has more rows than a sheet
     */
    public static void write(List<Line> front, List<WorkbookPart> parts, OutputStream out) throws IOException {
        List<NamedTable> tables =
                parts.stream().flatMap(part -> part.tables().stream()).toList();
        tables.forEach(FindingsXlsx::checkRows);
        String first = WORDS.say("front");
        String about = WORDS.say("about");
        Map<String, NamedTable> sheets = named(tables, first, about);
        try (Workbook book = new Workbook(out, WORDS.say("about.program"), null)) {
            if (!front.isEmpty()) {
                try (Worksheet page = book.newWorksheet(first)) {
                    AboutSheet.fill(page, front);
                }
            }
            for (Map.Entry<String, NamedTable> sheet : sheets.entrySet()) {
                try (Worksheet page = book.newWorksheet(sheet.getKey())) {
                    XlsxSheet.fill(page, sheet.getValue().table());
                }
            }
            try (Worksheet page = book.newWorksheet(about)) {
                AboutSheet.fill(page, parts, sheets);
            }
        }
    }

    private static void checkRows(NamedTable table) {
        if (table.table().rowCount() > MOST_ROWS) {
            throw Problem.of(
                            WORDS, "too-many-rows", table.title(), table.table().rowCount())
                    .asException();
        }
    }

    /** Excel cuts no name itself, and takes two that differ in their capitals only for one. */
    private static Map<String, NamedTable> named(List<NamedTable> tables, String... others) {
        Map<String, NamedTable> sheets = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String other : others) {
            taken.add(other.toLowerCase(Locale.ROOT));
        }
        for (NamedTable table : tables) {
            String name = cut(table.name(), "");
            for (int again = 2; !taken.add(name); again++) {
                name = cut(table.name(), "_" + again);
            }
            sheets.put(name, table);
        }
        return sheets;
    }

    private static String cut(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
    }
}
