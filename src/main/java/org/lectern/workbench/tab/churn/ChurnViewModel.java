package org.lectern.workbench.tab.churn;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.analysis.churn.ChurnParams;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.NameChoice;
import org.lectern.workbench.kit.TabSettings;
import org.lectern.workbench.task.TaskRunner;

/** The settings of churn, and its answer. */
public final class ChurnViewModel implements AutoCloseable {

    /** The ends of the thresholds to choose from, in percent. */
    static final double LOWEST_THRESHOLD = 10;

    static final double HIGHEST_THRESHOLD = 90;

    private static final Words WORDS = Words.of(ChurnViewModel.class);

    private final TabSettings<ChurnParams> settings;
    private final ObjectProperty<Double> threshold;
    private final NameChoice course;
    private final AnalysisViewModel<ChurnParams> answer;

    public ChurnViewModel(Desk desk, TaskRunner tasks) {
        settings = new TabSettings<>(new ChurnAnalysis(), desk);
        threshold = settings.value("threshold", Double.class);
        course = settings.name("course", WORDS.say("course.largest"));
        answer = new AnalysisViewModel<>(settings, WORDS.say("running"), Cost.CHEAP, tasks);
        settings.offerFrom(answer.findingsProperty());
    }

    /** Completion in percent below which a view churns. */
    public ObjectProperty<Double> thresholdProperty() {
        return threshold;
    }

    /** What the threshold is where nothing is set; as published it is another. */
    ObservableValue<Double> usualThreshold() {
        return settings.usual("threshold", Double.class);
    }

    /** The course to walk along; none stands for the one with most views. */
    public NameChoice course() {
        return course;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return settings.asPublishedProperty();
    }

    public AnalysisViewModel<ChurnParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        answer.close();
        settings.close();
    }
}
