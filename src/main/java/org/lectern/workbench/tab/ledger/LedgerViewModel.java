package org.lectern.workbench.tab.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ledger.Ledger;
import org.lectern.ledger.LedgerFile;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.TaskState;

/** The campaigns in the ledger beside the open study's file, which of them are looked for, and the one that is looked at. */
final class LedgerViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(LedgerViewModel.class);
    private static final String READING = "ledger-reading";

    /** What was read, and what it says today. */
    private record Read(Ledger ledger, List<CampaignAnswer> answers) {}

    private final TabContext context;
    private final Clock clock;
    private final ObservableList<CampaignAnswer> all = FXCollections.observableArrayList();
    private final FilteredList<CampaignAnswer> found = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable CampaignAnswer> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TaskState<Ledger>> state = new ReadOnlyObjectWrapper<>(new TaskState.Idle<>());
    private final Subscription subscription;
    private String wanted = "";

    LedgerViewModel(TabContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
        subscription = Subscription.combine(
                search.subscribe(this::look), context.desk().importedProperty().subscribe(this::begin));
        begin();
    }

    /** The campaigns that are found, the newest first. */
    FilteredList<CampaignAnswer> campaigns() {
        return found;
    }

    /** Whether the ledger has any. */
    boolean hasAny() {
        return !all.isEmpty();
    }

    /** What a campaign's name, rule or verdict must contain; case does not matter. */
    StringProperty searchProperty() {
        return search;
    }

    /** The campaign that is looked at; null where there is none. */
    ReadOnlyObjectProperty<@Nullable CampaignAnswer> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Optional<CampaignAnswer> chosen() {
        return Optional.ofNullable(chosen.get());
    }

    /** Of reading the ledger. */
    ReadOnlyObjectProperty<TaskState<Ledger>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is to be said of the file, in sentences; empty for nothing. */
    String notices() {
        return state.get() instanceof TaskState.Ready<Ledger>(Ledger read) ? String.join(" ", read.notices()) : "";
    }

    /** Why it cannot be read, if so. */
    Optional<Problem> problem() {
        return state.get() instanceof TaskState.Failed<Ledger>(Problem problem)
                ? Optional.of(problem)
                : Optional.empty();
    }

    /** The ledger of the open study; empty where none is open. */
    Optional<LedgerFile> file() {
        return Optional.ofNullable(context.desk().place()).map(LedgerFile::beside);
    }

    /** Looks at a campaign. */
    void choose(CampaignAnswer campaign) {
        wanted = campaign.id();
        chosen.set(campaign);
    }

    /** Of another study nothing is known. */
    private void begin() {
        wanted = "";
        take(new Read(Ledger.EMPTY, List.of()));
        read();
    }

    /** Reads the ledger again, in which others may have written. */
    void read() {
        LocalDate today = LocalDate.now(clock);
        file().ifPresentOrElse(
                        file -> context.tasks()
                                .<Read>submit(
                                        READING,
                                        WORDS.say("reading"),
                                        Duration.ZERO,
                                        _ -> read(file, today),
                                        this::arrived),
                        () -> context.tasks().cancel(READING));
    }

    private static Read read(LedgerFile file, LocalDate today) {
        Ledger ledger = file.read();
        return new Read(ledger, CampaignAnswer.all(ledger, today));
    }

    private void arrived(TaskState<Read> news) {
        switch (news) {
            case TaskState.Ready<Read>(Read read) -> take(read);
            case TaskState.Failed<Read>(Problem problem) -> {
                take(new Read(Ledger.EMPTY, List.of()));
                state.set(new TaskState.Failed<>(problem));
            }
            case TaskState.Running<Read> _, TaskState.Cancelled<Read> _, TaskState.Idle<Read> _ -> {
                // What was read before stays on screen meanwhile.
            }
        }
    }

    /** The campaign that is looked at stays so; where none is, or it is gone, the newest is. */
    private void take(Read read) {
        if (!all.equals(read.answers())) {
            all.setAll(read.answers());
        }
        chosen.set(all.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst()));
        state.set(new TaskState.Ready<>(read.ledger()));
    }

    private void look(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        found.setPredicate(one -> holds(words, one));
    }

    private static boolean holds(String[] words, CampaignAnswer one) {
        String told = String.join(
                        "\n",
                        one.id(),
                        one.campaign().rule(),
                        LedgerWords.of(one.effect().verdict()))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words).allMatch(told::contains);
    }

    @Override
    public void close() {
        context.tasks().cancel(READING);
        subscription.unsubscribe();
    }
}
