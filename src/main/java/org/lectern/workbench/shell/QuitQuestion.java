package org.lectern.workbench.shell;

import java.util.List;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.lectern.contract.Words;

/** Asks whether to quit while something that the user has ordered is not done. */
final class QuitQuestion {

    private static final Words WORDS = Words.of(QuitQuestion.class);

    private QuitQuestion() {}

    static boolean confirm(Window owner, List<String> ordered) {
        ButtonType yes = new ButtonType(WORDS.say("quit.yes"), ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(WORDS.say("quit.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, WORDS.say("quit.text"), yes, no);
        alert.getDialogPane().setId("quit-dialog");
        alert.initOwner(owner);
        alert.setTitle(WORDS.say("quit.title"));
        alert.setHeaderText(WORDS.say("quit.question", String.join("; ", ordered)));
        // Enter must not quit by mistake.
        ((Button) alert.getDialogPane().lookupButton(yes)).setDefaultButton(false);
        ((Button) alert.getDialogPane().lookupButton(no)).setDefaultButton(true);
        return alert.showAndWait().filter(answer -> answer == yes).isPresent();
    }
}
