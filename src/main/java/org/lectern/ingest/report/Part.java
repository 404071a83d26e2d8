package org.lectern.ingest.report;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.ingest.file.SourceFile;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.source.Field;
import org.lectern.study.StudyFacts;

/**
 * A file of a bundle, and what became of it.
 *
 * @param name within the bundle
 * @param file where it is read
 * @param schema of the database that has its tables
 * @param fingerprint of the file and of how it was read; empty where it is no table
 * @param report null where it is no table
 * @param table null where it is none
 * @param facts null where it is no study of its own
 * @param trouble why it is none, or null
 * @param holder whether its schema has the tables: of events that were replayed together one file's has those of all
 * @param kept how many of its rows are in the study
 */
public record Part(
        String name,
        SourceFile file,
        String schema,
        String fingerprint,
        @Nullable ImportReport report,
        @Nullable SourceTable table,
        @Nullable StudyFacts facts,
        @Nullable Problem trouble,
        boolean holder,
        long kept) {

    /** Whether it can be part of a study. */
    public boolean isUsable() {
        return facts != null;
    }

    /** Whether it tells something, see {@link org.lectern.study.StudyTables#holds}. */
    public boolean holds(String need) {
        return facts != null && facts.holds(need);
    }

    /** Whether it has columns of views, though something keeps them from being part of a study. */
    public boolean tellsViews() {
        Set<Field> fields = report == null
                ? Set.of()
                : report.columns().stream().map(ImportReport.Column::field).collect(Collectors.toSet());
        return !isUsable()
                && trouble != null
                && fields.containsAll(Set.of(Field.LEARNER, Field.VIDEO))
                && (fields.contains(Field.COMPLETION) || fields.contains(Field.WATCH_TIME));
    }

    /** The same as a list that completes the views of others. */
    public Part asList() {
        return new Part(name, file, schema, fingerprint, report, table, null, trouble, false, 0);
    }

    /** Its tables as SQL names them. */
    public String table(String name) {
        return schema + "." + name;
    }
}
