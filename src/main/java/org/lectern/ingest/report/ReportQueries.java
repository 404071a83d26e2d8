package org.lectern.ingest.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Holding;
import org.lectern.study.Origin;
import org.lectern.study.StudyFacts;

/** Counts what became of the rows. */
public final class ReportQueries {

    /** 32 MiB of bits. */
    private static final long MOST_BITS = 1L << 28;

    private final Statement statement;

    public ReportQueries(Statement statement) {
        this.statement = statement;
    }

    /** Facts of {@code all_views}. */
    public StudyFacts facts(Set<Holding> holds, Origin origin) throws SQLException {
        Set<String> columns = new LinkedHashSet<>();
        try (ResultSet row = statement.executeQuery("""
                SELECT count(*), count(DISTINCT learner), count(DISTINCT video),
                       count(course), count("role"), count(viewed_at), count(video_seconds), count("position")
                FROM all_views
                """)) {
            row.next();
            List<String> optional = List.of("course", "role", "viewed_at", "video_seconds", "position");
            for (int i = 0; i < optional.size(); i++) {
                if (row.getLong(4 + i) > 0) {
                    columns.add(optional.get(i));
                }
            }
            long views = row.getLong(1);
            long learners = row.getLong(2);
            long videos = row.getLong(3);
            return new StudyFacts(
                    views,
                    learners,
                    videos,
                    columns.contains("course") ? groups("course", "course") : List.of(),
                    columns.contains("role") ? groups("role", "count(*) DESC, \"role\"") : List.of(),
                    columns,
                    holds,
                    origin);
        }
    }

    /** Views beyond the first of the same learner and video. */
    public long repeatedPairs() throws SQLException {
        return number("SELECT count(*) - " + distinctPairs() + " FROM all_views");
    }

    /** One bit a possible pair where there are not too many, which takes about half the time of a set of pairs. */
    private String distinctPairs() throws SQLException {
        long learners = new Dictionary("learner").count(statement);
        long videos = new Dictionary("video").count(statement);
        if (Math.max(learners, videos) > Dictionary.LARGEST_ENUM) {
            return "count(DISTINCT row(learner, video))";
        }
        String pair = "CAST(enum_code(learner) AS BIGINT) * " + videos + " + enum_code(video)";
        long pairs = learners * videos;
        return pairs > MOST_BITS
                ? "count(DISTINCT " + pair + ")"
                : "bit_count(bitstring_agg(" + pair + ", 0, " + (pairs - 1) + "))";
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

    private List<StudyFacts.Group> groups(String column, String order) throws SQLException {
        String name = "\"" + column + "\"";
        List<StudyFacts.Group> groups = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT " + name + ", count(*) FROM all_views WHERE " + name
                + " IS NOT NULL GROUP BY " + name + " ORDER BY " + order)) {
            while (rows.next()) {
                groups.add(new StudyFacts.Group(rows.getString(1), rows.getLong(2)));
            }
        }
        return groups;
    }

    private long number(String sql) throws SQLException {
        return Dictionary.number(statement, sql);
    }
}
