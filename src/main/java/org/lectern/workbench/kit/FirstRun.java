package org.lectern.workbench.kit;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.lectern.contract.Words;
import org.lectern.workbench.task.TaskState;

/**
 * Stands in the place of an answer that waits to be asked for: what would be done or, while it is done, the step. Its button
 * keeps the keyboard meanwhile; pressing it again changes nothing.
 */
final class FirstRun {

    private static final Words WORDS = Words.of(FirstRun.class);
    private static final String CALL = "accent";

    private final TabWords words;
    private final Button run = Icon.on(new Button(WORDS.say("run")), "fth-play");
    private final StatePane pane = new StatePane("fth-play-circle", run);
    private final StateStage stage = new StateStage(pane);

    FirstRun(TabWords words, Runnable ask) {
        this.words = words;
        run.setOnAction(_ -> ask.run());
        run.getStyleClass().add(CALL);
    }

    StateStage node() {
        return stage;
    }

    /** Where the settings stand. */
    HBox stage() {
        return stage.stage();
    }

    /** What is seen of it is told when it is seen. */
    void show(boolean there, TaskState<?> state) {
        stage.setVisible(there);
        if (!there) {
            return;
        }
        run.getStyleClass().remove(CALL);
        if (state instanceof TaskState.Running<?>(String step, double _)) {
            pane.say(words.running(), step);
            run.setText(WORDS.say("run.running"));
        } else {
            pane.say(words.waiting(), words.waitingRemedy());
            run.setText(WORDS.say("run"));
            run.getStyleClass().add(CALL);
        }
    }

    boolean isFocused() {
        return run.isFocused();
    }
}
