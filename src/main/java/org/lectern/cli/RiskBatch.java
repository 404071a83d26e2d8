package org.lectern.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.Parameters;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.analysis.risk.RiskParams;
import org.lectern.analysis.risk.RiskPredictions;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.report.SpreadsheetSafety;
import org.lectern.report.TableCsv;
import org.lectern.study.Study;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Predicts all learners of a study by a model of risk. */
final class RiskBatch {

    private static final Words WORDS = Words.of(RiskBatch.class);

    private final RiskPredictions predictions;

    private RiskBatch(RiskPredictions predictions) {
        this.predictions = predictions;
    }

    /**
     * How many are flagged: as flags say, else settings, else as the model was trained.
     *
     * @param contacts null where no flag says it
     * @param above probability above which somebody is flagged; null where no flag says it
     */
    static RiskBatch of(TrainedRisk model, @Nullable String contacts, @Nullable String above, RiskSettings settings) {
        RiskAnalysis analysis = new RiskAnalysis();
        Map<String, String> texts = new LinkedHashMap<>(settings.parameters());
        if (contacts != null) {
            texts.put("contacts", contacts);
        }
        RiskParams params = Parameters.of(analysis).read(model.params(), texts);
        // Whoever types a number of contacts wants these, whatever threshold stands elsewhere.
        Optional<String> threshold = contacts == null || above != null
                ? Optional.ofNullable(above).or(settings::threshold)
                : Optional.empty();
        return new RiskBatch(new RiskPredictions(
                model,
                params.contacts(),
                threshold.map(RiskBatch::probability).map(OptionalDouble::of).orElse(OptionalDouble.empty())));
    }

    private static double probability(String typed) {
        double probability;
        try {
            probability = Double.parseDouble(typed);
        } catch (NumberFormatException e) {
            probability = Double.NaN;
        }
        if (probability >= 0 && probability < 1) {
            return probability;
        }
        throw Problem.of(WORDS, "no-probability", typed).asException();
    }

    /**
     * Writes what is predicted, and when.
     *
     * @return the number of rows
     */
    long write(Study study, Path out, TaskContext context) {
        Table table = predictions.of(study, context);
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        table.addColumns(StringColumn.create("generated_at", Collections.nCopies(table.rowCount(), now)));
        TableCsv.write(new NamedTable("risk_predictions", "", table), SpreadsheetSafety.NEUTRALISED, out);
        return table.rowCount();
    }
}
