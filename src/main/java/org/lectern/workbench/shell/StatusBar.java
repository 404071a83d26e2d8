package org.lectern.workbench.shell;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.lectern.contract.Words;

/** The bar at the bottom: what is going on and how to stop it. What is over in a blink is not shown; where room is short the words give way. */
final class StatusBar {

    private static final Words WORDS = Words.of(StatusBar.class);
    private static final Duration BLINK = Duration.seconds(0.3);

    private final HBox bar = new HBox();

    StatusBar(StatusViewModel status) {
        BooleanProperty shown = new SimpleBooleanProperty();
        PauseTransition blink = new PauseTransition(BLINK);
        blink.setOnFinished(_ -> shown.set(status.busyProperty().get()));
        status.busyProperty().subscribe(busy -> {
            blink.stop();
            if (busy) {
                blink.playFromStart();
            } else {
                shown.set(false);
            }
        });
        bar.setId("status-bar");
        bar.getStyleClass().add("status-bar");
        bar.getChildren().addAll(text(status, shown), progress(status, shown), cancel(status, shown));
    }

    private static Label text(StatusViewModel status, BooleanProperty shown) {
        Label text = new Label();
        text.setId("status-text");
        text.textProperty()
                .bind(Bindings.when(shown).then(status.stepProperty()).otherwise(status.restProperty()));
        text.setMaxWidth(Double.MAX_VALUE);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text.textProperty());
        text.setTooltip(whole);
        HBox.setHgrow(text, Priority.ALWAYS);
        return text;
    }

    private static ProgressBar progress(StatusViewModel status, BooleanProperty shown) {
        ProgressBar progress = new ProgressBar();
        progress.setId("status-progress");
        progress.setAccessibleText(WORDS.say("status.progress"));
        progress.progressProperty()
                .bind(Bindings.when(shown).then(status.fractionProperty()).otherwise(0));
        progress.visibleProperty().bind(shown);
        progress.setMinWidth(Region.USE_PREF_SIZE);
        return progress;
    }

    private static Button cancel(StatusViewModel status, BooleanProperty shown) {
        Button cancel = new Button(WORDS.say("status.cancel"));
        cancel.setId("status-cancel");
        cancel.setAccessibleText(WORDS.say("status.cancel.label"));
        cancel.getStyleClass().add("small");
        cancel.visibleProperty().bind(shown);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> status.cancel());
        return cancel;
    }

    Region node() {
        return bar;
    }
}
