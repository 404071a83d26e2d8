package org.lectern.workbench.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.lectern.contract.Words;
import org.lectern.workbench.task.TaskState;

/**
 * A sign that the page is computing, once that takes longer than a blink; the status bar says what, and stops it. It keeps
 * its place, so nothing jumps.
 */
final class BusyIndicator extends ProgressIndicator {

    private static final Words WORDS = Words.of(BusyIndicator.class);
    private static final Duration BLINK = Duration.millis(300);

    private final PauseTransition blink = new PauseTransition(BLINK);
    private final Tooltip step = new Tooltip();

    BusyIndicator() {
        getStyleClass().add("busy");
        setAccessibleText(WORDS.say("busy"));
        setTooltip(step);
        setVisible(false);
        blink.setOnFinished(_ -> setVisible(true));
    }

    void show(TaskState<?> state) {
        if (state instanceof TaskState.Running<?>(String what, double fraction)) {
            step.setText(what.isEmpty() ? WORDS.say("busy") : what);
            setProgress(Double.isNaN(fraction) ? INDETERMINATE_PROGRESS : fraction);
            if (!isVisible()) {
                blink.play();
            }
        } else {
            blink.stop();
            setVisible(false);
        }
    }
}
