package org.lectern.workbench.tab.messages;

import java.util.ArrayList;
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
import org.lectern.messages.MessagePlan;
import org.lectern.messages.PlanFile;
import org.lectern.messages.Recipient;
import org.lectern.text.Draft;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Kept;

/** Rules, words and details of messages, and texts of somebody's own, kept with the study. */
final class PlanViewModel implements AutoCloseable {

    private static final String PLAN = "plan";
    private static final String LEARNER = "learner";
    private static final String COURSE = "course";
    private static final String SUBJECT = "subject";
    private static final String BODY = "body";

    private final Kept kept;
    private final ReadOnlyObjectWrapper<MessagePlan> plan = new ReadOnlyObjectWrapper<>(PlanFile.standard());
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
        plan.set(text == null ? PlanFile.standard() : parsed(text));
        ownTexts.set(ownTexts.get() + 1);
    }

    /** What another version wrote and this one cannot read is as it is shipped. */
    private static MessagePlan parsed(String text) {
        try {
            return PlanFile.parse(text);
        } catch (IllegalArgumentException | ProblemException e) {
            return PlanFile.standard();
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
        if (other.equals(PlanFile.standard())) {
            kept.settings().remove(PLAN);
        } else {
            kept.settings().put(PLAN, PlanFile.text(other));
        }
    }

    /** Changes whenever a text of somebody's own does. */
    ReadOnlyIntegerProperty ownTextsProperty() {
        return ownTexts.getReadOnlyProperty();
    }

    /** What somebody wrote for a learner in place of the template: subject and body. */
    Optional<Map.Entry<String, String>> own(Recipient to) {
        return kept.answers().stream()
                .filter(one -> isFor(one, to))
                .findFirst()
                .map(one -> Map.entry(
                        Objects.requireNonNullElse(one.get(SUBJECT), ""),
                        Objects.requireNonNullElse(one.get(BODY), "")));
    }

    private static boolean isFor(Map<String, String> one, Recipient to) {
        return to.known().learner().equals(one.get(LEARNER))
                && to.known().course().equals(one.get(COURSE));
    }

    /** Writes a learner's text by hand; null goes back to the template. */
    void write(Recipient to, @Nullable Draft draft) {
        List<Map<String, String>> others = new ArrayList<>(
                kept.answers().stream().filter(one -> !isFor(one, to)).toList());
        if (draft != null) {
            others.add(Map.of(
                    LEARNER,
                    to.known().learner(),
                    COURSE,
                    to.known().course(),
                    SUBJECT,
                    draft.subject(),
                    BODY,
                    draft.body()));
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
