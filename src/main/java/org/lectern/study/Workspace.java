package org.lectern.study;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import tech.tablesaw.api.Table;

/**
 * One DuckDB database in memory that spills to a folder of its own, removed when it closes. Each question has its own
 * connection, so questions may be asked at the same time.
 */
public final class Workspace implements Engine {

    private static final Words WORDS = Words.of(Workspace.class);

    /** Bounds of what DuckDB may take, in MiB: below it spills every question, above a laptop has nothing left for others. */
    private static final long LEAST = 1024;

    private static final long MOST = 2560;

    /** Each part of a Parquet file has a list of its texts: four times what DuckDB takes makes a fifth less of a study of many learners. */
    private static final int ROWS_OF_A_PART = 4 * 122_880;

    private static final String MAIN = "main";

    /** Numbers tables that are kept for a while, so that none has the name of another. */
    private static final AtomicLong KEPT = new AtomicLong();

    private final KeptTables kept = new KeptTables(this::drop);

    static {
        // DuckDB's driver starts Java's Flight Recorder wherever it finds it, to tell of memory: part of every start.
        System.setProperty("jfr.unsupported.vm", "true");
    }

    private final DuckDBConnection root;
    private final Scratch scratch;
    private final String schema;

    private Workspace(DuckDBConnection root, Scratch scratch, String schema) {
        this.root = root;
        this.scratch = scratch;
        this.schema = schema;
    }

    /**
     * An empty database.
     *
     * @throws org.lectern.contract.ProblemException where the temporary folder cannot be written
     */
    public static Workspace create() {
        Scratch scratch = Scratch.create();
        try {
            DuckDBConnection root = connection();
            Workspace database = new Workspace(root, scratch, MAIN);
            try (Statement settings = root.createStatement()) {
                settings.execute(
                        "SET temp_directory = " + Sql.literal(scratch.folder().toString()));
                settings.execute("SET autoinstall_known_extensions = false");
                settings.execute(
                        "SET memory_limit = '" + memory(Runtime.getRuntime().maxMemory()) + "MiB'");
            }
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asked of Java, it would look for the drivers of all databases, and load each. */
    private static DuckDBConnection connection() throws SQLException {
        return (DuckDBConnection) Objects.requireNonNull(new DuckDBDriver().connect("jdbc:duckdb:", new Properties()));
    }

    /**
     * What DuckDB may take, in MiB; what does not fit is spilled. As much as Java may, which the launcher gives 35 % of the machine: the
     * two are set together by the option of one.
     *
     * @param heap in bytes
     */
    static long memory(long heap) {
        return Math.clamp(heap >> 20, LEAST, MOST);
    }

    /**
     * The same database, in which tables without a schema are those of one of its own. Not to be closed: this one is.
     *
     * @param name of the schema, a plain word; made where there is none yet
     */
    public Workspace schema(String name) {
        try (Statement statement = root.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + Sql.name(name));
            return new Workspace(root, scratch, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of its tables as SQL names it in any schema. */
    public String table(String name) {
        return Sql.name(schema) + "." + Sql.name(name);
    }

    /** Where a file may stand that goes with the database; it is not there yet. */
    public Path temporaryFile(String name) {
        return scratch.folder().resolve(schema.equals(MAIN) ? name : schema + "-" + name);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T extends @org.jspecify.annotations.Nullable Object> {
        T with(Statement statement) throws SQLException;
    }

    /**
     * Runs statements on a connection of their own; cancelling the context cancels the one that runs.
     *
     * @throws TaskCancelled when cancelled
     * @throws SQLException as DuckDB throws it
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T run(Work<T> work, TaskContext context)
            throws SQLException {
        context.checkCancelled();
        try (Connection connection = root.duplicate();
                Statement statement = connection.createStatement();
                TaskContext.Registration _ = context.onCancel(() -> cancel(statement))) {
            if (!schema.equals(MAIN)) {
                statement.execute("SET schema = " + Sql.literal(schema));
            }
            return work.with(statement);
        } catch (SQLException e) {
            context.checkCancelled();
            throw e;
        }
    }

    @Override
    public Table query(List<View> views, String sql, TaskContext context) {
        return seeing(
                views,
                statement -> {
                    try (ResultSet rows = statement.executeQuery(sql)) {
                        return ResultTable.of(rows);
                    }
                },
                context);
    }

    @Override
    public void copyToCsv(List<View> views, String sql, Path target, TaskContext context) {
        copy(views, sql, target, "FORMAT csv, HEADER", context);
    }

    @Override
    public void copyToParquet(List<View> views, String sql, Path target, TaskContext context) {
        copy(views, sql, target, "FORMAT parquet, CODEC 'zstd', ROW_GROUP_SIZE " + ROWS_OF_A_PART, context);
    }

    private void copy(List<View> views, String sql, Path target, String how, TaskContext context) {
        String copy = "COPY (" + sql + ") TO " + Sql.literal(target.toString()) + " (" + how + ")";
        seeing(views, statement -> statement.execute(copy), context);
    }

    private <T> T seeing(List<View> views, Work<T> work, TaskContext context) {
        List<KeptTables.Lease> leases = new ArrayList<>();
        try {
            List<View> seen = new ArrayList<>();
            for (View view : views) {
                seen.add(view.kept() ? atHand(view, seen, leases, context) : view);
            }
            return run(
                    statement -> {
                        for (View view : seen) {
                            statement.execute("CREATE TEMP VIEW " + view.name() + " AS " + view.select());
                        }
                        context.checkCancelled();
                        return work.with(statement);
                    },
                    context);
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            leases.forEach(KeptTables.Lease::close);
        }
    }

    /** A view of a table that holds what the view would give. */
    private View atHand(View view, List<View> before, List<KeptTables.Lease> leases, TaskContext context) {
        List<View> all = new ArrayList<>(before);
        all.add(view);
        KeptTables.Lease lease = kept.lease(all, () -> {
            String table = schema + ".kept_" + KEPT.incrementAndGet();
            seeing(before, statement -> statement.execute("CREATE TABLE " + table + " AS " + view.select()), context);
            return table;
        });
        leases.add(lease);
        return new View(view.name(), "SELECT * FROM " + lease.table());
    }

    private void drop(String table) {
        try {
            run(statement -> statement.execute("DROP TABLE IF EXISTS " + table), TaskContext.quiet());
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private static RuntimeException trouble(SQLException e) {
        return shortage(e)
                .<RuntimeException>map(problem -> problem.asException(e))
                .orElseGet(() -> new IllegalStateException(e));
    }

    /** What the machine has too little of, where that is why something went wrong. */
    public static Optional<Problem> shortage(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("Out of Memory")) {
            return Optional.of(Problem.of(WORDS, "out-of-memory"));
        }
        return message.contains("No space left") || message.contains("not enough space")
                ? Optional.of(Problem.of(WORDS, "disk-full"))
                : Optional.empty();
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It ended by itself in the meantime: there is nothing left to stop.
        }
    }

    @Override
    public void close() {
        try {
            root.close();
            scratch.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
