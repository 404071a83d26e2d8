package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;

/** Shows the window as the program does and ends with its first frame. */
public final class FirstPaintProbe {

    private FirstPaintProbe() {}

    /** @param arguments the folder for settings and logs */
    public static void main(String[] arguments) {
        Application.launch(Program.class, arguments);
    }

    /** The program, cut short. */
    public static final class Program extends Application {

        @Override
        public void start(Stage stage) {
            Path home = Path.of(getParameters().getRaw().getFirst());
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (stage.isShowing()) {
                        System.out.println("shown");
                        Runtime.getRuntime().halt(0);
                    }
                }
            }.start();
            new Workbench(
                            stage,
                            WorkbenchFixture.directories(home),
                            Catalogue.all(),
                            StudyOpener.importer(),
                            _ -> question -> Optional.of(question.options()),
                            _ -> {})
                    .show(Optional.empty());
        }
    }
}
