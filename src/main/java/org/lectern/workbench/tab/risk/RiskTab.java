package org.lectern.workbench.tab.risk;

import java.time.Instant;
import javafx.beans.binding.BooleanExpression;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.risk.RiskParams;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.Words;
import org.lectern.model.ModelFile;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.FindingsExport;
import org.lectern.workbench.kit.PlainTab;

/** Who needs help now? What the model is worth and whom it puts first; beside it the form for one learner. */
public final class RiskTab extends PlainTab<RiskParams> {

    private static final Words WORDS = Words.of(RiskTab.class);

    private final OneLearnerPane form;
    private final OneLearnerViewModel learner;
    /** Held: a binding that nobody holds falls silent. */
    private final BooleanExpression seen;

    public RiskTab(Analysis<RiskParams> analysis, TabContext context) {
        super(analysis, context);
        learner = new OneLearnerViewModel(
                context.desk(), context.tasks(), answer().findingsProperty().map(found ->
                        (TrainedRisk) found.model().orElse(null)));
        FindingsExport files = new FindingsExport(context);
        form = new OneLearnerPane(learner, files, () -> save(files));
        page().face(WORDS.say("face.all"), WORDS.say("face.learner"), form);
        page().alsoShows(learner::knows);
        alsoClose(form);
        alsoClose(learner);
        seen = form.visibleProperty().and(form.sceneProperty().isNotNull()).and(node().visibleProperty());
        seen.subscribe(learner::show);
    }

    private void save(FindingsExport files) {
        TrainedRisk trained = learner.trainedProperty().get();
        if (trained != null) {
            files.model(WORDS.say("save.name"), file -> ModelFile.write(trained, file, Instant.now()));
        }
    }

    /** Turns to the form, which is what this tab says of a learner. */
    @Override
    public void focusSubject() {
        if (learner.trainedProperty().get() == null) {
            super.focusSubject();
        } else {
            page().turnTo(form);
            form.focusForm();
        }
    }
}
