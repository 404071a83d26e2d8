package org.lectern.workbench.tab.overview;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.lectern.analysis.Standout;
import org.lectern.analysis.all.Standouts.Told;
import org.lectern.contract.Words;
import org.lectern.workbench.Survey.Progress;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.ShortName;

/** What stands out, most at stake first, each with the way to the tab that shows it; below them what is still being asked. */
final class StandoutsPane extends VBox implements AutoCloseable {

    private static final Words WORDS = Words.of(StandoutsPane.class);

    private final StandoutsViewModel model;
    private final GridPane rows = new GridPane();
    private final Label state = new Label();
    private final Button goOn = Icon.on(new Button(WORDS.say("standouts.go-on")), "fth-play");
    private final Subscription subscription;

    StandoutsPane(StandoutsViewModel model) {
        this.model = model;
        getStyleClass().addAll("section", "standouts");
        rows.getStyleClass().add("standout-rows");
        state.getStyleClass().add("hint");
        state.setWrapText(true);
        goOn.setId("go-on");
        goOn.setOnAction(_ -> model.goOn());
        goOn.managedProperty().bind(goOn.visibleProperty());
        getChildren().addAll(rows, state, goOn);
        subscription = Subscription.combine(
                model.standoutsProperty().subscribe(this::show),
                model.untestedProperty().subscribe(this::show),
                model.progressProperty().subscribe(this::tell));
    }

    private void show() {
        rows.getChildren().clear();
        int row = 0;
        for (Told told : model.standoutsProperty().get().told()) {
            Label number = new Label(WORDS.say("standouts.number", row + 1));
            number.getStyleClass().add("standout-number");
            rows.addRow(row++, number, sentence(told.standout()), link(told));
        }
        List<Told> untested = model.untestedProperty().get();
        if (!untested.isEmpty()) {
            Label heading = new Label(WORDS.say("standouts.untested"));
            heading.getStyleClass().add("strong");
            heading.setWrapText(true);
            heading.setMinHeight(USE_PREF_SIZE);
            rows.add(heading, 0, row++, GridPane.REMAINING, 1);
        }
        for (Told told : untested) {
            rows.add(sentence(told.standout()), 0, row, 2, 1);
            rows.add(link(told), 2, row++);
        }
        rows.setManaged(row > 0);
    }

    private static Label sentence(Standout standout) {
        String said = standout.about()
                .map(subject -> ShortName.in(standout.sentence(), subject))
                .orElse(standout.sentence());
        Label label = new Label(said);
        if (!said.equals(standout.sentence())) {
            label.setTooltip(new Tooltip(standout.sentence()));
        }
        label.getStyleClass().add("prose");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        GridPane.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Hyperlink link(Told told) {
        Hyperlink link = new Hyperlink(WORDS.say("standouts.look", model.label(told.analysis())));
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(told.standout().sentence() + " " + link.getText());
        link.setOnAction(_ -> {
            link.setVisited(false);
            model.follow(told);
        });
        return link;
    }

    private void tell(Progress progress) {
        goOn.setVisible(progress.stopped());
        state.setText(
                progress.asked() == null
                        ? asked(progress)
                        : WORDS.say(
                                "standouts.asking-now",
                                model.label(progress.asked().id()),
                                progress.answered()));
    }

    /** What was asked, and of what kind all above is. */
    private String asked(Progress progress) {
        if (progress.stopped()) {
            return WORDS.say("standouts.stopped", progress.done(), model.tabs());
        }
        String asked = WORDS.say("standouts.asked", progress.answered(), progress.unable());
        return model.untestedProperty().get().isEmpty() ? WORDS.say("standouts.order", asked) : asked;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
