package org.lectern.sharing;

import java.util.Set;
import tech.tablesaw.api.Table;

/**
 * How many of all views run how far, in bins that follow one another: bins are joined where an edge would tell of too few learners.
 *
 * @param bins the columns
 */
record ViewBins(JoinedBins bins) implements TableRule {

    @Override
    public Table told(Table table, Telling telling) {
        return bins.of(table, (before, inside, last) -> last ? inside > 0 : telling.alsoTells((int) (before + inside)));
    }

    @Override
    public Set<String> columns() {
        return Set.of(bins.from(), bins.to(), bins.count(), bins.share());
    }
}
