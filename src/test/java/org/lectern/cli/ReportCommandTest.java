package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path folder;

    private Path study;
    private Path out;

    @BeforeEach
    void writeStudy() throws IOException {
        study = folder.resolve("study.csv");
        out = folder.resolve("report.html");
        StringBuilder rows = new StringBuilder("student_id,course_code,video_title,role,completion_rate_percent\n");
        for (int i = 0; i < 60; i++) {
            rows.append("learner%s,%s,%s,Student,%s\n".formatted(i % 20, i < 40 ? "ART" : "BIO", i / 20, i * 7 % 100));
        }
        for (int i = 0; i < 20; i++) {
            rows.append("teacher%s,BIO,2,Staff,0\n".formatted(i));
        }
        Files.writeString(study, rows);
    }

    private Ran report(String... more) {
        return Ran.command(
                Stream.concat(Stream.of("report", study.toString(), "--out", out.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Document page() throws IOException {
        return Jsoup.parse(Files.readString(out));
    }

    @Test
    void writesWhatWasAskedAndNothingElse() throws IOException {
        Ran ran = report("--only", "churn,explore", "--title", "What we saw", "--for", "management");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("Report of 2 answers saved as " + out), ran.out());
        Document page = page();
        assertEquals("What we saw", page.expectFirst("h1").text());
        assertEquals(2, page.select("main section").not("#limits").size());
        assertEquals(2, page.select("figure").size());
        assertTrue(
                page.expectFirst(".data").text().contains("60 views by 20 learners"),
                page.expectFirst(".data").text());
    }

    @Test
    void theNameSaysWhatItBecomes() throws IOException {
        for (String name : new String[] {"report.HTML", "report.pptx", "report.xlsx"}) {
            out = folder.resolve(name);
            Ran ran = report("--only", "churn", "--title", "مقدمة 🧪");
            assertEquals(ExitCode.DONE, ran.code(), ran.err());
            assertEquals("", ran.err());
            byte[] begin = Arrays.copyOf(Files.readAllBytes(out), 2);
            assertEquals(name.endsWith("HTML") ? "<!" : "PK", new String(begin, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void theSameFlagsChooseTheViewsAsForAnalyze() throws IOException {
        report("--only", "explore", "--roles", "all", "--courses", "bio");
        assertTrue(page().expectFirst(".data").text().contains("40 views by 40 learners"));
        assertTrue(report("--courses", "BOI").err().contains("BIO"));
        assertTrue(report("--set", "churn.threshold=140").toldTrouble());
    }

    @Test
    void whatTheStudyLacksIsNamedAtTheEnd() throws IOException {
        Ran ran = report();
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(page().expectFirst("#limits").text().contains("From week to week"));
    }

    @Test
    void whatTheStudyLacksIsTroubleWhereItWasAskedFor() throws IOException {
        assertTrue(report("--only", "explore,weeks").toldTrouble());
        assertEquals(1, page().select("main section").not("#limits").size());
    }

    @Test
    void withoutAnAnswerNothingIsWritten() {
        Ran ran = report("--only", "weeks");
        assertTrue(ran.toldTrouble(), ran.toString());
        assertFalse(Files.exists(out));
        assertTrue(report("--only", "").toldTrouble());
        assertFalse(Files.exists(out));
    }

    @Test
    void namesThatSayNoFormatAreRefusedBeforeAnythingIsRead() {
        for (String name : new String[] {"report", "report.pdf", "html", "report.html.gz"}) {
            Ran ran = Ran.command(
                    "report", "no-such-file.csv", "--out", folder.resolve(name).toString());
            assertTrue(ran.toldTrouble(), ran.toString());
            assertTrue(ran.err().contains(".html"), ran.err());
        }
    }

    @Test
    void theFileItReadsIsNotWrittenOnto() throws IOException {
        Path page = folder.resolve("study.html");
        Files.copy(study, page);
        byte[] before = Files.readAllBytes(page);
        Ran ran = Ran.command(
                "report",
                page.toString(),
                "--out",
                folder.resolve("./study.html").toString());
        assertTrue(ran.toldTrouble(), ran.toString());
        assertTrue(ran.err().contains("the file that the report is about"), ran.err());
        assertEquals(Files.size(page), before.length);
    }

    @Test
    void numbersOfFewerThanFiveAreRefused() {
        assertTrue(report("--fewest", "4").toldTrouble());
        assertTrue(report("--fewest", "21").toldTrouble());
        assertEquals(ExitCode.USAGE, report("--fewest", "few").code());
        assertEquals(ExitCode.USAGE, report("--for", "everybody").code());
        assertFalse(Files.exists(out));
    }

    @Test
    void whereItCannotBeWrittenThatIsSaid() {
        out = folder.resolve("no-such-folder").resolve("report.html");
        assertTrue(report("--only", "explore").toldTrouble());
    }

    @Test
    void learnersAreInItOnlyWhenAskedFor() throws IOException {
        report("--for", "myself", "--names");
        assertFalse(Files.readString(out).contains("learner7"));
        Ran ran = report("--for", "myself", "--names", "--with-learners");
        assertTrue(ran.out().contains("with rows of single learners"), ran.out());
        assertTrue(Files.readString(out).contains(">learner7<"));
    }

    @Test
    void cardsComeFromAStudyFileOnly() {
        assertTrue(report("--cards").toldTrouble());
        assertFalse(Files.exists(out));
        Path saved = folder.resolve("study.lectern");
        Ran.command("save", study.toString(), "--out", saved.toString());
        study = saved;
        Ran ran = report("--cards", "--only", "churn");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
    }

    @Test
    void noLearnerOfTheSampleIsInTheReportForOthers() throws IOException {
        Path sample = Path.of("data", "sample-study");
        Ran ran = Ran.command(
                "report",
                sample.toString(),
                "--names",
                "--out",
                out.toString(),
                "--for",
                "myself",
                "--only",
                "explore,engagement,churn,anomalies,dropoff,struggle");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        Set<String> words = new HashSet<>(List.of(page().text().split("\\W+", -1)));
        Set<String> learners;
        try (Stream<String> rows = Files.lines(sample.resolve("roster.csv"))) {
            learners = rows.skip(1).map(row -> row.split(",", 2)[0]).collect(Collectors.toSet());
        }
        assertTrue(learners.size() > 100, learners::toString);
        learners.retainAll(words);
        assertEquals(Set.of(), learners);
    }

    @Test
    void nothingIsToldOfTooFewLearners() throws IOException {
        Files.writeString(study, "learner,video,completion\nada,Colour,50\nbob,Colour,70\ncid,Cells,20\n");
        Ran ran = report("--only", "explore");
        assertTrue(ran.toldTrouble(), ran.toString());
        assertTrue(ran.err().startsWith("Nothing of these answers may be told to others"), ran.err());
        assertFalse(Files.exists(out));
        assertEquals(
                ExitCode.DONE, report("--only", "explore", "--with-learners").code());
    }
}
