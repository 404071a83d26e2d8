package org.lectern.workbench.tab.engagement;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Subject;
import org.lectern.analysis.engagement.EngagementParams;
import org.lectern.analysis.engagement.LearnerCard;
import org.lectern.analysis.engagement.LearnerCards;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * Keeps the card of the learner whom all tabs look at in step with the open study, the filter and the weights.
 *
 * <p>The card stays while a video or course is looked at, so that a learner's videos can be followed one by one. While
 * the page is not on screen nothing is computed.
 */
public final class LearnerCardViewModel implements AutoCloseable {

    static final String KEY = "learner-card";

    /** How long to wait for the next learner, as when the arrow keys run down a table. */
    private static final Duration DEBOUNCE = Duration.ofMillis(150);

    private static final Words WORDS = Words.of(LearnerCardViewModel.class);

    private record Question(Imported imported, Filter filter, EngagementParams parameters, String learner) {}

    private final Desk desk;
    private final TaskRunner tasks;
    private final ObservableValue<EngagementParams> parameters;
    private final Subscription subscriptions;
    private final ReadOnlyObjectWrapper<@Nullable LearnerCard> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    private boolean shown;
    private @Nullable String learner;
    private @Nullable Question asked;

    LearnerCardViewModel(Desk desk, TaskRunner tasks, ObservableValue<EngagementParams> parameters) {
        this.desk = desk;
        this.tasks = tasks;
        this.parameters = parameters;
        Runnable changed = this::follow;
        subscriptions = Subscription.combine(
                desk.subjectProperty().subscribe(this::look),
                desk.importedProperty().subscribe(changed),
                desk.filterProperty().subscribe(changed),
                parameters.subscribe(changed));
    }

    /** The last card of the learner, or null where no learner is looked at. */
    public ReadOnlyObjectProperty<@Nullable LearnerCard> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** Why there is no card of the learner, or null. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Tells whether the card can be seen. */
    public void show(boolean onScreen) {
        shown = onScreen;
        follow();
    }

    /** Makes a video of the card the subject of all tabs. */
    public void lookAtVideo(String title) {
        desk.subjectProperty().set(new Subject(Subject.Kind.VIDEO, title));
    }

    private void look(@Nullable Subject subject) {
        if (subject == null) {
            learner = null;
        } else if (subject.kind() == Subject.Kind.LEARNER) {
            learner = subject.name();
        }
        follow();
    }

    private void follow() {
        Question now = question();
        if (now == null) {
            withdraw();
            card.set(null);
            problem.set(null);
        } else if (shown && !now.equals(asked)) {
            ask(now);
        }
    }

    private @Nullable Question question() {
        Imported open = desk.importedProperty().get();
        return open == null || learner == null
                ? null
                : new Question(open, desk.filterProperty().get(), parameters.getValue(), learner);
    }

    private void ask(Question question) {
        asked = question;
        Study study = question.imported().study().filtered(question.filter());
        tasks.<LearnerCard>submit(
                KEY,
                WORDS.say("card.running"),
                DEBOUNCE,
                context -> new LearnerCards().card(question.parameters(), question.learner(), study, context),
                news -> arrived(question, news));
    }

    private void arrived(Question of, TaskState<LearnerCard> news) {
        if (!of.equals(asked)) {
            return;
        }
        switch (news) {
            case TaskState.Ready<LearnerCard>(LearnerCard found) -> settle(found, null);
            case TaskState.Failed<LearnerCard>(Problem why) -> settle(null, why);
            case TaskState.Cancelled<LearnerCard> _ -> asked = null;
            case TaskState.Running<LearnerCard> _, TaskState.Idle<LearnerCard> _ -> {}
        }
    }

    private void settle(@Nullable LearnerCard found, @Nullable Problem why) {
        problem.set(why);
        card.set(found);
    }

    private void withdraw() {
        if (asked != null) {
            asked = null;
            tasks.cancel(KEY);
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        withdraw();
    }
}
