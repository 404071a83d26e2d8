package org.lectern.workbench.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.lectern.contract.Words;

/** The menu of the files that were opened lately, each with its folder. */
final class RecentMenu {

    private static final Words WORDS = Words.of(RecentMenu.class);

    private final ShellActions actions;
    private final Menu menu = new Menu(WORDS.say("menu.file.recent"));

    RecentMenu(ShellActions actions) {
        this.actions = actions;
        menu.setId("menu-recent");
        actions.settings().subscribe(settings -> list(settings.recent()));
        // A file may have come or gone since the list was made.
        menu.setOnShowing(_ -> list(actions.settings().get().recent()));
        menu.setOnShown(_ -> tellWholePaths());
    }

    private void list(List<Path> files) {
        menu.getItems().setAll(files.stream().map(this::item).toList());
        if (files.isEmpty()) {
            MenuItem none = new MenuItem(WORDS.say("menu.file.recent.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        } else {
            MenuItem clear = ShellMenu.item(
                    "menu-recent-clear", WORDS.say("menu.file.recent.clear"), null, actions::forgetRecent);
            menu.getItems().addAll(new SeparatorMenuItem(), clear);
        }
    }

    private MenuItem item(Path file) {
        boolean there = Files.exists(file);
        Path name = file.getFileName();
        String folder = ShortFolder.of(file);
        MenuItem item = new MenuItem(
                there
                        ? WORDS.say("menu.file.recent.entry", name, folder)
                        : WORDS.say("menu.file.recent.missing", name, folder));
        item.setMnemonicParsing(false);
        item.setDisable(!there);
        item.setUserData(file);
        item.setOnAction(_ -> actions.viewModel().open(file));
        return item;
    }

    /** An item has a node, which alone can have a tooltip, only while it is on screen. */
    private void tellWholePaths() {
        for (MenuItem item : menu.getItems()) {
            Node node = item.getStyleableNode();
            if (node != null && item.getUserData() instanceof Path file) {
                Tooltip.install(node, new Tooltip(file.toString()));
            }
        }
    }

    Menu node() {
        return menu;
    }
}
