package org.lectern.workbench.tab.anomalies;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.lectern.analysis.anomalies.AnomaliesAnalysis;
import org.lectern.analysis.anomalies.AnomaliesParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.TabSettings;
import org.lectern.workbench.task.TaskRunner;

/** The settings of looking for learners who stand apart, and its answer. */
public final class AnomaliesViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(AnomaliesViewModel.class);

    private final TabSettings<AnomaliesParams> settings;
    private final ObjectProperty<Integer> low;
    private final ObjectProperty<Integer> high;
    private final ObjectProperty<Integer> minimumViews;
    private final Subscription band;
    private final AnalysisViewModel<AnomaliesParams> answer;

    public AnomaliesViewModel(Desk desk, TaskRunner tasks) {
        settings = new TabSettings<>(new AnomaliesAnalysis(), desk);
        AnomaliesParams standard = settings.parameters().get();
        low = new SimpleObjectProperty<>((int) standard.low());
        high = new SimpleObjectProperty<>((int) standard.high());
        minimumViews = settings.value("minimumViews", Integer.class);
        // Before the parameters listen, so that they never see a band upside down.
        band = Subscription.combine(
                low.subscribe(() -> high.set(Math.max(high.get(), low.get() + 1))),
                high.subscribe(() -> low.set(Math.min(low.get(), high.get() - 1))));
        settings.take("low", low, low.map(Integer::doubleValue));
        settings.take("high", high, high.map(Integer::doubleValue));
        answer = new AnalysisViewModel<>(settings, WORDS.say("running"), Cost.CHEAP, tasks);
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
        return settings.asPublishedProperty();
    }

    public AnalysisViewModel<AnomaliesParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        answer.close();
        settings.close();
        band.unsubscribe();
    }
}
