package org.lectern.workbench.kit;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Findings;
import org.lectern.contract.Problem;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Study;
import org.lectern.workbench.Answers.Asked;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * Keeps the answer of one analysis in step with the open study, the filter and the parameters.
 *
 * <p>The last answer stays until a newer one arrives, stale meanwhile; a problem replaces it. While the page is not on
 * screen nothing is computed.
 */
public final class AnalysisViewModel<P extends Record> implements AutoCloseable {

    /** When an analysis runs. */
    public enum Cost {
        /** Whenever it is looked at and anything changed. */
        CHEAP,
        /** On {@link AnalysisViewModel#run()} only. */
        HEAVY
    }

    /** How long to wait for the user's next change before computing. */
    static final Duration DEBOUNCE = Duration.ofMillis(250);

    private final TabSettings<P> settings;
    private final Analysis<P> analysis;
    private final String title;
    private final Cost cost;
    private final Desk desk;
    private final TaskRunner tasks;
    private final Subscription subscriptions;

    private final ReadOnlyObjectWrapper<TaskState<Findings>> state =
            new ReadOnlyObjectWrapper<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<@Nullable Findings> findings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

    private boolean shown;
    private int turn;
    private @Nullable Asked<P> asked;
    private @Nullable Asked<P> settled;
    private TaskState<Findings> settledState = new TaskState.Idle<>();

    /**
     * @param settings what is asked; not closed with this
     * @param title what is being done while it runs, for the status bar
     */
    public AnalysisViewModel(TabSettings<P> settings, String title, Cost cost, TaskRunner tasks) {
        this.settings = settings;
        this.analysis = settings.analysis();
        this.title = title;
        this.cost = cost;
        this.desk = settings.desk();
        this.tasks = tasks;
        Runnable changed = () -> follow(DEBOUNCE);
        subscriptions = Subscription.combine(
                desk.importedProperty().subscribe(changed),
                desk.filterProperty().subscribe(changed),
                desk.companionProperty().subscribe(changed),
                settings.parameters().subscribe(changed),
                desk.answers().changesProperty().subscribe(this::hear));
    }

    /** Where the computing stands; {@code Ready} and {@code Failed} belong to what is open and chosen now. */
    public ReadOnlyObjectProperty<TaskState<Findings>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The last answer about the open file, or null. */
    public ReadOnlyObjectProperty<@Nullable Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Whether the answer belongs to an earlier filter or earlier parameters. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Why the settings are not what is asked; null where they are. */
    public ReadOnlyObjectProperty<@Nullable Problem> refusalProperty() {
        return settings.refusalProperty();
    }

    /** Takes up what was set for the study before. */
    void resume() {
        settings.resume();
    }

    /** What is open for all tabs. */
    public Desk desk() {
        return desk;
    }

    /** Which analysis it asks. */
    public Analysis<P> analysis() {
        return analysis;
    }

    /** Whether it waits for {@link #run()}. */
    public boolean isHeavy() {
        return cost == Cost.HEAVY;
    }

    /** Tells whether the page is on screen. */
    public void show(boolean onScreen) {
        shown = onScreen;
        if (shown) {
            follow(Duration.ZERO);
        }
    }

    /** Whether the answer there is belongs to what is open and chosen now. */
    boolean isAnswered() {
        Asked<P> now = question();
        return now != null && now.equals(settled) && settledState instanceof TaskState.Ready;
    }

    /** Computes now, unless the answer is there already or on its way; after trouble it tries again. */
    public void run() {
        Asked<P> now = question();
        if (now != null && !isAnswered() && !now.equals(asked)) {
            order(now);
        }
    }

    /** What another page has asked may be what this one waits for; it is no reason to ask what the user has stopped. */
    private void hear() {
        Asked<P> now = question();
        if (shown && now != null && !now.equals(asked) && !now.equals(settled)) {
            known(now);
        }
    }

    /** Takes over what another page has asked, such as the one that looks at all analyses. */
    private boolean known(Asked<P> now) {
        Optional<Findings> known = desk.answers().to(now, analysis);
        known.ifPresent(value -> {
            TaskState<Findings> ready = new TaskState.Ready<>(value);
            settle(now, ready, value);
            state.set(ready);
        });
        return known.isPresent();
    }

    private @Nullable Asked<P> question() {
        Imported open = desk.importedProperty().get();
        return open == null
                ? null
                : Asked.of(desk, open, analysis, settings.parameters().get());
    }

    private void follow(Duration delay) {
        Asked<P> now = question();
        if (now == null || (settled != null && !settled.imported().equals(now.imported()))) {
            forget();
        }
        if (now == null || now.equals(asked)) {
            return;
        }
        withdraw();
        if (now.equals(settled)) {
            stale.set(false);
            state.set(settledState);
            return;
        }
        if (shown && known(now)) {
            return;
        }
        stale.set(findings.get() != null);
        if (shown && (cost == Cost.CHEAP || isLacking(now))) {
            ask(now, delay);
        } else {
            state.set(new TaskState.Idle<>());
        }
    }

    /** Whether the open study lacks what the analysis asks for, so that asking again cannot help. */
    public boolean lacks() {
        Asked<P> now = question();
        return now != null && isLacking(now);
    }

    /** What a study lacks is said at once, however much there would be to compute. */
    private boolean isLacking(Asked<P> now) {
        return analysis.lacking(now.study()).isPresent();
    }

    private void ask(Asked<P> question, Duration delay) {
        int mine = begin(question);
        tasks.submit(analysis.id(), title, delay, answering(question), news -> arrived(mine, question, news));
    }

    private void order(Asked<P> question) {
        int mine = begin(question);
        tasks.order(analysis.id(), title, answering(question), news -> arrived(mine, question, news));
    }

    private int begin(Asked<P> question) {
        asked = question;
        return ++turn;
    }

    private TaskRunner.Work<Findings> answering(Asked<P> question) {
        Study study = question.study();
        return context -> analysis.ask(question.parameters(), study, context).built();
    }

    private void arrived(int of, Asked<P> question, TaskState<Findings> news) {
        if (of != turn) {
            return;
        }
        switch (news) {
            case TaskState.Ready<Findings>(Findings value) -> {
                settle(question, news, value);
                desk.answers().keep(question, analysis, value);
            }
            case TaskState.Failed<Findings> _ -> settle(question, news, null);
            case TaskState.Cancelled<Findings> _ -> asked = null;
            case TaskState.Running<Findings> _, TaskState.Idle<Findings> _ -> {}
        }
        state.set(news);
    }

    private void settle(Asked<P> question, TaskState<Findings> news, @Nullable Findings value) {
        asked = null;
        settled = question;
        settledState = news;
        stale.set(false);
        findings.set(value);
    }

    private void withdraw() {
        if (asked != null) {
            asked = null;
            turn++;
            tasks.cancel(analysis.id());
        }
    }

    private void forget() {
        withdraw();
        settled = null;
        settledState = new TaskState.Idle<>();
        stale.set(false);
        findings.set(null);
        state.set(settledState);
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        forget();
    }
}
