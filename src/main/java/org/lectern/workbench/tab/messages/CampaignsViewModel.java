package org.lectern.workbench.tab.messages;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Entry;
import org.lectern.ledger.Flagged;
import org.lectern.ledger.Ledger;
import org.lectern.ledger.LedgerFile;
import org.lectern.ledger.Plan;
import org.lectern.messages.Recipient;
import org.lectern.messages.Whom;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.TaskState;

/** The campaigns of the open study, in the ledger beside its file: those there are, and a new one. */
final class CampaignsViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(CampaignsViewModel.class);
    private static final String READING = "messages-ledger";
    private static final String STARTING = "messages-campaign";

    private final TabContext context;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Ledger> ledger = new ReadOnlyObjectWrapper<>(Ledger.EMPTY);
    private final ReadOnlyObjectWrapper<String> started = new ReadOnlyObjectWrapper<>("");
    private final Subscription subscription;
    private Set<String> written = Set.of();
    private boolean closed;

    CampaignsViewModel(TabContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
        subscription = Subscription.combine(
                context.desk().importedProperty().subscribe(this::read),
                context.desk().fileProperty().subscribe(this::read));
    }

    /** What is written down; nothing while it is being read. */
    ReadOnlyObjectProperty<Ledger> ledgerProperty() {
        return ledger.getReadOnlyProperty();
    }

    /** The campaign that was started last; empty for none. */
    ReadOnlyObjectProperty<String> startedProperty() {
        return started.getReadOnlyProperty();
    }

    /** Reads the ledger again, in which others may have written. */
    void read() {
        Path place = context.desk().place();
        if (closed) {
            return;
        }
        if (place == null) {
            ledger.set(Ledger.EMPTY);
            return;
        }
        LedgerFile file = LedgerFile.beside(place);
        context.tasks().<Ledger>submit(READING, WORDS.say("reading"), Duration.ZERO, _ -> file.read(), state -> {
            if (state instanceof TaskState.Ready<Ledger>(Ledger read)) {
                written = read.entries().stream()
                        .filter(entry -> entry.message().exportedAt().isPresent())
                        .map(entry ->
                                entry.campaign().id() + '\n' + entry.learner().pseudonym())
                        .collect(Collectors.toSet());
                ledger.set(read);
            } else if (state instanceof TaskState.Failed<Ledger>(var problem)) {
                context.trouble().report(problem);
            }
        });
    }

    /** The names of campaigns that were assigned, the newest first. */
    List<String> ids() {
        return ledger.get().campaigns().reversed().stream().map(Campaign::id).toList();
    }

    /** Whether a learner's message has left in a campaign. */
    boolean isWritten(String campaign, String learner) {
        return written.contains(campaign + '\n' + learner);
    }

    /** Who is held out of a campaign whose effect is yet to be read: a message would spoil it. */
    Set<String> heldOut() {
        return Whom.heldOut(ledger.get(), LocalDate.now(clock));
    }

    /** A name that no campaign has yet. */
    String freeName() {
        String name = WORDS.say("campaign.name", LocalDate.now(clock).toString());
        int number = 2;
        String free = name;
        while (ledger.get().campaign(free).isPresent()) {
            free = name + "-" + number++;
        }
        return free;
    }

    /**
     * What is decided before anybody is written to.
     *
     * @param name of the campaign
     * @param share that is held out, 0 to 0.5
     * @param planned the day from which on the effect is read
     * @param leftOut pseudonyms of learners whom a person takes out
     * @param reason why
     */
    record Terms(String name, double share, LocalDate planned, Set<String> leftOut, String reason) {

        Terms {
            leftOut = Set.copyOf(leftOut);
        }
    }

    /** Writes down who is contacted and who is held out, once and for all. */
    void start(WhomViewModel.Listed listed, Terms terms) {
        Imported open = context.desk().importedProperty().get();
        if (open == null || listed.recipients().isEmpty()) {
            return;
        }
        if (open.options().pseudonyms() == null) {
            context.trouble().report(Problem.of(WORDS, "campaign-with-names"));
            return;
        }
        Campaign campaign = new Campaign(
                terms.name().strip(),
                clock.instant(),
                open.study().fingerprint(),
                listed.model(),
                listed.rule(),
                terms.planned());
        Map<String, String> excluded =
                terms.leftOut().stream().collect(Collectors.toMap(learner -> learner, _ -> terms.reason()));
        Plan plan = new Plan(
                campaign,
                listed.recipients().stream().map(CampaignsViewModel::flagged).toList(),
                terms.share(),
                excluded);
        LedgerFile file =
                LedgerFile.beside(Objects.requireNonNullElse(context.desk().place(), open.source()));
        context.tasks()
                .<List<Entry>>order(STARTING, WORDS.say("starting"), _ -> file.assign(plan, clock.instant()), state -> {
                    if (state instanceof TaskState.Ready<List<Entry>>) {
                        started.set(campaign.id());
                        read();
                    } else if (state instanceof TaskState.Failed<List<Entry>>(var problem)) {
                        context.trouble().report(problem);
                    }
                });
    }

    private static Flagged flagged(Recipient one) {
        return new Flagged(
                one.known().learner(),
                one.known().course(),
                one.moment(),
                one.rank(),
                one.probability(),
                one.reasons());
    }

    /** What is written down of a campaign. */
    Optional<Campaign> campaign(String id) {
        return ledger.get().campaign(id);
    }

    @Override
    public void close() {
        closed = true;
        context.tasks().cancel(READING);
        subscription.unsubscribe();
    }
}
