package org.lectern.workbench.handout;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.workbench.task.TaskState;

/** What is going on with a report, with a button that stops it; where it was saved, with buttons that lead there; or what went wrong. */
final class ReportState extends FlowPane {

    private static final Words WORDS = Words.of(ReportState.class);

    private final ReportViewModel model;
    private final Consumer<URI> browse;
    private final Label said = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button(WORDS.say("cancel"));
    private final Button again = new Button(WORDS.say("again"));
    private final Button open = new Button(WORDS.say("open"));
    private final Button folder = new Button(WORDS.say("folder"));

    /** @param browse opens a file or a folder with what the system has for it */
    ReportState(ReportViewModel model, Consumer<URI> browse) {
        this.model = model;
        this.browse = browse;
        setId("report-state");
        getStyleClass().add("bar");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.maxWidthProperty().bind(widthProperty());
        progress.setAccessibleText(WORDS.say("progress"));
        cancel.setId("report-cancel");
        open.setId("report-open");
        cancel.setOnAction(_ -> model.cancel());
        again.setOnAction(_ -> model.prepare());
        model.preparedProperty().subscribe(this::tell);
        model.savedProperty().subscribe(this::tell);
    }

    private void tell() {
        TaskState<Path> saved = model.savedProperty().get();
        Problem trouble = model.trouble();
        if (trouble != null) {
            say(WORDS.say("trouble", trouble.sentence(), trouble.remedy()));
        } else if (saved instanceof TaskState.Idle<Path>) {
            tellPreparing();
        } else if (saved instanceof TaskState.Running<Path>(String step, double fraction)) {
            run(step, fraction);
        } else if (saved instanceof TaskState.Ready<Path>(Path file)) {
            lead(file);
        } else {
            say(WORDS.say("not-saved"));
        }
    }

    private void tellPreparing() {
        switch (model.preparedProperty().get()) {
            case TaskState.Running<Prepared>(String step, double fraction) -> run(step, fraction);
            case TaskState.Cancelled<Prepared> _ -> say(WORDS.say("stopped"), again);
            case TaskState.Ready<Prepared> _ -> say(WORDS.say("ready"));
            case TaskState.Idle<Prepared> _, TaskState.Failed<Prepared> _ -> say("");
        }
    }

    private void run(String step, double fraction) {
        progress.setProgress(Double.isNaN(fraction) ? ProgressBar.INDETERMINATE_PROGRESS : fraction);
        say(step, progress, cancel);
    }

    private void lead(Path file) {
        open.setOnAction(_ -> browse.accept(file.toUri()));
        folder.setOnAction(_ -> browse.accept(
                Objects.requireNonNull(file.toAbsolutePath().getParent()).toUri()));
        say(WORDS.say("saved", file.toString()), open, folder);
    }

    private void say(String text, Node... parts) {
        said.setText(text);
        if (getChildren().size() != parts.length + 1 || !getChildren().containsAll(List.of(parts))) {
            getChildren().setAll(said);
            getChildren().addAll(parts);
        }
    }
}
