package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.Reason;
import org.lectern.ingest.report.TotalsRows;
import org.lectern.ingest.source.Field;

/** Rows of {@code raw} that tell of no view, though nothing is wrong with them: of other things than videos, and of no play. */
final class OtherRows {

    private static final Words WORDS = Words.of(OtherRows.class);

    private final Statement statement;
    private final Kinds kinds;
    private final Map<Reason, String> found = new EnumMap<>(Reason.class);

    /** Whether a column of plays tells which rows were never opened. */
    private boolean counted;

    private OtherRows(Statement statement) {
        this.statement = statement;
        this.kinds = new Kinds(statement);
    }

    /** Looks for them in the columns that are there. */
    static OtherRows find(Statement statement, Set<Field> fields) throws SQLException {
        OtherRows rows = new OtherRows(statement);
        if (fields.contains(Field.KIND)) {
            rows.kinds.others().ifPresent(sql -> rows.found.put(Reason.OTHER_KIND, sql));
        }
        if (fields.contains(Field.PLAYS)) {
            Plays.never(statement).ifPresent(sql -> rows.found.put(Reason.NEVER_OPENED, sql));
        }
        rows.counted = rows.found.containsKey(Reason.NEVER_OPENED);
        if (!rows.counted && fields.contains(Field.TIMESTAMP) && fields.contains(Field.COMPLETION)) {
            Plays.untimed(statement).ifPresent(sql -> rows.found.put(Reason.NEVER_OPENED, sql));
        }
        return rows;
    }

    /** SQL of the rows by reason. */
    Map<Reason, String> sql() {
        return found;
    }

    /** Whether a column turned out to mean what its name says. */
    boolean uses(ImportReport.Column column) {
        return switch (column.field()) {
            case KIND -> found.containsKey(Reason.OTHER_KIND);
            case PLAYS -> counted;
            default -> true;
        };
    }

    /** What a reader should know of those that were set aside. */
    List<QualityNotice> notices(List<ImportReport.SetAside> aside, long read) throws SQLException {
        List<QualityNotice> notices = new ArrayList<>(kinds.notices());
        aside.stream()
                .filter(one -> one.code().equals(Reason.NEVER_OPENED.code()))
                .forEach(one -> notices.add(
                        new QualityNotice("never-opened", WORDS.say("notice.never-opened", one.rows(), read))));
        TotalsRows.notice(statement).ifPresent(notices::add);
        return notices;
    }
}
