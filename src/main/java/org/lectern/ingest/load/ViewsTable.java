package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Sql;
import org.lectern.study.TableSpec;

/**
 * Makes {@code all_views} from {@code raw}: cleaned texts stored once each, completion in percent, one name a course. It is a view
 * of the columns that the file fills, in {@code view_rows}: others take no room.
 */
final class ViewsTable {

    private final Statement statement;
    private final Set<Field> fields;
    private final boolean numbered;

    /**
     * @param fields that have a column in {@code raw}
     * @param numbered whether views tell the row that they come from, in a column {@code record}
     */
    ViewsTable(Statement statement, Set<Field> fields, boolean numbered) {
        this.statement = statement;
        this.fields = fields;
        this.numbered = numbered;
    }

    /**
     * Makes the table.
     *
     * @param scale from the file's unit to percent
     */
    void build(double scale, ImportOptions.Over over) throws SQLException {
        new Dictionary("learner").store(statement);
        new Dictionary("video").store(statement);
        boolean role = fields.contains(Field.ROLE) && new Dictionary("role").collect(statement) > 0;
        if (role) {
            new Dictionary("role").store(statement);
        }
        CourseNames courses = new CourseNames(statement, fields.contains(Field.COURSE_ID));
        boolean course = fields.contains(Field.COURSE) && courses.store();
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put("learner", "learner_values.value");
        filled.put("video", "video_values.value");
        if (course) {
            filled.put("course", courses.name());
            filled.put("course_as_given", courses.asGiven());
        }
        if (role) {
            filled.put("role", "role_values.value");
        }
        if (fields.contains(Field.COMPLETION)) {
            filled.put("completion", completion(scale, over == ImportOptions.Over.CAP ? "100.0" : "999999999.0"));
        }
        for (Field field : List.of(Field.TIMESTAMP, Field.VIDEO_LENGTH, Field.POSITION)) {
            if (fields.contains(field)) {
                filled.put(RawTable.column(field), "raw." + Sql.name(RawTable.column(field)));
            }
        }
        if (numbered) {
            filled.put("record", "raw.rowid + 1");
        }
        statement.execute("CREATE TABLE view_rows AS SELECT " + named(filled) + " FROM raw"
                + new Dictionary("learner").join() + new Dictionary("video").join()
                + (role ? new Dictionary("role").join() : "")
                + (course ? courses.join() : "")
                + kept());
        statement.execute("CREATE VIEW all_views AS SELECT " + named(whole(filled)) + " FROM view_rows");
    }

    private static String named(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(column -> column.getValue() + " AS " + Sql.name(column.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** All columns that views have, in their order, each from the table or, where the file does not tell it, nothing. */
    private static Map<String, String> whole(Map<String, String> filled) {
        Map<String, String> whole = new LinkedHashMap<>();
        for (TableSpec.Column column : TableSpec.VIEWS.columns()) {
            boolean told = filled.containsKey(column.name());
            whole.put(
                    column.name(),
                    told
                            ? Sql.name(column.name())
                            : "CAST(NULL AS " + column.type().sql() + ")");
        }
        filled.keySet().forEach(name -> whole.putIfAbsent(name, Sql.name(name)));
        return whole;
    }

    private static String completion(double scale, String ceiling) {
        return "CAST(least(raw.completion * " + scale + ", " + ceiling + ") AS " + TableSpec.Type.PERCENT.sql() + ")";
    }

    private String kept() throws SQLException {
        boolean all = Dictionary.number(statement, "SELECT count(record) FROM set_aside") == 0;
        return all ? "" : " WHERE raw.rowid NOT IN (SELECT record - 1 FROM set_aside WHERE record IS NOT NULL)";
    }
}
