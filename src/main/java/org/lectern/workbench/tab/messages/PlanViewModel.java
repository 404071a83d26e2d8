package org.lectern.workbench.tab.messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.ProblemException;
import org.lectern.messages.Author;
import org.lectern.messages.MessagePlan;
import org.lectern.messages.PlanFile;
import org.lectern.messages.Prepared;
import org.lectern.messages.Recipient;
import org.lectern.text.Draft;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Kept;

/** Rules, words and details of messages, and texts of somebody's own, kept with the study. */
final class PlanViewModel implements AutoCloseable {

    private static final String PLAN = "plan";
    private static final String DETAILS = "details";
    private static final String LEARNER = "learner";
    private static final String COURSE = "course";
    private static final String SUBJECT = "subject";
    private static final String BODY = "body";
    private static final String OUTCOME = "outcome";
    private static final String MODEL = "model";

    private final Kept kept;
    private final MessagePlan standard = PlanFile.standard();
    private final ReadOnlyObjectWrapper<MessagePlan> plan = new ReadOnlyObjectWrapper<>(standard);
    private final ReadOnlyIntegerWrapper ownTexts = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;

    PlanViewModel(Desk desk) {
        kept = desk.kept(MessagesTab.ID);
        subscription = Subscription.combine(
                kept.takenBackProperty().subscribe(this::read),
                kept.answers().subscribe(() -> ownTexts.set(ownTexts.get() + 1)));
        read();
    }

    private void read() {
        String text = kept.settings().get(PLAN);
        MessagePlan words = text == null ? standard : parsed(text);
        String own = kept.names().get(DETAILS);
        plan.set(own == null ? words : words.with(parsed(own).details()));
        ownTexts.set(ownTexts.get() + 1);
    }

    /** What another version wrote and this one cannot read is as it is shipped. */
    private MessagePlan parsed(String text) {
        try {
            return PlanFile.parse(text);
        } catch (IllegalArgumentException | ProblemException e) {
            return standard;
        }
    }

    ReadOnlyObjectProperty<MessagePlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Plans otherwise from here on. */
    void change(UnaryOperator<MessagePlan> change) {
        MessagePlan other = change.apply(plan.get());
        if (other.equals(plan.get())) {
            return;
        }
        plan.set(other);
        MessagePlan words = other.with(other.details().ofAnyCourse());
        keep(kept.settings(), PLAN, words, standard);
        // Course, exam and what helps are the open study's, and go with it.
        MessagePlan details = new MessagePlan(other.details(), List.of(), List.of());
        keep(kept.names(), DETAILS, details, new MessagePlan(words.details(), List.of(), List.of()));
    }

    private static void keep(Map<String, String> texts, String name, MessagePlan plan, MessagePlan usual) {
        if (plan.equals(usual)) {
            texts.remove(name);
        } else {
            texts.put(name, PlanFile.text(plan));
        }
    }

    /** Changes whenever a text of somebody's own does. */
    ReadOnlyIntegerProperty ownTextsProperty() {
        return ownTexts.getReadOnlyProperty();
    }

    /** Whether there is any. */
    boolean hasOwnTexts() {
        return !kept.answers().isEmpty();
    }

    /** What somebody wrote for a learner in place of the template, by hand or with a language model: subject and body. */
    Optional<Map.Entry<String, String>> own(Recipient to) {
        return kept(to).filter(one -> one.containsKey(BODY))
                .map(one -> Map.entry(
                        Objects.requireNonNullElse(one.get(SUBJECT), ""),
                        Objects.requireNonNullElse(one.get(BODY), "")));
    }

    /** The language model that was asked for a learner's text, and what came of it. */
    Optional<Author> author(Recipient to) {
        return kept(to).flatMap(one -> Arrays.stream(Author.Outcome.values())
                .filter(outcome -> outcome.name().equals(one.get(OUTCOME)))
                .findFirst()
                .map(outcome -> new Author(outcome, Objects.requireNonNullElse(one.get(MODEL), ""))));
    }

    private Optional<Map<String, String>> kept(Recipient to) {
        return kept.answers().stream().filter(one -> isFor(one, to)).findFirst();
    }

    private static boolean isFor(Map<String, String> one, Recipient to) {
        return to.known().learner().equals(one.get(LEARNER))
                && to.known().course().equals(one.get(COURSE));
    }

    /** Writes a learner's text by hand; null goes back to the template. What a model wrote stays its text, however it is changed. */
    void write(Recipient to, @Nullable Draft draft) {
        keep(
                to,
                Optional.ofNullable(draft),
                author(to).filter(asked -> draft != null && asked.outcome() != Author.Outcome.TEMPLATE));
    }

    /** Writes down what came of asking a language model: its text, or that the template stands. */
    void writeAsked(Prepared after) {
        Optional<Author> author = after.author();
        boolean stands = author.filter(asked -> asked.outcome() == Author.Outcome.TEMPLATE)
                .isPresent();
        keep(after.to(), stands ? Optional.empty() : after.draft(), author);
    }

    private void keep(Recipient to, Optional<Draft> draft, Optional<Author> author) {
        List<Map<String, String>> others = new ArrayList<>(
                kept.answers().stream().filter(one -> !isFor(one, to)).toList());
        Map<String, String> one = new LinkedHashMap<>();
        draft.ifPresent(text -> {
            one.put(SUBJECT, text.subject());
            one.put(BODY, text.body());
        });
        author.ifPresent(asked -> {
            one.put(OUTCOME, asked.outcome().name());
            one.put(MODEL, asked.model());
        });
        if (!one.isEmpty()) {
            one.put(LEARNER, to.known().learner());
            one.put(COURSE, to.known().course());
            others.add(one);
        }
        if (!others.equals(kept.answers())) {
            kept.answers().setAll(others);
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
