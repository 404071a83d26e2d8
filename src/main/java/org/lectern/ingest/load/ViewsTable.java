package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.source.Field;
import org.lectern.ingest.text.Dictionary;

/** Makes {@code all_views} from {@code raw}: cleaned texts stored once each, completion in percent, one name a course. */
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
        String ceiling = over == ImportOptions.Over.CAP ? "100.0" : "999999999.0";
        statement.execute(
                "CREATE TABLE all_views AS SELECT learner_values.value AS learner, video_values.value AS video, "
                        + (course ? courses.name() : "CAST(NULL AS VARCHAR)") + " AS course, "
                        + (course ? courses.asGiven() : "CAST(NULL AS VARCHAR)") + " AS course_as_given, "
                        + (role ? "role_values.value" : "CAST(NULL AS VARCHAR)") + " AS \"role\", "
                        + completion(scale, ceiling) + " AS completion, "
                        + optional(Field.TIMESTAMP, "TIMESTAMP") + ", " + optional(Field.VIDEO_LENGTH, "DOUBLE") + ", "
                        + optional(Field.POSITION, "DOUBLE") + (numbered ? ", raw.rowid + 1 AS record" : "")
                        + " FROM raw"
                        + new Dictionary("learner").join() + new Dictionary("video").join()
                        + (role ? new Dictionary("role").join() : "")
                        + (course ? courses.join() : "")
                        + kept());
    }

    private String completion(double scale, String ceiling) {
        String percent =
                fields.contains(Field.COMPLETION) ? "least(raw.completion * " + scale + ", " + ceiling + ")" : "NULL";
        return "CAST(" + percent + " AS DECIMAL(18, 9))";
    }

    private String kept() throws SQLException {
        boolean all = Dictionary.number(statement, "SELECT count(record) FROM set_aside") == 0;
        return all ? "" : " WHERE raw.rowid NOT IN (SELECT record - 1 FROM set_aside WHERE record IS NOT NULL)";
    }

    private String optional(Field field, String type) {
        String column = "\"" + RawTable.column(field) + "\"";
        return (fields.contains(field) ? "raw." + column : "CAST(NULL AS " + type + ")") + " AS " + column;
    }
}
