package org.lectern.workbench.tab.anomalies;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.lectern.analysis.Choices;
import org.lectern.analysis.anomalies.AnomaliesAnalysis;
import org.lectern.analysis.anomalies.AnomaliesParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.PublishedChoice;
import org.lectern.workbench.task.TaskRunner;

/** The settings of looking for learners who stand apart, and its answer. */
public final class AnomaliesViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(AnomaliesViewModel.class);

    private final ObjectProperty<Integer> low;
    private final ObjectProperty<Integer> high;
    private final ObjectProperty<Integer> minimumViews;
    private final Subscription band;
    private final PublishedChoice published;
    private final ObjectBinding<AnomaliesParams> parameters;
    private final AnalysisViewModel<AnomaliesParams> answer;

    public AnomaliesViewModel(Desk desk, TaskRunner tasks) {
        AnomaliesParams standard = AnomaliesParams.of(desk.choicesProperty().get());
        low = new SimpleObjectProperty<>((int) standard.low());
        high = new SimpleObjectProperty<>((int) standard.high());
        minimumViews = new SimpleObjectProperty<>(standard.minimumViews());
        // Before the parameters listen, so that they never see a band upside down.
        band = Subscription.combine(
                low.subscribe(() -> high.set(Math.max(high.get(), low.get() + 1))),
                high.subscribe(() -> low.set(Math.min(low.get(), high.get() - 1))));
        parameters = Bindings.createObjectBinding(
                () -> parameters(desk.choicesProperty().get()), desk.choicesProperty(), low, high, minimumViews);
        published = new PublishedChoice(desk);
        answer = new AnalysisViewModel<>(
                new AnomaliesAnalysis(), WORDS.say("running"), Cost.CHEAP, desk, tasks, parameters);
    }

    private AnomaliesParams parameters(Choices choices) {
        return new AnomaliesParams(
                low.get(), high.get(), minimumViews.get(), choices.rule(), choices.mode(), choices.seed());
    }

    /** Lower end of the band of mean completion, in percent; pushes the upper end along. */
    public ObjectProperty<Integer> lowProperty() {
        return low;
    }

    /** Upper end of the band of mean completion, in percent; pushes the lower end along. */
    public ObjectProperty<Integer> highProperty() {
        return high;
    }

    /** The fewest views a learner needs to be compared with others. */
    public ObjectProperty<Integer> minimumViewsProperty() {
        return minimumViews;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return published.asPublishedProperty();
    }

    public AnalysisViewModel<AnomaliesParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        published.close();
        answer.close();
        parameters.dispose();
        band.unsubscribe();
    }
}
