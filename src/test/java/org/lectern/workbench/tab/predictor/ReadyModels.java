package org.lectern.workbench.tab.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Jury;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Reading;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.analysis.predictor.SampleModels;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Unjudged;
import org.lectern.study.Study;

/** Answers with sample models, as if they had been trained on the study. */
final class ReadyModels implements Analysis<PredictorParams> {

    private final List<PredictorParams> asked = new ArrayList<>();

    /** What was asked for so far. */
    List<PredictorParams> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String id() {
        return "predictor";
    }

    @Override
    public PredictorParams parameters(Choices choices) {
        return PredictorParams.of(choices);
    }

    @Override
    public Findings run(PredictorParams params, Study study, TaskContext context) {
        asked.add(params);
        CompletionModel model = params.mode() == Mode.CORRECTED ? SampleModels.corrected() : SampleModels.asPublished();
        return new Findings(
                        List.of(),
                        List.of(),
                        new Reading("Better than guessing.", List.of(), List.of(), List.of()),
                        model.provenance())
                .withModel(model, new Jury(new Unjudged(), _ -> Optional.empty()));
    }
}
