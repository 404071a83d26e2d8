package org.lectern.workbench.tab.churn;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.lectern.analysis.Choices;
import org.lectern.analysis.churn.ChurnAnalysis;
import org.lectern.analysis.churn.ChurnParams;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.study.StudyFacts;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.PublishedChoice;
import org.lectern.workbench.task.TaskRunner;

/** The settings of churn, and its answer. */
public final class ChurnViewModel implements AutoCloseable {

    /** The ends of the thresholds to choose from, in percent. */
    static final double LOWEST_THRESHOLD = 10;

    static final double HIGHEST_THRESHOLD = 90;

    private static final Words WORDS = Words.of(ChurnViewModel.class);
    private static final String LARGEST = WORDS.say("course.largest");

    private final Desk desk;
    private final ObjectProperty<Double> threshold = new SimpleObjectProperty<>(ChurnParams.PUBLISHED_THRESHOLD);
    private final ObservableList<String> courses = FXCollections.observableArrayList();
    private final StringProperty course = new SimpleStringProperty(LARGEST);
    private final PublishedChoice published;
    private final ObjectBinding<ChurnParams> parameters;
    private final Subscription subscriptions;
    private final AnalysisViewModel<ChurnParams> answer;

    public ChurnViewModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        parameters = Bindings.createObjectBinding(
                () -> parameters(desk.choicesProperty().get()), desk.choicesProperty(), threshold, course);
        published = new PublishedChoice(desk);
        subscriptions = Subscription.combine(
                desk.importedProperty().subscribe(this::offerCourses),
                desk.filterProperty().subscribe(this::offerCourses));
        offerCourses();
        answer =
                new AnalysisViewModel<>(new ChurnAnalysis(), WORDS.say("running"), Cost.CHEAP, desk, tasks, parameters);
    }

    private ChurnParams parameters(Choices choices) {
        String asked = course.get().equals(LARGEST) ? "" : course.get();
        return new ChurnParams(threshold.get(), choices.minimumViews(), asked, choices.mode(), choices.seed());
    }

    /** The courses that the filter lets through; one that is no longer there is not chosen any more. */
    private void offerCourses() {
        List<String> offered = new ArrayList<>(List.of(LARGEST));
        Imported open = desk.importedProperty().get();
        if (open != null) {
            open.study().facts().courses().stream()
                    .map(StudyFacts.Group::name)
                    .filter(name -> desk.filterProperty().get().courses().isEmpty()
                            || desk.filterProperty().get().courses().contains(name))
                    .forEach(offered::add);
        }
        courses.setAll(offered);
        if (!offered.contains(course.get())) {
            course.set(LARGEST);
        }
    }

    /** Completion in percent below which a view churns. */
    public ObjectProperty<Double> thresholdProperty() {
        return threshold;
    }

    /** The courses to walk along; the first stands for the one with most views. */
    public ObservableList<String> courses() {
        return courses;
    }

    /** One of the {@link #courses()}. */
    public StringProperty courseProperty() {
        return course;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return published.asPublishedProperty();
    }

    public AnalysisViewModel<ChurnParams> answer() {
        return answer;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        published.close();
        answer.close();
        parameters.dispose();
    }
}
