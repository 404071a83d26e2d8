package org.lectern.workbench.tab.runs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Question;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.predictor.CompletionModel;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Setup;
import org.lectern.model.ModelFile;
import org.lectern.model.Task;
import org.lectern.runs.Again;
import org.lectern.runs.Comparison;
import org.lectern.runs.KeptRun;
import org.lectern.study.Study;
import org.lectern.workbench.Borrowed;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.TaskState;

/** The runs in the log, which of them are looked for, the one that is looked at, and those that are ticked, side by side. */
final class RunsViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(RunsViewModel.class);
    private static final String COMPARING = "runs-comparing";
    private static final String REPEATING = "runs-repeating";
    private static final String BORROWING = "runs-borrowing";

    private final TabContext context;
    private final ObservableList<KeptRun> found = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty trials = new SimpleBooleanProperty();
    private final Set<String> ticked = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable KeptRun> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Subscription subscription;

    RunsViewModel(TabContext context) {
        this.context = context;
        subscription = Subscription.combine(
                context.runs().runsProperty().subscribe(this::refresh),
                search.subscribe(this::refresh),
                trials.subscribe(this::refresh));
    }

    /** The runs that are found, the newest first. */
    ObservableList<KeptRun> runs() {
        return found;
    }

    /** Whether the log has any. */
    boolean hasAny() {
        return !context.runs().runsProperty().get().all().isEmpty();
    }

    /** How many lines of the log nobody can read. */
    int unreadable() {
        return context.runs().runsProperty().get().unreadable();
    }

    /** What a run's name, study, task, note or settings must contain; case does not matter. */
    StringProperty searchProperty() {
        return search;
    }

    /** Whether settings are listed too that were only tried on the way to a run. */
    BooleanProperty trialsProperty() {
        return trials;
    }

    /** The run that is looked at; null where there is none. */
    ReadOnlyObjectProperty<@Nullable KeptRun> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Those that are ticked, side by side; null where they cannot be compared. */
    ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** What became of what was asked for last, or why nothing can be compared; empty for nothing. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Reads the log again. */
    void read() {
        context.runs().read();
    }

    void choose(KeptRun run) {
        chosen.set(run);
    }

    boolean isTicked(KeptRun run) {
        return ticked.contains(run.run().id());
    }

    /** Ticks a run to be compared, or unticks it. */
    void tick(KeptRun run, boolean is) {
        boolean other =
                is ? ticked.add(run.run().id()) : ticked.remove(run.run().id());
        if (other) {
            context.tasks().cancel(COMPARING);
            compare();
        }
    }

    private List<KeptRun> ticked() {
        List<KeptRun> all = context.runs().runsProperty().get().all();
        return ticked.stream()
                .flatMap(id -> all.stream().filter(run -> run.run().id().equals(id)))
                .toList();
    }

    private void compare() {
        comparison.set(null);
        said.set("");
        if (ticked.size() >= 2) {
            try {
                comparison.set(Comparison.of(ticked()));
            } catch (ProblemException e) {
                said.set(inWords(e.problem()));
            }
        }
    }

    /** Whether the open study is what all that are ticked were trained on. */
    boolean canCompareAgain() {
        Comparison compared = comparison.get();
        return compared != null
                && compared.runs().stream().noneMatch(run -> run.run().isTrial())
                && compared.runs().stream().allMatch(this::isOpen);
    }

    /** Trains those that are ticked again, so that their differences are known with intervals. */
    void compareAgain() {
        Comparison compared = Objects.requireNonNull(comparison.get());
        Study study = Objects.requireNonNull(open()).study();
        context.tasks()
                .<Comparison>order(
                        COMPARING,
                        WORDS.say("comparing"),
                        task -> Comparison.again(compared.runs(), study, task),
                        state -> {
                            if (state instanceof TaskState.Ready<Comparison>(Comparison done)) {
                                comparison.set(done);
                            } else {
                                tell(state);
                            }
                        });
    }

    private @Nullable Imported open() {
        return context.desk().importedProperty().get();
    }

    /** Whether a run was trained on what is open. */
    boolean isOpen(KeptRun run) {
        Imported open = open();
        return open != null && Again.isOf(run.run(), open.study());
    }

    /** Whether the run that is looked at can be trained again. */
    boolean canRepeat() {
        KeptRun run = chosen.get();
        return run != null && !run.run().isTrial() && isOpen(run);
    }

    /** Trains the run that is looked at again, and says whether the numbers are the same. */
    void repeat() {
        KeptRun run = Objects.requireNonNull(chosen.get());
        Study study = Objects.requireNonNull(open()).study();
        said.set("");
        context.tasks()
                .<Again>order(
                        REPEATING,
                        WORDS.say("repeating", run.title()),
                        task -> Again.of(run.run(), study, task),
                        state -> {
                            if (state instanceof TaskState.Ready<Again>(Again again)) {
                                said.set(WORDS.say("repeated", run.title(), again.sentence()));
                            } else {
                                tell(state);
                            }
                        });
    }

    private void tell(TaskState<?> state) {
        if (state instanceof TaskState.Failed<?>(Problem problem)) {
            said.set(inWords(problem));
        }
    }

    private static String inWords(Problem problem) {
        return problem.sentence() + " " + problem.remedy();
    }

    /** Whether the page of one learner can be asked by the model of the run that is looked at. */
    boolean canAsk() {
        KeptRun run = chosen.get();
        return run != null && (canSetUp(run) || canBorrow(run));
    }

    /** Whether its tab can be set up as the run was asked for, on the same data. */
    private boolean canSetUp(KeptRun run) {
        return canRepeat() && !run.run().task().equals(Task.RECOMMEND.id());
    }

    /** Whether its model can be asked about whoever is open: that takes no more than an average and a course. */
    private boolean canBorrow(KeptRun run) {
        return open() != null && run.run().keepsModel() && run.run().task().equals(Task.COMPLETION.id());
    }

    /**
     * Goes to the form of one learner: on the run's own data with its tab set up as the run was asked for, filter included, as the same
     * settings give the same model; on other data with the run's model in the place of that of the study.
     */
    void ask() {
        KeptRun run = Objects.requireNonNull(chosen.get());
        if (canSetUp(run)) {
            setUp(run.run().question());
        } else {
            borrow(run);
        }
    }

    private void borrow(KeptRun run) {
        context.tasks()
                .<TrainedModel>order(
                        BORROWING, WORDS.say("borrowing", run.title()), _ -> ModelFile.read(run.model()), state -> {
                            if (state instanceof TaskState.Ready<TrainedModel>(TrainedModel model)
                                    && model instanceof CompletionModel completion) {
                                context.desk()
                                        .borrowedProperty()
                                        .set(new Borrowed(
                                                completion,
                                                run.title(),
                                                run.run().study()));
                                goTo(run.run().question().analysis());
                            } else {
                                tell(state);
                            }
                        });
    }

    private void goTo(String tab) {
        context.guide().tab(tab).ifPresent(context.guide()::goTo);
    }

    private void setUp(Question question) {
        Setup now = context.desk().setup();
        Setup.Tab tab = now.tabs().getOrDefault(question.analysis(), Setup.Tab.USUAL);
        Map<String, Setup.Tab> tabs = new HashMap<>(now.tabs());
        tabs.put(
                question.analysis(),
                new Setup.Tab(question.parameters(), tab.names(), tab.hidden(), tab.figure(), tab.answers()));
        context.desk().takeBack(new Setup(question.filter(), now.choices(), now.tab(), tabs, now.cards(), now.notes()));
        goTo(question.analysis());
    }

    /** What the run is called from now on. */
    void name(KeptRun run, String name) {
        context.runs().change(log -> log.name(run, name));
    }

    /** What is said of the run from now on. */
    void note(KeptRun run, String note) {
        context.runs().change(log -> log.note(run, note));
    }

    /** The run's model is the one in use for its task from now on. */
    void use(KeptRun run) {
        context.runs().change(log -> log.use(run));
    }

    /** Takes the run away, and its files. */
    void delete(KeptRun run) {
        tick(run, false);
        context.runs().change(log -> log.delete(run));
    }

    private void refresh() {
        String[] words = search.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<KeptRun> all = context.runs().runsProperty().get().all();
        List<KeptRun> shown = all.reversed().stream()
                .filter(run -> trials.get() || !run.run().isTrial())
                .filter(run -> holds(words, run))
                .toList();
        if (!found.equals(shown)) {
            found.setAll(shown);
        }
        KeptRun before = chosen.get();
        chosen.set(Optional.ofNullable(before)
                .flatMap(one -> shown.stream()
                        .filter(run -> run.run().id().equals(one.run().id()))
                        .findFirst())
                .orElse(shown.isEmpty() ? null : shown.getFirst()));
        Set<String> there = all.stream().map(run -> run.run().id()).collect(Collectors.toSet());
        if (ticked.retainAll(there)) {
            compare();
        }
    }

    private static boolean holds(String[] words, KeptRun run) {
        String all = Stream.of(
                        run.title(),
                        run.run().id(),
                        run.run().study(),
                        RunWords.task(run.run()),
                        run.note(),
                        String.valueOf(run.run().question().parameters()))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words).allMatch(all::contains);
    }

    @Override
    public void close() {
        context.tasks().cancel(COMPARING);
        context.tasks().cancel(REPEATING);
        context.tasks().cancel(BORROWING);
        subscription.unsubscribe();
    }
}
