package org.lectern.workbench.tab.predictor;

import java.net.URI;
import java.time.Instant;
import javafx.beans.binding.BooleanExpression;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.analysis.predictor.PredictorParams;
import org.lectern.contract.Words;
import org.lectern.model.ModelFile;
import org.lectern.server.PredictionService;
import org.lectern.workbench.Borrowed;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.kit.AnalysisTab;
import org.lectern.workbench.kit.FindingsExport;
import org.lectern.workbench.kit.SettingsPane;

/** Will this view be finished? The model and what it is worth, the form for one learner, and the ways out of the window. */
public final class PredictorTab extends AnalysisTab {

    private static final Words WORDS = Words.of(PredictorTab.class);
    private static final int MOST_LEAVES = 4_096;
    private static final int MOST_PATIENCE = 100;

    private final WhatIfPane form;
    private final WhatIfViewModel whatIf;
    private final BooleanExpression seen;

    public PredictorTab(TabContext context) {
        this(
                context,
                new PredictorAnalysis(),
                PredictorTab::serve,
                (model, file) -> ModelFile.write(model, file, Instant.now()));
    }

    /**
     * @param starter starts the service that other programs ask
     * @param writer writes the model to a file
     */
    public PredictorTab(
            TabContext context,
            Analysis<PredictorParams> analysis,
            PredictionServer.Starter starter,
            ModelWriter writer) {
        this(new PredictorViewModel(context.desk(), context.tasks(), analysis), context, starter, writer);
    }

    private PredictorTab(
            PredictorViewModel model, TabContext context, PredictionServer.Starter starter, ModelWriter writer) {
        this(
                model,
                new WhatIfViewModel(context.desk(), context.tasks(), model.asked()),
                new ServiceViewModel(context.desk(), context.tasks(), model.trained(), starter),
                context,
                writer);
    }

    private PredictorTab(
            PredictorViewModel model,
            WhatIfViewModel whatIf,
            ServiceViewModel service,
            TabContext context,
            ModelWriter writer) {
        super(WORDS, model.answer(), settings(model), context, whatIf, service, model);
        this.whatIf = whatIf;
        form = new WhatIfPane(whatIf, new FindingsExport(context));
        FindingsExport files = new FindingsExport(context);
        ElsewherePane elsewhere = new ElsewherePane(service, files, () -> save(model, files, writer));
        page().face(WORDS.say("face.model"), WORDS.say("face.learner"), form);
        page().face(WORDS.say("face.model"), WORDS.say("face.elsewhere"), elsewhere);
        page().alsoShows(whatIf::knows);
        // Held: a binding that nobody holds falls silent.
        seen = form.visibleProperty().and(form.sceneProperty().isNotNull()).and(node().visibleProperty());
        seen.subscribe(whatIf::show);
        alsoClose(context.desk().borrowedProperty().subscribe(this::turnToBorrowed)::unsubscribe);
    }

    private void turnToBorrowed(@Nullable Borrowed model) {
        if (model != null) {
            page().turnTo(form);
        }
    }

    private static PredictionServer serve(CompletionModel model, String host, int port) {
        PredictionService service = PredictionService.start(model, host, port);
        return new PredictionServer() {
            @Override
            public URI address() {
                return service.address();
            }

            @Override
            public void close() {
                service.close();
            }
        };
    }

    private static void save(PredictorViewModel model, FindingsExport files, ModelWriter writer) {
        CompletionModel trained = model.trained().getValue();
        if (trained != null) {
            files.model(WORDS.say("save.name"), file -> writer.write(trained, file));
        }
    }

    private static SettingsPane settings(PredictorViewModel model) {
        return new SettingsPane()
                .slider(
                        WORDS.say("finished"),
                        PredictorViewModel.LEAST_FINISHED,
                        PredictorViewModel.MOST_FINISHED,
                        1,
                        model.finishedProperty(),
                        model.usualFinished(),
                        WORDS.say("finished.hint"))
                .slider(
                        WORDS.say("threshold"),
                        0.05,
                        0.95,
                        0.05,
                        model.thresholdProperty(),
                        WORDS.say("threshold.hint"))
                .asPublished(model.asPublishedProperty())
                .whole(
                        WORDS.say("trees"),
                        1,
                        PredictorParams.MOST_TREES,
                        model.treesProperty(),
                        WORDS.say("trees.hint"))
                .whole(
                        WORDS.say("depth"),
                        1,
                        PredictorParams.MOST_DEPTH,
                        model.depthProperty(),
                        WORDS.say("depth.hint"))
                .slider(WORDS.say("rate"), 0.05, 1, 0.05, model.rateProperty(), WORDS.say("rate.hint"))
                .whole(WORDS.say("leaves"), 2, MOST_LEAVES, model.leavesProperty(), WORDS.say("leaves.hint"))
                .slider(WORDS.say("subsample"), 0.1, 1, 0.1, model.subsampleProperty(), WORDS.say("subsample.hint"))
                .whole(WORDS.say("patience"), 0, MOST_PATIENCE, model.patienceProperty(), WORDS.say("patience.hint"));
    }

    /** Turns to the form, which is what this tab says of a learner or a course. */
    @Override
    public void focusSubject() {
        if (whatIf.answerProperty().get() == null) {
            super.focusSubject();
        } else {
            page().turnTo(form);
            form.focusForm();
        }
    }
}
