package org.lectern.analysis.risk;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.analysis.TableOf;
import org.lectern.stats.Interval;
import tech.tablesaw.api.Table;

/** Everybody: a list by rank, then those of whom nothing is said, with why. Source: shared definitions of batch prediction. */
final class PredictionTable {

    private PredictionTable() {}

    /**
     * One row a learner and course.
     *
     * @param list by rank
     * @param rows of which those are told that are not scored
     * @param hidden whether probabilities are not to be trusted, so that only ranks are told
     * @param model its fingerprint
     * @param data their fingerprint
     */
    static Table of(List<Candidate> list, RiskRows rows, boolean hidden, String model, String data) {
        List<Candidate> all = Stream.concat(
                        list.stream(),
                        rows.rows().stream()
                                .filter(row -> !row.unscored().isEmpty())
                                .map(Candidate::unscored))
                .toList();
        double threshold = list.stream()
                .filter(Candidate::flagged)
                .mapToDouble(Candidate::probability)
                .min()
                .orElse(Double.NaN);
        return TableOf.rows(all)
                .text("user_id", one -> one.row().learner())
                .text("course_id", one -> one.row().course())
                .text("moment", one -> one.row().moment())
                .number("probability", one -> hidden ? Double.NaN : one.probability())
                .number("low", one -> hidden ? Double.NaN : JudgedTables.end(one.interval(), Interval::low))
                .number("high", one -> hidden ? Double.NaN : JudgedTables.end(one.interval(), Interval::high))
                .number("rank", one -> one.isScored() ? one.rank() : Double.NaN)
                .whole("at_risk", one -> one.flagged() ? 1 : 0)
                .number("threshold", one -> hidden || !one.isScored() ? Double.NaN : threshold)
                .text("reason_1", one -> reason(one, 0))
                .text("reason_2", one -> reason(one, 1))
                .text("reason_3", one -> reason(one, 2))
                .whole("features_empty", one -> one.row().empty() ? 1 : 0)
                .text("not_scored", one -> one.row().unscored())
                .text("model_fingerprint", one -> one.isScored() ? model : "")
                .text("data_fingerprint", _ -> data)
                .table();
    }

    private static String reason(Candidate one, int place) {
        return place < one.reasons().size() ? one.reasons().get(place) : "";
    }
}
