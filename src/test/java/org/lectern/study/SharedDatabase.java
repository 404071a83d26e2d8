package org.lectern.study;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.Table;

/** One of many studies in a database that all tests share, each in a schema of its own: to start a database takes longer than to ask it. */
final class SharedDatabase implements Engine {

    private static final Workspace ALL = Workspace.create();
    private static final AtomicLong MADE = new AtomicLong();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SharedDatabase::end));
    }

    private final String schema = "study_" + MADE.incrementAndGet();
    private final Workspace own = ALL.schema(schema);

    /** Where this study's tables are made. */
    Workspace workspace() {
        return own;
    }

    @Override
    public Table query(List<View> views, String sql, TaskContext context) {
        return own.query(views, sql, context);
    }

    @Override
    public void copyToCsv(List<View> views, String sql, Path target, TaskContext context) {
        own.copyToCsv(views, sql, target, context);
    }

    @Override
    public void copyToParquet(List<View> views, String sql, Path target, TaskContext context) {
        own.copyToParquet(views, sql, target, context);
    }

    /** What was asked of it fails from now on, as it does where a database is closed. */
    @Override
    public void close() {
        try {
            ALL.run(
                    statement -> statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE"),
                    TaskContext.quiet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end() {
        try {
            ALL.close();
        } catch (UncheckedIOException e) {
            // A test that is killed leaves its folder to the next start.
        }
    }
}
