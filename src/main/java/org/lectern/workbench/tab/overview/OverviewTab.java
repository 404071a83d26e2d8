package org.lectern.workbench.tab.overview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.KitStyle;
import org.lectern.workbench.kit.ReadingPane;
import org.lectern.workbench.kit.StatePane;

/** What is in this file? Its size and columns, what became of its rows, and what to know before trusting it. */
public final class OverviewTab implements WorkTab {

    private static final Words WORDS = Words.of(OverviewTab.class);

    private final OverviewViewModel model;
    private final BorderPane page = new BorderPane();
    private final Label headline = new Label();
    private final Label verdict = new Label();
    private final Label outcome = new Label();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final StatePane nothing = new StatePane("fth-inbox");
    private final ScrollPane answer = new ScrollPane();
    private final Subscription subscription;

    public OverviewTab(TabContext context) {
        model = new OverviewViewModel(context);
        Label question = new Label(WORDS.say("question"));
        question.getStyleClass().add("question");
        headline.getStyleClass().add("headline");
        headline.setWrapText(true);
        verdict.getStyleClass().add("prose");
        verdict.setWrapText(true);
        nothing.say(WORDS.say("empty"), WORDS.say("empty.remedy"));
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.getStyleClass().add("hint");
        outcome.setWrapText(true);
        outcome.visibleProperty().bind(outcome.textProperty().isNotEmpty());
        outcome.managedProperty().bind(outcome.visibleProperty());
        VBox header = new VBox(question, headline, verdict);
        header.getStyleClass().add("page-header");
        answer.setContent(columns());
        answer.setFitToWidth(true);
        answer.getStyleClass().add("page-scroll");
        KitStyle.applyTo(page);
        page.setTop(header);
        page.setCenter(new StackPane(answer, nothing));
        subscription = model.overviewProperty().subscribe(this::show);
    }

    private HBox columns() {
        HBox both = new HBox(left, right);
        both.getStyleClass().addAll("page-content", "columns");
        for (VBox side : List.of(left, right)) {
            side.getStyleClass().add("column");
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        return both;
    }

    private void show(@Nullable Overview overview) {
        boolean open = overview != null;
        for (Node part : List.of(headline, verdict, answer)) {
            part.setVisible(open);
            part.setManaged(open);
        }
        nothing.setVisible(!open);
        if (overview != null) {
            headline.setText(overview.headline());
            verdict.setText(overview.verdict());
            left.getChildren().setAll(notices(overview), rows(overview), columnsOf(overview));
            right.getChildren()
                    .setAll(kind(overview), facts(overview), groups(WORDS.say("courses"), overview.courses()));
            right.getChildren().add(groups(WORDS.say("roles"), overview.roles()));
        }
    }

    private static Node notices(Overview overview) {
        VBox section = Sections.section(WORDS.say("notices"));
        overview.notices().forEach(sentence -> section.getChildren().add(ReadingPane.noticeRow(true, sentence)));
        if (overview.notices().isEmpty()) {
            section.getChildren().add(ReadingPane.noticeRow(false, WORDS.say("notices.none")));
        }
        return section;
    }

    private Node rows(Overview overview) {
        VBox section = Sections.section(WORDS.say("rows"), Sections.numbers(overview.rows()));
        if (overview.setAside() > 0) {
            Button save = Icon.on(new Button(WORDS.say("save-set-aside")), "fth-download");
            save.setOnAction(_ -> model.saveSetAside());
            section.getChildren().addAll(save, outcome);
        }
        return section;
    }

    private static Node columnsOf(Overview overview) {
        VBox section = Sections.section(WORDS.say("columns"), Sections.mapping(overview.columns()));
        if (!overview.unused().isEmpty()) {
            section.getChildren().add(Sections.hint(overview.unused()));
        }
        return section;
    }

    private Node kind(Overview overview) {
        Button change = Icon.on(new Button(WORDS.say("kind.change")), "fth-edit");
        change.setId("change-reading");
        change.setOnAction(_ -> model.changeReading());
        return Sections.section(WORDS.say("kind"), Sections.told(overview.kind()), change);
    }

    private static Node facts(Overview overview) {
        Label digits = new Label(
                overview.sha256().substring(0, Math.min(12, overview.sha256().length())) + "…");
        digits.getStyleClass().add("fixed");
        Button copy = Icon.on(new Button(WORDS.say("copy")), "fth-copy");
        copy.setAccessibleText(WORDS.say("copy.sha256"));
        copy.getStyleClass().add("small");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(overview.sha256());
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox fingerprint = new HBox(digits, copy);
        fingerprint.getStyleClass().add("bar");
        return Sections.section(
                WORDS.say("facts"), Sections.facts(overview.facts(), WORDS.say("fact.sha256"), fingerprint));
    }

    private static Node groups(String title, List<Overview.Line> lines) {
        return lines.isEmpty() ? new VBox() : Sections.section(title, Sections.numbers(lines));
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        model.close();
    }
}
