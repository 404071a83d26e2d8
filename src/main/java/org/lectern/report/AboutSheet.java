package org.lectern.report;

import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;

/** A sheet of sentences: what was asked, what the answer is, how far it can be trusted, and what it was computed from. */
final class AboutSheet {

    private static final Words WORDS = Words.of(AboutSheet.class);
    private static final int KEYS = 30;
    private static final int VALUES = 100;

    /** Not every program makes rows as high as their text: points a line, letters of a line, and what a row can be. */
    private static final double LINE = 15;

    private static final int LETTERS = 105;
    private static final int MOST_LINES = 27;

    private final Worksheet page;
    private int row;

    private AboutSheet(Worksheet page) {
        this.page = page;
        page.width(0, KEYS);
        page.width(1, VALUES);
        XlsxSheet.onPaper(page);
    }

    /** What is told first. */
    static void fill(Worksheet page, List<Line> lines) {
        AboutSheet about = new AboutSheet(page);
        lines.forEach(about::line);
    }

    /** @param sheets the tables by the names of their sheets */
    static void fill(Worksheet page, List<WorkbookPart> parts, Map<String, NamedTable> sheets) {
        AboutSheet about = new AboutSheet(page);
        for (WorkbookPart part : parts) {
            about.part(part, sheets);
            about.row++;
        }
    }

    private void part(WorkbookPart part, Map<String, NamedTable> sheets) {
        line(WORDS.say("about.question"), part.question());
        reading(part.reading());
        part.source().forEach(this::line);
        sheets.forEach((name, table) -> {
            if (part.tables().contains(table)) {
                line(name, WORDS.say("about.sheet", table.title(), table.table().rowCount()));
            }
        });
        for (LargeTable large : part.elsewhere()) {
            line(large.name(), WORDS.say("about.large", large.title(), large.rows()));
        }
    }

    private void reading(Reading reading) {
        line(WORDS.say("about.answer"), reading.headline());
        reading.sentences().forEach(sentence -> line("", sentence));
        for (Notice notice : reading.notices()) {
            boolean warns = notice.severity() == Notice.Severity.WARNING;
            line(warns ? WORDS.say("about.warning") : WORDS.say("about.note"), notice.sentence());
        }
        reading.actions().forEach(action -> line(WORDS.say("about.action"), action));
    }

    private void line(Line line) {
        switch (line.value()) {
            case Long number -> line(line.name(), number);
            case Object text -> line(line.name(), text.toString());
        }
    }

    private void line(String key, String value) {
        key(key);
        XlsxSheet.text(page, row, 1, value);
        page.style(row, 1).wrapText(true).verticalAlignment("top").set();
        page.rowHeight(row, LINE * Math.clamp(Math.ceilDiv(value.length(), LETTERS), 1, MOST_LINES));
        row++;
    }

    private void line(String key, long value) {
        key(key);
        page.value(row, 1, value);
        page.style(row, 1).horizontalAlignment("left").set();
        row++;
    }

    private void key(String key) {
        XlsxSheet.text(page, row, 0, key);
        page.style(row, 0).bold().verticalAlignment("top").set();
    }
}
