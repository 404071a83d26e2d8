package org.lectern.analysis.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.TrainedModel;
import org.lectern.evaluation.Judges;

/**
 * Rows that judge models of risk, of whichever features.
 *
 * @param foreseen what came of them
 * @param features names of their values
 * @param rows labelled
 */
record RiskJury(Foreseen foreseen, List<String> features, List<RiskRow> rows) {

    RiskJury {
        features = List.copyOf(features);
        rows = List.copyOf(rows);
    }

    /** How a model does with them; empty where it foresees something else. What is not told of them it is not told. */
    Optional<Judges> of(TrainedModel other) {
        if (!(other instanceof TrainedRisk model) || model.foreseen() != foreseen) {
            return Optional.empty();
        }
        int[] places = model.names().stream().mapToInt(features::indexOf).toArray();
        double[] said = rows.stream()
                .mapToDouble(row -> model.learnt()
                        .probability(Arrays.stream(places)
                                .mapToDouble(place ->
                                        place < 0 ? Double.NaN : row.values().get(place))
                                .toArray()))
                .toArray();
        double[] alike = new double[said.length];
        double baseRate = Judging.baseRate(rows);
        Arrays.fill(alike, baseRate);
        return Optional.of(JudgedCells.judges(rows, said, alike, baseRate));
    }
}
