package org.lectern.ingest.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Recognition;
import org.lectern.ingest.source.Sources;
import org.lectern.study.Study;

/**
 * What an import found and did: the answer of {@code inspect} and of the Overview tab.
 *
 * @param file name of the file, without its folder
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 * @param format of its bytes, in words: "CSV, separated by tabs", "Parquet"
 * @param encoding of its text, such as {@code UTF-8}; empty where the format has none
 * @param recognition what kind of export it is
 * @param headers its column names, made unique
 * @param columns which header each field was taken from, in the order of {@link Field}; missing fields are absent
 * @param unused columns of the files that nothing was made of; empty where there is trouble
 * @param unit of completion as found or chosen; null where there is no study
 * @param counts of rows; where there is trouble only those read and set aside are known, all else is 0
 * @param tallies what was met in events, and how often; empty for other exports
 * @param completion range and middle of completion in percent, after capping; null where there is no study
 * @param notices what a reader should know before trusting the study
 * @param trouble why these rows cannot become a study, or null: {@code inspect} tells of any table, even one without the
 *     columns needed
 */
public record ImportReport(
        String file,
        long bytes,
        String sha256,
        String format,
        String encoding,
        Recognition recognition,
        List<String> headers,
        List<Column> columns,
        List<Unused> unused,
        ImportOptions.@Nullable Unit unit,
        Counts counts,
        List<Tally> tallies,
        @Nullable Completion completion,
        List<QualityNotice> notices,
        @Nullable Problem trouble) {

    /**
     * @param confidence how sure the header is this field, 0..1; 1 where the user said so
     */
    public record Column(Field field, String header, double confidence) {

        /** The header that a field was taken from; empty where it was taken from none. */
        public static Optional<String> header(List<Column> columns, Field field) {
            return columns.stream()
                    .filter(column -> column.field() == field)
                    .map(Column::header)
                    .findFirst();
        }
    }

    /**
     * @param read rows in the file below the header
     * @param kept rows that became views
     * @param setAside rows that did not, by reason
     * @param capped views whose completion was above 100 percent and was cut to 100
     * @param repeatedPairs views beyond the first of the same learner and video; 0 as long as there is no study to count them
     */
    public record Counts(
            long read,
            long kept,
            List<SetAside> setAside,
            long capped,
            long repeatedPairs,
            long learners,
            long videos,
            long courses,
            long roles) {

        Counts withRepeatedPairs(long pairs) {
            return new Counts(read, kept, setAside, capped, pairs, learners, videos, courses, roles);
        }
    }

    /**
     * Columns that nothing in the study was made of.
     *
     * @param files that have the same of them, at least one
     * @param headers as the files spell them, in their order
     */
    public record Unused(List<String> files, List<String> headers) {
        public Unused {
            files = List.copyOf(files);
            headers = List.copyOf(headers);
        }

        public static Unused of(String file, List<String> headers) {
            return new Unused(List.of(file), headers);
        }

        /** The columns, and of several files those that have them, of which no more than {@code most} are named. */
        public String inWords(boolean several, int most) {
            int more = Math.max(0, headers.size() - most);
            String names = String.join(", ", headers.subList(0, headers.size() - more));
            return several
                    ? WORDS.say("unused.of", names, more, files.getFirst(), files.size() - 1)
                    : WORDS.say("unused", names, more);
        }
    }

    /** The columns that nothing was made of, a line a kind of file, of which no more than {@code most} are named a line. */
    public List<String> unusedInWords(int most) {
        boolean alone = unused.stream().allMatch(one -> one.files().equals(List.of(file)));
        return unused.stream().map(one -> one.inWords(!alone, most)).toList();
    }

    /** A reason, as a code and in words, and how many rows it set aside. */
    public record SetAside(String code, String reason, long rows) {

        /** Those of several files, added up. */
        public static List<SetAside> together(List<List<SetAside>> files) {
            Map<String, SetAside> all = new LinkedHashMap<>();
            files.stream()
                    .flatMap(List::stream)
                    .forEach(one -> all.merge(
                            one.code(), one, (a, b) -> new SetAside(a.code(), a.reason(), a.rows() + b.rows())));
            return List.copyOf(all.values());
        }
    }

    /** Something that was met in the file and by which rule it was read, as a code and in words, and how often. */
    public record Tally(String code, String words, long count) {}

    /** All in percent. */
    public record Completion(double minimum, double mean, double median, double maximum) {}

    private static final Words WORDS = Words.of(ImportReport.class);

    /** Code of the notice that says how many learners have a pseudonym in place of their name. */
    public static final String NAMES_REPLACED = "pseudonyms";

    /** The code of the notice that some learners are called by what names nobody. */
    public static final String CODES_KEPT = "codes-kept";

    /** Whether it is a table of videos that no known platform writes. */
    public boolean isOfUnknownTotals() {
        return recognition.source().equals(Sources.TOTALS);
    }

    /** Whether pseudonyms stand for names that are in the file. */
    public boolean hasNamesReplaced() {
        return notices.stream().anyMatch(notice -> notice.code().equals(NAMES_REPLACED));
    }

    /** The same report with one more notice, first of all. */
    public ImportReport with(QualityNotice notice) {
        List<QualityNotice> more = new ArrayList<>(List.of(notice));
        more.addAll(notices);
        return with(counts, more);
    }

    /** The same report with what only the study can count, so that nobody counts it again: the repeated pairs. */
    public ImportReport with(Study study, TaskContext context) {
        return study.facts().holds("views")
                ? with(counts.withRepeatedPairs(study.facts().views() - study.pairs(context)), notices)
                : this;
    }

    private ImportReport with(Counts counted, List<QualityNotice> told) {
        return new ImportReport(
                file,
                bytes,
                sha256,
                format,
                encoding,
                recognition,
                headers,
                columns,
                unused,
                unit,
                counted,
                tallies,
                completion,
                told,
                trouble);
    }

    public ImportReport {
        headers = List.copyOf(headers);
        columns = List.copyOf(columns);
        unused = List.copyOf(unused);
        tallies = List.copyOf(tallies);
        notices = List.copyOf(notices);
    }
}
