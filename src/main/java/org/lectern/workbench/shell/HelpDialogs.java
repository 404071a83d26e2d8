package org.lectern.workbench.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.lectern.contract.Words;

/** The windows of the help menu. They stand beside the work, not in its way. */
final class HelpDialogs {

    private static final Words WORDS = Words.of(HelpDialogs.class);

    private final Window owner;
    private final Surroundings surroundings;

    HelpDialogs(Window owner, Surroundings surroundings) {
        this.owner = owner;
        this.surroundings = surroundings;
    }

    void shortcuts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-list");
        List<Shortcuts.Shortcut> all = Shortcuts.all();
        for (int row = 0; row < all.size(); row++) {
            Label keys = new Label(all.get(row).keys());
            keys.getStyleClass().add("keys");
            grid.addRow(row, new Label(all.get(row).action()), keys);
        }
        VBox page = page(grid, quiet(WORDS.say("shortcuts.text")));
        show("shortcuts-dialog", WORDS.say("shortcuts.title"), page, page);
    }

    void glossary() {
        TextField search = new TextField();
        search.setId("glossary-search");
        search.setPromptText(WORDS.say("glossary.search"));
        search.setAccessibleText(WORDS.say("glossary.search"));
        VBox terms = new VBox();
        terms.getStyleClass().add("terms");
        search.textProperty().subscribe(text -> list(terms, text));
        ScrollPane scroll = new ScrollPane(terms);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        show("glossary-dialog", WORDS.say("glossary.title"), page(search, scroll), search);
    }

    private static void list(VBox terms, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        terms.getChildren().clear();
        for (Glossary.Term term : Glossary.terms()) {
            if ((term.name() + " " + term.meaning()).toLowerCase(Locale.ROOT).contains(wanted)) {
                Label name = new Label(term.name());
                name.getStyleClass().add("strong");
                terms.getChildren().add(new VBox(name, wrapped(term.meaning())));
            }
        }
        if (terms.getChildren().isEmpty()) {
            terms.getChildren().add(quiet(WORDS.say("filter.nothing")));
        }
    }

    void about() {
        Label name = new Label(WORDS.say("window.title"));
        name.getStyleClass().add("page-title");
        Label partsTitle = new Label(WORDS.say("about.parts"));
        partsTitle.getStyleClass().add("strong");
        VBox page = page(
                name,
                wrapped(WORDS.say("about.what")),
                new Label(WORDS.say("about.version", surroundings.version())),
                new Label(WORDS.say("about.java", surroundings.java())),
                new Label(WORDS.say("about.system", surroundings.system())),
                wrapped(WORDS.say("about.licence")),
                partsTitle,
                wrapped(WORDS.say("about.parts.list")));
        show("about-dialog", WORDS.say("about.title"), page, page);
    }

    private static VBox page(Node... parts) {
        VBox page = new VBox(parts);
        page.getStyleClass().add("help-page");
        return page;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label quiet(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    /** @param first what has the keyboard, if it takes it; else the button that closes has it */
    private void show(String id, String title, Region page, Node first) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(title);
        dialog.setResizable(true);
        dialog.getDialogPane().setId(id);
        dialog.getDialogPane().setContent(page);
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(WORDS.say("help.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.setOnShown(_ -> {
            if (first.isFocusTraversable()) {
                first.requestFocus();
            }
        });
        dialog.show();
    }
}
