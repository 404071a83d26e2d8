package org.lectern.runs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import tech.tablesaw.api.Table;

/** Where analyses that train tell what came of what their model said. */
final class Calibrations {

    private static final double PERCENT = 100;

    private Calibrations() {}

    /** The points of the calibration curve; none where there is no such table. */
    static List<Run.Point> of(Findings found) {
        return table(found, "predictor_calibration")
                .map(table -> {
                    String mode = found.model()
                            .map(model -> model.mode().name().toLowerCase(Locale.ROOT))
                            .orElse("");
                    return points(table.where(table.stringColumn("mode").isEqualTo(mode)), "predicted", "finished", 1);
                })
                .or(() -> table(found, "risk_reliability")
                        .map(table -> points(table, "predicted_percent", "came_true_percent", PERCENT)))
                .orElse(List.of());
    }

    private static List<Run.Point> points(Table table, String said, String came, double whole) {
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> new Run.Point(
                        table.doubleColumn(said).get(row) / whole,
                        table.doubleColumn(came).get(row) / whole))
                .toList();
    }

    private static Optional<Table> table(Findings found, String name) {
        return found.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .map(NamedTable::table);
    }
}
