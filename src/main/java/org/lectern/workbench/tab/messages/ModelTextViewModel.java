package org.lectern.workbench.tab.messages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.language.LanguageModel;
import org.lectern.language.ModelSettings;
import org.lectern.language.Rewriting;
import org.lectern.messages.Author;
import org.lectern.messages.Preparation;
import org.lectern.messages.Prepared;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * Has a language model write the text that is looked at: one learner at a time, when somebody asks, and for the first of a study only
 * after they have seen what will be sent.
 */
final class ModelTextViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(ModelTextViewModel.class);
    private static final String TASK = "messages-model";

    /** How far asking is. */
    enum Step {
        READY,
        /** What will be sent is shown, and nothing has been. */
        SHOWN,
        /** The answer is waited for. */
        ASKING
    }

    /**
     * What is shown is what is sent, whatever changes meanwhile.
     *
     * @param one the learner
     * @param about where it goes
     * @param text to the letter
     */
    record Shown(Prepared one, Rewriting rewriting, String about, String text) {}

    private final TaskRunner tasks;
    private final PlanViewModel plans;
    private final DraftsViewModel drafts;
    private final Clock clock;
    private final Map<String, String> environment;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.READY);
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private @Nullable Shown shown;
    private boolean agreed;

    ModelTextViewModel(
            TaskRunner tasks,
            PlanViewModel plans,
            DraftsViewModel drafts,
            Clock clock,
            Map<String, String> environment) {
        this.tasks = tasks;
        this.plans = plans;
        this.drafts = drafts;
        this.clock = clock;
        this.environment = environment;
        subscription = drafts.chosenProperty().subscribe((_, _) -> {
            outcome.set("");
            doNotSend();
        });
    }

    /** How far it is. */
    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What became of asking, where there is no text of it; else empty. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What will be sent; empty where nothing was asked for. */
    Optional<Shown> shown() {
        return Optional.ofNullable(shown);
    }

    /** Asks about the learner who is looked at, or shows first what would be sent. */
    void ask() {
        outcome.set("");
        drafts.chosen().filter(one -> one.draft().isPresent()).ifPresent(this::prepare);
    }

    private void prepare(Prepared one) {
        try {
            ModelSettings settings = ModelSettings.of(environment);
            Rewriting rewriting = new Rewriting(
                    new LanguageModel(settings),
                    new Preparation(plans.planProperty().get(), LocalDate.now(clock)));
            shown = new Shown(
                    one,
                    rewriting,
                    WORDS.say(
                            settings.key().isEmpty() ? "model.about" : "model.about.key",
                            settings.model(),
                            settings.address()),
                    rewriting.request(one).exactText());
            if (agreed) {
                send();
            } else {
                step.set(Step.SHOWN);
            }
        } catch (ProblemException e) {
            say(e.problem());
        }
    }

    /** Sends what is shown. From here on this study is asked about without showing it again. */
    void send() {
        Shown what = shown;
        if (what == null || step.get() == Step.ASKING) {
            return;
        }
        agreed = true;
        Optional<Map.Entry<String, String>> before = plans.own(what.one().to());
        step.set(Step.ASKING);
        tasks.<Prepared>order(
                TASK,
                WORDS.say("model.asking"),
                task -> what.rewriting().of(what.one(), task),
                state -> arrived(state, before));
    }

    private void arrived(TaskState<Prepared> state, Optional<Map.Entry<String, String>> before) {
        switch (state) {
            case TaskState.Ready<Prepared>(Prepared after) -> take(after, before);
            case TaskState.Failed<Prepared>(var problem) -> say(problem);
            case TaskState.Cancelled<Prepared> _ -> outcome.set(WORDS.say("model.stopped"));
            case TaskState.Running<Prepared> _, TaskState.Idle<Prepared> _ -> {
                return;
            }
        }
        shown = null;
        step.set(Step.READY);
    }

    /** What somebody has written by hand, before or meanwhile, is not lost to a text that nobody uses or has asked for. */
    private void take(Prepared after, Optional<Map.Entry<String, String>> before) {
        boolean fails = after.author().orElseThrow().outcome() == Author.Outcome.TEMPLATE;
        if (!plans.own(after.to()).equals(before)) {
            outcome.set(WORDS.say("model.meanwhile"));
        } else if (fails && before.isPresent()) {
            outcome.set(WORDS.say("model.fails"));
        } else {
            plans.writeAsked(after);
        }
    }

    private void say(Problem problem) {
        outcome.set(problem.sentence() + " " + problem.remedy());
    }

    /** Sends nothing. */
    void doNotSend() {
        if (step.get() == Step.SHOWN) {
            shown = null;
            step.set(Step.READY);
        }
    }

    /** Waits no longer. */
    void stop() {
        tasks.cancel(TASK);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        tasks.cancel(TASK);
    }
}
