package org.lectern.workbench.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing to show: why, and what to do next. */
public final class StatePane extends VBox {

    private final Label sentence = new Label();
    private final Label remedy = new Label();

    /** @param icon name of a Feather icon, such as {@code fth-inbox} */
    public StatePane(String icon, Node... below) {
        getStyleClass().add("state-pane");
        setAlignment(Pos.CENTER);
        sentence.getStyleClass().add("state-sentence");
        sentence.setWrapText(true);
        remedy.getStyleClass().add("state-remedy");
        remedy.setWrapText(true);
        FontIcon picture = Icon.of(sentence, icon, 2);
        picture.getStyleClass().add("state-icon");
        getChildren().addAll(picture, sentence, remedy);
        getChildren().addAll(below);
    }

    /** Shows a sentence and what to do about it. */
    public void say(String why, String whatNext) {
        sentence.setText(why);
        remedy.setText(whatNext);
    }
}
