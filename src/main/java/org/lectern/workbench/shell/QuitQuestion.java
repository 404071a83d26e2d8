package org.lectern.workbench.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.lectern.contract.Words;

/** Asks whether to quit while a file is being opened. */
final class QuitQuestion {

    private static final Words WORDS = Words.of(QuitQuestion.class);

    private QuitQuestion() {}

    static boolean confirm(Window owner, String opening) {
        ButtonType yes = new ButtonType(WORDS.say("quit.yes"), ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(WORDS.say("quit.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, WORDS.say("quit.text"), yes, no);
        alert.initOwner(owner);
        alert.setTitle(WORDS.say("quit.title"));
        alert.setHeaderText(WORDS.say("quit.question", opening));
        // Enter must not quit by mistake.
        ((Button) alert.getDialogPane().lookupButton(yes)).setDefaultButton(false);
        ((Button) alert.getDialogPane().lookupButton(no)).setDefaultButton(true);
        return alert.showAndWait().filter(answer -> answer == yes).isPresent();
    }
}
