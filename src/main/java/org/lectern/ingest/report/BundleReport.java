package org.lectern.ingest.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Sha256;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.Bundle;
import org.lectern.study.StudyFacts;

/** What an import of several files found and did: what their own reports say, put together. */
public final class BundleReport {

    private static final Words WORDS = Words.of(BundleReport.class);

    private final Bundle bundle;
    private final List<Part> parts;
    private final Map<Part, String> courses;
    private final List<ImportReport> reports;
    private final List<ImportReport.Tally> tallies;
    private final List<QualityNotice> notices;
    private final List<ImportReport.Unused> besides;

    /**
     * @param parts that became a study
     * @param courses of parts whose file is called after its course
     * @param tallies of what else lay there
     * @param notices on the whole
     * @param besides unused columns of what else lay there
     */
    public BundleReport(
            Bundle bundle,
            List<Part> parts,
            Map<Part, String> courses,
            List<ImportReport.Tally> tallies,
            List<QualityNotice> notices,
            List<ImportReport.Unused> besides) {
        this.bundle = bundle;
        this.parts = parts;
        this.courses = courses;
        this.reports = parts.stream()
                .map(part -> Objects.requireNonNull(part.report()))
                .toList();
        this.tallies = tallies;
        this.notices = notices;
        this.besides = besides;
    }

    /** @param quality notices on the views of all files together */
    public ImportReport of(
            StudyFacts facts, ImportReport.@Nullable Completion completion, List<QualityNotice> quality) {
        ImportReport first = reports.getFirst();
        return new ImportReport(
                bundle.name(),
                sum(ImportReport::bytes),
                sha256(),
                format(first),
                first.encoding(),
                first.recognition(),
                first.headers(),
                first.columns(),
                allUnused(),
                first.unit(),
                counts(facts),
                allTallies(),
                completion,
                allNotices(quality),
                null);
    }

    private String format(ImportReport first) {
        return bundle.isDatabase()
                ? WORDS.say("format.tables", parts.size())
                : WORDS.say("format.files", parts.size(), first.format());
    }

    /** The start of the SHA-256 of what all parts are called and of their fingerprints. */
    public String fingerprint() {
        return digest(part -> part.fingerprint() + courses.getOrDefault(part, ""))
                .substring(0, 12);
    }

    /** Of what all parts are called and of their SHA-256. */
    private String sha256() {
        return digest(part -> Objects.requireNonNull(part.report()).sha256());
    }

    private String digest(Function<Part, String> ofPart) {
        MessageDigest digest = Sha256.digest();
        for (Part part : parts) {
            digest.update((part.name() + " " + ofPart.apply(part) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(digest);
    }

    private ImportReport.Counts counts(StudyFacts facts) {
        return new ImportReport.Counts(
                sum(report -> report.counts().read()),
                sum(report -> report.counts().kept()),
                ImportReport.SetAside.together(reports.stream()
                        .map(report -> report.counts().setAside())
                        .toList()),
                sum(report -> report.counts().capped()),
                0,
                facts.learners(),
                facts.videos(),
                facts.courses().size(),
                facts.roles().size());
    }

    /** First the files, then what else lay there, then what was met in all of them together. */
    private List<ImportReport.Tally> allTallies() {
        List<ImportReport.Tally> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ImportReport report = reports.get(i);
            String words = WORDS.say(
                    "tally.file", parts.get(i).name(), report.recognition().name());
            all.add(new ImportReport.Tally("file", words, parts.get(i).kept()));
        }
        all.addAll(tallies);
        reports.stream()
                .flatMap(report -> report.tallies().stream())
                .collect(Collectors.groupingBy(ImportReport.Tally::code, LinkedHashMap::new, Collectors.toList()))
                .forEach((code, same) -> all.add(new ImportReport.Tally(
                        code,
                        same.getFirst().words(),
                        same.stream().mapToLong(ImportReport.Tally::count).sum())));
        return all;
    }

    /** Files that leave the same columns unused stand together. */
    private List<ImportReport.Unused> allUnused() {
        Map<List<String>, List<String>> files = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            for (ImportReport.Unused one : reports.get(i).unused()) {
                files.computeIfAbsent(one.headers(), _ -> new ArrayList<>())
                        .add(parts.get(i).name());
            }
        }
        besides.forEach(one ->
                files.computeIfAbsent(one.headers(), _ -> new ArrayList<>()).addAll(one.files()));
        return files.entrySet().stream()
                .map(same -> new ImportReport.Unused(same.getValue(), same.getKey()))
                .toList();
    }

    private List<QualityNotice> allNotices(List<QualityNotice> quality) {
        LinkedHashSet<QualityNotice> all = new LinkedHashSet<>(notices);
        reports.stream()
                .flatMap(report -> report.notices().stream())
                .filter(notice -> !QualityQueries.OF_ALL_VIEWS.contains(notice.code()))
                .map(BundleReport::ofFiles)
                .forEach(all::add);
        all.addAll(quality);
        return List.copyOf(all);
    }

    /** Each file has counted its own. */
    private static QualityNotice ofFiles(QualityNotice notice) {
        return switch (notice.code()) {
            case ImportReport.NAMES_REPLACED, ImportReport.CODES_KEPT ->
                new QualityNotice(notice.code(), WORDS.say("notice." + notice.code() + ".files"));
            default -> notice;
        };
    }

    private long sum(ToLongFunction<ImportReport> number) {
        return reports.stream().mapToLong(number).sum();
    }
}
