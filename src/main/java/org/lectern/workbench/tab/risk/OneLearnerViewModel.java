package org.lectern.workbench.tab.risk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Subject;
import org.lectern.analysis.risk.LearnerHistory;
import org.lectern.analysis.risk.RiskCase;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.Words;
import org.lectern.figure.CurveFigure;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * What the model says of one learner, as they are and as they might be: every feature can be changed. It follows the learner that
 * all tabs look at, and tells them whom the user picks here.
 */
public final class OneLearnerViewModel implements AutoCloseable {

    static final String KEY = "one-learner";
    static final String HISTORY_KEY = "one-learner-history";

    private static final Words WORDS = Words.of(OneLearnerViewModel.class);
    private static final String NOBODY = WORDS.say("learner.nobody");

    private final Desk desk;
    private final TaskRunner tasks;
    private final ObservableList<String> names = FXCollections.observableArrayList(NOBODY);
    private final StringProperty chosen = new SimpleStringProperty(NOBODY);
    private final ObservableList<FeatureViewModel> features = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TrainedRisk> trained = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RiskAnswer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CurveFigure> history = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Map<String, RiskCase> cases = new HashMap<>();
    private final Subscription subscriptions;

    private @Nullable TrainedRisk asked;
    private boolean shown;
    private boolean filling;

    public OneLearnerViewModel(Desk desk, TaskRunner tasks, ObservableValue<@Nullable TrainedRisk> found) {
        this.desk = desk;
        this.tasks = tasks;
        subscriptions = Subscription.combine(
                chosen.subscribe((_, name) -> pick(name)),
                desk.subjectProperty().subscribe(this::follow),
                found.subscribe(this::take));
    }

    /** Nobody, then everybody by rank. */
    public ObservableList<String> names() {
        return names;
    }

    /** One of the {@link #names()}. */
    public StringProperty chosenProperty() {
        return chosen;
    }

    /** What the model asks of a learner, in its order. */
    public ObservableList<FeatureViewModel> features() {
        return features;
    }

    /** The model, or null where none may be asked. */
    public ReadOnlyObjectProperty<@Nullable TrainedRisk> trainedProperty() {
        return trained.getReadOnlyProperty();
    }

    /** What it says, or null without a model. */
    public ReadOnlyObjectProperty<@Nullable RiskAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** What the chosen learner did from week to week, or null. */
    public ReadOnlyObjectProperty<@Nullable CurveFigure> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Whether values are others than those of whoever is chosen. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Why there are no learners to choose from, or empty. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Tells whether the form can be seen; unseen it asks for nothing that takes long. */
    public void show(boolean onScreen) {
        shown = onScreen;
        ask();
    }

    /** Whether the form can show it. */
    public boolean knows(Subject subject) {
        return trained.get() != null
                && subject.kind() == Subject.Kind.LEARNER
                && (cases.isEmpty() || named(subject.name()).isPresent());
    }

    private void take(@Nullable TrainedRisk model) {
        features.clear();
        // Values that were known by another model's features are no answer to this one.
        cases.clear();
        if (model == null) {
            trained.set(null);
            offer(List.of());
            asked = null;
            tasks.cancel(KEY);
        } else {
            features.setAll(model.features().stream().map(FeatureViewModel::new).toList());
            features.forEach(feature -> feature.valueProperty().subscribe((_, _) -> answer()));
            // Who builds the form of a model finds its features.
            trained.set(model);
            ask();
        }
        takeOwn();
    }

    private void ask() {
        TrainedRisk model = trained.get();
        Imported open = desk.importedProperty().get();
        if (!shown || model == null || open == null || model.equals(asked)) {
            return;
        }
        asked = model;
        Study study = open.study().filtered(model.provenance().filter());
        tasks.<List<RiskCase>>submit(
                KEY,
                WORDS.say("learners.running"),
                Duration.ZERO,
                context -> RiskCase.all(model, study, context),
                state -> news(model, state));
    }

    private void news(TrainedRisk of, TaskState<List<RiskCase>> state) {
        switch (state) {
            case TaskState.Ready<List<RiskCase>>(List<RiskCase> all) -> {
                offer(all);
                follow();
            }
            case TaskState.Failed<List<RiskCase>>(var problem) -> {
                offer(List.of());
                trouble.set(problem.sentence());
            }
            case TaskState.Cancelled<List<RiskCase>> _ -> asked = of.equals(asked) ? null : asked;
            case TaskState.Running<List<RiskCase>> _, TaskState.Idle<List<RiskCase>> _ -> {}
        }
    }

    private void offer(List<RiskCase> all) {
        String kept = chosen.get();
        List<String> said = RiskCase.names(all);
        cases.clear();
        for (int i = 0; i < all.size(); i++) {
            cases.put(said.get(i), all.get(i));
        }
        trouble.set("");
        names.setAll(Stream.concat(Stream.of(NOBODY), said.stream()).toList());
        chosen.set(cases.containsKey(kept) ? kept : NOBODY);
        takeOwn();
        askHistory();
    }

    private Optional<String> named(String learner) {
        return names.stream()
                .filter(name -> Optional.ofNullable(cases.get(name))
                        .filter(one -> one.learner().equals(learner))
                        .isPresent())
                .findFirst();
    }

    private void follow() {
        Subject subject = desk.subjectProperty().get();
        RiskCase now = cases.get(chosen.get());
        if (subject != null
                && subject.kind() == Subject.Kind.LEARNER
                && (now == null || !now.learner().equals(subject.name()))) {
            named(subject.name()).ifPresent(chosen::set);
        }
    }

    private void pick(String name) {
        takeOwn();
        askHistory();
        RiskCase one = cases.get(name);
        if (one != null) {
            Subject picked = new Subject(Subject.Kind.LEARNER, one.learner());
            if (!picked.equals(desk.subjectProperty().get())) {
                desk.subjectProperty().set(picked);
            }
        }
    }

    private void askHistory() {
        history.set(null);
        RiskCase one = cases.get(chosen.get());
        TrainedRisk model = trained.get();
        Imported open = desk.importedProperty().get();
        if (one == null || model == null || open == null) {
            tasks.cancel(HISTORY_KEY);
            return;
        }
        Study study = open.study().filtered(model.provenance().filter());
        tasks.<Optional<CurveFigure>>submit(
                HISTORY_KEY,
                WORDS.say("history.running"),
                Duration.ZERO,
                context -> LearnerHistory.of(model, one, study, context),
                state -> {
                    if (state instanceof TaskState.Ready<Optional<CurveFigure>>(Optional<CurveFigure> figure)) {
                        history.set(figure.orElse(null));
                    }
                });
    }

    /** Takes the values of whoever is chosen; of nobody in particular, those of a learner in the middle. */
    public void takeOwn() {
        filling = true;
        RiskCase one = cases.get(chosen.get());
        for (int i = 0; i < features.size(); i++) {
            FeatureViewModel feature = features.get(i);
            feature.set(one == null ? feature.median() : one.values().get(i));
        }
        filling = false;
        answer();
    }

    private void answer() {
        TrainedRisk model = trained.get();
        if (filling) {
            return;
        }
        if (model == null) {
            answer.set(null);
            changed.set(false);
            return;
        }
        RiskCase one = cases.get(chosen.get());
        double[] row = features.stream()
                .mapToDouble(feature -> feature.valueProperty().get())
                .toArray();
        changed.set(isChanged(one, row));
        long ranked = cases.values().stream().filter(each -> each.rank() > 0).count();
        answer.set(RiskAnswer.say(model, row, changed.get() ? null : one, Math.toIntExact(ranked)));
    }

    private boolean isChanged(@Nullable RiskCase one, double... row) {
        for (int i = 0; i < row.length; i++) {
            double own = one == null ? features.get(i).median() : one.values().get(i);
            if (Double.compare(own, row[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        tasks.cancel(KEY);
        tasks.cancel(HISTORY_KEY);
    }
}
