package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;
import org.lectern.study.TableSpec;

/** An import report for people. */
final class ImportReportText {

    private static final Words WORDS = Words.of(ImportReportText.class);
    private static final double CERTAIN = 0.995;

    private final List<String> lines = new ArrayList<>();

    private ImportReportText() {}

    static String of(ImportReport report) {
        ImportReportText text = new ImportReportText();
        text.file(report);
        text.kind(report);
        text.columns(report);
        text.rows(report);
        if (report.trouble() == null) {
            text.study(report);
        }
        if (report.completion() != null) {
            text.completion(report.completion());
        }
        text.notices(report);
        return String.join(System.lineSeparator(), text.lines);
    }

    private void file(ImportReport report) {
        lines.add(report.file());
        // On a cluster nobody knows the bytes.
        if (!report.sha256().isEmpty()) {
            item(WORDS.say("inspect.bytes", report.bytes()));
        }
        item(report.encoding().isEmpty() ? report.format() : report.format() + ", " + report.encoding());
        if (!report.sha256().isEmpty()) {
            item(WORDS.say("inspect.sha256", report.sha256()));
        }
    }

    private void kind(ImportReport report) {
        Recognition recognition = report.recognition();
        heading(WORDS.say("inspect.kind"));
        item(WORDS.say(
                "inspect.source",
                recognition.name(),
                recognition.source(),
                recognition.evidence().size(),
                String.join(", ", recognition.evidence())));
        item(WORDS.say(
                recognition.contents() instanceof Contents.Records ? "inspect.contents" : "inspect.meaning",
                recognition.meaningInWords()));
        if (recognition.isMeasured()) {
            item(WORDS.say("inspect.rule", recognition.rule().inWords()));
        }
    }

    private void columns(ImportReport report) {
        heading(WORDS.say("inspect.columns"));
        int width = 1;
        for (Field field : Field.values()) {
            width = Math.max(width, field.option().length());
        }
        for (ImportReport.Column column : report.columns()) {
            lines.add("  " + padded(column.field().option(), width) + "  " + origin(report, column));
        }
        for (Field field : Field.values()) {
            if (report.recognition().needs(field)
                    && report.columns().stream().noneMatch(column -> column.field() == field)) {
                lines.add("  " + padded(field.option(), width) + "  " + WORDS.say("inspect.not-found"));
            }
        }
        item(WORDS.say("inspect.headers", report.headers().size(), String.join(", ", report.headers())));
        report.unusedInWords(Integer.MAX_VALUE).forEach(this::item);
    }

    /** A column; what events tell is a part of one. */
    private static String origin(ImportReport report, ImportReport.Column column) {
        if (report.recognition().contents() instanceof Contents.Events) {
            return WORDS.say("inspect.out-of", column.header());
        }
        String sure = column.confidence() >= CERTAIN
                ? WORDS.say("inspect.certain")
                : WORDS.say("inspect.confidence", column.confidence());
        return column.header() + "  (" + sure + ")";
    }

    private void rows(ImportReport report) {
        ImportReport.Counts counts = report.counts();
        heading(WORDS.say("inspect.rows"));
        item(WORDS.say("inspect.read", counts.read(), counts.kept()));
        for (ImportReport.SetAside setAside : counts.setAside()) {
            item(WORDS.say(
                    "inspect.set-aside",
                    setAside.rows(),
                    setAside.reason(),
                    100.0 * setAside.rows() / Math.max(1, counts.read())));
        }
        for (ImportReport.Tally tally : report.tallies()) {
            item(WORDS.say("inspect.tally", tally.count(), tally.words()));
        }
        if (report.trouble() != null) {
            return;
        }
        if (counts.capped() > 0) {
            item(WORDS.say("inspect.capped", counts.capped()));
        }
        if (counts.learners() > 0 && !isOfLearning(report)) {
            item(WORDS.say("inspect.repeated", counts.repeatedPairs()));
        }
    }

    /** Whether it is about what learners did in lessons and quizzes. */
    private static boolean isOfLearning(ImportReport report) {
        return report.recognition().contents() instanceof Contents.Records;
    }

    private static boolean isOfContent(ImportReport report) {
        return report.recognition().contents() instanceof Contents.Records records
                && List.of(TableSpec.CATALOGUE, TableSpec.ENGAGEMENTS).contains(records.table());
    }

    private void study(ImportReport report) {
        ImportReport.Counts counts = report.counts();
        heading(WORDS.say("inspect.study"));
        item(WORDS.say(
                isOfContent(report) ? "inspect.who.items" : isOfLearning(report) ? "inspect.who.units" : "inspect.who",
                counts.learners(),
                counts.videos(),
                counts.courses(),
                counts.roles()));
    }

    private void completion(ImportReport.Completion completion) {
        item(WORDS.say(
                "inspect.completion",
                completion.minimum(),
                completion.maximum(),
                completion.mean(),
                completion.median()));
    }

    private void notices(ImportReport report) {
        if (report.notices().isEmpty()) {
            return;
        }
        heading(WORDS.say("inspect.notices"));
        for (QualityNotice notice : report.notices()) {
            lines.add(Paragraph.wrap(notice.sentence(), "  - ", Console.COLUMNS));
        }
    }

    private void heading(String words) {
        lines.add("");
        lines.add(words);
    }

    private void item(String words) {
        lines.add(Paragraph.wrap(words, "  ", Console.COLUMNS));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
