package org.lectern.workbench.tab.predictor;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.analysis.predictor.CompletionModel;

/** The courses of a model to choose one from, and "another course". */
public final class CourseChoiceViewModel {

    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final StringProperty chosen = new SimpleStringProperty("");

    /** Another course, then those that the model saw. */
    public ObservableList<String> names() {
        return names;
    }

    /** One of the {@link #names()}; empty before there was a model. */
    public StringProperty chosenProperty() {
        return chosen;
    }

    /** The chosen course's name as models have it; no model's where another course is chosen. */
    String course() {
        return CourseName.course(chosen.get());
    }

    /** Offers the courses of this model; where it lacks the chosen one, its largest is chosen. */
    void offer(CompletionModel model) {
        List<String> offered = CourseName.all(model);
        // An open list keeps its place unless something changed.
        if (!names.equals(offered)) {
            names.setAll(offered);
        }
        if (!offered.contains(chosen.get())) {
            choose(model, CourseName.largest(model));
        }
    }

    void choose(CompletionModel model, String course) {
        chosen.set(CourseName.offered(model, course));
    }
}
