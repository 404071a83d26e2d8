package org.lectern.study;

import java.nio.file.Path;
import java.util.List;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.Table;

/**
 * What answers a study: holds the tables that {@link TableSpec} describes, and understands the SQL that DuckDB and Spark
 * both speak. Several threads may ask at the same time.
 */
public interface Engine extends AutoCloseable {

    /**
     * A name that a question may use, and the SELECT behind it, over the engine's tables and the views before it.
     *
     * @param kept whether several questions will use it, so that it is worth to be worked out once; an engine may keep it for a
     *     while, and need not
     */
    record View(String name, String select, boolean kept) {
        View(String name, String select) {
            this(name, select, false);
        }
    }

    /**
     * Answers a SELECT.
     *
     * @param views that this question sees, and no other at the same time
     * @return columns by the names of the SELECT: text as string, whole numbers as long, other numbers as double, booleans
     *     and timestamps as such
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    Table query(List<View> views, String sql, TaskContext context);

    /**
     * Writes what a SELECT gives to a CSV file, see {@link Study#copyToCsv}.
     *
     * @param views as for {@link #query}
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    void copyToCsv(List<View> views, String sql, Path target, TaskContext context);

    /**
     * Writes what a SELECT gives to a Parquet file, see {@link Study#copyToParquet}.
     *
     * @param views as for {@link #query}
     * @throws org.lectern.contract.TaskCancelled when cancelled while it runs
     */
    void copyToParquet(List<View> views, String sql, Path target, TaskContext context);

    /** Lets go of all that it holds. */
    @Override
    void close();
}
