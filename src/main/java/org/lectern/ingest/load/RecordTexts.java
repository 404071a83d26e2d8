package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.Pseudonyms;
import org.lectern.ingest.QualityNotice;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Contents;
import org.lectern.ingest.source.Reading;
import org.lectern.ingest.source.Taken;
import org.lectern.ingest.text.Dictionary;
import org.lectern.ingest.text.Missing;
import org.lectern.study.Sql;
import org.lectern.study.TableSpec;

/**
 * The texts of a learning system's table, each worked on once: for every column of {@code raw} that holds texts a table {@code
 * NAME_told (given, told)} of what each says, null where it says nothing.
 */
final class RecordTexts {

    private static final Words WORDS = Words.of(RecordTexts.class);

    private final Statement statement;
    private final Contents.Records records;

    RecordTexts(Statement statement, Contents.Records records) {
        this.statement = statement;
        this.records = records;
    }

    /** The columns of a table that are texts, as far as they are taken. */
    static List<String> names(Contents.Records records) {
        return records.table().columns().stream()
                .filter(column -> column.type() == TableSpec.Type.TEXT)
                .map(TableSpec.Column::name)
                .filter(records.columns()::containsKey)
                .toList();
    }

    static String told(String name) {
        return name + "_told";
    }

    /** Makes the tables; what a reader should know of them. */
    List<QualityNotice> tell() throws SQLException {
        List<QualityNotice> notices = new ArrayList<>();
        for (String name : names(records)) {
            String cleaned = Missing.cleaned("CAST(given AS VARCHAR)");
            String given = given(name);
            if (reading(name) == Reading.DESCRIBED_PERSON) {
                Described people = new Described(statement, given);
                people.people(told(name));
                people.byName(told(name), header(name)).ifPresent(notices::add);
            } else if (reading(name) == Reading.DESCRIBED_UNIT || reading(name) == Reading.NAMED_UNIT) {
                new Described(statement, given).units(told(name), given("learner"));
            } else {
                statement.execute("CREATE TABLE " + told(name) + " AS SELECT given, " + says(name)
                        + " AS told FROM (SELECT given, " + cleaned + " AS text FROM " + given + ")");
            }
        }
        return notices;
    }

    private static String given(String name) {
        return "(SELECT DISTINCT " + Sql.name(name) + " AS given FROM raw WHERE " + Sql.name(name) + " IS NOT NULL)";
    }

    private static String says(String name) {
        return switch (name) {
            case "learner" ->
                "CASE WHEN contains(text, '@') THEN lower(text) ELSE " + Nobody.orSomebody("text") + " END";
            case "status" -> RecordWords.status("text");
            default -> "text";
        };
    }

    private Reading reading(String name) {
        Taken taken = records.columns().get(name);
        return taken == null ? Reading.AS_IT_STANDS : taken.reading();
    }

    private String header(String name) {
        List<String> headers = records.headers(name);
        return headers.isEmpty() ? "" : headers.getFirst();
    }

    /** Puts pseudonyms in place of learners who are called by their names. */
    List<QualityNotice> replaceNames(@Nullable Pseudonyms pseudonyms, TaskContext context) throws SQLException {
        if (pseudonyms == null || !records.columns().containsKey("learner")) {
            return List.of();
        }
        // Numbers out of descriptions are no names, whatever the header of the names is.
        String distinct = "SELECT DISTINCT told AS text FROM " + told("learner") + " WHERE told IS NOT NULL"
                + (reading("learner") == Reading.DESCRIBED_PERSON ? " AND named" : "");
        People.list(statement, distinct, Naming.of(statement, header("learner"), distinct)::names, pseudonyms, context);
        long replaced = Dictionary.number(statement, "SELECT count(*) FROM people");
        statement.execute("UPDATE learner_told SET told = pseudonym FROM people WHERE people.text = told");
        statement.execute("DROP TABLE people");
        return replaced == 0
                ? List.of()
                : List.of(new QualityNotice(ImportReport.NAMES_REPLACED, WORDS.say("notice.names", replaced)));
    }

    /** Stores them as enums of what they say; the joins that find what a row of {@code raw} says. */
    String joins() throws SQLException {
        StringBuilder joins = new StringBuilder();
        for (String name : names(records)) {
            String distinct = "SELECT DISTINCT told AS text FROM " + told(name) + " WHERE told IS NOT NULL";
            long count = Dictionary.number(statement, "SELECT count(*) FROM (" + distinct + ")");
            String type = Dictionary.type(
                    statement, distinct, name + "_" + records.table().name(), count);
            statement.execute("CREATE OR REPLACE TABLE " + told(name) + " AS SELECT given, CAST(told AS " + type
                    + ") AS told FROM " + told(name));
            joins.append(" LEFT JOIN ")
                    .append(told(name))
                    .append(" ON ")
                    .append(told(name))
                    .append(".given = raw.")
                    .append(Sql.name(name));
        }
        return joins.toString();
    }

    void drop() throws SQLException {
        for (String name : names(records)) {
            statement.execute("DROP TABLE " + told(name));
        }
    }
}
