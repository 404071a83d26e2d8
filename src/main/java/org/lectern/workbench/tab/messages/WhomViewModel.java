package org.lectern.workbench.tab.messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.clusters.ClustersAnalysis;
import org.lectern.analysis.risk.Outcomes;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.analysis.risk.RiskParams;
import org.lectern.analysis.risk.RiskRule;
import org.lectern.analysis.risk.ToContact;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.ledger.Ledger;
import org.lectern.messages.KnownLearners;
import org.lectern.messages.Recipient;
import org.lectern.messages.Whom;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Kept;
import org.lectern.workbench.TabQuestion;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** Who may be written to: from which list, and how many of it. */
final class WhomViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(WhomViewModel.class);
    private static final Duration DEBOUNCE = Duration.ofMillis(250);
    private static final String TASK = "messages-whom";
    private static final String SOURCE = "source";
    private static final String MOST = "most";

    /** From so many on a quarter is held out, and a difference has a chance to show. */
    private static final int USUAL_MOST = 40;

    /**
     * A list as it was found.
     *
     * @param model fingerprint of the one that ranked; empty where none did
     * @param rule by which they are listed, as the ledger has it
     * @param decided of how many the study knows already what came of them
     */
    record Listed(Source source, List<Recipient> recipients, String model, String rule, int decided) {

        Listed {
            recipients = List.copyOf(recipients);
        }
    }

    private record Found(Listed listed, Optional<Findings> risk) {}

    private final Desk desk;
    private final TaskRunner tasks;
    private final CampaignsViewModel campaigns;
    private final Kept kept;
    private final ObservableList<Source> sources = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Source> source = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> most = new SimpleObjectProperty<>(USUAL_MOST);
    private final ReadOnlyObjectWrapper<TaskState<Listed>> state = new ReadOnlyObjectWrapper<>(new TaskState.Idle<>());
    private final Subscription subscriptions;
    private boolean offering;
    private boolean shown;
    private int turn;

    WhomViewModel(Desk desk, TaskRunner tasks, CampaignsViewModel campaigns) {
        this.desk = desk;
        this.tasks = tasks;
        this.campaigns = campaigns;
        kept = desk.kept(MessagesTab.ID);
        readMost();
        subscriptions = Subscription.combine(
                desk.importedProperty().subscribe(this::offer),
                desk.answers().changesProperty().subscribe(this::offer),
                campaigns.ledgerProperty().subscribe(this::offer),
                desk.filterProperty().subscribe((_, _) -> list(DEBOUNCE)),
                kept.takenBackProperty().subscribe((_, _) -> {
                    readMost();
                    offer();
                }),
                source.subscribe((_, chosen) -> choose(chosen)),
                most.subscribe((_, many) -> chooseMost(many)));
        offer();
    }

    private void readMost() {
        String text = kept.settings().getOrDefault(MOST, Integer.toString(USUAL_MOST));
        most.set(text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : USUAL_MOST);
    }

    private void chooseMost(int many) {
        keep(kept.settings(), MOST, many == USUAL_MOST ? "" : Integer.toString(many));
        list(DEBOUNCE);
    }

    private void choose(@Nullable Source chosen) {
        if (!offering) {
            keep(kept.names(), SOURCE, chosen == null ? "" : chosen.text());
            list(Duration.ZERO);
        }
    }

    private static void keep(Map<String, String> texts, String name, String text) {
        if (text.isEmpty()) {
            texts.remove(name);
        } else if (!text.equals(texts.get(name))) {
            texts.put(name, text);
        }
    }

    /** What can be chosen follows the study, the campaigns and whether groups were found; what was chosen stays while it is offered. */
    private void offer() {
        Source before = source.get();
        List<Source> offered = offered();
        offering = true;
        if (!sources.equals(offered)) {
            sources.setAll(offered);
        }
        String wanted = kept.names().getOrDefault(SOURCE, "");
        Source now = offered.stream()
                .filter(one -> one.text().equals(wanted))
                .findFirst()
                .orElse(offered.isEmpty() ? null : offered.getFirst());
        source.set(now);
        offering = false;
        if (now == null || !now.equals(before) || state.get() instanceof TaskState.Idle) {
            list(Duration.ZERO);
        }
    }

    private List<Source> offered() {
        Imported open = desk.importedProperty().get();
        if (open == null || !KnownLearners.areTold(open.study().facts())) {
            return List.of();
        }
        StudyFacts facts = open.study().facts();
        List<Source> offered = new ArrayList<>();
        if (new RiskAnalysis().lacking(facts).isEmpty()) {
            offered.add(Source.of(Source.Kind.RISK));
        }
        offered.add(Source.of(Source.Kind.STOPPED));
        desk.answers()
                .last(new ClustersAnalysis().id(), open, desk.filterProperty().get())
                .map(Whom::groups)
                .ifPresent(groups -> groups.forEach(group -> offered.add(Source.of(group))));
        offered.add(Source.of(Source.Kind.EVERYBODY));
        campaigns.ids().forEach(id -> offered.add(Source.campaign(id)));
        return offered;
    }

    ObservableList<Source> sources() {
        return sources;
    }

    ObjectProperty<@Nullable Source> sourceProperty() {
        return source;
    }

    /** At most how many learners are taken from the list. */
    ObjectProperty<Integer> mostProperty() {
        return most;
    }

    ReadOnlyObjectProperty<TaskState<Listed>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Nothing is asked while nobody looks. */
    void show(boolean onScreen) {
        shown = onScreen;
        if (onScreen && state.get() instanceof TaskState.Idle) {
            list(Duration.ZERO);
        }
    }

    /** Turns to a campaign that has just been assigned, as soon as it is offered. */
    void turnTo(String campaign) {
        keep(kept.names(), SOURCE, Source.campaign(campaign).text());
        offer();
    }

    /** Asks for the list again. */
    void list() {
        list(Duration.ZERO);
    }

    private void list(Duration delay) {
        Imported open = desk.importedProperty().get();
        Source from = source.get();
        int mine = ++turn;
        if (open == null || from == null || !shown) {
            tasks.cancel(TASK);
            state.set(new TaskState.Idle<>());
            return;
        }
        state.set(new TaskState.Running<>(WORDS.say("listing"), Double.NaN));
        tasks.submit(TASK, WORDS.say("listing"), delay, work(open, from), news -> {
            if (mine == turn) {
                arrived(open, news);
            }
        });
    }

    private void arrived(Imported open, TaskState<Found> news) {
        state.set(
                switch (news) {
                    case TaskState.Ready<Found>(Found found) -> {
                        found.risk().ifPresent(findings -> risk(open).keep(desk, findings));
                        yield new TaskState.Ready<>(found.listed());
                    }
                    case TaskState.Failed<Found>(var problem) -> new TaskState.Failed<>(problem);
                    case TaskState.Running<Found>(String step, double fraction) ->
                        new TaskState.Running<>(step, fraction);
                    case TaskState.Cancelled<Found> _ -> new TaskState.Cancelled<>();
                    case TaskState.Idle<Found> _ -> new TaskState.Idle<>();
                });
    }

    private TabQuestion<RiskParams> risk(Imported open) {
        return TabQuestion.of(new RiskAnalysis(), desk, open);
    }

    private TaskRunner.Work<Found> work(Imported open, Source from) {
        TabQuestion<RiskParams> risk = risk(open);
        Optional<Findings> known = risk.known(desk);
        Optional<Findings> clusters = desk.answers()
                .last(new ClustersAnalysis().id(), open, desk.filterProperty().get());
        Study study = risk.asked().study();
        int week = risk.asked().parameters().week();
        int many = most.get();
        Ledger ledger = campaigns.ledgerProperty().get();
        Set<String> heldOut = campaigns.heldOut();
        return context -> {
            Whom whom = new Whom(KnownLearners.of(study, OptionalInt.of(week), context), heldOut);
            return switch (from.kind()) {
                case RISK -> ofRisk(whom, from, known.orElseGet(() -> risk.ask(context)), risk, many, context);
                case STOPPED -> found(from, whom.stopped(), many);
                case GROUP -> found(from, whom.group(clusters.orElseThrow(), from.group()), many);
                case EVERYBODY -> found(from, whom.everybody(), many);
                case CAMPAIGN -> found(from, whom.inCampaign(ledger, from.campaign()), Integer.MAX_VALUE);
            };
        };
    }

    private static Found ofRisk(
            Whom whom, Source from, Findings risk, TabQuestion<RiskParams> asked, int many, TaskContext context) {
        List<Recipient> recipients = whom.atRisk(risk, many);
        RiskParams params = asked.asked().parameters();
        Study study = asked.asked().study();
        Set<List<String>> known = Outcomes.of(params, study, context).stream()
                .map(one -> List.of(one.learner(), one.course(), one.moment()))
                .collect(Collectors.toSet());
        long decided = recipients.stream()
                .filter(one -> known.contains(
                        List.of(one.known().learner(), one.known().course(), one.moment())))
                .count();
        String rule = RiskRule.of(params, many, study);
        return new Found(
                new Listed(from, recipients, ToContact.model(risk), rule, Math.toIntExact(decided)), Optional.of(risk));
    }

    private static Found found(Source from, List<Recipient> recipients, int many) {
        List<Recipient> few = recipients.stream().limit(many).toList();
        return new Found(new Listed(from, few, "", WORDS.say("rule", from.inWords(), many), 0), Optional.empty());
    }

    @Override
    public void close() {
        turn++;
        tasks.cancel(TASK);
        subscriptions.unsubscribe();
    }
}
