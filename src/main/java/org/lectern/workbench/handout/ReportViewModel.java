package org.lectern.workbench.handout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.analysis.all.Analyses;
import org.lectern.cards.Card;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.handout.Audience;
import org.lectern.handout.Handout;
import org.lectern.handout.HandoutFormat;
import org.lectern.handout.HandoutOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.sharing.Sharing;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.FileChoosers;
import org.lectern.workbench.TabQuestion;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** What is to be in a report, how that looks, and where it is saved. The study that is open stays so meanwhile. */
final class ReportViewModel implements AutoCloseable {

    static final String PREPARING = "prepare-report";
    static final String SAVING = "save-report";

    private static final Words WORDS = Words.of(ReportViewModel.class);
    private static final Duration DEBOUNCE = Duration.ofMillis(250);

    private final Desk desk;
    private final TaskRunner tasks;
    private final FileChoosers files;
    private final List<Topic> topics;
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<Audience> audience =
            new SimpleObjectProperty<>(HandoutOptions.standard().audience());
    private final ObjectProperty<Integer> fewest =
            new SimpleObjectProperty<>(Sharing.standard().fewest());
    private final BooleanProperty withLearners = new SimpleBooleanProperty();
    private final BooleanProperty withCards;
    private final ObjectProperty<HandoutFormat> format = new SimpleObjectProperty<>(HandoutFormat.PAGE);
    private final ReadOnlyObjectWrapper<TaskState<Prepared>> prepared =
            new ReadOnlyObjectWrapper<>(new TaskState.Idle<>());
    private final ReadOnlyObjectWrapper<TaskState<Path>> saved = new ReadOnlyObjectWrapper<>(new TaskState.Idle<>());
    private int turn;

    /** The report as it is chosen, whatever it is called; null while that is not known. */
    private @Nullable Prepared whole;

    /**
     * @param labels the name of the tab of an analysis, by its id
     */
    ReportViewModel(Desk desk, TaskRunner tasks, FileChoosers files, UnaryOperator<String> labels) {
        this.desk = desk;
        this.tasks = tasks;
        this.files = files;
        Study study = desk.study();
        topics = study == null
                ? List.of()
                : Analyses.askedOf(study).stream()
                        .map(analysis -> new Topic(analysis, labels.apply(analysis.id()), analysis.lacking(study)))
                        .toList();
        topics.forEach(topic -> topic.ticked().subscribe((_, _) -> prepare(DEBOUNCE)));
        title.subscribe((_, _) -> retitle());
        audience.subscribe((_, _) -> prepare(DEBOUNCE));
        fewest.subscribe((_, _) -> prepare(DEBOUNCE));
        withLearners.subscribe((_, _) -> prepare(DEBOUNCE));
        withCards = new SimpleBooleanProperty(hasCards());
        withCards.subscribe((_, _) -> prepare(DEBOUNCE));
        prepare(Duration.ZERO);
    }

    /** What can be in it, in order. */
    List<Topic> topics() {
        return topics;
    }

    /** The name of the study, which stands for a title that is not given. */
    String usualTitle() {
        Study study = desk.study();
        return study == null ? "" : study.name();
    }

    StringProperty titleProperty() {
        return title;
    }

    ObjectProperty<Audience> audienceProperty() {
        return audience;
    }

    /** The fewest learners of whom a number may be told. */
    ObjectProperty<Integer> fewestProperty() {
        return fewest;
    }

    /** Whether rows of single learners are in it; a choice made each time. */
    BooleanProperty withLearnersProperty() {
        return withLearners;
    }

    /** Whether what is to be done is in it. */
    BooleanProperty withCardsProperty() {
        return withCards;
    }

    /** Whether anything is to be done. */
    boolean hasCards() {
        return !desk.cards().isEmpty();
    }

    ObjectProperty<HandoutFormat> formatProperty() {
        return format;
    }

    /** The report as it would be written, as far as it has got. */
    ReadOnlyObjectProperty<TaskState<Prepared>> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /** What became of saving it. */
    ReadOnlyObjectProperty<TaskState<Path>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Puts it together again, after it was stopped. */
    void prepare() {
        prepare(Duration.ZERO);
    }

    private void prepare(Duration delay) {
        Imported open = desk.importedProperty().get();
        Study study = desk.study();
        if (open == null || study == null) {
            return;
        }
        whole = null;
        submit(delay, work(open, study));
    }

    /** What is to be told of a large study takes seconds to find out, and hangs on no title. */
    private void retitle() {
        Prepared known = whole;
        if (known == null) {
            prepare(DEBOUNCE);
        } else {
            String wanted = title.get().isBlank() ? usualTitle() : title.get();
            submit(DEBOUNCE, _ -> known.titled(wanted));
        }
    }

    private void submit(Duration delay, TaskRunner.Work<Prepared> work) {
        int mine = ++turn;
        saved.set(new TaskState.Idle<>());
        prepared.set(new TaskState.Running<>(WORDS.say("preparing"), Double.NaN));
        tasks.submit(PREPARING, WORDS.say("preparing"), delay, work, news -> {
            if (mine == turn) {
                arrived(news);
            }
        });
    }

    private void arrived(TaskState<Prepared> news) {
        if (news instanceof TaskState.Ready<Prepared>(Prepared ready)) {
            ready.keep(desk);
            whole = ready;
        }
        prepared.set(news);
    }

    private TaskRunner.Work<Prepared> work(Imported open, Study study) {
        HandoutOptions options =
                new HandoutOptions(title.get(), audience.get(), new Sharing(fewest.get()), withLearners.get());
        List<Card> cards = withCards.get() ? List.copyOf(desk.cards()) : List.of();
        List<TabQuestion<?>> questions = new ArrayList<>();
        Map<TabQuestion<?>, Findings> known = new HashMap<>();
        Map<String, Problem> lacking = new LinkedHashMap<>();
        for (Topic topic : topics) {
            topic.lacking().ifPresent(problem -> lacking.put(topic.analysis().id(), problem));
            if (topic.ticked().get()) {
                TabQuestion<?> question = TabQuestion.of(topic.analysis(), desk, open);
                questions.add(question);
                question.known(desk).ifPresent(answer -> known.put(question, answer));
            }
        }
        return context -> Prepared.of(options, study, questions, known, lacking, cards, context);
    }

    /** Stops what is going on. */
    void cancel() {
        tasks.cancel(PREPARING);
        tasks.cancel(SAVING);
    }

    /** Asks where, and saves the report there as it is seen. */
    void save() {
        if (prepared.get() instanceof TaskState.Ready<Prepared>(Prepared ready)) {
            HandoutFormat wanted = format.get();
            Optional<Path> chosen = files.save(
                    WORDS.say("save.title"),
                    WORDS.say("save.name", usualTitle()) + wanted.ending(),
                    WORDS.say("format." + wanted.name()),
                    wanted.ending().substring(1));
            chosen.ifPresent(file -> write(ready.handout(), wanted, file));
        }
    }

    private void write(Handout handout, HandoutFormat wanted, Path file) {
        TaskRunner.Work<Path> work = (TaskContext context) -> {
            wanted.write(handout, file, context);
            return file;
        };
        tasks.order(SAVING, WORDS.say("saving", file.getFileName()), work, saved::set);
    }

    /** What went wrong last; null where all is well. */
    @Nullable
    Problem trouble() {
        if (prepared.get() instanceof TaskState.Failed<Prepared>(Problem problem)) {
            return problem;
        }
        return saved.get() instanceof TaskState.Failed<Path>(Problem problem) ? problem : null;
    }

    @Override
    public void close() {
        turn++;
        cancel();
    }
}
