package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.evaluation.RandomSearch;

/** The tables. Probabilities, rates and net benefits are 0..1. */
final class RiskTables {

    static final String PREDICTIONS = "risk_predictions";
    static final String REASONS = "risk_reasons";
    static final String GATES = "risk_gates";

    private static final Words WORDS = Words.of(RiskTables.class);

    private final RiskResult result;
    private final String fingerprint;

    /** @param fingerprint of the data */
    RiskTables(RiskResult result, String fingerprint) {
        this.result = result;
        this.fingerprint = fingerprint;
    }

    List<NamedTable> all() {
        List<NamedTable> tables = new ArrayList<>();
        tables.add(new NamedTable(GATES, WORDS.say("table.gates"), gates()));
        tables.add(predictions());
        result.contacting()
                .map(contacting -> new JudgedTables(result, contacting).all())
                .ifPresent(tables::addAll);
        result.model().ifPresent(model -> {
            tables.add(reasons(model));
            if (!model.tried().isEmpty()) {
                tables.add(tried(model));
            }
        });
        return tables;
    }

    private tech.tablesaw.api.Table gates() {
        return TableOf.rows(result.rows().gates())
                .text("gate", Gate::id)
                .whole("rows", Gate::rows)
                .text("reason", Gate::reason)
                .table();
    }

    private NamedTable predictions() {
        return new NamedTable(
                PREDICTIONS,
                WORDS.say("table.predictions"),
                PredictionTable.of(
                        result.list(),
                        result.rows().newest(),
                        result.standing() == Standing.ORDER_ONLY,
                        result.model().map(RiskModel::fingerprint).orElse(""),
                        fingerprint));
    }

    private NamedTable reasons(RiskModel model) {
        return new NamedTable(
                REASONS,
                WORDS.say("table.reasons"),
                TableOf.rows(Weight.of(model, result.rows()))
                        .text("feature", Weight::name)
                        .number("weight", Weight::weight)
                        .number("mean", Weight::mean)
                        .number("sd", Weight::deviation)
                        .table());
    }

    private NamedTable tried(RiskModel model) {
        RandomSearch.Draw best = RandomSearch.best(model.tried());
        List<Integer> draws = IntStream.range(0, model.tried().size()).boxed().toList();
        TableOf<Integer> rows = TableOf.rows(draws)
                .whole("draw", draw -> draw + 1)
                .whole("trees", draw -> model.tried().get(draw).settings().trees())
                .whole("depth", draw -> model.tried().get(draw).settings().depth())
                .number("rate", draw -> model.tried().get(draw).settings().rate())
                .number("row_share", draw -> model.tried().get(draw).settings().rowShare())
                .number(
                        "feature_share",
                        draw -> model.tried().get(draw).settings().columnShare());
        for (int fold = 0; fold < best.scores().size(); fold++) {
            int of = fold;
            rows.number(
                    "average_precision_" + (fold + 1),
                    draw -> model.tried().get(draw).scores().get(of));
        }
        return new NamedTable(
                "risk_search",
                WORDS.say("table.search"),
                rows.number("mean", draw -> model.tried().get(draw).mean())
                        .number("spread", draw -> model.tried().get(draw).spread())
                        .whole("chosen", draw -> model.tried().get(draw).equals(best) ? 1 : 0)
                        .table());
    }
}
