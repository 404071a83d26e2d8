package org.lectern.workbench.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.lectern.contract.Words;
import org.lectern.workbench.task.TaskState;

/** Says that the page is computing, once that takes longer than a blink. It keeps its place, so nothing jumps. */
final class BusyIndicator extends HBox {

    private static final Words WORDS = Words.of(BusyIndicator.class);
    private static final Duration BLINK = Duration.millis(300);

    private final PauseTransition blink = new PauseTransition(BLINK);
    private final ProgressIndicator indicator = new ProgressIndicator();
    private final Label step = new Label();

    BusyIndicator(Runnable cancel) {
        getStyleClass().add("busy");
        step.getStyleClass().add("hint");
        Button stop = new Button(WORDS.say("cancel"));
        stop.setOnAction(_ -> cancel.run());
        // A long step gives way, what stops it does not.
        stop.setMinWidth(USE_PREF_SIZE);
        indicator.setAccessibleText(WORDS.say("busy"));
        getChildren().addAll(indicator, step, stop);
        setVisible(false);
        blink.setOnFinished(_ -> setVisible(true));
    }

    void show(TaskState<?> state) {
        if (state instanceof TaskState.Running<?>(String what, double fraction)) {
            step.setText(what.isEmpty() ? WORDS.say("busy") : what);
            indicator.setProgress(Double.isNaN(fraction) ? ProgressIndicator.INDETERMINATE_PROGRESS : fraction);
            if (!isVisible()) {
                blink.play();
            }
        } else {
            blink.stop();
            setVisible(false);
        }
    }
}
