package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.lectern.home.Directories;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.mapping.MappingDialog;

/**
 * The window without a screen, which visits every tab of the sample, asks each for its answer and closes: Java is to see once what is
 * loaded on the way.
 */
public final class Rehearsal extends Application {

    private static final Duration LOOK = Duration.millis(100);

    /**
     * Runs it and returns when it has ended. To be called once, in a process that has shown no window.
     *
     * @param home a folder for settings, cache and logs, in the place of the user's
     */
    public static void run(Path home) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        launch(Rehearsal.class, home.toString());
    }

    @Override
    public void start(Stage stage) {
        Path home = Path.of(getParameters().getRaw().getFirst());
        Directories directories = new Directories(home.resolve("config"), home.resolve("cache"), home.resolve("logs"));
        Workbench workbench = new Workbench(
                stage,
                directories,
                Catalogue.all(),
                StudyOpener.importer(),
                files -> new MappingDialog(stage, files),
                _ -> {});
        workbench.show(Optional.empty());
        visitAll(workbench, () -> {
            workbench.close();
            Platform.exit();
        });
    }

    /**
     * Brings one tab after another to the front, each as soon as nothing is running any more.
     *
     * @param then runs once, when all were visited
     */
    static void visitAll(Workbench workbench, Runnable then) {
        Timeline looks = new Timeline();
        Iterator<Integer> places =
                IntStream.range(0, workbench.pages().entries().size()).iterator();
        looks.getKeyFrames().setAll(new KeyFrame(LOOK, _ -> {
            if (workbench.desk().importedProperty().get() == null
                    || !workbench.tasks().running().isEmpty()) {
                return;
            }
            if (places.hasNext()) {
                workbench.pages().go(places.next());
                workbench.pages().current().ifPresent(WorkTab::rerun);
            } else {
                looks.stop();
                then.run();
            }
        }));
        looks.setCycleCount(Animation.INDEFINITE);
        looks.play();
    }
}
