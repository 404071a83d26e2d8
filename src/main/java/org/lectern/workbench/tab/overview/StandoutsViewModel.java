package org.lectern.workbench.tab.overview;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.all.Analyses;
import org.lectern.analysis.all.Standouts;
import org.lectern.analysis.all.Standouts.Told;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.Guide;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/**
 * What stands out in the open study, of all analyses, each asked as its tab asks first. They are asked one after the other, the
 * quickest first, and told as they answer; whatever is open, filtered or chosen anew begins anew, as soon as the page is seen:
 * whoever filters in another tab waits for no model that nobody looks at.
 */
public final class StandoutsViewModel implements AutoCloseable {

    /**
     * How far it has got.
     *
     * @param asked what is being asked, or null where all have answered
     * @param answered how many have
     * @param unable how many cannot, for want of columns or learners
     */
    public record Progress(@Nullable Analysis<?> asked, int answered, int unable) {}

    private static final Words WORDS = Words.of(StandoutsViewModel.class);
    private static final String TASK = "standouts";

    private static final Progress NONE = new Progress(null, 0, 0);

    private final Desk desk;
    private final TaskRunner tasks;
    private final Guide guide;
    private final List<Analysis<?>> analyses;
    private final ReadOnlyObjectWrapper<Standouts> standouts = new ReadOnlyObjectWrapper<>(Standouts.NONE);
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(NONE);
    private final Subscription subscription;
    private boolean shown;
    private boolean due = true;
    private int turn;

    public StandoutsViewModel(TabContext context) {
        this(context, Analyses.quickestFirst());
    }

    /** @param analyses in the order to be asked */
    StandoutsViewModel(TabContext context, List<Analysis<?>> analyses) {
        this.desk = context.desk();
        this.tasks = context.tasks();
        this.guide = context.guide();
        this.analyses = List.copyOf(analyses);
        subscription = Subscription.combine(
                desk.importedProperty().subscribe(this::forget),
                desk.filterProperty().subscribe(this::forget),
                desk.choicesProperty().subscribe(this::forget));
    }

    /** Tells whether the page is on screen. What is being asked goes on when it is left. */
    public void show(boolean onScreen) {
        shown = onScreen;
        begin();
    }

    /** What was found so far. */
    public ReadOnlyObjectProperty<Standouts> standoutsProperty() {
        return standouts.getReadOnlyProperty();
    }

    /** How far it has got. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The name of the tab that shows it. */
    public String label(String analysis) {
        return guide.tab(analysis).map(TabEntry::label).orElse(analysis);
    }

    /** Goes to the tab that shows it, with what it is about selected there. */
    public void follow(Told told) {
        told.standout().about().ifPresent(subject -> desk.subjectProperty().set(subject));
        guide.tab(told.analysis()).ifPresent(guide::goTo);
    }

    private void forget() {
        turn++;
        tasks.cancel(TASK);
        standouts.set(Standouts.NONE);
        progress.set(NONE);
        due = true;
        begin();
    }

    private void begin() {
        Study study = desk.study();
        if (shown && due && study != null) {
            due = false;
            ask(0, NONE, study, desk.choicesProperty().get());
        }
    }

    private void ask(int place, Progress so, Study study, Choices choices) {
        if (place == analyses.size()) {
            progress.set(new Progress(null, so.answered(), so.unable()));
            return;
        }
        Analysis<?> analysis = analyses.get(place);
        if (analysis.lacking(study.facts()).isPresent()) {
            ask(place + 1, new Progress(null, so.answered(), so.unable() + 1), study, choices);
            return;
        }
        progress.set(new Progress(analysis, so.answered(), so.unable()));
        int mine = turn;
        tasks.<Findings>submit(
                TASK,
                WORDS.say("standouts.asking"),
                Duration.ZERO,
                context -> analysis.answer(choices, study, context),
                news -> {
                    if (mine == turn) {
                        arrived(place, so, news, study, choices);
                    }
                });
    }

    private void arrived(int place, Progress so, TaskState<Findings> news, Study study, Choices choices) {
        switch (news) {
            case TaskState.Ready<Findings>(Findings findings) -> {
                standouts.set(standouts
                        .get()
                        .and(analyses.get(place).id(), findings.reading().standouts()));
                ask(place + 1, new Progress(null, so.answered() + 1, so.unable()), study, choices);
            }
            case TaskState.Failed<Findings> _ ->
                ask(place + 1, new Progress(null, so.answered(), so.unable() + 1), study, choices);
            case TaskState.Cancelled<Findings> _ -> progress.set(new Progress(null, so.answered(), so.unable()));
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
