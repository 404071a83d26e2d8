package org.lectern.workbench.handout;

import java.net.URI;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.lectern.contract.Words;
import org.lectern.workbench.Desk;
import org.lectern.workbench.FileChoosers;
import org.lectern.workbench.kit.KitStyle;
import org.lectern.workbench.task.TaskRunner;
import org.lectern.workbench.task.TaskState;

/** Asks what is to be in a report, shows it as it will stand, and saves it. The window waits meanwhile. */
public final class ReportDialog {

    private static final Words WORDS = Words.of(ReportDialog.class);

    /** Of the window that waits, so that the dialog is never larger than the screen. */
    private static final double SHARE = 0.97;

    private final Window owner;
    private final Desk desk;
    private final TaskRunner tasks;
    private final FileChoosers files;
    private final UnaryOperator<String> labels;
    private final Consumer<URI> browse;

    /**
     * @param owner the window that waits
     * @param labels the name of the tab of an analysis, by its id
     * @param browse opens a file or a folder with what the system has for it
     */
    public ReportDialog(
            Window owner,
            Desk desk,
            TaskRunner tasks,
            FileChoosers files,
            UnaryOperator<String> labels,
            Consumer<URI> browse) {
        this.owner = owner;
        this.desk = desk;
        this.tasks = tasks;
        this.files = files;
        this.labels = labels;
        this.browse = browse;
    }

    /** Opens the dialog; whatever is done in it, the study stays as it is. */
    public void show() {
        ReportViewModel model = new ReportViewModel(desk, tasks, files, labels);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(WORDS.say("dialog.title"));
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setId("report-dialog");
        KitStyle.applyTo(pane);
        ReportChoices choices = new ReportChoices(model);
        pane.setContent(content(model, choices));
        pane.setPrefSize(owner.getWidth() * SHARE, owner.getHeight() * SHARE);
        // The theme has a preferred width of its own.
        dialog.setWidth(pane.getPrefWidth());
        dialog.setHeight(pane.getPrefHeight());
        buttons(pane, model);
        dialog.setOnShown(_ -> choices.first().requestFocus());
        dialog.setOnHidden(_ -> model.close());
        dialog.show();
    }

    private BorderPane content(ReportViewModel model, ReportChoices choices) {
        ScrollPane left = new ScrollPane(choices);
        left.setFitToWidth(true);
        left.getStyleClass().addAll("page-scroll", "report-side");
        ReportPreview preview = new ReportPreview();
        model.preparedProperty().subscribe(state -> {
            if (state instanceof TaskState.Ready<Prepared>(Prepared ready)) {
                preview.show(ready.handout());
            } else if (state instanceof TaskState.Failed<Prepared>) {
                preview.showNone();
            }
        });
        BorderPane content = new BorderPane(preview.node());
        content.setLeft(left);
        content.setBottom(new ReportState(model, browse));
        content.getStyleClass().add("report");
        return content;
    }

    /** Saving leaves the dialog open: another format may be wanted as well. */
    private static void buttons(DialogPane pane, ReportViewModel model) {
        ButtonType save = new ButtonType(WORDS.say("save"), ButtonData.OK_DONE);
        pane.getButtonTypes().addAll(save, new ButtonType(WORDS.say("close"), ButtonData.CANCEL_CLOSE));
        Button button = (Button) pane.lookupButton(save);
        button.setId("report-save");
        button.disableProperty()
                .bind(model.preparedProperty().map(state -> !(state instanceof TaskState.Ready<Prepared>)));
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            model.save();
        });
    }
}
