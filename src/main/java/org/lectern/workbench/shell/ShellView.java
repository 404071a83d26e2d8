package org.lectern.workbench.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's contents: menu and study at the top, tabs at the left, the page, the status at the bottom. */
final class ShellView {

    private final ShellActions actions;
    private final DropZone drop;
    private final Scene scene;

    ShellView(ShellActions actions, FilterViewModel filter) {
        this.actions = actions;
        this.drop = new DropZone(actions.viewModel()::open);
        ObservableValue<Boolean> open = filter.openProperty();
        BorderPane shell = new BorderPane(page(open));
        shell.setTop(new VBox(header(open), new FilterBar(filter).node(), trouble()));
        shell.setLeft(tabs(open));
        shell.setBottom(new StatusBar(actions.status()).node());
        shell.getStyleClass().add("shell");
        // What needs more than the window has is cut at its far end, never pushed out on both sides.
        shell.setMinSize(0, 0);
        scene = new Scene(new StackPane(shell, drop.node()), 1280, 800);
        drop.watch(scene);
        KeyboardRing.in(scene);
        UndoKeys.in(scene, actions.history());
        listenToKeys();
    }

    Scene scene() {
        return scene;
    }

    DropZone drop() {
        return drop;
    }

    private Region header(ObservableValue<Boolean> open) {
        MenuBar menu = new ShellMenu(actions, open).node();
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(menu, space, new StudyChip(actions.viewModel().label()).node());
        header.getStyleClass().add("header");
        return header;
    }

    private Region trouble() {
        TroubleBar bar = new TroubleBar(actions.viewModel()::dismissTrouble);
        actions.viewModel().troubleProperty().subscribe(bar::show);
        return bar.node();
    }

    private Region tabs(ObservableValue<Boolean> open) {
        Region tabs = new TabList(actions.tabs()).node();
        tabs.disableProperty().bind(open.map(is -> !is));
        return tabs;
    }

    private Region page(ObservableValue<Boolean> open) {
        Region welcome = new WelcomePage(actions).node();
        StackPane pages = actions.tabs().node();
        welcome.visibleProperty().bind(open.map(is -> !is));
        pages.visibleProperty().bind(open);
        open.subscribe(is -> {
            if (is) {
                actions.tabs().visit();
            } else {
                actions.tabs().leave();
            }
        });
        StackPane both = new StackPane(welcome, pages);
        both.setMinSize(0, 0);
        return both;
    }

    private void listenToKeys() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::stepThroughTabs);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::cancel);
        Shortcuts.LARGER_TOO.forEach(keys -> scene.getAccelerators().put(keys, actions::largerText));
        scene.getAccelerators().put(Shortcuts.SMALLER_TOO, actions::smallerText);
        scene.getAccelerators().put(Shortcuts.USUAL_TOO, actions::usualText);
    }

    private void stepThroughTabs(KeyEvent event) {
        boolean next = Shortcuts.NEXT.match(event);
        if (next || Shortcuts.PREVIOUS.match(event)) {
            actions.tabs().step(next ? 1 : -1);
            event.consume();
        }
    }

    private void cancel(KeyEvent event) {
        if (Shortcuts.CANCEL.match(event)) {
            actions.cancel();
            event.consume();
        }
    }
}
