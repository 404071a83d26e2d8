package org.lectern.workbench.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A choice of a name that stands on a page, with what is chosen written before it. */
public final class LabelledChoice extends HBox {

    private final SearchableChoice choice;

    public LabelledChoice(String label, NameChoice names) {
        choice = new SearchableChoice(names.names(), names.nameProperty());
        choice.accessibleTextProperty().bind(choice.textProperty().map(now -> label + ": " + now));
        Label name = new Label(label);
        name.setLabelFor(choice);
        getChildren().addAll(name, choice);
        getStyleClass().add("page-choice");
    }

    /** The button that opens the list of names. */
    public SearchableChoice choice() {
        return choice;
    }
}
