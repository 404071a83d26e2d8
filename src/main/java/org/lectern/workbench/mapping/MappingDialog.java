package org.lectern.workbench.mapping;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.Preview;
import org.lectern.workbench.MappingAsker;
import org.lectern.workbench.kit.KitStyle;

/** Asks which column is what, beside the file's first rows. */
public final class MappingDialog implements MappingAsker {

    private static final Words WORDS = Words.of(MappingDialog.class);

    private final Window owner;

    /** @param owner the window that waits */
    public MappingDialog(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<ImportOptions> ask(Path file, Preview preview, ImportOptions options) {
        MappingViewModel model = new MappingViewModel(preview, options);
        ButtonType open = new ButtonType(WORDS.say("open"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(WORDS.say("cancel"), ButtonData.CANCEL_CLOSE);
        Dialog<ImportOptions> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(WORDS.say("title", String.valueOf(file.getFileName())));
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        KitStyle.applyTo(pane);
        pane.setContent(new MappingPane(model));
        pane.getButtonTypes().addAll(open, cancel);
        pane.lookupButton(open).disableProperty().bind(model.complete().not());
        dialog.setResultConverter(button -> button == open ? model.options() : null);
        return dialog.showAndWait();
    }
}
