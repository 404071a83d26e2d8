package org.lectern.workbench.tab.runs;

import java.util.function.DoubleSupplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Run;
import org.lectern.workbench.kit.RowTable;

/** The runs, a row each; a tick puts one beside others. */
final class RunList extends VBox {

    private static final Words WORDS = Words.of(RunList.class);
    private static final double NAME_EMS = 6.5;
    private static final double STARTED_EMS = 8;
    private static final double TASK_EMS = 7;
    private static final double STUDY_EMS = 8;
    private static final double SCORE_EMS = 10;
    private static final double NUMBER_EMS = 6;
    private static final double SHORT_EMS = 4.5;

    private final RunsViewModel model;
    private final RowTable<KeptRun> table;

    /**
     * @param hidden titles of columns that are not shown
     * @param em size of the page's letters, in pixels
     */
    RunList(RunsViewModel model, ObservableSet<String> hidden, DoubleSupplier em) {
        this.model = model;
        table = new RowTable<>("runs", WORDS.say("runs"), WORDS.say("nothing-found"), model.runs(), em);
        table.setEditable(true);
        table.tick(WORDS.say("column.compare"), SHORT_EMS, this::ticked);
        table.text(WORDS.say("column.name"), NAME_EMS, KeptRun::title);
        table.text(WORDS.say("column.started"), STARTED_EMS, run -> RunWords.started(run.run()));
        table.text(WORDS.say("column.task"), TASK_EMS, run -> RunWords.task(run.run()));
        table.text(WORDS.say("column.study"), STUDY_EMS, run -> run.run().study());
        table.text(WORDS.say("column.score"), SCORE_EMS, RunWords::headline);
        table.number(
                WORDS.say("column.judges"),
                NUMBER_EMS,
                run -> run.run().judged().map(Run.JudgedBy::learners).orElse(0L));
        table.text(WORDS.say("column.in-use"), SHORT_EMS, run -> run.inUse() ? WORDS.say("yes") : "");
        table.keepColumns(hidden);
        table.getSelectionModel().selectedItemProperty().subscribe(run -> {
            if (run != null) {
                model.choose(run);
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            KeptRun run = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && run != null) {
                model.tick(run, !model.isTicked(run));
                table.refresh();
                event.consume();
            }
        });
        getChildren().add(table);
    }

    private ObservableValue<Boolean> ticked(KeptRun run) {
        SimpleBooleanProperty is = new SimpleBooleanProperty(model.isTicked(run));
        is.subscribe((_, now) -> model.tick(run, now));
        return is;
    }

    /** Selects the run that is looked at, after the list was read anew. */
    void follow() {
        KeptRun chosen = model.chosenProperty().get();
        if (chosen != null && !chosen.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(chosen);
        }
    }

    Node table() {
        return table;
    }
}
