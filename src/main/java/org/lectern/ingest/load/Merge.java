package org.lectern.ingest.load;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lectern.ingest.report.Part;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Sql;
import org.lectern.study.TableSpec;

/** Puts the tables of several parts into one study's. What a part knows of a video or learner goes before what follows. */
public final class Merge {

    private static final List<String> TEXTS =
            List.of("learner", "video", "course", "course_as_given", "role", "module", "question", "status");

    private static final List<String> COURSES = List.of("course", "course_as_given");

    private final Statement statement;
    private final List<Part> parts;
    private final Map<Part, String> courses;
    private final List<TableSpec> gathered = new ArrayList<>();

    /** @param courses of parts whose file is called after its course */
    public Merge(Statement statement, List<Part> parts, Map<Part, String> courses) {
        this.statement = statement;
        this.parts = parts;
        this.courses = courses;
    }

    /** Makes a table of the rows of all parts for each table that has all of them, with texts as texts, for lists to complete. */
    public void gather() throws SQLException {
        Map<String, Map<Part, Long>> serials = serials();
        for (TableSpec table : TableSpec.ALL) {
            List<Part> with = holding(table);
            if (table.equals(TableSpec.VIEWS) || (table.merging() == TableSpec.Merging.APPENDED && !with.isEmpty())) {
                append(table, table.equals(TableSpec.VIEWS) ? parts : with, serials);
                gathered.add(table);
            }
        }
    }

    /** The tables that were gathered. */
    public List<TableSpec> gathered() {
        return List.copyOf(gathered);
    }

    /** What a gathered table is called until it is finished. */
    static String name(TableSpec table) {
        return table.equals(TableSpec.VIEWS) ? "merged" : "merged_" + table.name();
    }

    /** Makes the study's tables of what was gathered. */
    public void finish() throws SQLException {
        Map<String, String> types = new TreeMap<>();
        for (String text : TEXTS) {
            String distinct = distinct(text);
            if (distinct.isEmpty()) {
                continue;
            }
            long count = Dictionary.number(statement, "SELECT count(*) FROM (" + distinct + ")");
            types.put(text, Dictionary.type(statement, distinct, "merged_" + text, count));
        }
        for (TableSpec table : gathered) {
            statement.execute("CREATE TABLE " + table.stored() + " AS SELECT "
                    + columns(table, text -> types.getOrDefault(text, "VARCHAR")) + " FROM " + name(table));
            statement.execute("DROP " + (TableSpec.OF_LEARNING.contains(table) ? "VIEW " : "TABLE ") + name(table));
        }
        for (TableSpec table : TableSpec.ALL) {
            List<Part> with = holding(table);
            if (table.merging() == TableSpec.Merging.FIRST_OF_VIDEO && !with.isEmpty()) {
                firstOfEach(table, with);
            }
        }
        for (Part part : parts) {
            dropTables(part);
        }
    }

    /** SELECT of the texts of a column of views, and of tables of learning; segments and events have no others than views. */
    private String distinct(String text) {
        return gathered.stream()
                .filter(table -> table.equals(TableSpec.VIEWS) || TableSpec.OF_LEARNING.contains(table))
                .filter(table -> table.columns().stream()
                        .anyMatch(column -> column.name().equals(text)))
                .map(table -> "SELECT CAST(text AS VARCHAR) AS text FROM (SELECT DISTINCT " + Sql.name(text)
                        + " AS text FROM " + name(table) + " WHERE " + Sql.name(text) + " IS NOT NULL)")
                .collect(Collectors.joining(" UNION "));
    }

    private List<Part> holding(TableSpec table) {
        return parts.stream().filter(part -> part.holds(table.name())).toList();
    }

    private static String columns(TableSpec table, UnaryOperator<String> typeOfText) {
        return table.columns().stream()
                .map(TableSpec.Column::name)
                .map(name -> TEXTS.contains(name)
                        ? "CAST(" + Sql.name(name) + " AS " + typeOfText.apply(name) + ") AS " + Sql.name(name)
                        : Sql.name(name))
                .collect(Collectors.joining(", "));
    }

    /** What is added to a number of each part, by the column, so that the parts' do not meet: the same in all its tables. */
    private Map<String, Map<Part, Long>> serials() throws SQLException {
        Map<String, Map<Part, Long>> serials = new TreeMap<>();
        Map<String, Long> next = new TreeMap<>();
        for (Part part : parts) {
            Map<String, Long> largest = new TreeMap<>();
            for (TableSpec table : TableSpec.ALL) {
                String serial = table.serial().orElse("");
                if (!serial.isEmpty() && part.holds(table.name())) {
                    largest.merge(serial, largest(part, table, serial), Long::max);
                }
            }
            for (Map.Entry<String, Long> column : largest.entrySet()) {
                long before = next.getOrDefault(column.getKey(), 0L);
                serials.computeIfAbsent(column.getKey(), _ -> new HashMap<>()).put(part, before);
                next.put(column.getKey(), before + 1 + column.getValue());
            }
        }
        return serials;
    }

    private long largest(Part part, TableSpec table, String serial) throws SQLException {
        return Dictionary.number(
                statement, "SELECT coalesce(max(" + Sql.name(serial) + "), 0) FROM " + part.table(table.stored()));
    }

    private void append(TableSpec table, List<Part> with, Map<String, Map<Part, Long>> serials) throws SQLException {
        List<String> selects = new ArrayList<>();
        boolean learning = TableSpec.OF_LEARNING.contains(table);
        for (Part part : with) {
            List<String> replaced = new ArrayList<>(course(table, part));
            table.serial()
                    .map(serial -> Sql.name(serial) + " + "
                            + serials.getOrDefault(serial, Map.of()).getOrDefault(part, 0L) + " AS "
                            + Sql.name(serial))
                    .ifPresent(replaced::add);
            // Texts of one part alone need not be told apart from others' as texts.
            String told = learning && with.size() == 1 ? "*" : columns(table, _ -> "VARCHAR");
            selects.add("SELECT " + told + " FROM (SELECT *" + replacing(replaced) + " FROM "
                    + part.table(table.stored()) + ")");
        }
        // Lists complete views, segments and events alone, so that only those are copied first.
        statement.execute("CREATE " + (learning ? "VIEW " : "TABLE ") + name(table) + " AS "
                + String.join(" UNION ALL ", selects));
    }

    /** SQL of the columns that tell the course of a part whose file is called after it. */
    private List<String> course(TableSpec table, Part part) {
        String course = courses.get(part);
        return course == null
                ? List.of()
                : table.columns().stream()
                        .map(TableSpec.Column::name)
                        .filter(COURSES::contains)
                        .map(column -> Sql.literal(course) + " AS " + column)
                        .toList();
    }

    private static String replacing(List<String> columns) {
        return columns.isEmpty() ? "" : " REPLACE (" + String.join(", ", columns) + ")";
    }

    /** A video that several parts tell of is taken from the first. */
    private void firstOfEach(TableSpec table, List<Part> with) throws SQLException {
        String name = table.stored();
        for (int i = 0; i < with.size(); i++) {
            String from = replacing(course(table, with.get(i))) + " FROM "
                    + with.get(i).table(name);
            statement.execute(
                    i == 0
                            ? "CREATE TABLE " + name + " AS SELECT *" + from
                            : "INSERT INTO " + name + " BY NAME SELECT *" + from
                                    + " WHERE CAST(video AS VARCHAR) NOT IN (SELECT CAST(video AS VARCHAR) FROM "
                                    + name + ")");
        }
    }

    /** All but the rows set aside, which can still be asked for. */
    private void dropTables(Part part) throws SQLException {
        String own = "() WHERE schema_name = " + Sql.literal(part.schema());
        for (String view : Dictionary.texts(statement, "SELECT view_name FROM duckdb_views" + own)) {
            statement.execute("DROP VIEW " + part.table(Sql.name(view)));
        }
        String besides = " AND table_name <> 'set_aside'";
        for (String table : Dictionary.texts(statement, "SELECT table_name FROM duckdb_tables" + own + besides)) {
            statement.execute("DROP TABLE " + part.table(Sql.name(table)));
        }
    }
}
