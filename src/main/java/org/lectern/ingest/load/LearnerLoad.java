package org.lectern.ingest.load;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.source.Synonyms;
import org.lectern.ingest.text.Missing;
import org.lectern.ingest.text.TimestampText;
import org.lectern.study.Workspace;

/** Loads {@code raw} with the column of learners that tells most people apart in all rows. */
final class LearnerLoad {

    private static final Words WORDS = Words.of(LearnerLoad.class);

    /** Of headers of numbers that may be those of people, or of rows. */
    private static final Pattern ID =
            Pattern.compile("id|uid|sid|guid|uuid|kennung|identifiant|identificador|identificativo"
                    + "|kimlikno|identyfikator|编号|番号|(person|people|account|profile|contact|client|customer|internal|unique|badge|payroll"
                    + "|registration|enrollment|enrolment)(id|no|nr|number|nummer|code)");

    private final RawTable raw;
    private final SourceTable table;
    private final TimestampText times;
    private final Workspace database;
    private final TaskContext context;

    private @Nullable LearnerChoice choice;

    LearnerLoad(RawTable raw, SourceTable table, TimestampText times, Workspace database, TaskContext context) {
        this.raw = raw;
        this.table = table;
        this.times = times;
        this.database = database;
        this.context = context;
    }

    /**
     * Loads it, a second time where the first rows told too little.
     *
     * @param free whether the column of learners may be another
     * @return the columns that were taken
     */
    List<ImportReport.Column> load(List<ImportReport.Column> columns, boolean free) throws SQLException {
        Optional<ImportReport.Column> learner = columns.stream()
                .filter(column -> column.field() == Field.LEARNER)
                .findFirst();
        if (learner.isEmpty()) {
            raw.load(table, columns, times, Map.of());
            return columns;
        }
        Set<String> taken = new HashSet<>();
        columns.stream().filter(column -> column.field() != Field.LEARNER).forEach(one -> taken.add(one.header()));
        LearnerColumns candidates = new LearnerColumns(table, taken);
        LearnerChoice first = counted(columns, learner.get(), candidates);
        ImportReport.Column best = free ? candidates.best(first::people).orElse(learner.get()) : learner.get();
        boolean same = best.header().equals(learner.get().header());
        List<ImportReport.Column> settled = same
                ? columns
                : columns.stream()
                        .map(column -> column.field() == Field.LEARNER ? best : column)
                        .toList();
        LearnerChoice last = same ? first : counted(settled, best, candidates);
        database.run(
                statement -> {
                    last.fill(statement);
                    return true;
                },
                context);
        choice = last;
        return settled;
    }

    private LearnerChoice counted(
            List<ImportReport.Column> columns, ImportReport.Column learner, LearnerColumns candidates)
            throws SQLException {
        LearnerChoice counted = new LearnerChoice(learner.header(), candidates);
        raw.load(table, columns, times, counted.columns(table));
        database.run(
                statement -> {
                    counted.count(statement);
                    return true;
                },
                context);
        return counted;
    }

    /** What a reader should know of how learners are told apart. */
    List<QualityNotice> notices() {
        return choice == null
                ? List.of()
                : choice.notices().stream().map(this::besideId).toList();
    }

    /** An id beside names may be that of a row; whether it tells people apart the user has to say. */
    private QualityNotice besideId(QualityNotice notice) {
        return !notice.code().equals("names-only")
                ? notice
                : table.headers().stream()
                        .filter(header -> ID.matcher(Synonyms.plain(header)).matches())
                        .filter(header -> !Missing.present(table.sample(header)).isEmpty())
                        .findFirst()
                        .map(id -> new QualityNotice(notice.code(), WORDS.say("notice.names-beside-id", id)))
                        .orElse(notice);
    }
}
