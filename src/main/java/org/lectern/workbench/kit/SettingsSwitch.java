package org.lectern.workbench.kit;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;

/**
 * The button that shows a tab's settings and hides them. Settings that the user asked for are in sight, wherever their page is
 * scrolled to, and have the keyboard, until Esc hides them and gives it back; the page then stands where it stood before.
 */
final class SettingsSwitch {

    private static final Words WORDS = Words.of(SettingsSwitch.class);

    private Runnable back = () -> {};
    private final ToggleButton button = Icon.on(new ToggleButton(WORDS.say("settings")), "fth-sliders");

    /** @param settings of the tab, or null where it has none */
    SettingsSwitch(@Nullable SettingsPane settings) {
        button.getStyleClass().add("settings-switch");
        if (settings == null) {
            return;
        }
        button.textProperty()
                .bind(settings.changesProperty()
                        .map(changes ->
                                changes.intValue() == 0 ? WORDS.say("settings") : WORDS.say("settings.some", changes)));
        settings.setMaxHeight(Region.USE_PREF_SIZE);
        settings.visibleProperty().bind(button.selectedProperty());
        settings.managedProperty().bind(button.selectedProperty());
        settings.addEventFilter(KeyEvent.KEY_PRESSED, this::hideByKey);
        button.setOnAction(_ -> {
            if (button.isSelected()) {
                reveal(settings);
            }
        });
    }

    private void hideByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            button.setSelected(false);
            button.requestFocus();
            back.run();
            event.consume();
        }
    }

    private void reveal(SettingsPane settings) {
        back = () -> {};
        for (Node around = settings.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane page) {
                double before = PageScroll.top(page);
                back = () -> PageScroll.toTop(page, before);
                PageScroll.show(page, settings, settings::getLayoutBounds);
            }
        }
        controls(settings).filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }

    private static Stream<Node> controls(Node node) {
        return node instanceof Parent parent && !(node instanceof Control)
                ? parent.getChildrenUnmodifiable().stream().flatMap(SettingsSwitch::controls)
                : Stream.of(node);
    }

    ToggleButton button() {
        return button;
    }
}
