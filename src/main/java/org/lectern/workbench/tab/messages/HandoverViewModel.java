package org.lectern.workbench.tab.messages;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.ledger.LedgerFile;
import org.lectern.messages.Handover;
import org.lectern.messages.HandoverRun;
import org.lectern.messages.MessagePlan;
import org.lectern.messages.Preparation;
import org.lectern.messages.Prepared;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** Hands approved messages of a campaign to the user's own mail program, as files. */
final class HandoverViewModel {

    private static final Words WORDS = Words.of(HandoverViewModel.class);

    private final TabContext context;
    private final Clock clock;
    private final ObjectProperty<@Nullable Path> contacts = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> never = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(Handover.DAYS_BETWEEN);
    private final StringProperty approvedBy = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

    HandoverViewModel(TabContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** The file with names and addresses; null while none is chosen. It is read when messages leave, and nothing of it is kept. */
    ObjectProperty<@Nullable Path> contactsProperty() {
        return contacts;
    }

    /** The list of those who are not to be contacted; null for none. */
    ObjectProperty<@Nullable Path> neverProperty() {
        return never;
    }

    /** Days that lie between two messages to one learner at least. */
    ObjectProperty<Integer> daysProperty() {
        return days;
    }

    /** Who has read the messages. */
    StringProperty approvedByProperty() {
        return approvedBy;
    }

    /** What became of it. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    void chooseContacts() {
        context.files()
                .open(WORDS.say("contacts.title"), WORDS.say("contacts.kind"), "csv")
                .ifPresent(contacts::set);
    }

    void chooseNever() {
        context.files()
                .open(WORDS.say("never.title"), WORDS.say("contacts.kind"), "csv")
                .ifPresent(never::set);
    }

    /**
     * Asks where, and writes the files.
     *
     * @param done told once something has left
     */
    void hand(List<Prepared> approved, MessagePlan plan, String campaign, Runnable done) {
        Imported open = context.desk().importedProperty().get();
        if (open == null) {
            return;
        }
        context.files().folder(WORDS.say("folder.title")).ifPresent(chosen -> {
            // Dozens of files, which are nobody's business among others.
            Path folder = chosen.resolve(campaign.replaceAll("[^\\p{L}\\p{N}._-]", "_"));
            HandoverRun run = new HandoverRun(
                    Optional.ofNullable(contacts.get()),
                    Optional.ofNullable(never.get()),
                    days.get(),
                    approvedBy.get().strip(),
                    folder,
                    open.options().naming());
            LedgerFile ledger =
                    LedgerFile.beside(Objects.requireNonNullElse(context.desk().place(), open.source()));
            TaskRunner.Work<Handover> work = task ->
                    run.hand(approved, new Preparation(plan, LocalDate.now(clock)), ledger, campaign, clock, task);
            context.tasks()
                    .order("messages-handover", WORDS.say("handing"), work, state -> arrived(state, folder, done));
        });
    }

    private void arrived(TaskState<Handover> state, Path folder, Runnable done) {
        if (state instanceof TaskState.Ready<Handover>(Handover handover)) {
            String left = handover.outgoing().isEmpty()
                    ? WORDS.say("handed.none")
                    : WORDS.say("handed", handover.outgoing().size(), folder);
            outcome.set(String.join(" ", List.of(left, String.join(" ", handover.sentences())))
                    .strip());
            done.run();
        } else if (state instanceof TaskState.Failed<Handover>(var problem)) {
            context.trouble().report(problem);
        }
    }
}
