package org.lectern.workbench.tab.engagement;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.lectern.analysis.Choices;
import org.lectern.analysis.engagement.EngagementAnalysis;
import org.lectern.analysis.engagement.EngagementParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.PublishedChoice;
import org.lectern.workbench.task.TaskRunner;

/** The settings of the engagement score, its answer, and the card of the learner who is looked at. */
public final class EngagementViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(EngagementViewModel.class);

    private final ObjectProperty<Double> completionWeight;
    private final ObjectProperty<Integer> minimumViews;
    private final ObjectProperty<Integer> ranked;
    private final PublishedChoice published;
    private final ObjectBinding<EngagementParams> parameters;
    private final AnalysisViewModel<EngagementParams> answer;
    private final LearnerCardViewModel card;

    public EngagementViewModel(Desk desk, TaskRunner tasks) {
        EngagementParams standard = EngagementParams.of(desk.choicesProperty().get());
        completionWeight = new SimpleObjectProperty<>(standard.completionWeight());
        minimumViews = new SimpleObjectProperty<>(standard.minimumViews());
        ranked = new SimpleObjectProperty<>(standard.ranked());
        parameters = Bindings.createObjectBinding(
                () -> parameters(desk.choicesProperty().get()),
                desk.choicesProperty(),
                completionWeight,
                minimumViews,
                ranked);
        published = new PublishedChoice(desk);
        answer = new AnalysisViewModel<>(
                new EngagementAnalysis(), WORDS.say("running"), Cost.CHEAP, desk, tasks, parameters);
        card = new LearnerCardViewModel(desk, tasks, parameters);
    }

    private EngagementParams parameters(Choices choices) {
        return new EngagementParams(
                completionWeight.get(), minimumViews.get(), ranked.get(), choices.mode(), choices.seed());
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
        return published.asPublishedProperty();
    }

    public AnalysisViewModel<EngagementParams> answer() {
        return answer;
    }

    public LearnerCardViewModel card() {
        return card;
    }

    @Override
    public void close() {
        published.close();
        answer.close();
        card.close();
        parameters.dispose();
    }
}
