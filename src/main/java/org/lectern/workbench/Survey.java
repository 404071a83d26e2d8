package org.lectern.workbench;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Findings;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.study.Study;
import org.lectern.workbench.Answers.Asked;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * What all analyses say of the open study, each asked as its tab asks first, for the pages that look at all of them. They are
 * asked one after the other, the quickest first, and told as they answer; whatever is open, filtered or chosen anew begins
 * anew, as soon as one of these pages is seen: whoever filters in another tab waits for no model that nobody looks at.
 */
public final class Survey implements AutoCloseable {

    /**
     * How far it has got.
     *
     * @param asked what is being asked, or null where nothing is
     * @param answered how many have answered
     * @param unable how many cannot, for want of columns or learners
     * @param stopped whether the user ended it before all were asked
     */
    public record Progress(@Nullable Analysis<?> asked, int answered, int unable, boolean stopped) {

        /** Of what nobody has stopped. */
        public Progress(@Nullable Analysis<?> asked, int answered, int unable) {
            this(asked, answered, unable, false);
        }

        /** How many are done with, whether they could answer or not. */
        public int done() {
            return answered + unable;
        }
    }

    private static final Words WORDS = Words.of(Survey.class);
    private static final String TASK = "survey";

    private static final Progress NONE = new Progress(null, 0, 0);

    private final Desk desk;
    private final TaskRunner tasks;
    private final List<Analysis<?>> analyses;
    private final ReadOnlyObjectWrapper<Map<String, Findings>> answers = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NONE);
    private final Subscription subscription;
    private final Set<Object> watchers = new HashSet<>();
    private boolean due = true;
    private int turn;

    public Survey(Desk desk, TaskRunner tasks) {
        this(desk, tasks, Analyses.quickestFirst());
    }

    /** @param analyses in the order to be asked */
    public Survey(Desk desk, TaskRunner tasks, List<Analysis<?>> analyses) {
        this.desk = desk;
        this.tasks = tasks;
        this.analyses = List.copyOf(analyses);
        subscription = Subscription.combine(
                desk.importedProperty().subscribe(this::forget),
                desk.filterProperty().subscribe(this::forget),
                desk.choicesProperty().subscribe(this::forget),
                desk.companionProperty().subscribe(this::forget));
    }

    /** Tells whether a page that looks at it is on screen. What is being asked goes on when the page is left. */
    public void watch(Object page, boolean onScreen) {
        if (onScreen) {
            watchers.add(page);
        } else {
            watchers.remove(page);
        }
        begin();
    }

    /** What is asked of the open study, in its order. */
    public List<Analysis<?>> analyses() {
        Study study = desk.study();
        return study == null
                ? analyses
                : analyses.stream()
                        .filter(analysis -> analysis.isAskedOf(study))
                        .toList();
    }

    /** The answers so far, by the id of the analysis, in the order in which they came. */
    public ReadOnlyObjectProperty<Map<String, Findings>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** How far it has got. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Asks those that were not asked yet, where the user has stopped it. */
    public void goOn() {
        Progress so = progress.get();
        Imported open = desk.importedProperty().get();
        if (so.stopped() && open != null) {
            ask(so.done(), new Progress(null, so.answered(), so.unable()), open);
        }
    }

    private void forget() {
        turn++;
        tasks.cancel(TASK);
        answers.set(Map.of());
        progress.set(NONE);
        due = true;
        begin();
    }

    private void begin() {
        Imported open = desk.importedProperty().get();
        if (!watchers.isEmpty() && due && open != null) {
            due = false;
            ask(0, NONE, open);
        }
    }

    private void ask(int place, Progress so, Imported open) {
        List<Analysis<?>> asked = analyses();
        if (place == asked.size()) {
            progress.set(new Progress(null, so.answered(), so.unable()));
            return;
        }
        Analysis<?> analysis = asked.get(place);
        if (lacks(analysis)) {
            ask(place + 1, new Progress(null, so.answered(), so.unable() + 1), open);
            return;
        }
        progress.set(new Progress(analysis, so.answered(), so.unable()));
        ask(analysis, open, news -> arrived(place, so, news, open));
    }

    private boolean lacks(Analysis<?> analysis) {
        Study study = desk.study();
        return study != null && analysis.lacking(study).isPresent();
    }

    private <P extends Record> void ask(Analysis<P> analysis, Imported open, Consumer<TaskState<Findings>> after) {
        Asked<P> question = Asked.of(
                desk, open, analysis, analysis.parameters(desk.choicesProperty().get()));
        Optional<Findings> known = desk.answers().to(question, analysis);
        if (known.isPresent()) {
            after.accept(new TaskState.Ready<>(known.get()));
            return;
        }
        int mine = turn;
        Study study = question.study();
        tasks.<Findings>submit(
                TASK,
                WORDS.say("survey.asking"),
                Duration.ZERO,
                context -> analysis.ask(question.parameters(), study, context).built(),
                news -> {
                    if (mine != turn) {
                        return;
                    }
                    if (news instanceof TaskState.Ready<Findings>(Findings findings)) {
                        desk.answers().keep(question, analysis, findings);
                    }
                    after.accept(news);
                });
    }

    private void arrived(int place, Progress so, TaskState<Findings> news, Imported open) {
        switch (news) {
            case TaskState.Ready<Findings>(Findings findings) -> {
                Map<String, Findings> more = new LinkedHashMap<>(answers.get());
                more.put(analyses().get(place).id(), findings);
                answers.set(Collections.unmodifiableMap(more));
                ask(place + 1, new Progress(null, so.answered() + 1, so.unable()), open);
            }
            case TaskState.Failed<Findings> _ ->
                ask(place + 1, new Progress(null, so.answered(), so.unable() + 1), open);
            case TaskState.Cancelled<Findings> _ -> progress.set(new Progress(null, so.answered(), so.unable(), true));
            case TaskState.Running<Findings> _, TaskState.Idle<Findings> _ -> {}
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        turn++;
        tasks.cancel(TASK);
    }
}
