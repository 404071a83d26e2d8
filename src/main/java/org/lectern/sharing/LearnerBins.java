package org.lectern.sharing;

import java.util.Set;
import tech.tablesaw.api.Table;

/**
 * How many learners lie in bins that follow one another: bins with few of them are joined with their neighbours.
 *
 * @param bins the columns
 */
record LearnerBins(JoinedBins bins) implements TableRule {

    @Override
    public Table told(Table table, Telling telling) {
        return bins.of(table, (_, inside, _) -> inside >= telling.fewest());
    }

    @Override
    public Set<String> columns() {
        return Set.of(bins.from(), bins.to(), bins.count(), bins.share());
    }
}
