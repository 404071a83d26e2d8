package org.lectern.workbench.shell;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/** Tells when a window has been painted for the first time. */
final class FirstPaint {

    private static final int FRAMES = 2;

    private FirstPaint() {}

    /**
     * @param then runs once, on the screen's thread, when the window shows its first frame
     */
    static void of(Stage stage, Runnable then) {
        AnimationTimer frames = new AnimationTimer() {
            private int seen;

            @Override
            public void handle(long now) {
                if (stage.isShowing() && ++seen == FRAMES) {
                    stop();
                    then.run();
                }
            }
        };
        frames.start();
    }
}
