package org.lectern.workbench.tab.predictor;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.FindingsExport;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.SearchableChoice;

/** The form for one learner: who, how far, which course; beside it all courses, below it what was kept. */
final class WhatIfPane extends ScrollPane implements AutoCloseable {

    private static final Words WORDS = Words.of(WhatIfPane.class);

    private final WhatIfViewModel model;
    private final SearchableChoice learner;
    private final AnswerPane answer;
    private final RankingPane ranking;
    private final ScenariosPane scenarios;

    WhatIfPane(WhatIfViewModel model, FindingsExport export) {
        this.model = model;
        learner =
                new SearchableChoice(model.learners().names(), model.learners().chosenProperty());
        answer = new AnswerPane(model);
        ranking = new RankingPane(model);
        scenarios = new ScenariosPane(model.scenarios(), export);
        Button keep = Icon.on(new Button(WORDS.say("keep")), "fth-plus");
        keep.setOnAction(_ -> model.keep());
        keep.setAccessibleHelp(WORDS.say("keep.help"));
        VBox form = new VBox(questions(), answer, keep);
        form.getStyleClass().add("what-if");
        HBox stage = new HBox(form, ranking);
        stage.getStyleClass().add("stage");
        HBox.setHgrow(ranking, Priority.ALWAYS);
        VBox content = new VBox(stage, scenarios);
        content.getStyleClass().add("page-content");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
    }

    private GridPane questions() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("questions");
        Label average = new Label(WORDS.say("average"));
        SearchableChoice course =
                new SearchableChoice(model.courses().names(), model.courses().chosenProperty());
        grid.addRow(0, named(WORDS.say("learner"), learner), learner);
        grid.add(new VBox(own(), line(model.learners().troubleProperty(), "advice")), 1, 1);
        grid.addRow(2, average, new AverageField(model.average(), average));
        grid.add(line(model.average().troubleProperty(), "advice"), 1, 3);
        grid.addRow(4, named(WORDS.say("course"), course), course);
        for (Node part : grid.getChildren()) {
            GridPane.setHgrow(part, GridPane.getColumnIndex(part) == 1 ? Priority.ALWAYS : Priority.NEVER);
        }
        return grid;
    }

    private static Label named(String text, SearchableChoice choice) {
        Label name = new Label(text);
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(choice);
        choice.accessibleTextProperty()
                .bind(choice.textProperty().map(chosen -> WORDS.say("choice.spoken", text, chosen)));
        return name;
    }

    private Node own() {
        Hyperlink back = new Hyperlink(WORDS.say("own.back"));
        back.setOnAction(_ -> {
            back.setVisited(false);
            model.takeOwn();
        });
        back.visibleProperty().bind(model.leftProperty());
        back.managedProperty().bind(model.leftProperty());
        return new VBox(line(model.ownProperty(), "hint"), back);
    }

    private static Label line(ObservableStringValue text, String style) {
        Label line = new Label();
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.textProperty().bind(text);
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        line.getStyleClass().add(style);
        return line;
    }

    /** Moves the keyboard to the form. */
    void focusForm() {
        learner.requestFocus();
    }

    @Override
    public void close() {
        answer.close();
        ranking.close();
        scenarios.close();
    }
}
