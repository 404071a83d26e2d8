package org.lectern.ingest.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.QualityNotice;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * An SQLite database that is read as one that cannot change: SQLite neither locks nor writes anything, in the file or beside it.
 * Nothing is run that the file brings along, but expressions of computed columns that SQLite holds harmless.
 */
public final class SqliteFile implements AutoCloseable {

    private static final Words WORDS = Words.of(SqliteFile.class);

    /** The first bytes of each (SQLite, "Database File Format", 1.3.1). */
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final String GUARDED = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON";

    /** What stands in the file as rows; views repeat it, and virtual tables keep what they hold in tables of their own making. */
    private static final String TABLES = """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND NOT lower(name) GLOB 'sqlite_*'
            ORDER BY name
            """;

    private static final String VIEWS =
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'view'";

    private final String name;
    private final Still still;
    private final Connection connection;
    private final Statement statement;

    private SqliteFile(String name, Still still, Connection connection) throws SQLException {
        this.name = name;
        this.still = still;
        this.connection = connection;
        this.statement = connection.createStatement();
    }

    /** Whether a file is one, whatever its name. */
    public static boolean isOne(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Opens a file.
     *
     * @throws org.lectern.contract.ProblemException where it is damaged, or rows of it stand beside it as a program writes it
     * @throws IOException where it cannot be read
     */
    public static SqliteFile open(Path path) throws IOException {
        Still still = Still.of(path);
        String name = String.valueOf(path.getFileName());
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(true);
        DriverLibrary.prepare();
        try {
            SqliteFile file =
                    new SqliteFile(name, still, JDBC.createConnection(address(still.path()), settings.toProperties()));
            file.statement.executeUpdate(GUARDED);
            return file;
        } catch (SQLException e) {
            throw trouble(name, e);
        }
    }

    /** As SQLite reads addresses: with what has a meaning in them written as numbers, and servers on Windows as part of the path. */
    private static String address(Path path) {
        URI uri = path.toUri();
        String server = uri.getRawAuthority() == null ? "" : "//" + uri.getRawAuthority();
        return "jdbc:sqlite:file:" + server + uri.getRawPath() + "?mode=ro&immutable=1";
    }

    /**
     * The names of its tables, without those that SQLite keeps for itself.
     *
     * @throws org.lectern.contract.ProblemException where there is none
     */
    public List<String> tables() {
        try {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(TABLES)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            if (tables.isEmpty()) {
                try (ResultSet views = statement.executeQuery(VIEWS)) {
                    throw Problem.of(WORDS, "no-tables", name, views.getLong(1)).asException();
                }
            }
            return tables;
        } catch (SQLException e) {
            throw trouble(name, e);
        }
    }

    /**
     * Makes sure that its pages fit together: a page that is lost may cost rows without a word.
     *
     * @throws org.lectern.contract.ProblemException where they do not
     */
    public void check(TaskContext context) {
        context.progress(WORDS.say("step.check"), 0.0);
        // What its rows should be like is told too, and without the stars.
        try (TaskContext.Registration _ = context.onCancel(this::interrupt);
                ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (found.next() && found.getString(1).startsWith("***")) {
                throw Problem.of(WORDS, "damaged-database", name).asException();
            }
        } catch (SQLException e) {
            context.checkCancelled();
            throw trouble(name, e);
        }
    }

    /**
     * Copies a table as CSV in UTF-8.
     *
     * @param most how many rows
     * @return what is to be known of its cells
     * @throws org.lectern.contract.ProblemException where the table cannot be read
     * @throws org.lectern.contract.TaskCancelled when cancelled
     * @throws IOException where the copy cannot be written
     */
    public List<QualityNotice> copy(String table, Path target, long most, TaskContext context) throws IOException {
        try (TaskContext.Registration _ = context.onCancel(this::interrupt)) {
            TableCopy copy = new TableCopy(table, statement, encoding());
            // A table tells how many rows it has only when all are counted, which takes as long as reading them.
            context.progress(WORDS.say("step.copy", table), () -> 1 - Math.exp(-copy.rows() / 1e6));
            return copy.write(target, most, context);
        } catch (SQLException e) {
            context.checkCancelled();
            throw trouble(name, e);
        }
    }

    private Charset encoding() throws SQLException {
        try (ResultSet found = statement.executeQuery("PRAGMA encoding")) {
            return switch (found.getString(1).toUpperCase(Locale.ROOT)) {
                case "UTF-16LE" -> StandardCharsets.UTF_16LE;
                case "UTF-16BE" -> StandardCharsets.UTF_16BE;
                default -> StandardCharsets.UTF_8;
            };
        }
    }

    /**
     * Makes sure that nothing was written meanwhile.
     *
     * @throws org.lectern.contract.ProblemException where something was
     */
    public void checkUnchanged() throws IOException {
        still.check();
    }

    private void interrupt() {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It ended by itself in the meantime: there is nothing left to stop.
        }
    }

    private static RuntimeException trouble(String name, SQLException e) {
        int code = e.getErrorCode() & 0xff;
        boolean damaged = code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code
                || code == SQLiteErrorCode.SQLITE_IOERR.code;
        Problem trouble =
                damaged ? Problem.of(WORDS, "damaged-database", name) : Problem.of(WORDS, "unreadable-database", name);
        return trouble.asException(silent(e));
    }

    /** What the log may keep: where it happened, and not the message, which may quote what is in the file. */
    private static Throwable silent(SQLException e) {
        Throwable silent = new IllegalStateException(e.getClass().getName() + " " + e.getErrorCode());
        silent.setStackTrace(e.getStackTrace());
        return silent;
    }

    @Override
    public void close() {
        try {
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw trouble(name, e);
        }
    }
}
