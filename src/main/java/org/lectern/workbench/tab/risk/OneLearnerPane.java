package org.lectern.workbench.tab.risk;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.Words;
import org.lectern.figure.CurveFigure;
import org.lectern.render.FigureView;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.FindingsExport;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.NoticeRow;
import org.lectern.workbench.kit.OutcomeLine;
import org.lectern.workbench.kit.PageKeys;
import org.lectern.workbench.kit.SearchableChoice;
import org.lectern.workbench.kit.SideBySide;

/** The form for one learner: who, what is known of them, what the model says and why; beside it their weeks. */
final class OneLearnerPane extends ScrollPane implements AutoCloseable {

    private static final Words WORDS = Words.of(OneLearnerPane.class);

    private final OneLearnerViewModel model;
    private final SearchableChoice learner;
    private final GridPane values = new GridPane();
    private final VBox answer = new VBox();
    private final StackPane weeks = new StackPane();
    private final VBox content = new VBox();
    private final Subscription subscriptions;

    /** @param save lets the user save the model */
    OneLearnerPane(OneLearnerViewModel model, FindingsExport files, Runnable save) {
        this.model = model;
        learner = new SearchableChoice(model.names(), model.chosenProperty());
        values.getStyleClass().add("questions");
        answer.getStyleClass().add("answer");
        weeks.getStyleClass().addAll("figure-stage", "learner-weeks");
        Label nobody = prose(WORDS.say("nobody"));
        VBox form = new VBox(who(), answer, values, back(), saving(save));
        form.getStyleClass().add("what-if");
        SideBySide stage = new SideBySide(form, weeks);
        HBox.setHgrow(weeks, Priority.ALWAYS);
        content.getStyleClass().add("page-content");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        PageKeys.scroll(this);
        OutcomeLine outcome = new OutcomeLine(files);
        subscriptions = Subscription.combine(
                model.trainedProperty()
                        .subscribe(trained -> content.getChildren()
                                .setAll(trained == null ? List.<Node>of(nobody) : List.of(stage, outcome))),
                model.trainedProperty().subscribe(this::ask),
                model.answerProperty().subscribe(this::say),
                model.historyProperty().subscribe(this::draw));
    }

    private Node who() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("questions");
        Label name = name(WORDS.say("learner"));
        learner.namedBy(name);
        VBox cell = new VBox(learner, Facts.line(model.troubleProperty(), "advice"));
        cell.getStyleClass().add("question-cell");
        GridPane.setHgrow(cell, Priority.ALWAYS);
        grid.addRow(0, name, cell);
        return grid;
    }

    /** A row a feature; another model asks other ones. */
    private void ask(@Nullable TrainedRisk trained) {
        values.getChildren().clear();
        if (trained == null) {
            return;
        }
        int row = 0;
        for (FeatureViewModel feature : model.features()) {
            Label name = name(feature.name());
            TextField field = new TextField();
            field.textProperty().bindBidirectional(feature.typedProperty());
            field.setPromptText(WORDS.say("value.unknown"));
            field.setAccessibleHelp(feature.others());
            field.getStyleClass().add("average-text");
            name.setLabelFor(field);
            Label others = Facts.hint(feature.others());
            HBox line = new HBox(field, others);
            line.getStyleClass().add("own");
            VBox cell = new VBox(line, Facts.line(feature.troubleProperty(), "advice"));
            cell.getStyleClass().add("question-cell");
            GridPane.setHgrow(cell, Priority.ALWAYS);
            values.addRow(row++, name, cell);
        }
    }

    private void say(@Nullable RiskAnswer said) {
        answer.getChildren().clear();
        if (said == null) {
            return;
        }
        Label probability = new Label(said.probability());
        probability.getStyleClass().add("probability");
        probability.setId("risk-probability");
        answer.getChildren().addAll(probability, prose(said.what()));
        if (!said.standing().isEmpty()) {
            Label standing = prose(said.standing());
            standing.getStyleClass().add("strong");
            answer.getChildren().add(standing);
        }
        answer.getChildren()
                .add(prose(
                        said.reasons().isEmpty()
                                ? WORDS.say("reasons.none")
                                : WORDS.say("reasons", String.join("; ", said.reasons()))));
        said.flags().forEach(notice -> answer.getChildren().add(NoticeRow.of(notice)));
        Label pattern = prose(WORDS.say("pattern"));
        pattern.getStyleClass().add("hint");
        answer.getChildren().add(pattern);
    }

    private void draw(@Nullable CurveFigure figure) {
        if (figure == null) {
            Label none = prose(WORDS.say("history.none"));
            none.getStyleClass().add("hint");
            weeks.getChildren().setAll(none);
        } else {
            weeks.getChildren().setAll(new FigureView(figure));
        }
    }

    private Node back() {
        Hyperlink back = new Hyperlink(WORDS.say("back"));
        back.setOnAction(_ -> {
            back.setVisited(false);
            model.takeOwn();
        });
        back.visibleProperty().bind(model.changedProperty());
        return back;
    }

    private static Node saving(Runnable save) {
        Button button = Icon.on(new Button(WORDS.say("save")), "fth-save");
        button.setOnAction(_ -> save.run());
        Label what = prose(WORDS.say("save.what"));
        what.getStyleClass().add("hint");
        VBox saving = new VBox(button, what);
        saving.getStyleClass().add("scenarios");
        return saving;
    }

    private static Label name(String text) {
        Label name = Facts.wrapped(text);
        name.getStyleClass().add("question-name");
        return name;
    }

    private static Label prose(String text) {
        Label label = Facts.wrapped(text);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("prose");
        return label;
    }

    /** Moves the keyboard to the form. */
    void focusForm() {
        learner.requestFocus();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
