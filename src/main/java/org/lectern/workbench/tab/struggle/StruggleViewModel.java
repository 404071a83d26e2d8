package org.lectern.workbench.tab.struggle;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Choices;
import org.lectern.analysis.struggle.StruggleAnalysis;
import org.lectern.analysis.struggle.StruggleParams;
import org.lectern.analysis.struggle.StruggleRule;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.study.StudyFacts;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.PublishedChoice;
import org.lectern.workbench.task.TaskRunner;

/** The settings of the struggle analysis, and its answer. */
public final class StruggleViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(StruggleViewModel.class);

    private final ObjectProperty<Double> factor;
    private final BooleanProperty lowest = new SimpleBooleanProperty();
    private final ObjectProperty<Double> percentile;
    private final StringProperty course = new SimpleStringProperty("");
    private final ObservableList<String> courses = FXCollections.observableArrayList();
    private final PublishedChoice published;
    private final Subscription opened;
    private final ObjectBinding<StruggleParams> parameters;
    private final AnalysisViewModel<StruggleParams> answer;

    public StruggleViewModel(Desk desk, TaskRunner tasks) {
        StruggleParams standard = StruggleParams.of(desk.choicesProperty().get());
        factor = new SimpleObjectProperty<>(standard.factor());
        percentile = new SimpleObjectProperty<>(standard.percentile());
        opened = desk.importedProperty().subscribe(this::offerCourses);
        parameters = Bindings.createObjectBinding(
                () -> parameters(desk.choicesProperty().get()),
                desk.choicesProperty(),
                factor,
                lowest,
                percentile,
                course);
        published = new PublishedChoice(desk);
        answer = new AnalysisViewModel<>(
                new StruggleAnalysis(), WORDS.say("running"), Cost.CHEAP, desk, tasks, parameters);
    }

    private StruggleParams parameters(Choices choices) {
        StruggleParams standard = StruggleParams.of(choices);
        return new StruggleParams(
                standard.minimumViews(),
                lowest.get() ? StruggleRule.PERCENTILE : StruggleRule.STANDARD_DEVIATIONS,
                factor.get(),
                percentile.get(),
                standard.minimumCourseViews(),
                standard.ranked(),
                course.get(),
                standard.mode(),
                standard.seed());
    }

    private void offerCourses(@Nullable Imported open) {
        course.set("");
        courses.setAll(
                open == null
                        ? List.of()
                        : open.study().facts().courses().stream()
                                .map(StudyFacts.Group::name)
                                .toList());
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

    /** The courses of the open file, by name. */
    public ObservableList<String> courses() {
        return courses;
    }

    /** The course shown in its order; empty for the one with most views. */
    public StringProperty courseProperty() {
        return course;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return published.asPublishedProperty();
    }

    public AnalysisViewModel<StruggleParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        published.close();
        opened.unsubscribe();
        answer.close();
        parameters.dispose();
    }
}
