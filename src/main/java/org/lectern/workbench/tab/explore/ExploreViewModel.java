package org.lectern.workbench.tab.explore;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import org.lectern.analysis.explore.ExploreAnalysis;
import org.lectern.analysis.explore.ExploreParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.RuleChoice;
import org.lectern.workbench.kit.TabSettings;
import org.lectern.workbench.task.TaskRunner;

/** The settings of exploring, and its answer. */
public final class ExploreViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(ExploreViewModel.class);

    private final RuleChoice rule;
    private final TabSettings<ExploreParams> settings;
    private final ObjectProperty<Integer> ranked;
    private final AnalysisViewModel<ExploreParams> answer;

    public ExploreViewModel(Desk desk, TaskRunner tasks) {
        rule = new RuleChoice(desk);
        settings = new TabSettings<>(new ExploreAnalysis(), desk);
        ranked = settings.value("ranked", Integer.class);
        answer = new AnalysisViewModel<>(settings, WORDS.say("running"), Cost.CHEAP, tasks);
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
        return settings.asPublishedProperty();
    }

    public AnalysisViewModel<ExploreParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        rule.close();
        answer.close();
        settings.close();
    }
}
