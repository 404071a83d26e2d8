package org.lectern.ingest.load;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Recognition;
import org.lectern.study.StudyFacts;

/**
 * What became of a table's rows in the database.
 *
 * @param columns which header each field was taken from
 * @param used headers of all columns that something was made of, those that are no field included
 * @param unit of completion; null where there is none
 * @param counts of rows
 * @param tallies of what was met in events
 * @param completion null where there is none
 * @param notices beyond those on how the table had to be read
 * @param facts of what is in the database; null where there is trouble
 * @param trouble why the rows cannot become a study, or null
 */
public record Loaded(
        List<ImportReport.Column> columns,
        Set<String> used,
        ImportOptions.@Nullable Unit unit,
        ImportReport.Counts counts,
        List<ImportReport.Tally> tallies,
        ImportReport.@Nullable Completion completion,
        List<QualityNotice> notices,
        @Nullable StudyFacts facts,
        @Nullable Problem trouble) {

    private static final Words WORDS = Words.of(Loaded.class);

    /** The same, with the headers of all columns that something was made of. */
    Loaded withUsed(Set<String> all) {
        return new Loaded(columns, all, unit, counts, tallies, completion, notices, facts, trouble);
    }

    /** What was recognised, with what its percentages turned out to mean. */
    public Recognition meant(Recognition recognition) {
        return facts == null ? recognition : recognition.with(facts.origin().meaning());
    }

    /** Rows that cannot become a study. */
    static Loaded trouble(
            List<ImportReport.Column> columns, long read, List<ImportReport.SetAside> aside, Problem trouble) {
        var counts = new ImportReport.Counts(read, 0, aside, 0, 0, 0, 0, 0, 0);
        return new Loaded(columns, Set.of(), null, counts, List.of(), null, List.of(), null, trouble);
    }

    /** Rows of which none can be used. */
    static Loaded nothingLeft(List<ImportReport.Column> columns, long read, List<ImportReport.SetAside> aside) {
        String reasons = String.join("; ", reasons(aside));
        return trouble(columns, read, aside, Problem.of(WORDS, "no-rows-left", read, reasons));
    }

    /** Each reason with how many rows it set aside, in words. */
    static List<String> reasons(List<ImportReport.SetAside> aside) {
        return aside.stream()
                .map(one -> WORDS.say("reason.counted", one.rows(), one.reason()))
                .toList();
    }
}
