package org.lectern.workbench.tab.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.drafts.CourseDraft;
import org.lectern.drafts.CourseText;
import org.lectern.drafts.CourseTexts;
import org.lectern.drafts.DraftFormat;
import org.lectern.drafts.DraftKind;
import org.lectern.drafts.Drafting;
import org.lectern.drafts.SignedDraft;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.TaskState;

/** A draft of the chosen item's text: made, read, accepted, saved. Another item, or another draft, begins anew. */
final class DraftViewModel implements AutoCloseable {

    static final String KEY = "course-draft";

    private static final Words WORDS = Words.of(DraftViewModel.class);

    private final TabContext context;
    private final OneItemViewModel item;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable CourseDraft<?>> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SignedDraft<?>> signed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final StringProperty acceptedBy = new SimpleStringProperty("");
    private final Subscription subscription;

    DraftViewModel(TabContext context, OneItemViewModel item, Clock clock) {
        this.context = context;
        this.item = item;
        this.clock = clock;
        subscription = item.itemProperty().subscribe(this::forget);
    }

    /** The item that drafts are made of, or null. */
    ReadOnlyObjectProperty<@Nullable CourseText> itemProperty() {
        return item.itemProperty();
    }

    /** The draft, or null while there is none. */
    ReadOnlyObjectProperty<@Nullable CourseDraft<?>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** Why there is none, or null. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The draft once somebody has accepted it, or null. */
    ReadOnlyObjectProperty<@Nullable SignedDraft<?>> signedProperty() {
        return signed.getReadOnlyProperty();
    }

    /** What became of the last file, or empty. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Who has read the draft. It stays from item to item. */
    StringProperty acceptedByProperty() {
        return acceptedBy;
    }

    /** Makes a draft of the chosen item; nothing where none is chosen. */
    void make(DraftKind kind) {
        forget();
        drafting()
                .ifPresent(drafting -> context.tasks()
                        .<CourseDraft<?>>submit(
                                KEY,
                                WORDS.say("draft.running"),
                                Duration.ZERO,
                                _ -> drafting.draft(kind, Drafting.QUESTIONS),
                                state -> news(drafting.about(), state)));
    }

    /** What makes drafts of the chosen item; empty where none is chosen. */
    Optional<Drafting> drafting() {
        CourseTexts texts = item.textsProperty().get();
        CourseText about = item.itemProperty().get();
        return texts == null || about == null ? Optional.empty() : Optional.of(new Drafting(texts, about));
    }

    /** Shows a draft that was made elsewhere, in place of the one that is there; nothing where another item is chosen meanwhile. */
    void show(CourseDraft<?> made) {
        if (made.about().equals(item.itemProperty().get())) {
            forget();
            draft.set(made);
        }
    }

    private void news(CourseText of, TaskState<CourseDraft<?>> state) {
        if (!of.equals(item.itemProperty().get())) {
            return;
        }
        if (state instanceof TaskState.Ready<CourseDraft<?>>(CourseDraft<?> made)) {
            draft.set(made);
        } else if (state instanceof TaskState.Failed<CourseDraft<?>>(Problem why)) {
            problem.set(why);
        }
    }

    /** Accepts the draft in the name that is given; nothing where there is no draft or no name. */
    void accept() {
        CourseDraft<?> read = draft.get();
        if (read != null && !acceptedBy.get().isBlank()) {
            signed.set(read.accept(acceptedBy.get(), clock.instant()));
        }
    }

    /** Asks where, and writes the accepted draft. */
    void save(DraftFormat<?> format) {
        SignedDraft<?> accepted = signed.get();
        if (accepted == null) {
            return;
        }
        outcome.set("");
        CourseDraft<?> of = accepted.of();
        // A title may hold what no file may be called.
        String name = of.about().title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        context.files()
                .save(
                        WORDS.say("save.title"),
                        WORDS.say("save.name", name, of.kind().title()) + format.ending(),
                        format.title(),
                        format.ending().substring(1))
                .ifPresent(file -> context.tasks()
                        .<Path>order(
                                "draft " + file,
                                WORDS.say("save.running", file.getFileName()),
                                _ -> accepted.write(file),
                                state -> saved(file, state)));
    }

    private void saved(Path file, TaskState<Path> state) {
        if (state instanceof TaskState.Ready<Path>(Path acceptances)) {
            outcome.set(WORDS.say("save.done", file, acceptances.getFileName()));
        } else if (state instanceof TaskState.Failed<Path>(Problem why)) {
            context.trouble().report(why);
        }
    }

    private void forget() {
        context.tasks().cancel(KEY);
        draft.set(null);
        problem.set(null);
        signed.set(null);
        outcome.set("");
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        context.tasks().cancel(KEY);
    }
}
