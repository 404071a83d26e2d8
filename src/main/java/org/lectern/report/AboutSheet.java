package org.lectern.report;

import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;

/** The sheet that says what was asked, what the answer is, how far it can be trusted, and what it was computed from. */
final class AboutSheet {

    private static final Words WORDS = Words.of(AboutSheet.class);
    private static final int KEYS = 24;
    private static final int VALUES = 100;

    private final Worksheet page;
    private int row;

    private AboutSheet(Worksheet page) {
        this.page = page;
    }

    /** @param sheets the tables by the names of their sheets */
    static void fill(Worksheet page, String question, Findings findings, Map<String, NamedTable> sheets) {
        AboutSheet about = new AboutSheet(page);
        page.width(0, KEYS);
        page.width(1, VALUES);
        about.line(WORDS.say("about.question"), question);
        about.reading(findings.reading());
        about.provenance(findings.provenance());
        sheets.forEach((name, table) -> about.line(
                name, WORDS.say("about.sheet", table.title(), table.table().rowCount())));
        for (LargeTable large : findings.largeTables()) {
            about.line(large.name(), WORDS.say("about.large", large.title(), large.rows()));
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

    private void provenance(Provenance provenance) {
        for (Imprints.Detail detail : Imprints.details(provenance)) {
            switch (detail.value()) {
                case Long number -> line(detail.name(), number);
                case Object text -> line(detail.name(), text.toString());
            }
        }
    }

    private void line(String key, String value) {
        key(key);
        XlsxSheet.text(page, row, 1, value);
        page.style(row, 1).wrapText(true).set();
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
        page.style(row, 0).bold().set();
    }
}
