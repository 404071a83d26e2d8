package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Pages that take each other's place, and the buttons that turn to them; no buttons where there is one page only. */
final class Faces {

    private final Node home;
    private final List<Node> faces = new ArrayList<>();
    private final StackPane pages = new StackPane();
    private final HBox buttons = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyObjectWrapper<@Nullable Node> front = new ReadOnlyObjectWrapper<>();
    private boolean shown;

    /** @param home the page in front from the start */
    Faces(Node home) {
        this.home = home;
        faces.add(home);
        pages.getChildren().add(home);
        buttons.getStyleClass().add("faces");
        buttons.setVisible(false);
        buttons.setManaged(false);
        front.subscribe(this::lay);
    }

    /**
     * Adds a page.
     *
     * @param homeName what the first page is called beside it
     * @param name what the page is called
     */
    void add(String homeName, String name, Node further) {
        if (faces.size() == 1) {
            buttons.getChildren().add(button(homeName, null));
            buttons.setVisible(true);
            buttons.setManaged(true);
        }
        faces.add(further);
        pages.getChildren().add(further);
        buttons.getChildren().add(button(name, further));
        lay();
    }

    private ToggleButton button(String name, @Nullable Node face) {
        ToggleButton button = new ToggleButton(name);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("face-button");
        front.subscribe(now -> button.setSelected(Objects.equals(now, face)));
        // Arrow keys choose among the buttons without pressing any.
        button.selectedProperty().subscribe(now -> {
            if (now) {
                turnTo(face);
            }
        });
        // Pressing the button of the page in front again would leave none chosen.
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }

    /** Shows the page in front, or none. */
    void show(boolean any) {
        shown = any;
        buttons.setDisable(!any);
        lay();
    }

    private void lay() {
        faces.forEach(face -> face.setVisible(shown && face.equals(inFront())));
    }

    private Node inFront() {
        Node turned = front.get();
        return turned == null ? home : turned;
    }

    void turnTo(@Nullable Node face) {
        front.set(face);
    }

    /** The further page in front, or null for the first. */
    ReadOnlyObjectProperty<@Nullable Node> frontProperty() {
        return front.getReadOnlyProperty();
    }

    Region buttons() {
        return buttons;
    }

    Node pages() {
        return pages;
    }
}
