package org.lectern.study;

import java.nio.file.Path;
import java.util.List;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.Table;

/** The engine of a study without tables, which is shown and never asked. */
public final class NothingToAsk implements Engine {

    @Override
    public Table query(List<View> views, String sql, TaskContext context) {
        throw new IllegalStateException("there are no tables: " + sql);
    }

    @Override
    public void copyToCsv(List<View> views, String sql, Path target, TaskContext context) {
        throw new IllegalStateException("there are no tables: " + sql);
    }

    @Override
    public void copyToParquet(List<View> views, String sql, Path target, TaskContext context) {
        throw new IllegalStateException("there are no tables: " + sql);
    }

    @Override
    public void close() {}
}
