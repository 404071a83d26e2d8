package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.ingest.file.SourceTable;
import org.lectern.ingest.report.Reason;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.LeftOut;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Sql;

/** The rows of a learning system's table that are set aside; the first reason that holds counts. */
final class LeftOutRows {

    private final Statement statement;
    private final Contents.Records records;

    LeftOutRows(Statement statement, Contents.Records records) {
        this.statement = statement;
        this.records = records;
    }

    /** SQL of the columns of {@code raw} that tell which rows are left out, each with its name. */
    static List<String> columns(Contents.Records records, SourceTable table) {
        return records.leftOut().entrySet().stream()
                .map(why -> RecordCells.isLeftOut(why.getKey(), table.column(why.getValue())) + " AS "
                        + column(why.getKey()))
                .toList();
    }

    private static String column(LeftOut why) {
        return "left_" + why.name().toLowerCase(Locale.ROOT);
    }

    private static Reason reason(LeftOut why) {
        return switch (why) {
            case BY_SYSTEM -> Reason.BY_SYSTEM;
            case BY_NOBODY -> Reason.NO_LEARNER;
            case AS_ANOTHER, NAMED_AS_ANOTHER -> Reason.AS_ANOTHER;
            case TEACHING -> Reason.TEACHING;
            case NO_LEARNING -> Reason.NO_LEARNING;
            case UNFINISHED -> Reason.UNFINISHED;
            case PREVIEW -> Reason.PREVIEW;
            case TOLD_AS_COMPLETION -> Reason.TOLD_AS_COMPLETION;
            case OVERRIDDEN -> Reason.OVERRIDDEN;
            case NOT_COMPLETED -> Reason.NOT_COMPLETED;
            case UNGRADED -> Reason.UNGRADED;
            case DELETED -> Reason.DELETED;
            case UNSUBMITTED, MISSING -> Reason.NOT_HANDED_IN;
            case TEST_STUDENT -> Reason.TEST_STUDENT;
            case NEVER_VIEWED -> Reason.NEVER_OPENED;
        };
    }

    /** Rows that tell of nothing that a learner did, or do not say whom or what they are about. */
    void setAside() throws SQLException {
        boolean people = records.columns().containsKey("learner");
        String key = people ? "learner" : records.table().columns().getFirst().name();
        String nobody = Sql.name(key) + " IS NULL OR " + Sql.name(key) + " IN (SELECT given FROM "
                + RecordTexts.told(key) + " WHERE told IS NULL)";
        List<String> cases = new ArrayList<>(List.of("WHEN surplus THEN " + code(Reason.MALFORMED)));
        List<String> any = new ArrayList<>(List.of("surplus", nobody));
        Map<LeftOut, String> inOrder = new TreeMap<>(records.leftOut());
        for (LeftOut why : inOrder.keySet()) {
            cases.add("WHEN " + column(why) + " THEN " + code(reason(why)));
            any.add(column(why));
        }
        statement.execute("INSERT INTO set_aside SELECT rowid + 1, NULL, CASE " + String.join(" ", cases) + " ELSE "
                + code(people ? Reason.NO_LEARNER : Reason.NO_KEY) + " END FROM raw WHERE " + String.join(" OR ", any)
                + " ORDER BY rowid");
    }

    private static String code(Reason reason) {
        return Sql.literal(reason.code());
    }

    /** SQL that keeps the other rows of {@code raw}; empty where those are all. */
    static String kept(Statement statement) throws SQLException {
        boolean any = Dictionary.number(statement, "SELECT count(*) FROM set_aside WHERE record IS NOT NULL") > 0;
        return any ? " WHERE raw.rowid NOT IN (SELECT record - 1 FROM set_aside WHERE record IS NOT NULL)" : "";
    }
}
