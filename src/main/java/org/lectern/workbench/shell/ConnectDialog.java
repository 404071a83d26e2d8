package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.KitStyle;

/** Asks where a table on a cluster is. The window waits meanwhile. */
final class ConnectDialog {

    private static final Words WORDS = Words.of(ConnectDialog.class);
    private static final int COLUMNS = 32;

    private final Window owner;
    private final Path folder;

    /** @param folder in which is kept what was chosen */
    ConnectDialog(Window owner, Path folder) {
        this.owner = owner;
        this.folder = folder;
    }

    /** The file of what was chosen; empty where the user changed their mind. */
    Optional<Path> ask() {
        ConnectViewModel model = new ConnectViewModel(folder);
        ButtonType open = new ButtonType(WORDS.say("connect.open"), ButtonBar.ButtonData.OK_DONE);
        Dialog<Path> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(WORDS.say("connect.title"));
        DialogPane pane = dialog.getDialogPane();
        pane.setId("connect-dialog");
        KitStyle.applyTo(pane);
        TextField address = field(model);
        pane.setContent(content(model, address));
        pane.getButtonTypes().addAll(open, ButtonType.CANCEL);
        Path[] chosen = new Path[1];
        // What is wrong is said in the dialog, which stays.
        ((Button) pane.lookupButton(open))
                .addEventFilter(
                        ActionEvent.ACTION,
                        press -> model.link().ifPresentOrElse(file -> chosen[0] = file, press::consume));
        dialog.setResultConverter(pressed -> pressed == open ? chosen[0] : null);
        dialog.setOnShown(_ -> address.requestFocus());
        return dialog.showAndWait();
    }

    private static TextField field(ConnectViewModel model) {
        TextField address = new TextField();
        address.setId("connect-address");
        address.setPrefColumnCount(COLUMNS);
        address.setPromptText(WORDS.say("connect.example"));
        address.textProperty().bindBidirectional(model.addressProperty());
        return address;
    }

    private static VBox content(ConnectViewModel model, TextField address) {
        ToggleGroup kinds = new ToggleGroup();
        RadioButton table = new RadioButton(WORDS.say("connect.table"));
        RadioButton files = new RadioButton(WORDS.say("connect.files"));
        table.setToggleGroup(kinds);
        files.setToggleGroup(kinds);
        files.setId("connect-files");
        table.setSelected(!model.filesProperty().get());
        files.setSelected(model.filesProperty().get());
        model.filesProperty().bind(files.selectedProperty());
        FlowPane kind = new FlowPane(table, files);
        kind.getStyleClass().add("bar");
        TextField name = new TextField();
        name.setId("connect-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        PasswordField token = new PasswordField();
        token.setId("connect-token");
        token.textProperty().bindBidirectional(model.tokenProperty());
        GridPane grid = Facts.grid();
        grid.addRow(0, Facts.of(WORDS.say("connect.address"), address), address);
        grid.add(kind, 1, 1);
        grid.addRow(2, Facts.of(WORDS.say("connect.name"), name), name);
        grid.addRow(3, Facts.of(WORDS.say("connect.token"), token), token);
        GridPane.setHgrow(address, Priority.ALWAYS);
        VBox content = new VBox(
                Facts.prose(WORDS.say("connect.what")),
                grid,
                Facts.hint(WORDS.say("connect.token.why")),
                Facts.line(model.saidProperty(), "advice"));
        content.getStyleClass().add("page-content");
        return content;
    }
}
