package org.lectern.ingest.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.report.SetAside;
import org.lectern.ingest.text.Dictionary;
import org.lectern.study.Workspace;

/** Which rows of {@code event_rows} are whose, where they are of several files: those of one after those of the other. */
final class FileRows {

    private static final String KEPT = "(SELECT record FROM sorted_events UNION ALL SELECT record FROM thing_rows)";

    private final Statement statement;
    private final List<Workspace> files;

    /** Of each file the number of rows before its own, and after the last of all rows. */
    private final List<Long> before;

    private FileRows(Statement statement, List<Workspace> files, List<Long> before) {
        this.statement = statement;
        this.files = files;
        this.before = before;
    }

    /**
     * Puts the rows of all files into the table of the first.
     *
     * @param files each with its {@code event_rows} and {@code set_aside}; the statement is of the first
     */
    static FileRows gather(Statement statement, List<Workspace> files) throws SQLException {
        List<Long> before = new ArrayList<>(List.of(0L));
        for (Workspace file : files) {
            if (before.size() > 1) {
                String table = file.table("event_rows");
                statement.execute("INSERT INTO event_rows BY NAME SELECT * FROM " + table);
                statement.execute("DROP TABLE " + table);
            }
            before.add(Dictionary.number(statement, "SELECT count(*) FROM event_rows"));
        }
        return new FileRows(statement, files, before);
    }

    /**
     * What was read of a file.
     *
     * @param rows all of them
     * @param aside those that cannot be used
     */
    record Read(long rows, List<ImportReport.SetAside> aside) {}

    /** Gives each file the rows set aside that are its own, numbered as there. */
    List<Read> spread() throws SQLException {
        List<Read> read = new ArrayList<>();
        for (int i = files.size() - 1; i >= 0; i--) {
            String aside = files.get(i).table("set_aside");
            if (i > 0) {
                String own = " FROM set_aside WHERE record > " + before.get(i);
                statement.execute("INSERT INTO " + aside + " SELECT record - " + before.get(i) + ", line, code" + own);
                statement.execute("DELETE" + own);
            }
            long lines = Dictionary.number(statement, "SELECT count(line) FROM " + aside);
            read.addFirst(new Read(before.get(i + 1) - before.get(i) + lines, SetAside.counts(statement, aside)));
        }
        return read;
    }

    /** How many rows of each file stand in {@code sorted_events} or {@code thing_rows}. */
    List<Long> kept() throws SQLException {
        if (files.size() == 1) {
            return List.of(Dictionary.number(statement, "SELECT count(*) FROM " + KEPT));
        }
        statement.execute("CREATE TEMP TABLE file_rows (place BIGINT, before BIGINT)");
        for (int i = 0; i < files.size(); i++) {
            statement.execute("INSERT INTO file_rows VALUES (" + i + ", " + before.get(i) + ")");
        }
        List<Long> kept = new ArrayList<>(java.util.Collections.nCopies(files.size(), 0L));
        try (ResultSet rows = statement.executeQuery("SELECT place, count(*) FROM " + KEPT
                + " AS kept ASOF JOIN file_rows ON kept.record > file_rows.before GROUP BY place")) {
            while (rows.next()) {
                kept.set(rows.getInt(1), rows.getLong(2));
            }
        }
        statement.execute("DROP TABLE file_rows");
        return kept;
    }
}
