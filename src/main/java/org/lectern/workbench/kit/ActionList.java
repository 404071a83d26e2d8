package org.lectern.workbench.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;

/** What could be done about an answer, right below it: the first actions, and the others when asked for. */
final class ActionList extends VBox {

    private static final Words WORDS = Words.of(ActionList.class);

    /** So many stand there unasked: the figure below is wanted as well. */
    private static final int UNASKED = 2;

    ActionList() {
        getStyleClass().add("actions");
    }

    /** Shows actions in place of those before; the keyboard stays on a link where it was on one. */
    void show(List<String> actions, NameLinks names) {
        int focused = links().stream().map(Node::isFocused).toList().indexOf(true);
        put(actions, names);
        List<Node> links = links();
        if (focused >= 0 && focused < links.size()) {
            links.get(focused).requestFocus();
        }
    }

    private List<Node> links() {
        return List.copyOf(lookupAll(".hyperlink"));
    }

    private void put(List<String> actions, NameLinks names) {
        getChildren().clear();
        setVisible(!actions.isEmpty());
        setManaged(isVisible());
        if (actions.isEmpty()) {
            return;
        }
        Label heading = new Label(WORDS.say("reading.actions"));
        heading.getStyleClass().add("section-title");
        getChildren().add(heading);
        // To fold one away would take as much room as it does.
        int shown = actions.size() <= UNASKED + 1 ? actions.size() : UNASKED;
        getChildren().addAll(rows(actions.subList(0, shown), names));
        if (shown < actions.size()) {
            getChildren().add(more(actions.subList(shown, actions.size()), names));
        }
    }

    private Hyperlink more(List<String> others, NameLinks names) {
        Hyperlink more = new Hyperlink(WORDS.say("reading.more", others.size()));
        more.setOnAction(_ -> {
            List<Node> rows = rows(others, names);
            getChildren().remove(more);
            getChildren().addAll(rows);
        });
        return more;
    }

    private static List<Node> rows(List<String> actions, NameLinks names) {
        return actions.stream()
                .<Node>map(action -> NoticeRow.toDo(action, names))
                .toList();
    }
}
