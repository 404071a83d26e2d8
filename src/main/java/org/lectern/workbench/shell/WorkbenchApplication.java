package org.lectern.workbench.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.home.Directories;
import org.lectern.home.LogSetup;
import org.lectern.workbench.Subject.Kind;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.mapping.MappingDialog;
import org.lectern.workbench.tab.anomalies.AnomaliesTab;
import org.lectern.workbench.tab.churn.ChurnTab;
import org.lectern.workbench.tab.clusters.ClustersTab;
import org.lectern.workbench.tab.dropoff.DropoffTab;
import org.lectern.workbench.tab.engagement.EngagementTab;
import org.lectern.workbench.tab.explore.ExploreTab;
import org.lectern.workbench.tab.overview.OverviewTab;
import org.lectern.workbench.tab.predictor.PredictorTab;
import org.lectern.workbench.tab.struggle.StruggleTab;
import org.lectern.workbench.tab.timeline.TimelineTab;

/** The desktop program. */
public final class WorkbenchApplication extends Application {

    private static final Logger LOG = Logger.getLogger(WorkbenchApplication.class.getName());
    private static final Words WORDS = Words.of(WorkbenchApplication.class);

    private final Directories directories = Directories.here();

    /**
     * Opens the workbench and returns when it is closed. To be called once.
     *
     * @param file to open; the sample study where there is none
     */
    public static void launchWorkbench(Optional<Path> file) {
        LogSetup.to(Directories.here().logs());
        launch(WorkbenchApplication.class, file.stream().map(Path::toString).toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        Optional<Path> file = getParameters().getRaw().stream().findFirst().map(Path::of);
        Consumer<URI> browse = folder -> getHostServices().showDocument(folder.toString());
        try {
            new Workbench(
                            stage,
                            directories,
                            catalogue(),
                            StudyOpener.importer(),
                            files -> new MappingDialog(stage, files),
                            browse)
                    .show(file);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "the window could not be shown", e);
            sayWhy(Surroundings.here(directories.logs()).describe(Problem.of(WORDS, "no-start", directories.logs())));
            Platform.exit();
        }
    }

    /** Every tab, in its order. A tab's class is loaded when it is first looked at. */
    static List<TabEntry> catalogue() {
        return List.of(
                new TabEntry("overview", WORDS.say("tab.overview"), "fth-home", tab -> new OverviewTab(tab)),
                new TabEntry(
                        "explore",
                        WORDS.say("tab.explore"),
                        "fth-compass",
                        Set.of(Kind.VIDEO, Kind.COURSE),
                        tab -> new ExploreTab(tab)),
                new TabEntry(
                        "engagement",
                        WORDS.say("tab.engagement"),
                        "fth-activity",
                        Set.of(Kind.LEARNER),
                        tab -> new EngagementTab(tab)),
                new TabEntry(
                        "churn",
                        WORDS.say("tab.churn"),
                        "fth-log-out",
                        Set.of(Kind.VIDEO, Kind.COURSE),
                        tab -> new ChurnTab(tab)),
                new TabEntry(
                        "clusters",
                        WORDS.say("tab.clusters"),
                        "fth-users",
                        Set.of(Kind.LEARNER),
                        tab -> new ClustersTab(tab)),
                new TabEntry(
                        "anomalies",
                        WORDS.say("tab.anomalies"),
                        "fth-user-x",
                        Set.of(Kind.LEARNER),
                        tab -> new AnomaliesTab(tab)),
                new TabEntry(
                        "dropoff",
                        WORDS.say("tab.dropoff"),
                        "fth-trending-down",
                        Set.of(Kind.VIDEO, Kind.COURSE),
                        tab -> new DropoffTab(tab)),
                new TabEntry(
                        "timeline",
                        WORDS.say("tab.timeline"),
                        "fth-film",
                        Set.of(Kind.VIDEO),
                        tab -> new TimelineTab(tab)),
                new TabEntry(
                        "predictor",
                        WORDS.say("tab.predictor"),
                        "fth-crosshair",
                        Set.of(Kind.COURSE, Kind.LEARNER),
                        tab -> new PredictorTab(tab)),
                new TabEntry(
                        "struggle",
                        WORDS.say("tab.struggle"),
                        "fth-life-buoy",
                        Set.of(Kind.VIDEO, Kind.COURSE, Kind.LEARNER),
                        tab -> new StruggleTab(tab)));
    }

    private static void sayWhy(Trouble trouble) {
        Alert alert = new Alert(Alert.AlertType.ERROR, trouble.problem().remedy());
        alert.setTitle(WORDS.say("trouble.title"));
        alert.setHeaderText(trouble.problem().sentence());
        TextArea details = new TextArea(trouble.details());
        details.setEditable(false);
        details.setAccessibleText(WORDS.say("trouble.details"));
        alert.getDialogPane().setExpandableContent(details);
        alert.showAndWait();
    }
}
