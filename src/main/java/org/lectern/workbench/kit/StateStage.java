package org.lectern.workbench.kit;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Stands in an answer's place with room for the settings beside it: where there is no answer, they may bring one. */
final class StateStage extends ScrollPane {

    private final SideBySide stage = new SideBySide();

    StateStage(StatePane state) {
        StackPane middle = new StackPane(state);
        // Settings are longer than a page; what is said stays on top.
        state.setMaxHeight(USE_PREF_SIZE);
        middle.setAlignment(Pos.TOP_CENTER);
        stage.getChildren().add(middle);
        HBox.setHgrow(middle, Priority.ALWAYS);
        VBox content = new VBox(stage);
        content.getStyleClass().add("page-content");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        PageKeys.scroll(this);
        setVisible(false);
    }

    /** Where the settings stand. */
    HBox stage() {
        return stage;
    }
}
