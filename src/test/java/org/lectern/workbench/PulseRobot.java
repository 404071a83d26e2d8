package org.lectern.workbench;

import com.sun.javafx.tk.Toolkit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot that lets the window do at once what it would do with its next frames, where TestFX sleeps for fifty milliseconds after
 * whatever it does.
 */
public final class PulseRobot extends FxRobot {

    /** What one frame lays out may ask for another, and that for a third. */
    private static final int PULSES = 5;

    /** Lets everything that waits on the screen's thread be done, and lays out what it leaves, as often as a short wait would. */
    public static void waitForPulses() {
        for (int pulse = 0; pulse < PULSES; pulse++) {
            // What fails in it is told to the thread's handler, as of any frame.
            Platform.runLater(Toolkit.getToolkit()::firePulse);
            WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {}));
        }
    }

    @Override
    public FxRobot interact(Runnable work) {
        interactNoWait(work);
        waitForPulses();
        return this;
    }

    @Override
    public <T> FxRobot interact(Callable<T> work) {
        interactNoWait(work);
        waitForPulses();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard().pressNoWait(keys);
        waitForPulses();
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard().releaseNoWait(keys);
        waitForPulses();
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        press(keys);
        List<KeyCode> last = Arrays.asList(keys.clone());
        Collections.reverse(last);
        release(last.toArray(KeyCode[]::new));
        return this;
    }

    private KeyboardRobot keyboard() {
        return robotContext().getKeyboardRobot();
    }
}
