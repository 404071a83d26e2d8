package org.lectern.workbench.tab.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.messages.Approvals;
import org.lectern.messages.Author;
import org.lectern.messages.MessagePlan;
import org.lectern.messages.Preparation;
import org.lectern.messages.Prepared;
import org.lectern.messages.Recipient;
import org.lectern.text.Draft;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** A draft for each learner, the one that is looked at, and which are approved. */
final class DraftsViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(DraftsViewModel.class);
    private static final Duration DEBOUNCE = Duration.ofMillis(250);
    private static final String TASK = "messages-drafts";

    private final TaskRunner tasks;
    private final PlanViewModel plans;
    private final Clock clock;
    private final Approvals approvals = new Approvals();
    private final ObservableList<Prepared> drafts = FXCollections.observableArrayList();
    private final ObservableSet<String> leftOut = FXCollections.observableSet();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper approved = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> refusal = new ReadOnlyObjectWrapper<>();
    private final Subscription subscription;
    private List<Recipient> recipients = List.of();
    private int turn;

    DraftsViewModel(TaskRunner tasks, PlanViewModel plans, Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.clock = clock;
        subscription = Subscription.combine(
                plans.planProperty().subscribe((_, _) -> prepare(DEBOUNCE)),
                plans.ownTextsProperty().subscribe((_, _) -> prepare(DEBOUNCE)));
    }

    /** Writes to these from here on; who was left out stays so while listed. */
    void of(List<Recipient> list) {
        if (!list.equals(recipients)) {
            recipients = list;
            leftOut.retainAll(list.stream().map(one -> one.known().learner()).collect(Collectors.toSet()));
            prepare(Duration.ZERO);
        }
    }

    private void prepare(Duration delay) {
        int mine = ++turn;
        if (recipients.isEmpty()) {
            tasks.cancel(TASK);
            drafts.clear();
            keepInside();
            return;
        }
        MessagePlan plan = plans.planProperty().get();
        LocalDate today = LocalDate.now(clock);
        List<Recipient> to = recipients;
        Map<Recipient, Map.Entry<String, String>> own = new HashMap<>();
        Map<Recipient, Author> authors = new HashMap<>();
        List<Recipient> changed = plans.hasOwnTexts() ? to : List.of();
        changed.forEach(one -> {
            plans.own(one).ifPresent(text -> own.put(one, text));
            plans.author(one).ifPresent(author -> authors.put(one, author));
        });
        tasks.<List<Prepared>>submit(
                TASK,
                WORDS.say("preparing"),
                delay,
                context -> prepared(plan, today, to, own, context).stream()
                        .map(one -> by(authors, one))
                        .toList(),
                state -> {
                    if (mine == turn) {
                        arrived(state);
                    }
                });
    }

    private static List<Prepared> prepared(
            MessagePlan plan,
            LocalDate today,
            List<Recipient> to,
            Map<Recipient, Map.Entry<String, String>> own,
            TaskContext context) {
        Preparation preparation = new Preparation(plan, today);
        return preparation.all(to, context).stream()
                .map(one -> Optional.ofNullable(own.get(one.to()))
                        .filter(_ -> one.draft().isPresent())
                        .map(text -> preparation.rewritten(one, text.getKey(), text.getValue()))
                        .orElse(one))
                .toList();
    }

    private static Prepared by(Map<Recipient, Author> authors, Prepared one) {
        return Optional.ofNullable(authors.get(one.to())).map(one::by).orElse(one);
    }

    private void arrived(TaskState<List<Prepared>> state) {
        if (state instanceof TaskState.Ready<List<Prepared>>(List<Prepared> all)) {
            refusal.set(null);
            drafts.setAll(all);
            keepInside();
            approvalsChanged();
        } else if (state instanceof TaskState.Failed<List<Prepared>>(var problem)) {
            refusal.set(problem);
        }
    }

    private void keepInside() {
        chosen.set(drafts.isEmpty() ? -1 : Math.clamp(chosen.get(), 0, drafts.size() - 1));
    }

    /** One for each learner, in the order of the list. */
    ObservableList<Prepared> drafts() {
        return drafts;
    }

    /** Why there are no newer drafts; null where there are. */
    ReadOnlyObjectProperty<@Nullable Problem> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The place of the one that is looked at; -1 for none. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The one that is looked at. */
    Optional<Prepared> chosen() {
        int at = chosen.get();
        return at < 0 || at >= drafts.size() ? Optional.empty() : Optional.of(drafts.get(at));
    }

    void choose(int place) {
        chosen.set(place);
    }

    /** Whoever has the text in front of them has seen one of its kind. */
    void see() {
        chosen().ifPresent(approvals::see);
        approvalsChanged();
    }

    /** Pseudonyms of learners whom a person takes out. */
    ObservableSet<String> leftOut() {
        return leftOut;
    }

    /** Writes the text that is looked at by hand. */
    void write(String subject, String body) {
        chosen().ifPresent(one -> one.draft().ifPresent(draft -> {
            Draft own = new Draft(draft.tone(), draft.channel(), subject, body);
            boolean isWritten = plans.own(one.to())
                    .map(text -> text.equals(Map.entry(subject, body)))
                    .orElseGet(() -> own.equals(draft));
            if (!isWritten) {
                plans.write(one.to(), own);
            }
        }));
    }

    /** Whether the text that is looked at is not the template's. */
    boolean isOwn() {
        return chosen().flatMap(one -> plans.own(one.to())).isPresent();
    }

    /** Goes back to the template's text. */
    void backToTemplate() {
        chosen().ifPresent(one -> plans.write(one.to(), null));
    }

    /** Lets the text go that is looked at, or takes that back. */
    void turnApproval() {
        chosen().ifPresent(one -> {
            if (approvals.isApproved(one)) {
                approvals.takeBack(one);
            } else {
                approvals.approve(one);
            }
        });
        approvalsChanged();
    }

    /** Lets all go that pass, if one of each kind was seen. */
    void approveAll() {
        approvals.approveAll(drafts);
        approvalsChanged();
    }

    boolean isApproved(Prepared one) {
        return approvals.isApproved(one);
    }

    /** Those that may leave. */
    List<Prepared> approved() {
        return approvals.approved(drafts);
    }

    /** Kinds of which nobody has seen one yet. */
    List<Approvals.Kind> unseen() {
        return approvals.unseen(drafts);
    }

    /** Changes whenever something is approved or seen. */
    ReadOnlyIntegerProperty approvalsProperty() {
        return approved.getReadOnlyProperty();
    }

    private void approvalsChanged() {
        approved.set(approved.get() + 1);
    }

    Approvals approvals() {
        return approvals;
    }

    /** How many are in a state. */
    long count(Prepared.State state) {
        return drafts.stream().filter(one -> one.state() == state).count();
    }

    @Override
    public void close() {
        turn++;
        tasks.cancel(TASK);
        subscription.unsubscribe();
    }
}
