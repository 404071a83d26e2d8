package org.lectern.workbench.tab.predictor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Learners;
import org.lectern.study.Study;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** The learners of a study to choose one from, however many they are. */
public final class LearnerChoiceViewModel implements AutoCloseable {

    static final String KEY = "what-if-learners";

    private static final Words WORDS = Words.of(LearnerChoiceViewModel.class);
    private static final String NOBODY = WORDS.say("learner.nobody");

    /** @param mean completion over the learner's views, in percent */
    private record Learner(long views, double mean) {}

    /** Learners, and where each stands among them. */
    private record Roll(Learners learners, List<String> names, Map<String, Integer> places) {}

    private final TaskRunner tasks;
    private final ObservableList<String> names = FXCollections.observableArrayList(NOBODY);
    private final StringProperty chosen = new SimpleStringProperty(NOBODY);
    private final StringProperty trouble = new SimpleStringProperty("");
    private @Nullable Roll roll;
    private @Nullable Study asked;
    private Runnable arrived = () -> {};

    LearnerChoiceViewModel(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** Nobody, then every learner by name. */
    public ObservableList<String> names() {
        return names;
    }

    /** One of the {@link #names()}. */
    public StringProperty chosenProperty() {
        return chosen;
    }

    /** Why there are no learners to choose from, or empty. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** @param listener told when other learners have arrived */
    void onArrival(Runnable listener) {
        arrived = listener;
    }

    private @Nullable Learner learner() {
        Roll known = roll;
        Integer place = known == null ? null : known.places.get(chosen.get());
        return known == null || place == null
                ? null
                : new Learner(known.learners.views(place), known.learners.mean(place));
    }

    boolean knows(String name) {
        return roll != null && roll.places.containsKey(name);
    }

    /** Whether the learner is there, or learners have not arrived yet. */
    boolean mayKnow(String name) {
        return roll == null || knows(name);
    }

    /** The chosen learner's average as the model takes it, in steps of a tenth of a percent; empty for nobody. */
    OptionalDouble taken(CompletionModel model) {
        Learner learner = learner();
        return learner == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(AverageViewModel.nearest(model.seen().shrunk(learner.mean, learner.views)));
    }

    /** The same in words; empty for nobody. */
    String inWords(CompletionModel model) {
        Learner learner = learner();
        return learner == null
                ? ""
                : WORDS.say("own", learner.mean, learner.views, taken(model).getAsDouble());
    }

    private void chooseNobody() {
        chosen.set(NOBODY);
    }

    /** Offers the learners of another study, or nobody for none. */
    void ask(@Nullable Study study) {
        if (study == null) {
            withdraw();
            offer(null);
            return;
        }
        if (asked != null
                && asked.fingerprint().equals(study.fingerprint())
                && asked.filter().equals(study.filter())) {
            return;
        }
        asked = study;
        tasks.<Roll>submit(
                KEY, WORDS.say("learners.running"), Duration.ZERO, context -> read(study, context), this::news);
    }

    private static Roll read(Study study, TaskContext context) {
        Learners learners = study.learners(context);
        List<String> names = new ArrayList<>(learners.size() + 1);
        Map<String, Integer> places = HashMap.newHashMap(learners.size());
        names.add(NOBODY);
        for (int i = 0; i < learners.size(); i++) {
            names.add(learners.name(i));
            places.put(learners.name(i), i);
        }
        return new Roll(learners, names, places);
    }

    private void news(TaskState<Roll> state) {
        switch (state) {
            case TaskState.Ready<Roll>(Roll found) -> offer(found);
            case TaskState.Failed<Roll>(Problem problem) -> trouble.set(problem.sentence());
            case TaskState.Cancelled<Roll> _ -> asked = null;
            case TaskState.Running<Roll> _, TaskState.Idle<Roll> _ -> {}
        }
    }

    private void offer(@Nullable Roll found) {
        roll = found;
        trouble.set("");
        names.setAll(found == null ? List.of(NOBODY) : found.names);
        if (!knows(chosen.get())) {
            chooseNobody();
        }
        arrived.run();
    }

    private void withdraw() {
        if (asked != null) {
            asked = null;
            tasks.cancel(KEY);
        }
    }

    @Override
    public void close() {
        withdraw();
    }
}
