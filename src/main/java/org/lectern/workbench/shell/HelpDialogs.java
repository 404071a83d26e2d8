package org.lectern.workbench.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.workbench.PageHelp;

/** The windows of the help menu. They stand beside the work, not in its way. */
final class HelpDialogs {

    private static final Words WORDS = Words.of(HelpDialogs.class);

    /** By their id; asking again opens one anew, as the tab may be another. */
    private final Map<String, Dialog<ButtonType>> open = new HashMap<>();

    private final Window owner;
    private final Surroundings surroundings;

    HelpDialogs(Window owner, Surroundings surroundings) {
        this.owner = owner;
        this.surroundings = surroundings;
    }

    /**
     * Says what a tab is about.
     *
     * @param label the tab's name
     * @param lacking what the open study lacks for it; empty where it lacks nothing
     */
    void page(String label, PageHelp help, Optional<Problem> lacking) {
        VBox said = new VBox(section(help.question(), help.counted()));
        said.getStyleClass().add("terms");
        add(said, WORDS.say("page-help.read"), help.read());
        add(said, WORDS.say("page-help.sure"), help.sure());
        add(said, WORDS.say("page-help.needs"), help.needs());
        add(
                said,
                WORDS.say("page-help.lacking"),
                lacking.map(problem -> problem.sentence() + " " + problem.remedy())
                        .orElse(""));
        if (!help.settings().isEmpty()) {
            said.getChildren().add(section(WORDS.say("page-help.settings"), WORDS.say("page-help.settings.where")));
            help.settings().forEach(setting -> add(said, setting.label(), setting.meaning()));
        }
        add(said, WORDS.say("page-help.all"), WORDS.say("page-help.all.text"));
        ScrollPane scroll = scrolling(said);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(WORDS.say("page-help.title", label));
        HBox links = new HBox(
                link("page-help-glossary", WORDS.say("page-help.glossary"), this::glossary),
                link("page-help-keys", WORDS.say("page-help.keys"), this::shortcuts));
        links.getStyleClass().add("help-links");
        show("page-help-dialog", WORDS.say("page-help.title", label), page(scroll, links), scroll);
    }

    private static Hyperlink link(String id, String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private static void add(VBox page, String heading, String text) {
        if (!text.isEmpty()) {
            page.getChildren().add(section(heading, text));
        }
    }

    private static VBox section(String heading, String text) {
        Label name = wrapped(heading);
        name.getStyleClass().add("strong");
        return new VBox(name, wrapped(text));
    }

    private static ScrollPane scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        return scroll;
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
        show("glossary-dialog", WORDS.say("glossary.title"), page(search, scrolling(terms)), search);
    }

    private static void list(VBox terms, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        terms.getChildren().clear();
        for (Glossary.Term term : Glossary.terms()) {
            if ((term.name() + " " + term.meaning()).toLowerCase(Locale.ROOT).contains(wanted)) {
                terms.getChildren().add(section(term.name(), term.meaning()));
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
        Dialog<ButtonType> before = open.put(id, dialog);
        if (before != null) {
            before.close();
        }
        dialog.show();
    }
}
