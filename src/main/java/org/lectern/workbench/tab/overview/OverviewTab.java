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
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.WorkTab;
import org.lectern.workbench.kit.AnswerHead;
import org.lectern.workbench.kit.EvenColumns;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.kit.KitStyle;
import org.lectern.workbench.kit.PageBar;
import org.lectern.workbench.kit.ReadingPane;
import org.lectern.workbench.kit.StatePane;

/** What is in this file? Its size and columns, what became of its rows, and what to know before trusting it. */
public final class OverviewTab implements WorkTab {

    private static final Words WORDS = Words.of(OverviewTab.class);

    private final OverviewViewModel model;
    private final BorderPane page = new BorderPane();
    private final AnswerHead head = new AnswerHead();
    private final Label outcome = new Label();
    private final PageBar bar = new PageBar(WORDS.say("question"));
    private final EvenColumns sections = new EvenColumns(bar::em);
    private final StatePane nothing = new StatePane("fth-inbox");
    private final ScrollPane answer = new ScrollPane();
    private final Subscription subscription;

    public OverviewTab(TabContext context) {
        model = new OverviewViewModel(context);
        nothing.say(WORDS.say("empty"), WORDS.say("empty.remedy"));
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.getStyleClass().add("hint");
        outcome.setWrapText(true);
        outcome.visibleProperty().bind(outcome.textProperty().isNotEmpty());
        outcome.managedProperty().bind(outcome.visibleProperty());
        VBox content = new VBox(head, sections);
        content.getStyleClass().add("page-content");
        answer.setContent(content);
        answer.setFitToWidth(true);
        answer.getStyleClass().add("page-scroll");
        bar.fold(head.answerProperty(), head.outOfSight(answer));
        VBox top = new VBox(bar);
        top.getStyleClass().add("page-header");
        KitStyle.applyTo(page);
        page.setMinSize(0, 0);
        page.setTop(top);
        page.setCenter(new StackPane(answer, nothing));
        subscription = model.overviewProperty().subscribe(this::show);
    }

    private void show(@Nullable Overview overview) {
        answer.setVisible(overview != null);
        nothing.setVisible(overview == null);
        if (overview != null) {
            head.say(overview.headline(), overview.verdict());
            sections.getChildren()
                    .setAll(notices(overview), kind(overview), rows(overview), facts(overview), columnsOf(overview));
            addGroups(WORDS.say("courses"), overview.courses());
            addGroups(WORDS.say("roles"), overview.roles());
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

    private void addGroups(String title, List<Overview.Line> lines) {
        if (!lines.isEmpty()) {
            sections.getChildren().add(Sections.section(title, Sections.numbers(lines)));
        }
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
