package org.lectern.workbench.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.workbench.PageHelp;
import org.lectern.workbench.kit.PageScroll;

/** The windows of the help menu. They stand beside the work, not in its way. */
final class HelpDialogs {

    private static final Words WORDS = Words.of(HelpDialogs.class);

    private final Window owner;
    private final HelpWindows windows;
    private final Surroundings surroundings;

    HelpDialogs(Window owner, Surroundings surroundings) {
        this.owner = owner;
        this.windows = new HelpWindows(owner);
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
        ScrollPane scroll = reading(said, WORDS.say("page-help.title", label));
        // One below the other where large text leaves no room beside each other.
        FlowPane links = new FlowPane(
                link("page-help-glossary", WORDS.say("page-help.glossary"), this::glossary),
                link("page-help-shortcuts", WORDS.say("page-help.keys"), this::shortcuts));
        links.getStyleClass().add("help-links");
        windows.show(owner, "page-help-dialog", WORDS.say("page-help.title", label), page(scroll, links), scroll);
    }

    /** @param action opens a window above the one the link is in */
    private static Hyperlink link(String id, String text, Consumer<Window> action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setWrapText(true);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.accept(link.getScene().getWindow());
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

    /** What is scrolled by keys. */
    private static ScrollPane reading(Region content, String name) {
        ScrollPane scroll = scrolling(content);
        PageScroll.byKeys(scroll, name);
        return scroll;
    }

    void shortcuts() {
        shortcuts(owner);
    }

    private void shortcuts(Window below) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-list");
        List<Shortcuts.Shortcut> all = Shortcuts.all();
        for (int row = 0; row < all.size(); row++) {
            Label keys = new Label(all.get(row).keys());
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row, wrapped(all.get(row).action()), keys);
        }
        ScrollPane scroll = reading(grid, WORDS.say("shortcuts.title"));
        VBox page = page(scroll, quiet(WORDS.say("shortcuts.text")));
        windows.show(below, "shortcuts-dialog", WORDS.say("shortcuts.title"), page, scroll);
    }

    void glossary() {
        glossary(owner);
    }

    private void glossary(Window below) {
        TextField search = new TextField();
        search.setId("glossary-search");
        search.setPromptText(WORDS.say("glossary.search"));
        search.setAccessibleText(WORDS.say("glossary.search"));
        VBox terms = new VBox();
        terms.getStyleClass().add("terms");
        search.textProperty().subscribe(text -> list(terms, text));
        windows.show(below, "glossary-dialog", WORDS.say("glossary.title"), page(search, scrolling(terms)), search);
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
        windows.show(owner, "about-dialog", WORDS.say("about.title"), page, page);
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
}
