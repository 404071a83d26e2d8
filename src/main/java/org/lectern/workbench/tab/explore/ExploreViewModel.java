package org.lectern.workbench.tab.explore;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lectern.analysis.Choices;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.analysis.explore.ExploreParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.PublishedChoice;
import org.lectern.workbench.kit.RuleChoice;
import org.lectern.workbench.task.TaskRunner;

/** The settings of exploring, and its answer. */
public final class ExploreViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(ExploreViewModel.class);

    private final RuleChoice rule;
    private final ObjectProperty<Integer> ranked;
    private final PublishedChoice published;
    private final ObjectBinding<ExploreParams> parameters;
    private final AnalysisViewModel<ExploreParams> answer;

    public ExploreViewModel(Desk desk, TaskRunner tasks) {
        ExploreParams standard = ExploreParams.of(desk.choicesProperty().get());
        ranked = new SimpleObjectProperty<>(standard.ranked());
        parameters = Bindings.createObjectBinding(
                () -> parameters(desk.choicesProperty().get()), desk.choicesProperty(), ranked);
        rule = new RuleChoice(desk);
        published = new PublishedChoice(desk);
        answer = new AnalysisViewModel<>(
                new ExploreAnalysis(), WORDS.say("running"), Cost.CHEAP, desk, tasks, parameters);
    }

    private ExploreParams parameters(Choices choices) {
        return new ExploreParams(choices.minimumViews(), choices.rule(), ranked.get(), choices.mode(), choices.seed());
    }

    /** When a view counts as finished; one choice for all tabs. */
    public RuleChoice rule() {
        return rule;
    }

    /** How many videos a ranking shows. */
    public ObjectProperty<Integer> rankedProperty() {
        return ranked;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return published.asPublishedProperty();
    }

    public AnalysisViewModel<ExploreParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        rule.close();
        published.close();
        answer.close();
        parameters.dispose();
    }
}
