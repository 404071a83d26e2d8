package org.lectern.workbench.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
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
import org.lectern.home.DriverFolder;
import org.lectern.home.LogSetup;
import org.lectern.workbench.mapping.MappingDialog;

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
        DriverFolder.in(Directories.here().cache());
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
                            Catalogue.all(),
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
