package org.lectern.workbench.shell;

import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.lectern.contract.Words;

/** Asks in dialogs; Enter takes the answer that loses nothing, and gives nothing away. */
final class SaveDialogs implements SaveQuestions {

    private static final Words WORDS = Words.of(SaveDialogs.class);

    private final Window owner;

    SaveDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public boolean mayKeepNames() {
        ButtonType yes = new ButtonType(WORDS.say("save.names.yes"), ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(WORDS.say("save.names.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        return asked("save-names-dialog", WORDS.say("save.names.question"), WORDS.say("save.names.text"), no, yes, no)
                .filter(answer -> answer == yes)
                .isPresent();
    }

    @Override
    public Answer beforeLosing(String name) {
        ButtonType save = new ButtonType(WORDS.say("save.yes"), ButtonBar.ButtonData.YES);
        ButtonType lose = new ButtonType(WORDS.say("save.no"), ButtonBar.ButtonData.NO);
        ButtonType stay = new ButtonType(WORDS.say("save.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Optional<ButtonType> answer =
                asked("save-dialog", WORDS.say("save.question", name), WORDS.say("save.text"), save, save, lose, stay);
        if (answer.isEmpty() || answer.get() == stay) {
            return Answer.STAY;
        }
        return answer.get() == save ? Answer.SAVE : Answer.LOSE;
    }

    @Override
    public boolean takesUp(String name) {
        ButtonType yes = new ButtonType(WORDS.say("recover.yes"), ButtonBar.ButtonData.OK_DONE);
        ButtonType no = new ButtonType(WORDS.say("recover.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        return asked("recover-dialog", WORDS.say("recover.question", name), WORDS.say("recover.text"), yes, yes, no)
                .filter(answer -> answer == yes)
                .isPresent();
    }

    private Optional<ButtonType> asked(
            String id, String question, String text, ButtonType usual, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, text, answers);
        alert.getDialogPane().setId(id);
        alert.initOwner(owner);
        alert.setTitle(WORDS.say("save.title"));
        alert.setHeaderText(question);
        for (ButtonType answer : answers) {
            ((Button) alert.getDialogPane().lookupButton(answer)).setDefaultButton(answer == usual);
        }
        return alert.showAndWait();
    }
}
