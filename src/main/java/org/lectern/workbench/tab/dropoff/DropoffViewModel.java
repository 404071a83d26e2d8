package org.lectern.workbench.tab.dropoff;

import java.util.List;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ParameterOption;
import org.lectern.analysis.dropoff.DropoffAnalysis;
import org.lectern.analysis.dropoff.DropoffParams;
import org.lectern.analysis.dropoff.Part;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.kit.AnalysisViewModel;
import org.lectern.workbench.kit.AnalysisViewModel.Cost;
import org.lectern.workbench.kit.PublishedChoice;
import org.lectern.workbench.task.TaskRunner;

/** The settings of looking for drop-off, what may be chosen in them, and its answer. */
public final class DropoffViewModel implements AutoCloseable {

    static final double LEAST_ABANDONED_AT = 1;
    static final double MOST_ABANDONED_AT = 90;

    private static final Words WORDS = Words.of(DropoffViewModel.class);

    private final ObjectProperty<Double> abandonedAt;
    private final StringProperty course = new SimpleStringProperty(WORDS.say("course.largest"));
    private final StringProperty first = new SimpleStringProperty(PartName.of(Part.picked()));
    private final StringProperty second = new SimpleStringProperty(PartName.of(Part.rest()));
    private final ObservableList<String> paths = FXCollections.observableArrayList(course.get());
    private final ObservableList<String> firsts = FXCollections.observableArrayList(first.get());
    private final ObservableList<String> seconds = FXCollections.observableArrayList(second.get());
    private final PublishedChoice published;
    private final ObjectBinding<DropoffParams> parameters;
    private final AnalysisViewModel<DropoffParams> answer;
    private final Subscription subscriptions;

    public DropoffViewModel(Desk desk, TaskRunner tasks) {
        abandonedAt = new SimpleObjectProperty<>(
                DropoffParams.of(desk.choicesProperty().get()).abandonedAt());
        parameters = Bindings.createObjectBinding(
                () -> parameters(DropoffParams.of(desk.choicesProperty().get())),
                desk.choicesProperty(),
                abandonedAt,
                course,
                first,
                second);
        published = new PublishedChoice(desk);
        answer = new AnalysisViewModel<>(
                new DropoffAnalysis(), WORDS.say("running"), Cost.CHEAP, desk, tasks, parameters);
        subscriptions = Subscription.combine(
                desk.importedProperty().subscribe(this::chooseNothing),
                answer.findingsProperty().subscribe(this::offer));
    }

    private DropoffParams parameters(DropoffParams standard) {
        return standard.withAbandonedAt(abandonedAt.get())
                .withCourse(course.get().equals(WORDS.say("course.largest")) ? "" : course.get())
                .withCompared(PartName.part(first.get()), PartName.part(second.get()));
    }

    /** Another file has other names. */
    private void chooseNothing() {
        course.set(WORDS.say("course.largest"));
        first.set(PartName.of(Part.picked()));
        second.set(PartName.of(Part.rest()));
    }

    private void offer(@Nullable Findings found) {
        if (found == null) {
            return;
        }
        replace(paths, WORDS.say("course.largest"), values(found, "course"));
        replace(firsts, PartName.of(Part.picked()), parts(found, "first"));
        replace(seconds, PartName.of(Part.rest()), parts(found, "second"));
    }

    private static List<String> parts(Findings found, String parameter) {
        return values(found, parameter).stream()
                .map(Part::parse)
                .map(PartName::of)
                .toList();
    }

    private static List<String> values(Findings found, String parameter) {
        return found.optionsOf(parameter).stream().map(ParameterOption::value).toList();
    }

    private static void replace(ObservableList<String> offered, String unchosen, List<String> names) {
        List<String> all = Stream.concat(Stream.of(unchosen), names.stream()).toList();
        // An open list keeps its place unless something changed.
        if (!offered.equals(all)) {
            offered.setAll(all);
        }
    }

    /** Completion in percent at or below which a view counts as abandoned. */
    public ObjectProperty<Double> abandonedAtProperty() {
        return abandonedAt;
    }

    /** The course whose path is shown, as offered in {@link #paths()}. */
    public StringProperty courseProperty() {
        return course;
    }

    /** What the first curve shows, as offered in {@link #firsts()}. */
    public StringProperty firstProperty() {
        return first;
    }

    /** What the second curve shows, as offered in {@link #seconds()}. */
    public StringProperty secondProperty() {
        return second;
    }

    /** The courses whose path may be shown. */
    public ObservableList<String> paths() {
        return paths;
    }

    /** What the first curve may show. */
    public ObservableList<String> firsts() {
        return firsts;
    }

    /** What the second curve may show. */
    public ObservableList<String> seconds() {
        return seconds;
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return published.asPublishedProperty();
    }

    public AnalysisViewModel<DropoffParams> answer() {
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
