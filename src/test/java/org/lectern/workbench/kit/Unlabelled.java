package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

/** Finds the controls that a screen reader could not name. */
public final class Unlabelled {

    private Unlabelled() {}

    /** Controls below this node that take the keyboard and have neither text nor accessible text; a cell's text names what is in it. */
    public static List<Node> under(Node node) {
        List<Node> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (node instanceof Control control && !(control instanceof Label) && control.isFocusTraversable()) {
            boolean text = control instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isBlank();
            boolean spoken = control.getAccessibleText() != null
                    && !control.getAccessibleText().isBlank();
            if (!text && !spoken) {
                found.add(control);
            }
        }
        if (node instanceof Parent parent && !(node instanceof TableView) && !(node instanceof ListView)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
