package org.lectern.workbench.tab.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ledger.Arm;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Entry;
import org.lectern.ledger.FilledIn;
import org.lectern.ledger.LedgerFile;
import org.lectern.ledger.Message;
import org.lectern.ledger.OutcomeFile;
import org.lectern.ledger.Reported;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** What is written down of the campaign that is looked at: outcomes, what was sent, replies; and whom it forgets. */
final class RecordViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(RecordViewModel.class);

    private final TabContext context;
    private final LedgerViewModel model;
    private final Clock clock;
    private final ReadOnlyStringWrapper filled = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper noted = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper forgotten = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper forgetting = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private int changes;

    RecordViewModel(TabContext context, LedgerViewModel model, Clock clock) {
        this.context = context;
        this.model = model;
        this.clock = clock;
        // What was said is of the campaign that was looked at.
        subscription = model.chosenProperty().map(CampaignAnswer::id).subscribe((_, _) -> {
            filled.set("");
            noted.set("");
            forgotten.set("");
            forgetting.set("");
        });
    }

    /** What the outcomes that were filled in last have changed, or empty. */
    ReadOnlyStringProperty filledProperty() {
        return filled.getReadOnlyProperty();
    }

    /** What was noted last of what was sent and answered, or empty. */
    ReadOnlyStringProperty notedProperty() {
        return noted.getReadOnlyProperty();
    }

    /** Where a learner was forgotten last, or empty. */
    ReadOnlyStringProperty forgottenProperty() {
        return forgotten.getReadOnlyProperty();
    }

    /** The learner of whom it is asked whether to forget them; empty for none. */
    ReadOnlyStringProperty forgettingProperty() {
        return forgetting.getReadOnlyProperty();
    }

    /** Asks where a newer export is, and it what came of the learners. */
    void fillFromExport() {
        context.files()
                .open(WORDS.say("fill.title"), WORDS.say("fill.kind"), "*")
                .ifPresent(file -> fill((campaign, task) -> NewerExport.ask(campaign, file, options(), task)));
    }

    /** The same of an export that is a folder of files. */
    void fillFromFolder() {
        context.files()
                .folder(WORDS.say("fill.title"))
                .ifPresent(folder -> fill((campaign, task) -> NewerExport.ask(campaign, folder, options(), task)));
    }

    /** Asks where a CSV file of outcomes is, and takes them. */
    void fillFromTable() {
        context.files()
                .open(WORDS.say("fill-table.title"), WORDS.say("fill-table.kind"), "csv")
                .ifPresent(file -> fill((_, _) -> OutcomeFile.read(file)));
    }

    private ImportOptions options() {
        @Nullable Imported open = context.desk().importedProperty().get();
        return open == null ? ImportOptions.standard() : open.options();
    }

    private void fill(BiFunction<Campaign, TaskContext, List<Reported>> told) {
        UnaryOperator<String> naming = options().naming();
        model.chosen()
                .ifPresent(answer -> this.<FilledIn>order(
                        "outcomes",
                        filled,
                        (file, task) ->
                                file.fillIn(answer.id(), told.apply(answer.campaign(), task), naming, clock.instant()),
                        done -> String.join(" ", done.sentences())));
    }

    /** Unlike any before, so that no writing takes the place of another; and without whom it is of, as keys are logged. */
    private String key() {
        changes++;
        return "change-" + changes;
    }

    /** Marks that a message was sent to those of these learners who are to be contacted, and are not marked yet. */
    void markSent(Set<String> learners) {
        change(
                entry -> learners.contains(entry.learner().pseudonym())
                        && entry.message().sentAt().isEmpty(),
                message -> message.withSentAt(clock.instant()),
                many -> WORDS.say("marked", many));
    }

    /** Notes what a learner who was to be contacted has answered; blank takes the note away. */
    void noteReply(String learner, String note) {
        change(
                entry -> entry.learner().pseudonym().equals(learner),
                message -> message.withReply(note.strip()),
                many -> WORDS.say("noted", many));
    }

    private void change(
            Function<Entry, Boolean> whether, UnaryOperator<Message> edit, Function<Integer, String> sentence) {
        model.chosen()
                .ifPresent(answer -> this.<Integer>order(
                        key(),
                        noted,
                        (file, _) -> {
                            List<Entry> rows = new ArrayList<>();
                            file.append(ledger -> {
                                ledger.standing(answer.id()).stream()
                                        .filter(entry -> entry.arm() == Arm.CONTACT && whether.apply(entry))
                                        .map(entry -> entry.withMessage(edit.apply(entry.message()), clock.instant()))
                                        .forEach(rows::add);
                                return rows;
                            });
                            return rows.size();
                        },
                        sentence));
    }

    /** Asks whether to forget a learner. */
    void askToForget(String learner) {
        forgotten.set("");
        forgetting.set(learner.strip());
    }

    /** Leaves everything as it is. */
    void keep() {
        forgetting.set("");
    }

    /** Forgets the learner of whom it was asked, by what the export or the ledger calls them. */
    void forget() {
        String learner = forgetting.get();
        forgetting.set("");
        UnaryOperator<String> naming = options().naming();
        if (!learner.isEmpty()) {
            this.<Integer>order(
                    "forget",
                    forgotten,
                    (file, _) -> forget(file, learner, naming),
                    many -> WORDS.say("forgotten", many));
        }
    }

    private static int forget(LedgerFile file, String learner, UnaryOperator<String> naming) {
        int campaigns = file.forget(learner, naming);
        if (campaigns == 0) {
            throw Problem.of(WORDS, "not-in-ledger").asException();
        }
        return campaigns;
    }

    private <T> void order(
            String key,
            ReadOnlyStringWrapper said,
            BiFunction<LedgerFile, TaskContext, T> writing,
            Function<T, String> sentence) {
        said.set("");
        model.file().ifPresent(file -> {
            TaskRunner.Work<T> work = task -> writing.apply(file, task);
            context.tasks().order("ledger-" + key, WORDS.say("writing"), work, state -> tell(state, said, sentence));
        });
    }

    private <T> void tell(TaskState<T> state, ReadOnlyStringWrapper said, Function<T, String> sentence) {
        if (state instanceof TaskState.Ready<T>(T done)) {
            said.set(sentence.apply(done));
            model.read();
        } else if (state instanceof TaskState.Failed<T>(Problem problem)) {
            context.trouble().report(problem);
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
