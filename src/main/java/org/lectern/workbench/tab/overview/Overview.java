package org.lectern.workbench.tab.overview;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.ImportReport.Completion;
import org.lectern.ingest.report.ImportReport.Counts;
import org.lectern.ingest.report.ImportReport.SetAside;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Recognition;
import org.lectern.study.StudyFacts;
import org.lectern.study.StudyFacts.Group;
import org.lectern.workbench.kit.Facts.Line;
import org.lectern.workbench.kit.FieldWords;

/**
 * What is known of an open file, in words.
 *
 * @param headline what the file holds and what was left out
 * @param verdict how far it can be trusted, in one sentence
 * @param facts of the file
 * @param sha256 of the file, whole, to be copied
 * @param rows what became of the file's rows
 * @param columns where each field was taken from
 * @param unused the columns that nothing was made of, a line a kind of file, or empty
 * @param courses the largest, most views first
 * @param roles most views first
 * @param notices what a reader should know before trusting the study
 * @param setAside how many rows did not become views
 * @param kind of export it is, why, and what its percentages count
 * @param learners how many there are
 */
public record Overview(
        String headline,
        String verdict,
        List<Line> facts,
        String sha256,
        List<Line> rows,
        List<Mapped> columns,
        String unused,
        List<Line> courses,
        List<Line> roles,
        List<String> notices,
        long setAside,
        List<Line> kind,
        long learners) {

    private static final Words WORDS = Words.of(Overview.class);

    /** Courses and roles beyond these are counted, not told. */
    private static final int LARGEST = 10;

    private static final double CERTAIN = 0.95;
    private static final double LIKELY = 0.7;

    /**
     * @param confidence how sure the header is this field, 0..1
     * @param sureness the same in words
     */
    public record Mapped(String field, String header, double confidence, String sureness) {}

    /** Tells of an open file. */
    public static Overview of(Imported imported) {
        ImportReport report = imported.report();
        Counts counts = report.counts();
        StudyFacts facts = imported.study().facts();
        long setAside = counts.setAside().stream().mapToLong(SetAside::rows).sum();
        return new Overview(
                headline(facts, counts, setAside),
                verdict(report, counts, setAside),
                facts(report),
                report.sha256(),
                rows(report, setAside),
                report.columns().stream().map(Overview::mapped).toList(),
                unused(report),
                groups(facts.courses(), facts.views()),
                groups(facts.roles(), facts.views()),
                report.notices().stream().map(QualityNotice::sentence).toList(),
                setAside,
                kind(report.recognition()),
                counts.learners());
    }

    private static String headline(StudyFacts facts, Counts counts, long setAside) {
        long views = facts.views();
        if (facts.tellsActivity()) {
            return WORDS.say("headline.done", views, counts.learners(), counts.videos(), counts.courses(), setAside);
        }
        if (facts.isBareCatalogue()) {
            return WORDS.say("headline.catalogue", facts.videos(), setAside);
        }
        if (facts.tellsEngagements()) {
            return WORDS.say("headline.opened", views, facts.learners(), facts.videos(), setAside);
        }
        return counts.learners() == 0
                ? WORDS.say("headline.plays", views, counts.videos(), counts.courses(), setAside)
                : WORDS.say("headline", views, counts.learners(), counts.videos(), counts.courses(), setAside);
    }

    private static List<Line> kind(Recognition recognition) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(WORDS.say("kind.source"), recognition.name()));
        if (!recognition.evidence().isEmpty()) {
            lines.add(line(WORDS.say("kind.evidence"), String.join(", ", recognition.evidence())));
        }
        lines.add(line(WORDS.say("kind.meaning"), recognition.meaningInWords()));
        if (recognition.isMeasured()) {
            lines.add(line(WORDS.say("kind.rule"), recognition.rule().inWords()));
        }
        return lines;
    }

    private static String verdict(ImportReport report, Counts counts, long setAside) {
        int remarks = report.notices().size();
        if (setAside == 0 && counts.capped() == 0) {
            return WORDS.say(counts.kept() == counts.read() ? "verdict.whole" : "verdict.made", counts.read(), remarks);
        }
        if (setAside == 0) {
            return WORDS.say("verdict.capped", counts.read(), counts.capped(), remarks);
        }
        return WORDS.say("verdict.parts", share(counts.read() - setAside, counts.read()), counts.read(), remarks);
    }

    private static List<Line> facts(ImportReport report) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(WORDS.say("fact.file"), report.file()));
        lines.add(line(WORDS.say("fact.size"), size(report.bytes())));
        lines.add(line(WORDS.say("fact.format"), report.format()));
        if (!report.encoding().isEmpty()) {
            lines.add(line(WORDS.say("fact.encoding"), report.encoding()));
        }
        Unit unit = report.unit();
        if (unit != null) {
            lines.add(line(WORDS.say("fact.unit"), unit(unit)));
        }
        Completion completion = report.completion();
        if (completion != null) {
            lines.add(line(
                    WORDS.say("fact.completion"),
                    WORDS.say("completion.range", completion.minimum(), completion.maximum())));
            lines.add(line(
                    WORDS.say("fact.middle"), WORDS.say("completion.middle", completion.mean(), completion.median())));
        }
        return lines;
    }

    private static List<Line> rows(ImportReport report, long setAside) {
        Counts counts = report.counts();
        List<Line> lines = new ArrayList<>();
        lines.add(count(WORDS.say("rows.read"), counts.read(), ""));
        boolean oneView = report.recognition().contents() instanceof Contents.Rows;
        long used = counts.read() - setAside;
        lines.add(count(WORDS.say("rows.used"), used, share(used, counts.read())));
        lines.add(count(WORDS.say("rows.set-aside"), setAside, share(setAside, counts.read())));
        counts.setAside()
                .forEach(part -> lines.add(count(
                        WORDS.say("rows.reason", part.reason()), part.rows(), share(part.rows(), counts.read()))));
        // Several events make one view.
        if (counts.kept() != used) {
            lines.add(count(WORDS.say("rows.views"), counts.kept(), ""));
        }
        report.tallies().forEach(tally -> lines.add(count(tally.words(), tally.count(), "")));
        if (report.recognition().isMeasured()) {
            lines.add(count(WORDS.say("rows.capped"), counts.capped(), share(counts.capped(), counts.kept())));
        }
        if (oneView) {
            lines.add(count(
                    WORDS.say("rows.repeated"), counts.repeatedPairs(), share(counts.repeatedPairs(), counts.kept())));
        }
        return lines;
    }

    private static Mapped mapped(ImportReport.Column column) {
        double sure = column.confidence();
        String sureness = sure >= CERTAIN
                ? WORDS.say("sure.certain")
                : sure >= LIKELY ? WORDS.say("sure.likely") : WORDS.say("sure.guess");
        return new Mapped(FieldWords.name(column.field()), column.header(), sure, sureness);
    }

    private static String unused(ImportReport report) {
        return String.join("\n", report.unusedInWords(LARGEST));
    }

    private static List<Line> groups(List<Group> groups, long views) {
        List<Line> lines = new ArrayList<>(groups.stream()
                .sorted(java.util.Comparator.comparingLong(Group::views)
                        .reversed()
                        .thenComparing(Group::name))
                .limit(LARGEST)
                .map(group -> count(group.name(), group.views(), share(group.views(), views)))
                .toList());
        if (groups.size() > LARGEST) {
            lines.add(line(WORDS.say("groups.more", groups.size() - LARGEST), ""));
        }
        return lines;
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case FRACTION -> WORDS.say("unit.fraction");
            case PERCENT -> WORDS.say("unit.percent");
            case SECONDS -> WORDS.say("unit.seconds");
            case MINUTES -> WORDS.say("unit.minutes");
            case FOUND -> WORDS.say("unit.found");
        };
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return WORDS.say("size.bytes", bytes);
        }
        return bytes < 1_000_000
                ? WORDS.say("size.kilobytes", bytes / 1e3)
                : bytes < 1_000_000_000
                        ? WORDS.say("size.megabytes", bytes / 1e6)
                        : WORDS.say("size.gigabytes", bytes / 1e9);
    }

    private static String share(long part, long whole) {
        double percent = whole == 0 ? 0 : 100.0 * part / whole;
        if (part > 0 && percent < 0.05) {
            return WORDS.say("share.tiny");
        }
        return whole == 0 ? "" : WORDS.say("share", percent);
    }

    private static Line line(String label, String value) {
        return new Line(label, value, "");
    }

    private static Line count(String label, long number, String remark) {
        return new Line(label, WORDS.say("count", number), remark);
    }
}
