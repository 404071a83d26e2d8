package org.lectern.study;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.DoubleSupplier;
import org.duckdb.DuckDBPreparedStatement;

/** How far a statement of a {@link Workspace} is with what it runs. */
public final class StatementProgress {

    private StatementProgress() {}

    /** @return the share that is done, 0..1, from any thread while the statement runs; 1 once it is closed */
    public static DoubleSupplier of(Statement statement) throws SQLException {
        DuckDBPreparedStatement running = statement.unwrap(DuckDBPreparedStatement.class);
        statement.execute("SET enable_progress_bar = true");
        statement.execute("SET enable_progress_bar_print = false");
        return () -> {
            try {
                return Math.max(0, running.getQueryProgress().getPercentage()) / 100;
            } catch (SQLException e) {
                return 1;
            }
        };
    }
}
