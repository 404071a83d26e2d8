package org.lectern.workbench.tab.catalogue;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.drafts.CourseText;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.PageKeys;
import org.lectern.workbench.kit.SearchableChoice;
import org.lectern.workbench.kit.SideBySide;

/** One item: which, and drafts of its text; beside them the text, as whoever accepts a draft has to read it, and what is like it. */
final class OneItemPane extends ScrollPane implements AutoCloseable {

    private static final Words WORDS = Words.of(OneItemPane.class);

    private final OneItemViewModel model;
    private final SearchableChoice choice;
    private final Label none = Facts.prose(WORDS.say("none"));
    private final VBox near = Facts.section(WORDS.say("near"));
    private final GridPane nearest = Facts.grid();
    private final Label noneNear = Facts.hint(WORDS.say("near.none"));
    private final VBox text = new VBox();
    private final Subscription subscriptions;

    OneItemPane(OneItemViewModel model, DraftPane drafts) {
        this.model = model;
        choice = new SearchableChoice(model.choice().names(), model.choice().nameProperty());
        near.getChildren().addAll(nearest, noneNear);
        text.getStyleClass().add("section");
        VBox form = new VBox(who(), none, drafts);
        form.getStyleClass().add("what-if");
        VBox told = new VBox(text, near);
        told.getStyleClass().add("course-text");
        HBox.setHgrow(told, Priority.ALWAYS);
        VBox content = new VBox(new SideBySide(form, told));
        content.getStyleClass().add("page-content");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("page-scroll");
        PageKeys.scroll(this);
        subscriptions = Subscription.combine(
                model.itemProperty().subscribe(this::show), model.near().subscribe(this::compare), drafts::close);
        compare();
    }

    private Node who() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("questions");
        Label name = Facts.wrapped(WORDS.say("item"));
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("question-name");
        choice.namedBy(name);
        VBox cell = new VBox(choice, Facts.line(model.troubleProperty(), "advice"));
        cell.getStyleClass().add("question-cell");
        GridPane.setHgrow(cell, Priority.ALWAYS);
        grid.addRow(0, name, cell);
        return grid;
    }

    private void show(@Nullable CourseText item) {
        Facts.appear(none, item == null);
        Facts.appear(near, item != null);
        text.getChildren().clear();
        if (item != null) {
            Label title = Facts.wrapped(item.title());
            title.getStyleClass().add("section-title");
            String words = item.text().isBlank() ? WORDS.say("text.none") : item.text();
            text.getChildren().addAll(title, Facts.hint(WORDS.say("text", item.id())), Facts.prose(words));
        }
    }

    private void compare() {
        nearest.getChildren().clear();
        int row = 0;
        for (OneItemViewModel.Near one : model.near()) {
            Hyperlink link = new Hyperlink(one.name());
            link.setWrapText(true);
            link.setOnAction(_ -> {
                model.choice().nameProperty().set(one.name());
                // What had the keyboard is gone with the other item's list.
                choice.requestFocus();
            });
            VBox said = new VBox(link, Facts.hint(WORDS.say("near.shared", one.shared())));
            GridPane.setHgrow(said, Priority.ALWAYS);
            Label likeness = Facts.muted(WORDS.say("near.likeness", one.likeness()));
            nearest.addRow(row++, likeness, said);
        }
        Facts.appear(noneNear, model.near().isEmpty());
    }

    /** Moves the keyboard to the choice of an item. */
    void focusItem() {
        choice.requestFocus();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
