package org.lectern.workbench.tab.struggle;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.lectern.analysis.struggle.StruggleAnalysis;
import org.lectern.analysis.struggle.StruggleParams;
import org.lectern.analysis.struggle.StruggleRule;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.NameChoice;
import org.lectern.workbench.kit.TabSettings;
import org.lectern.workbench.task.TaskRunner;

/** The settings of the struggle analysis, and its answer. */
public final class StruggleViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(StruggleViewModel.class);

    private final TabSettings<StruggleParams> settings;
    private final ObjectProperty<Double> factor;
    private final BooleanProperty lowest = new SimpleBooleanProperty();
    private final ObjectProperty<Double> percentile;
    private final NameChoice course;
    private final AnalysisViewModel<StruggleParams> answer;

    public StruggleViewModel(Desk desk, TaskRunner tasks) {
        settings = new TabSettings<>(new StruggleAnalysis(), desk);
        factor = settings.value("factor", Double.class);
        settings.take(
                "rule",
                lowest,
                lowest.map(chosen -> chosen ? StruggleRule.PERCENTILE : StruggleRule.STANDARD_DEVIATIONS));
        percentile = settings.value("percentile", Double.class);
        course = settings.name("course", WORDS.say("course.largest"));
        answer = new AnalysisViewModel<>(settings, WORDS.say("running"), Cost.CHEAP, tasks);
        settings.offerFrom(answer.findingsProperty());
    }

    /** How many standard deviations below its video's mean a view falls far short. */
    public ObjectProperty<Double> factorProperty() {
        return factor;
    }

    /** Whether the lowest views of each video are taken instead. */
    public BooleanProperty lowestProperty() {
        return lowest;
    }

    /** How many percent of a video's views are its lowest. */
    public ObjectProperty<Double> percentileProperty() {
        return percentile;
    }

    /** The course shown in its order; none stands for the one with most views. */
    public NameChoice course() {
        return course;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return settings.asPublishedProperty();
    }

    public AnalysisViewModel<StruggleParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        answer.close();
        settings.close();
    }
}
