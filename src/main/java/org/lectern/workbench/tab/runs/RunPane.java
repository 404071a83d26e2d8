package org.lectern.workbench.tab.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Run;
import org.lectern.runs.ScoreWords;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;

/** The run that is looked at: what it is called, what is known of it, and what can be done with it. */
final class RunPane extends VBox {

    private static final Words WORDS = Words.of(RunPane.class);
    private static final double BYTES_A_MEGABYTE = 1e6;

    private final RunsViewModel model;
    private final Label title = new Label();
    private final VBox facts = new VBox();
    private final TextField name = new TextField();
    private final TextField note = new TextField();
    private final Button use = Icon.on(new Button(WORDS.say("use")), "fth-check");
    private final Button ask = Icon.on(new Button(WORDS.say("ask")), "fth-crosshair");
    private final Button repeat = Icon.on(new Button(WORDS.say("repeat")), "fth-refresh-cw");
    private final Button delete = Icon.on(new Button(WORDS.say("delete")), "fth-trash-2");
    private final Label why = Facts.hint("");

    private @Nullable String shown;

    RunPane(RunsViewModel model) {
        this.model = model;
        getStyleClass().add("section");
        title.getStyleClass().add("section-title");
        use.setOnAction(_ -> withRun(model::use));
        ask.setOnAction(_ -> model.ask());
        repeat.setOnAction(_ -> model.repeat());
        delete.setId("delete-run");
        delete.setOnAction(_ -> withRun(this::delete));
        written(name, KeptRun::name, model::name);
        written(note, KeptRun::note, model::note);
        GridPane said = Facts.grid();
        said.addRow(0, Facts.of(WORDS.say("name"), name), name);
        said.addRow(1, Facts.of(WORDS.say("note"), note), note);
        GridPane.setHgrow(name, Priority.ALWAYS);
        FlowPane buttons = new FlowPane(use, ask, repeat, delete);
        buttons.getStyleClass().add("bar");
        getChildren().addAll(title, facts, said, buttons, why);
    }

    private void withRun(Consumer<KeptRun> what) {
        Optional.ofNullable(model.chosenProperty().get()).ifPresent(what);
    }

    /** The log only grows: a text is written once, when Enter is pressed or the keyboard leaves it. */
    private void written(TextField field, Function<KeptRun, String> was, BiConsumer<KeptRun, String> write) {
        Runnable commit = () -> withRun(run -> {
            if (run.run().id().equals(shown) && !field.getText().strip().equals(was.apply(run))) {
                write.accept(run, field.getText());
            }
        });
        field.setOnAction(_ -> commit.run());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
    }

    /** What is deleted does not come back: its files go with it. */
    private void delete(KeptRun run) {
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, WORDS.say("delete.question", run.title()));
        question.initOwner(getScene().getWindow());
        question.setTitle(WORDS.say("delete"));
        question.setHeaderText(null);
        question.showAndWait().filter(ButtonType.OK::equals).ifPresent(_ -> model.delete(run));
    }

    void refresh() {
        KeptRun kept = model.chosenProperty().get();
        Facts.appear(this, kept != null);
        if (kept == null) {
            shown = null;
            return;
        }
        Run run = kept.run();
        title.setText(WORDS.say("run", kept.title()));
        facts.getChildren().setAll(facts(kept));
        if (!name.isFocused() || !run.id().equals(shown)) {
            name.setText(kept.name());
        }
        if (!note.isFocused() || !run.id().equals(shown)) {
            note.setText(kept.note());
        }
        shown = run.id();
        use.setDisable(kept.inUse() || !run.keepsModel());
        ask.setDisable(!model.canAsk());
        repeat.setDisable(!model.canRepeat());
        why.setText(
                run.isTrial()
                        ? WORDS.say("why.trial")
                        : model.isOpen(kept) ? "" : WORDS.say("why.other-data", run.study()));
        Facts.appear(why, !why.getText().isEmpty());
    }

    private static Node facts(KeptRun kept) {
        Run run = kept.run();
        List<Facts.Line> lines = new ArrayList<>();
        lines.add(new Facts.Line(WORDS.say("fact.learnt"), WORDS.say("of", run.rows(), run.learners()), ""));
        run.judged()
                .ifPresent(judged -> lines.add(new Facts.Line(
                        WORDS.say("fact.judged"), WORDS.say("of", judged.rows(), judged.learners()), "")));
        run.scores()
                .forEach(score -> lines.add(new Facts.Line(
                        ScoreWords.title(score.name()),
                        Double.isNaN(score.baseline())
                                ? RunWords.value(score)
                                : WORDS.say("beside", RunWords.value(score), score.baseline()),
                        "")));
        if (run.seconds() > 0) {
            lines.add(new Facts.Line(
                    WORDS.say("fact.took"), WORDS.say("took", run.seconds(), run.memory() / BYTES_A_MEGABYTE), ""));
        }
        lines.add(new Facts.Line(WORDS.say("fact.settings"), settings(run), ""));
        lines.add(new Facts.Line(
                WORDS.say("fact.model"),
                run.keepsModel() ? WORDS.say("model-in", kept.model()) : WORDS.say("no-model"),
                ""));
        return Facts.told(lines);
    }

    private static String settings(Run run) {
        return WORDS.say(
                "asked-for",
                run.question().parameters().entrySet().stream()
                        .map(one -> one.getKey() + " = " + one.getValue())
                        .collect(Collectors.joining(", ")));
    }
}
