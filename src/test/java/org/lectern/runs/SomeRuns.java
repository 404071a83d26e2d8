package org.lectern.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.Question;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Sha256;
import org.lectern.model.ModelFile;
import org.lectern.study.Filter;

/** Runs that were never trained. */
public final class SomeRuns {

    public static final String ONE = "1".repeat(32);
    public static final String TWO = "2".repeat(32);

    private SomeRuns() {}

    public static Run run(String id) {
        return run(id, "", "completion", 0.75, Map.of("depth", "6"));
    }

    public static Run run(String id, String parent, String task, double auc, Map<String, String> parameters) {
        return new Run(
                id,
                parent,
                task,
                1_767_225_600_000L,
                2.5,
                1_000_000,
                "autumn.csv",
                new Question("predictor", parameters, Filter.everything(), "abc123", "1.0"),
                1200,
                40,
                42,
                Map.of("lectern", "1.0"),
                Optional.of(new Run.JudgedBy(240, 8)),
                List.of(
                        new Run.Score("roc_auc", auc, auc - 0.05, auc + 0.05, 0.5),
                        new Run.Score("precision_at_5", 0.2, Double.NaN, Double.NaN, Double.NaN)),
                List.of(new Run.Point(0.2, 0.25), new Run.Point(0.8, 0.7)),
                List.of());
    }

    /** A run whose model is kept. */
    public static KeptRun withModel(RunLog log, Run run, TrainedModel model) {
        return log.add(run, List.of(), folder -> {
            Path file = folder.resolve(Run.MODEL);
            ModelFile.write(model, file);
            return List.of(new Run.KeptFile(Run.MODEL, Sha256.hex(Files.readAllBytes(file))));
        });
    }

    public static KeptRun kept(RunLog log, Run run) {
        return log.add(run, List.of(), _ -> List.of());
    }
}
