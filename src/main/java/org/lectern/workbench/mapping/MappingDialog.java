package org.lectern.workbench.mapping;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Preview;
import org.lectern.ingest.source.Field;
import org.lectern.workbench.FileChoosers;
import org.lectern.workbench.MappingAsker;
import org.lectern.workbench.kit.KitStyle;

/** Asks how a file is to be read: what it is, which column is what, and what becomes of its first rows. */
public final class MappingDialog implements MappingAsker {

    private static final Words WORDS = Words.of(MappingDialog.class);

    /** Of the window that waits, so that the dialog is never larger than the screen. */
    private static final double SHARE = 0.97;

    private final Window owner;
    private final FileChoosers files;

    /**
     * @param owner the window that waits
     * @param files asks where a mapping is saved
     */
    public MappingDialog(Window owner, FileChoosers files) {
        this.owner = owner;
        this.files = files;
    }

    @Override
    public Optional<ImportOptions> ask(Question question) {
        MappingViewModel model = new MappingViewModel(question);
        ButtonType open = new ButtonType(WORDS.say("open"), ButtonData.OK_DONE);
        Dialog<ImportOptions> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(WORDS.say("title", String.valueOf(question.file().getFileName())));
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        KitStyle.applyTo(pane);
        pane.setContent(new MappingPane(model, first(question, model)));
        pane.setPrefSize(owner.getWidth() * SHARE, owner.getHeight() * SHARE);
        // The theme has a preferred width of its own.
        dialog.setWidth(pane.getPrefWidth());
        dialog.setHeight(pane.getPrefHeight());
        pane.getButtonTypes().addAll(open, new ButtonType(WORDS.say("cancel"), ButtonData.CANCEL_CLOSE));
        staying(pane, WORDS.say("save"), () -> save(question.file(), model));
        staying(pane, WORDS.say("afresh"), model::startAfresh);
        pane.lookupButton(open).disableProperty().bind(model.complete().not());
        dialog.setResultConverter(button -> button == open ? model.options() : null);
        return dialog.showAndWait();
    }

    /** The choice to begin with: the first that has to be made. */
    private static String first(Question question, MappingViewModel model) {
        Preview preview = question.preview();
        if (question.trouble() != null && preview.isComplete()) {
            return "#choice-unit";
        }
        return Stream.of(Field.values())
                .filter(preview::needs)
                .filter(field -> model.headerProperty(field).get().equals(MappingViewModel.ABSENT))
                .findFirst()
                .map(field -> "#choice-" + field.option())
                .orElse(preview.unsureDate().isEmpty() ? "#choice-learner" : "#choice-dates");
    }

    /** A button that does something and leaves the dialog open. */
    private static void staying(DialogPane pane, String text, Runnable action) {
        ButtonType type = new ButtonType(text, ButtonData.LEFT);
        pane.getButtonTypes().add(type);
        Button button = (Button) pane.lookupButton(type);
        ButtonBar.setButtonUniformSize(button, false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            action.run();
        });
    }

    private void save(Path file, MappingViewModel model) {
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\..*$", "");
        files.save(WORDS.say("save.title"), WORDS.say("save.name", stem), WORDS.say("save.kind"), "mapping")
                .ifPresent(model::save);
    }
}
