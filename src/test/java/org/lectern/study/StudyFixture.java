package org.lectern.study;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Studies for tests, made of rows, of SQL or of a file with the columns of the published export. */
public final class StudyFixture {

    private static final String COLUMNS =
            "learner VARCHAR, video VARCHAR, course VARCHAR, course_as_given VARCHAR, role VARCHAR, completion DECIMAL(18, 9)";

    private static final String MEASURES = ", viewed_at TIMESTAMP, video_seconds DOUBLE, position DOUBLE";

    private static final List<String> NAMES = List.of("learner", "video", "course", "course_as_given", "role");

    /** Stands for a field without a value. */
    private static final String NOTHING = "\u001d";

    private StudyFixture() {}

    /** One view; the course is spelt as given. */
    public record View(
            String learner, String video, @Nullable String course, double completion) {}

    /** A study of these rows, in this order; every role is Student. */
    public static Study of(List<View> views) {
        List<List<String>> rows = views.stream()
                .map(view -> List.of(
                        view.learner(),
                        view.video(),
                        view.course() == null ? NOTHING : view.course(),
                        Double.toString(view.completion())))
                .toList();
        return ofSql(
                rows.isEmpty()
                        ? "SELECT NULL, NULL, NULL, NULL, NULL, NULL WHERE false"
                        : select(
                                "f[1], f[2], nullif(f[3], chr(29)), nullif(f[3], chr(29)), 'Student',"
                                        + " CAST(f[4] AS DECIMAL(18, 9))",
                                rows));
    }

    /**
     * SQL that gives these rows, in this order; the engine reads them many times as fast as {@code VALUES}.
     *
     * @param columns made of the list {@code f} of a row's fields
     */
    public static String select(String columns, List<List<String>> rows) {
        String text = rows.stream().map(row -> String.join("\u001f", row)).collect(Collectors.joining("\u001e"));
        return "SELECT " + columns + " FROM (SELECT string_split(unnest(string_split(" + Sql.literal(text)
                + ", chr(30))), chr(31)) AS f)";
    }

    /** A file with the columns of the published export. */
    public static Study ofExport(Path csv) {
        return ofSql("SELECT student_id, video_title, course_code, course_code, role, completion_rate_percent"
                + " FROM read_csv(" + Sql.literal(csv.toString()) + ")");
    }

    /** @param select gives learner, video, course, course_as_given, role and completion, in this order */
    public static Study ofSql(String select) {
        return ofColumns("SELECT *, NULL, NULL, NULL FROM (" + select + ")");
    }

    /** @param select gives all columns of {@code views}, in this order */
    public static Study ofColumns(String select) {
        SharedDatabase database = views(select);
        return new Study(database, "fixture", "00", facts(database));
    }

    private static SharedDatabase views(String select) {
        SharedDatabase database = new SharedDatabase();
        try {
            database.workspace()
                    .run(
                            statement -> {
                                statement.execute("CREATE TEMP TABLE given (" + COLUMNS + MEASURES + ")");
                                statement.execute("INSERT INTO given " + select);
                                Set<String> named = named(statement);
                                for (String column : named) {
                                    statement.execute("CREATE TYPE names_of_" + column + " AS ENUM (SELECT DISTINCT "
                                            + column + " FROM given WHERE " + column + " IS NOT NULL ORDER BY 1)");
                                }
                                String values = named.stream()
                                        .map(column -> ", CAST(" + column + " AS names_of_" + column + ") AS " + column)
                                        .collect(Collectors.joining());
                                statement.execute("CREATE TABLE all_views AS SELECT * REPLACE (completion AS completion"
                                        + values + ") FROM given");
                                return true;
                            },
                            TaskContext.quiet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /**
     * A study of positions, whose views are made of its stretches.
     *
     * @param select gives learner, video, course, role, session, place, from_second, to_second, started_at and inferred, in
     *     this order
     * @param length of every video, in seconds; not positive where it is not known
     */
    public static Study ofSegments(String select, double length) {
        String seconds = length > 0 ? "CAST(" + length + " AS DOUBLE)" : "CAST(NULL AS DOUBLE)";
        SharedDatabase database = views("""
                SELECT learner, video, course, course, role,
                       CAST(least(100, 100 * sum(to_second - from_second) / coalesce(max(%1$s), max(to_second)))
                            AS DECIMAL(18, 9)),
                       min(started_at), %1$s, CAST(NULL AS DOUBLE)
                FROM (%2$s)
                    AS s(learner, video, course, role, session, place, from_second, to_second, started_at, inferred)
                GROUP BY learner, video, course, role
                """.formatted(seconds, select));
        fill(
                database,
                List.of(
                        "CREATE TABLE all_segments (learner VARCHAR, video VARCHAR, course VARCHAR, role VARCHAR,"
                                + " session BIGINT, place BIGINT, from_second DOUBLE, to_second DOUBLE,"
                                + " started_at TIMESTAMP, inferred BOOLEAN)",
                        "INSERT INTO all_segments " + select,
                        "CREATE TABLE all_events (learner VARCHAR, video VARCHAR, course VARCHAR, role VARCHAR,"
                                + " session BIGINT, happened_at TIMESTAMP, kind VARCHAR, second DOUBLE,"
                                + " to_second DOUBLE)"));
        StudyFacts facts = facts(database);
        return new Study(
                database,
                "fixture",
                "00",
                new StudyFacts(
                        facts.views(),
                        facts.learners(),
                        facts.videos(),
                        facts.courses(),
                        facts.roles(),
                        facts.tables()
                                .and(new StudyTables(
                                        Map.of("segments", Set.of("from_second"), "events", Set.of("kind")))),
                        facts.origin()));
    }

    /**
     * A study without learners.
     *
     * @param videos gives all columns of {@code videos}, in their order
     * @param retention gives all columns of {@code retention}, in their order; empty where none is known
     */
    public static Study ofTotals(String videos, String retention) {
        StudyTables tables = new StudyTables(
                retention.isEmpty()
                        ? Map.of("views", Set.of(), "videos", Set.of("video"))
                        : Map.of("views", Set.of(), "videos", Set.of("video"), "retention", Set.of("watching")));
        List<String> statements = new ArrayList<>(List.of(
                "CREATE TABLE all_videos (video VARCHAR, course VARCHAR, views BIGINT, viewers BIGINT, finished BIGINT,"
                        + " mean_percent DOUBLE, video_seconds DOUBLE, position DOUBLE)",
                "INSERT INTO all_videos " + videos));
        if (!retention.isEmpty()) {
            statements.add("CREATE TABLE all_retention (video VARCHAR, course VARCHAR, place DOUBLE, watching DOUBLE)");
            statements.add("INSERT INTO all_retention " + retention);
        }
        SharedDatabase database = views("SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE false");
        fill(database, statements);
        StudyFacts bare = new StudyFacts(0, 0, 0, List.of(), List.of(), tables, Origin.TABLE);
        var sums = new Study(database, "", "", bare)
                .query(
                        "SELECT CAST(coalesce(sum(views), 0) AS BIGINT) AS views, count(*) AS videos FROM videos",
                        TaskContext.quiet())
                .row(0);
        StudyFacts facts = new StudyFacts(
                sums.getLong("views"), 0, sums.getLong("videos"), List.of(), List.of(), tables, Origin.TABLE);
        return new Study(database, "fixture", "00", facts);
    }

    /**
     * A study of what learners did in lessons and quizzes, or of content and who opened it.
     *
     * @param tables a SELECT with the columns of a table, in their order, by the table; the last may be left out
     */
    public static Study ofLearning(Map<TableSpec, String> tables) {
        SharedDatabase database = views("SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE false");
        List<String> statements = new ArrayList<>();
        Map<String, Set<String>> filled = new TreeMap<>(Map.of("views", Set.of()));
        tables.forEach((table, select) -> {
            statements.add("CREATE TABLE " + table.declaration());
            statements.add(
                    "INSERT INTO " + table.stored() + " (" + firstColumns(database, table, select) + ") " + select);
            filled.put(table.name(), Set.of());
        });
        fill(database, statements);
        Study bare = bare(database, new StudyTables(filled));
        tables.keySet().forEach(table -> filled.put(table.name(), filled(bare, table)));
        String done = "(" + done(new StudyTables(filled)) + ")";
        Row counts = bare.query(
                        "SELECT count(*) AS n, count(DISTINCT learner) AS l, count(DISTINCT module) AS m FROM " + done,
                        TaskContext.quiet())
                .row(0);
        return new Study(
                database,
                "fixture",
                "00",
                new StudyFacts(
                        counts.getLong("n"),
                        counts.getLong("l"),
                        counts.getLong("m"),
                        groups(bare, "course", done),
                        groups(bare, "role", done),
                        groups(bare, "module", done),
                        Set.of(),
                        new StudyTables(filled),
                        Origin.TABLE));
    }

    /** What learners did in lessons and quizzes; without either, what they opened. */
    private static String done(StudyTables tables) {
        if (tables.has(TableSpec.ACTIVITY) || tables.has(TableSpec.ATTEMPTS)) {
            return ThingsDone.sql(tables);
        }
        String from = tables.has(TableSpec.ENGAGEMENTS) ? "engagements" : "catalogue WHERE false";
        String learner = tables.has(TableSpec.ENGAGEMENTS) ? "learner" : "''";
        return "SELECT " + learner + " AS learner, item AS module, CAST(NULL AS VARCHAR) AS course,"
                + " CAST(NULL AS VARCHAR) AS role FROM " + from;
    }

    private static String firstColumns(SharedDatabase database, TableSpec table, String select) {
        try {
            long given = database.workspace()
                    .run(
                            statement -> {
                                try (ResultSet row =
                                        statement.executeQuery("SELECT count(*) FROM (DESCRIBE " + select + ")")) {
                                    row.next();
                                    return row.getLong(1);
                                }
                            },
                            TaskContext.quiet());
            return table.columns().stream()
                    .limit(given)
                    .map(column -> Sql.name(column.name()))
                    .collect(Collectors.joining(", "));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Study bare(SharedDatabase database, StudyTables tables) {
        return new Study(database, "", "", new StudyFacts(0, 0, 0, List.of(), List.of(), tables, Origin.TABLE));
    }

    private static Set<String> filled(Study study, TableSpec table) {
        String counts = table.columns().stream()
                .map(column -> "count(" + Sql.name(column.name()) + ") AS " + Sql.name(column.name()))
                .collect(Collectors.joining(", "));
        Row row = study.query("SELECT " + counts + " FROM " + table.name(), TaskContext.quiet())
                .row(0);
        return table.columns().stream()
                .map(TableSpec.Column::name)
                .filter(column -> row.getLong(column) > 0)
                .collect(Collectors.toSet());
    }

    private static void fill(SharedDatabase database, List<String> statements) {
        try {
            database.workspace()
                    .run(
                            statement -> {
                                for (String sql : statements) {
                                    statement.execute(sql);
                                }
                                return true;
                            },
                            TaskContext.quiet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The columns of names in which there is one: DuckDB has no enum without values. */
    private static Set<String> named(Statement statement) throws SQLException {
        String counts = NAMES.stream().map(column -> "count(" + column + ")").collect(Collectors.joining(", "));
        Set<String> named = new TreeSet<>();
        try (ResultSet row = statement.executeQuery("SELECT " + counts + " FROM given")) {
            row.next();
            for (int place = 0; place < NAMES.size(); place++) {
                if (row.getLong(place + 1) > 0) {
                    named.add(NAMES.get(place));
                }
            }
        }
        return named;
    }

    private static StudyFacts facts(SharedDatabase database) {
        Study bare = new Study(database, "", "", StudyFacts.ofTable(0, 0, 0, List.of(), List.of(), Set.of()));
        Row counts = bare.query("""
                        SELECT count(*) AS n, count(DISTINCT learner) AS l, count(DISTINCT video) AS v,
                               count(viewed_at) AS viewed_at, count(video_seconds) AS video_seconds,
                               count(position) AS position
                        FROM views""", TaskContext.quiet()).row(0);
        Set<String> filled = new TreeSet<>(Set.of("course", "role"));
        for (String column : List.of("viewed_at", "video_seconds", "position")) {
            if (counts.getLong(column) > 0) {
                filled.add(column);
            }
        }
        return StudyFacts.ofTable(
                counts.getLong("n"),
                counts.getLong("l"),
                counts.getLong("v"),
                groups(bare, "course"),
                groups(bare, "role"),
                filled);
    }

    private static List<StudyFacts.Group> groups(Study study, String column) {
        return groups(study, column, "views");
    }

    private static List<StudyFacts.Group> groups(Study study, String column, String table) {
        Table rows = study.query(
                "SELECT " + column + " AS name, count(*) AS n FROM " + table + " WHERE " + column
                        + " IS NOT NULL GROUP BY 1 ORDER BY 1",
                TaskContext.quiet());
        return rows.stream()
                .map(row -> new StudyFacts.Group(row.getString("name"), row.getLong("n")))
                .toList();
    }
}
