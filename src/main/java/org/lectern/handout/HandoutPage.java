package org.lectern.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.MarkupText;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;

/**
 * A handout as one web page: nothing in it runs, nothing is fetched from elsewhere. Figures are SVG, each with its numbers
 * folded away beneath it.
 */
final class HandoutPage {

    private static final Words WORDS = Words.of(HandoutPage.class);

    private final Handout handout;
    private final MarkupText page = new MarkupText();

    private HandoutPage(Handout handout) {
        this.handout = handout;
    }

    static void write(Handout handout, Path file, TaskContext context) {
        byte[] html = new HandoutPage(handout).text(context).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(html));
    }

    private String text(TaskContext context) {
        page.raw("<!DOCTYPE html>\n");
        page.begin("html")
                .set("lang", Words.LANGUAGE.getLanguage())
                .set("dir", "ltr")
                .open();
        head();
        page.begin("body").open();
        opening();
        page.begin("main").open();
        for (Section section : handout.sections()) {
            context.checkCancelled();
            context.progress(WORDS.say("writing", section.topic()), Double.NaN);
            new SectionMarkup(page, section).write();
        }
        limits();
        page.end("main");
        page.begin("footer").text(handout.program());
        page.end("body");
        page.end("html");
        return page.toString();
    }

    private void head() {
        page.begin("head").open();
        page.begin("meta").set("charset", "utf-8").close();
        page.begin("meta")
                .set("name", "viewport")
                .set("content", "width=device-width, initial-scale=1")
                .close();
        page.begin("title").text(handout.title());
        page.begin("style").open();
        page.raw(style());
        page.end("style");
        page.end("head");
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(HandoutPage.class.getResourceAsStream("page.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody sees who reads no further. */
    private void opening() {
        page.begin("header").open();
        page.begin("h1").set("dir", "auto").text(handout.title());
        page.begin("p").set("class", "data").set("dir", "auto").text(String.join(" ", handout.data()));
        page.begin("p").set("class", "learners").text(handout.learners());
        claims();
        list("h2", WORDS.say("actions"), handout.actions());
        toDo();
        contents();
        page.end("header");
    }

    private void claims() {
        if (handout.claims().isEmpty()) {
            return;
        }
        page.begin("h2").text(WORDS.say(handout.sure() ? "claims.sure" : "claims.in-short"));
        page.begin("ol").set("class", "claims").open();
        for (Handout.Claim claim : handout.claims()) {
            page.begin("li").open();
            page.begin("span").set("dir", "auto").text(claim.sentence());
            page.begin("a").set("href", "#" + claim.analysis()).text(claim.section());
            page.end("li");
        }
        page.end("ol");
    }

    private void toDo() {
        if (handout.toDo().isEmpty()) {
            return;
        }
        page.begin("h2").text(WORDS.say("to-do"));
        page.begin("ul").set("class", "to-do").open();
        for (ToDo one : handout.toDo()) {
            page.begin("li").open();
            page.begin("strong").set("dir", "auto").text(one.action());
            page.begin("p").set("dir", "auto").text(one.line());
            page.end("li");
        }
        page.end("ul");
    }

    private void contents() {
        page.begin("nav").open();
        page.begin("h2").text(WORDS.say("contents"));
        page.begin("ul").open();
        for (Section section : handout.sections()) {
            page.begin("li").open();
            page.begin("a").set("href", "#" + section.analysis()).text(section.topic());
            page.end("li");
        }
        page.end("ul");
        page.end("nav");
    }

    private void limits() {
        page.begin("section").set("id", "limits").open();
        list("h2", WORDS.say("limits"), handout.limits());
        page.end("section");
    }

    private void list(String level, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            page.begin(level).text(heading);
            SectionMarkup.list(page, sentences);
        }
    }
}
