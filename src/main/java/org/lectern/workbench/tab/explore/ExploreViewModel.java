package org.lectern.workbench.tab.explore;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Mode;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.analysis.explore.ExploreFindings;
import org.lectern.analysis.explore.ExploreParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.task.TaskRunner;

/** The settings of exploring, and its answer. */
public final class ExploreViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(ExploreViewModel.class);

    private final ObjectProperty<Integer> finishedAt;
    private final ObjectProperty<Integer> ranked;
    private final BooleanProperty asPublished = new SimpleBooleanProperty();
    private final ObjectBinding<ExploreParams> parameters;
    private final AnalysisViewModel<ExploreParams, ExploreFindings> answer;
    private final Subscription subscriptions;

    public ExploreViewModel(Desk desk, TaskRunner tasks) {
        ExploreParams standard = ExploreParams.of(desk.choicesProperty().get());
        finishedAt = new SimpleObjectProperty<>((int) standard.finishedAt());
        ranked = new SimpleObjectProperty<>(standard.ranked());
        parameters = Bindings.createObjectBinding(
                () -> parameters(desk.choicesProperty().get()), desk.choicesProperty(), finishedAt, ranked);
        subscriptions = Subscription.combine(
                desk.choicesProperty().subscribe(choices -> asPublished.set(choices.mode() == Mode.AS_PUBLISHED)),
                asPublished.subscribe(published -> desk.choicesProperty()
                        .set(desk.choicesProperty().get().withMode(published ? Mode.AS_PUBLISHED : Mode.CORRECTED))));
        answer = new AnalysisViewModel<>(
                new ExploreAnalysis(), WORDS.say("running"), Cost.CHEAP, desk, tasks, parameters);
    }

    private ExploreParams parameters(Choices choices) {
        return new ExploreParams(
                choices.minimumViews(), finishedAt.get(), ranked.get(), choices.mode(), choices.seed());
    }

    /** Completion in percent from which a view counts as finished. */
    public ObjectProperty<Integer> finishedAtProperty() {
        return finishedAt;
    }

    /** How many videos a ranking shows. */
    public ObjectProperty<Integer> rankedProperty() {
        return ranked;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return asPublished;
    }

    public AnalysisViewModel<ExploreParams, ExploreFindings> answer() {
        return answer;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        answer.close();
        parameters.dispose();
    }
}
