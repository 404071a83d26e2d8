package org.lectern.handout;

import java.util.List;
import org.lectern.analysis.Notice;
import org.lectern.contract.MarkupText;
import org.lectern.contract.Words;
import org.lectern.render.FigureSvg;
import org.lectern.report.Line;

/**
 * One section of a page: the answer, what warns of it, its figures with their tables, evidence and what could be done. What it
 * was computed from stands in each figure, and below it all where there is none.
 */
final class SectionMarkup {

    private static final Words WORDS = Words.of(SectionMarkup.class);

    private final MarkupText page;
    private final Section section;

    SectionMarkup(MarkupText page, Section section) {
        this.page = page;
        this.section = section;
    }

    void write() {
        page.begin("section").set("id", section.analysis()).open();
        answer();
        section.plates().stream().skip(1).forEach(this::plate);
        list("evidence", section.reading().sentences());
        list("section-actions", section.reading().actions());
        notices(Notice.Severity.NOTE, "note", "notes");
        section.tables().forEach(table -> new TableMarkup(page, table).write());
        method();
        if (section.plates().isEmpty()) {
            page.begin("p").set("class", "source").set("dir", "auto").text(section.source());
        }
        page.end("section");
    }

    /** What stays together on a printed page. */
    private void answer() {
        page.begin("div").set("class", "answer").open();
        page.begin("p").set("class", "topic").text(section.topic());
        page.begin("h2").set("dir", "auto").text(section.reading().headline());
        notices(Notice.Severity.WARNING, "warning", "warnings");
        section.plates().stream().limit(1).forEach(this::plate);
        page.end("div");
    }

    private void plate(Plate plate) {
        String id = section.analysis() + "-" + plate.figure().caption().id();
        page.begin("figure").open();
        page.raw(FigureSvg.element(plate.figure(), plate.imprint(), id));
        plate.words()
                .ifPresent(words -> page.begin("figcaption").set("dir", "auto").text(words));
        page.end("figure");
        new TableMarkup(page, plate.behind()).write();
    }

    private void notices(Notice.Severity severity, String look, String heading) {
        List<String> sentences = section.reading().notices().stream()
                .filter(notice -> notice.severity() == severity)
                .map(Notice::sentence)
                .toList();
        if (!sentences.isEmpty()) {
            page.begin("div").set("class", look).open();
            list(heading, sentences);
            page.end("div");
        }
    }

    private void list(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            page.begin("h3").text(WORDS.say("part." + heading));
            list(page, sentences);
        }
    }

    static void list(MarkupText page, List<String> sentences) {
        page.begin("ul").open();
        sentences.forEach(sentence -> page.begin("li").set("dir", "auto").text(sentence));
        page.end("ul");
    }

    private void method() {
        if (section.method().isEmpty()) {
            return;
        }
        page.begin("details").open();
        page.begin("summary").text(WORDS.say("part.method"));
        page.begin("dl").open();
        for (Line detail : section.method()) {
            page.begin("dt").text(detail.name());
            page.begin("dd").set("dir", "auto").text(detail.value().toString());
        }
        page.end("dl");
        page.end("details");
    }
}
