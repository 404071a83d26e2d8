package org.lectern.workbench.tab.predictor;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.FindingsExport;
import org.lectern.workbench.kit.PageKeys;
import org.lectern.workbench.kit.SearchableChoice;
import org.lectern.workbench.kit.SideBySide;

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
        answer = new AnswerPane(model, this::showKept);
        ranking = new RankingPane(model);
        scenarios = new ScenariosPane(model.scenarios(), export);
        VBox form = new VBox(questions(), answer);
        form.getStyleClass().add("what-if");
        SideBySide stage = new SideBySide(form, ranking);
        HBox.setHgrow(ranking, Priority.ALWAYS);
        VBox content = new VBox(whose(), stage, scenarios);
        content.getStyleClass().add("page-content");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        PageKeys.scroll(this);
    }

    private GridPane questions() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("questions");
        Label average = new Label(WORDS.say("average"));
        SearchableChoice course =
                new SearchableChoice(model.courses().names(), model.courses().chosenProperty());
        average.setMinWidth(USE_PREF_SIZE);
        average.getStyleClass().add("question-name");
        grid.addRow(
                0,
                named(WORDS.say("learner"), learner),
                cell(learner, reserved(own(), Facts.line(model.learners().troubleProperty(), "advice"))));
        grid.addRow(
                1,
                average,
                cell(
                        new AverageField(model.average(), average),
                        reserved(Facts.line(model.average().troubleProperty(), "advice"))));
        grid.addRow(2, named(WORDS.say("course"), course), cell(course));
        for (int row = 0; row < grid.getRowCount(); row++) {
            RowConstraints top = new RowConstraints();
            top.setValignment(VPos.TOP);
            grid.getRowConstraints().add(top);
        }
        return grid;
    }

    /** Room for a line that comes and goes, so that what is below stays where the pointer is. */
    private static StackPane reserved(Node... lines) {
        StackPane room = new StackPane(lines);
        room.setAlignment(Pos.TOP_LEFT);
        room.getStyleClass().add("reserved");
        return room;
    }

    private static VBox cell(Node... parts) {
        VBox cell = new VBox(parts);
        cell.getStyleClass().add("question-cell");
        GridPane.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    private static Label named(String text, SearchableChoice choice) {
        Label name = new Label(text);
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("question-name");
        choice.namedBy(name);
        return name;
    }

    /** Answers of another model than this study's say so before anything else. */
    private Node whose() {
        Hyperlink back = new Hyperlink(WORDS.say("borrowed.back"));
        back.setOnAction(_ -> model.giveBack());
        VBox row = new VBox(Facts.line(model.ofProperty(), "outcome"), back);
        row.visibleProperty().bind(model.ofProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node own() {
        Label own = Facts.line(model.ownProperty(), "hint");
        own.setTooltip(new Tooltip(WORDS.say("own.why")));
        own.setAccessibleHelp(WORDS.say("own.why"));
        Hyperlink back = new Hyperlink(WORDS.say("own.back"));
        back.setOnAction(_ -> {
            back.setVisited(false);
            model.takeOwn();
        });
        back.visibleProperty().bind(model.leftProperty());
        back.managedProperty().bind(model.leftProperty());
        HBox row = new HBox(own, back);
        row.getStyleClass().add("own");
        row.visibleProperty().bind(own.visibleProperty());
        row.managedProperty().bind(own.visibleProperty());
        return row;
    }

    private void showKept() {
        setVvalue(getVmax());
        scenarios.focusTable();
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
