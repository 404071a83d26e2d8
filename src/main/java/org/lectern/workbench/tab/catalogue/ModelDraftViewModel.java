package org.lectern.workbench.tab.catalogue;

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
import org.lectern.drafts.CourseDraft;
import org.lectern.drafts.DraftKind;
import org.lectern.drafts.Drafting;
import org.lectern.language.LanguageModel;
import org.lectern.language.ModelDrafting;
import org.lectern.language.ModelSettings;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** Has a language model draft of the chosen item's text: when somebody asks, and each time only after they have seen what will be sent. */
final class ModelDraftViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(ModelDraftViewModel.class);
    private static final String TASK = "course-draft-model";

    /** How far asking is. */
    enum Step {
        READY,
        /** What will be sent is shown, and nothing has been. */
        SHOWN,
        /** The answer is waited for. */
        ASKING
    }

    /**
     * What is shown is what is sent.
     *
     * @param about where it goes
     * @param text to the letter
     */
    record Shown(ModelDrafting drafting, String about, String text) {}

    private final TaskRunner tasks;
    private final DraftViewModel draft;
    private final Map<String, String> environment;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.READY);
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private @Nullable Shown shown;

    /** @param environment in which a language model may be set up */
    ModelDraftViewModel(TaskRunner tasks, DraftViewModel draft, Map<String, String> environment) {
        this.tasks = tasks;
        this.draft = draft;
        this.environment = environment;
        subscription = draft.itemProperty().subscribe((_, _) -> {
            outcome.set("");
            doNotSend();
        });
    }

    /** Whether a language model is set up, whether or not it can be used. */
    boolean isSetUp() {
        return ModelSettings.isSetUp(environment);
    }

    /** How far it is. */
    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Why there is no draft; else empty. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What will be sent; empty where nothing was asked for. */
    Optional<Shown> shown() {
        return Optional.ofNullable(shown);
    }

    /** Shows what would be sent. */
    void ask(DraftKind kind) {
        outcome.set("");
        try {
            Optional<Drafting> drafting = draft.drafting();
            if (drafting.isPresent() && step.get() != Step.ASKING) {
                ModelSettings settings = ModelSettings.of(environment);
                ModelDrafting asked =
                        new ModelDrafting(new LanguageModel(settings), drafting.get(), kind, Drafting.QUESTIONS);
                shown = new Shown(
                        asked,
                        settings.key().isEmpty()
                                ? WORDS.say("model.about", settings.model(), settings.address())
                                : WORDS.say("model.about.key", settings.model(), settings.address()),
                        asked.request().exactText());
                step.set(Step.READY);
                step.set(Step.SHOWN);
            }
        } catch (ProblemException e) {
            say(e.problem());
        }
    }

    /** Sends what is shown. */
    void send() {
        Shown what = shown;
        if (what == null || step.get() != Step.SHOWN) {
            return;
        }
        step.set(Step.ASKING);
        tasks.<CourseDraft<?>>order(TASK, WORDS.say("model.asking"), what.drafting()::draft, this::arrived);
    }

    private void arrived(TaskState<CourseDraft<?>> state) {
        switch (state) {
            case TaskState.Ready<CourseDraft<?>>(CourseDraft<?> made) -> draft.show(made);
            case TaskState.Failed<CourseDraft<?>>(var problem) -> say(problem);
            case TaskState.Cancelled<CourseDraft<?>> _ -> outcome.set(WORDS.say("model.stopped"));
            case TaskState.Running<CourseDraft<?>> _, TaskState.Idle<CourseDraft<?>> _ -> {
                return;
            }
        }
        shown = null;
        step.set(Step.READY);
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
