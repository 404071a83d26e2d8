package org.lectern.workbench.tab.engagement;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.lectern.analysis.engagement.EngagementAnalysis;
import org.lectern.analysis.engagement.EngagementParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.TabSettings;
import org.lectern.workbench.task.TaskRunner;

/** The settings of the engagement score, its answer, and the card of the learner who is looked at. */
public final class EngagementViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(EngagementViewModel.class);

    private final TabSettings<EngagementParams> settings;
    private final ObjectProperty<Double> completionWeight;
    private final ObjectProperty<Integer> minimumViews;
    private final ObjectProperty<Integer> ranked;
    private final AnalysisViewModel<EngagementParams> answer;
    private final LearnerCardViewModel card;

    public EngagementViewModel(Desk desk, TaskRunner tasks) {
        settings = new TabSettings<>(new EngagementAnalysis(), desk);
        completionWeight = settings.value("completionWeight", Double.class);
        minimumViews = settings.value("minimumViews", Integer.class);
        ranked = settings.value("ranked", Integer.class);
        answer = new AnalysisViewModel<>(settings, WORDS.say("running"), Cost.CHEAP, tasks);
        card = new LearnerCardViewModel(desk, tasks, settings.parameters());
    }

    /** The weight of mean completion, 0..1. */
    public ObjectProperty<Double> completionWeightProperty() {
        return completionWeight;
    }

    /** What is left of 1 for the number of videos, as text. */
    public ObservableValue<String> videosWeight() {
        return completionWeight.map(weight -> WORDS.say("weight", 1 - weight));
    }

    /** The fewest views a learner needs to be ranked. */
    public ObjectProperty<Integer> minimumViewsProperty() {
        return minimumViews;
    }

    /** How many learners each end of the ranking shows. */
    public ObjectProperty<Integer> rankedProperty() {
        return ranked;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return settings.asPublishedProperty();
    }

    public AnalysisViewModel<EngagementParams> answer() {
        return answer;
    }

    public LearnerCardViewModel card() {
        return card;
    }

    @Override
    public void close() {
        answer.close();
        card.close();
        settings.close();
    }
}
