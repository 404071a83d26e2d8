package org.lectern.ingest.report;

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
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Origin;
import org.lectern.study.Sql;
import org.lectern.study.StudyFacts;
import org.lectern.study.StudyTables;
import org.lectern.study.TableSpec;
import org.lectern.study.ThingsDone;

/** Counts what became of the rows. */
public final class ReportQueries {

    private final Statement statement;

    public ReportQueries(Statement statement) {
        this.statement = statement;
    }

    /** Facts of the tables that are there: of views, and where there are none of videos, or of what learners did otherwise. */
    public StudyFacts facts(Origin origin) throws SQLException {
        StudyTables tables = tables();
        if (tables.holds("views")) {
            return ofViews(tables, origin);
        }
        return there().contains(TableSpec.VIDEOS.stored()) ? ofVideos(tables, origin) : ofActivity(tables, origin);
    }

    /** Which of the tables that a study may have are there, and what they tell. */
    private StudyTables tables() throws SQLException {
        Set<String> there = there();
        Map<String, Set<String>> filled = new TreeMap<>();
        for (TableSpec table : TableSpec.ALL) {
            if (there.contains(table.stored())) {
                filled.put(table.name(), filled(table));
            }
        }
        return new StudyTables(filled);
    }

    /** Tables and views; what the standard's catalogue says, DuckDB takes twenty times as long to find. */
    private Set<String> there() throws SQLException {
        return Dictionary.texts(
                statement,
                "SELECT table_name FROM duckdb_tables() WHERE schema_name = current_schema()"
                        + " UNION ALL SELECT view_name FROM duckdb_views() WHERE schema_name = current_schema()");
    }

    private Set<String> filled(TableSpec table) throws SQLException {
        String counts = table.columns().stream()
                .map(column -> "count(" + Sql.name(column.name()) + ")")
                .collect(Collectors.joining(", "));
        Set<String> filled = new TreeSet<>();
        try (ResultSet row = statement.executeQuery("SELECT " + counts + " FROM " + table.stored())) {
            row.next();
            for (int i = 0; i < table.columns().size(); i++) {
                if (row.getLong(i + 1) > 0) {
                    filled.add(table.columns().get(i).name());
                }
            }
        }
        return filled;
    }

    private StudyFacts ofViews(StudyTables tables, Origin origin) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT count(*), count(DISTINCT learner), count(DISTINCT video) FROM all_views")) {
            row.next();
            long views = row.getLong(1);
            long learners = row.getLong(2);
            long videos = row.getLong(3);
            return new StudyFacts(
                    views,
                    learners,
                    videos,
                    tables.holds("views.course") ? groups("all_views", "course", "count(*)", "course") : List.of(),
                    tables.holds("views.role")
                            ? groups("all_views", "role", "count(*)", "count(*) DESC, \"role\"")
                            : List.of(),
                    groups("all_views", "video", "count(*)", "video"),
                    tables.holds("segments") ? distinct("all_segments") : Set.of(),
                    tables,
                    origin);
        }
    }

    private StudyFacts ofVideos(StudyTables tables, Origin origin) throws SQLException {
        return new StudyFacts(
                number("SELECT coalesce(sum(views), 0) FROM all_videos"),
                0,
                number("SELECT count(*) FROM all_videos"),
                groups("all_videos", "course", "coalesce(sum(views), 0)", "course"),
                List.of(),
                groups("all_videos", "video", "coalesce(sum(views), 0)", "video"),
                tables.holds("retention") ? distinct("all_retention") : Set.of(),
                tables,
                origin);
    }

    /** What was done in lessons and quizzes stands for views, the units in which it was done for videos. */
    private StudyFacts ofActivity(StudyTables tables, Origin origin) throws SQLException {
        String both = ThingsDone.stored(tables);
        if (both.isEmpty()) {
            return tables.holds("engagements") ? ofEngagements(tables, origin) : ofLists(tables, origin);
        }
        String done = "(" + both + ")";
        return new StudyFacts(
                number("SELECT count(*) FROM " + done),
                number("SELECT count(DISTINCT learner) FROM " + done),
                number("SELECT count(DISTINCT module) FROM " + done),
                groups(done, "course", "count(*)", "course"),
                groups(done, "role", "count(*)", "count(*) DESC, \"role\""),
                groups(done, "module", "count(*)", "module"),
                Set.of(),
                tables,
                origin);
    }

    /** What was opened stands for views, items for videos. */
    private StudyFacts ofEngagements(StudyTables tables, Origin origin) throws SQLException {
        String opened = TableSpec.ENGAGEMENTS.stored();
        return new StudyFacts(
                number("SELECT count(*) FROM " + opened),
                number("SELECT count(DISTINCT learner) FROM " + opened),
                number("SELECT count(DISTINCT item) FROM " + opened),
                List.of(),
                groups(opened, "role", "count(*)", "count(*) DESC, \"role\""),
                groups(opened, "item", "count(*)", "item"),
                Set.of(),
                tables,
                origin);
    }

    /** Lists alone: what there is, and nobody who did anything. */
    private StudyFacts ofLists(StudyTables tables, Origin origin) throws SQLException {
        long items = tables.holds("catalogue") ? number("SELECT count(*) FROM " + TableSpec.CATALOGUE.stored()) : 0;
        return new StudyFacts(0, 0, items, List.of(), List.of(), tables, origin);
    }

    public ImportReport.Completion completion() throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                SELECT CAST(min(completion) AS DOUBLE), CAST(sum(completion) AS DOUBLE) / count(*),
                       CAST(median(completion) AS DOUBLE), CAST(max(completion) AS DOUBLE)
                FROM all_views
                """)) {
            row.next();
            return new ImportReport.Completion(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
        }
    }

    /** Rows kept whose completion was above a limit in the file's unit. */
    public long above(double limit) throws SQLException {
        return number("SELECT count(*) FROM raw WHERE completion > " + limit
                + " AND rowid NOT IN (SELECT record - 1 FROM set_aside WHERE record IS NOT NULL)");
    }

    /** All rows of the file, those that could not be read included. */
    public long read() throws SQLException {
        return number("SELECT (SELECT count(*) FROM raw) + (SELECT count(line) FROM set_aside)");
    }

    private List<StudyFacts.Group> groups(String table, String column, String count, String order) throws SQLException {
        String name = Sql.name(column);
        List<StudyFacts.Group> groups = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT " + name + ", " + count + " FROM " + table + " WHERE "
                + name + " IS NOT NULL GROUP BY " + name + " ORDER BY " + order)) {
            while (rows.next()) {
                groups.add(new StudyFacts.Group(rows.getString(1), rows.getLong(2)));
            }
        }
        return groups;
    }

    /** The videos of a table. */
    private Set<String> distinct(String table) throws SQLException {
        return Dictionary.texts(
                statement, "SELECT DISTINCT CAST(video AS VARCHAR) FROM " + table + " WHERE video IS NOT NULL");
    }

    private long number(String sql) throws SQLException {
        return Dictionary.number(statement, sql);
    }
}
