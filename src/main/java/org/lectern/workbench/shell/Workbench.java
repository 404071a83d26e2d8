package org.lectern.workbench.shell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.home.Directories;
import org.lectern.home.PseudonymKey;
import org.lectern.ingest.Pseudonyms;
import org.lectern.keep.Recovery;
import org.lectern.runs.RunLog;
import org.lectern.workbench.Desk;
import org.lectern.workbench.FileChoosers;
import org.lectern.workbench.MappingAsker;
import org.lectern.workbench.RunKeeper;
import org.lectern.workbench.Survey;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.handout.ReportDialog;
import org.lectern.workbench.print.PagePrinter;
import org.lectern.workbench.settings.RememberedMappings;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.settings.SettingsFile;
import org.lectern.workbench.task.FaultWatch;
import org.lectern.workbench.task.FxTaskRunner;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;
import org.lectern.workbench.theme.Theme;

/** One window and all that belongs to it, put together here and taken apart when it closes. */
final class Workbench {

    private static final Logger LOG = Logger.getLogger(Workbench.class.getName());
    private static final Words WORDS = Words.of(Workbench.class);
    private static final Duration SETTLED = Duration.ofMillis(500);

    private final Stage stage;
    private final Directories directories;
    private final SettingsFile settingsFile;
    private final ObjectProperty<Settings> settings;
    private final Desk desk;
    private final TaskRunner tasks;
    private final Survey survey;
    private final Theme theme;
    private final SavingViewModel saving;
    private final History history;
    private final ShellViewModel viewModel;
    private final TabPages pages;
    private final RunKeeper runs;
    private final ShellView view;

    /**
     * @param stage not shown yet
     * @param catalogue the tabs, in their order
     * @param asker asks how a file is read, and where that is saved
     * @param browse opens a folder in the system's file manager
     */
    Workbench(
            Stage stage,
            Directories directories,
            List<TabEntry> catalogue,
            StudyOpener opener,
            Function<FileChoosers, MappingAsker> asker,
            Consumer<URI> browse) {
        this.stage = stage;
        this.directories = directories;
        settingsFile = new SettingsFile(directories.config());
        settings = new SimpleObjectProperty<>(settingsFile.load());
        tasks = new FxTaskRunner(directories.logs());
        theme = new Theme(settings);
        Surroundings surroundings = Surroundings.here(directories.logs());
        SampleStudy sample = new SampleStudy(directories.cache());
        desk = new Desk(sample.folder());
        Pseudonyms pseudonyms = new Pseudonyms(new PseudonymKey(directories.config())::bytes);
        FileReading reading = new FileReading(opener, new RememberedMappings(directories.config()), pseudonyms);
        StageChoosers choosers = new StageChoosers(stage, settings);
        saving = new SavingViewModel(
                desk,
                tasks,
                choosers,
                new SaveDialogs(stage),
                settings,
                directories.cache().resolve("open"),
                recovered());
        StepNames names = StepNames.of(catalogue);
        history = new History(desk, tasks, names);
        viewModel = new ShellViewModel(
                desk, tasks, reading, asker.apply(choosers), sample::path, settings, surroundings, saving, history);
        survey = new Survey(desk, tasks);
        runs = new RunKeeper(
                desk, tasks, viewModel, RunLog.beside(directories.config()), System.getenv(), Clock.systemUTC());
        runs.follow();
        pages = new TabPages(
                desk,
                catalogue,
                guide ->
                        new TabContext(desk, tasks, viewModel, choosers, guide, survey, runs, viewModel::changeReading),
                browse);
        ShellActions actions = new ShellActions(
                desk,
                viewModel,
                saving,
                history,
                new StatusViewModel(desk, tasks),
                pages,
                settings,
                choosers,
                new ConnectDialog(stage, directories.config().resolve("clusters")),
                new HelpDialogs(stage, surroundings),
                new PagePrinter(stage, tasks, viewModel),
                new ReportDialog(stage, desk, tasks, choosers, names::tab, browse),
                () -> openLogs(browse),
                this::quit);
        view = new ShellView(
                actions, new FilterViewModel(desk, viewModel.label().mostViewsProperty()));
        Thread.setDefaultUncaughtExceptionHandler(new FaultWatch(directories.logs(), viewModel::report));
    }

    /**
     * Shows the window, then opens a file, or, for somebody who has opened none yet, the sample; else the first page offers the last
     * ones. Nothing of the analyses is loaded before it shows.
     */
    void show(Optional<Path> file) {
        theme.dress(view.scene());
        stage.setScene(view.scene());
        stage.titleProperty().bind(viewModel.label().titleProperty());
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::closing);
        new WindowPlace(stage).restore(settings.get().window());
        settings.subscribe((_, now) -> save(now));
        FirstPaint.of(stage, () -> {
            begin(file);
            tasks.submit("warm-up", WORDS.say("warming"), Duration.ZERO, Warmup::run, _ -> {});
        });
        stage.show();
    }

    /** What was decided and not saved goes before all else, unless another file is asked for. */
    private void begin(Optional<Path> file) {
        TaskRunner.Work<Optional<Recovery.Left>> work = _ -> Recovery.left(recovered())
                .filter(left -> file.isEmpty()
                        || left.source().equals(file.get().toAbsolutePath().normalize()));
        tasks.submit("look-for-unsaved", WORDS.say("looking"), Duration.ZERO, work, state -> {
            if (state instanceof TaskState.Ready<Optional<Recovery.Left>>(Optional<Recovery.Left> found)) {
                found.flatMap(saving::offer).ifPresentOrElse(viewModel::openDecided, () -> first(file));
            } else if (state instanceof TaskState.Failed<Optional<Recovery.Left>>) {
                first(file);
            }
        });
    }

    private void first(Optional<Path> file) {
        file.ifPresent(viewModel::open);
        if (file.isEmpty() && settings.get().recent().isEmpty()) {
            viewModel.openSample();
        }
    }

    private Path recovered() {
        return directories.config().resolve("recovery");
    }

    private void save(Settings now) {
        TaskRunner.Work<Settings> work = _ -> {
            try {
                settingsFile.save(now);
                return now;
            } catch (IOException e) {
                throw Problem.of(WORDS, "settings-not-saved", directories.config())
                        .asException(e);
            }
        };
        tasks.submit("save-settings", WORDS.say("settings.saving"), SETTLED, work, state -> {
            if (state instanceof TaskState.Failed<Settings>(Problem problem)) {
                viewModel.report(problem);
            }
        });
    }

    private void openLogs(Consumer<URI> browse) {
        try {
            browse.accept(Files.createDirectories(directories.logs()).toUri());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the log folder could not be opened", e);
            viewModel.report(Problem.of(WORDS, "no-log-folder", directories.logs()));
        }
    }

    private void quit() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void closing(WindowEvent event) {
        List<String> ordered = tasks.ordered();
        // Where something is saved first, the window closes when that is done.
        event.consume();
        if (!ordered.isEmpty() && !QuitQuestion.confirm(stage, ordered)) {
            return;
        }
        saving.leave(this::leave);
    }

    private void leave() {
        close();
        stage.hide();
    }

    /** Saves the settings, ends all work and closes the study. */
    void close() {
        try {
            settingsFile.save(new WindowPlace(stage).of(settings.get()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the settings could not be saved", e);
        }
        pages.close();
        saving.close();
        runs.close();
        survey.close();
        tasks.close();
        viewModel.close();
        theme.close();
    }

    Desk desk() {
        return desk;
    }

    TaskRunner tasks() {
        return tasks;
    }

    TabPages pages() {
        return pages;
    }

    History history() {
        return history;
    }

    ShellViewModel viewModel() {
        return viewModel;
    }

    ShellView view() {
        return view;
    }
}
