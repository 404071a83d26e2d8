package org.lectern.workbench.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.settings.Appearance;

/** The menu bar. */
final class ShellMenu {

    private static final Words WORDS = Words.of(ShellMenu.class);

    private final ShellActions actions;
    private final ObservableValue<Boolean> closed;
    private final MenuBar bar = new MenuBar();

    /**
     * @param open whether a study is open
     */
    ShellMenu(ShellActions actions, ObservableValue<Boolean> open) {
        this.actions = actions;
        this.closed = open.map(is -> !is);
        bar.setId("menu");
        bar.setUseSystemMenuBar(true);
        bar.getMenus().addAll(file(), view(), help());
    }

    MenuBar node() {
        return bar;
    }

    private Menu file() {
        return new Menu(
                WORDS.say("menu.file"),
                null,
                item("menu-open", WORDS.say("menu.file.open"), Shortcuts.OPEN, actions::chooseAndOpen),
                item("menu-open-folder", WORDS.say("menu.file.open-folder"), null, actions::chooseFolderAndOpen),
                item("menu-open-choices", WORDS.say("menu.file.open-choices"), null, actions::chooseAndMap),
                item(
                        "menu-open-folder-choices",
                        WORDS.say("menu.file.open-folder-choices"),
                        null,
                        actions::chooseFolderAndMap),
                item("menu-sample", WORDS.say("menu.file.sample"), null, actions.viewModel()::openSample),
                recent(),
                undo(),
                new SeparatorMenuItem(),
                onStudy(item("menu-export", WORDS.say("menu.file.export"), Shortcuts.EXPORT, actions::export)),
                onStudy(item(
                        "menu-close", WORDS.say("menu.file.close"), Shortcuts.CLOSE, actions.viewModel()::closeStudy)),
                new SeparatorMenuItem(),
                item("menu-quit", WORDS.say("menu.file.quit"), Shortcuts.QUIT, actions.quit()));
    }

    private MenuItem undo() {
        MenuItem undo = item("menu-undo", WORDS.say("menu.file.undo"), Shortcuts.UNDO, actions.viewModel()::undoOpen);
        undo.disableProperty().bind(actions.viewModel().canUndo().not());
        return undo;
    }

    private MenuItem names() {
        CheckMenuItem names = new CheckMenuItem(WORDS.say("menu.view.names"));
        names.setId("menu-names");
        actions.viewModel().namesShownProperty().subscribe(names::setSelected);
        names.setOnAction(_ -> actions.viewModel().showNames(names.isSelected()));
        return names;
    }

    private Menu recent() {
        Menu menu = new Menu(WORDS.say("menu.file.recent"));
        menu.setId("menu-recent");
        actions.settings().subscribe(settings -> listRecent(menu, settings.recent()));
        // A file may have come or gone since the list was made.
        menu.setOnShowing(_ -> listRecent(menu, actions.settings().get().recent()));
        return menu;
    }

    private void listRecent(Menu menu, List<Path> files) {
        menu.getItems().setAll(files.stream().map(this::recent).toList());
        if (files.isEmpty()) {
            MenuItem none = new MenuItem(WORDS.say("menu.file.recent.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        } else {
            MenuItem clear =
                    item("menu-recent-clear", WORDS.say("menu.file.recent.clear"), null, actions::forgetRecent);
            menu.getItems().addAll(new SeparatorMenuItem(), clear);
        }
    }

    private MenuItem recent(Path file) {
        boolean there = Files.exists(file);
        Path name = file.getFileName();
        String folder = String.valueOf(file.getParent());
        MenuItem item = new MenuItem(
                there
                        ? WORDS.say("menu.file.recent.entry", name, folder)
                        : WORDS.say("menu.file.recent.missing", name, folder));
        item.setMnemonicParsing(false);
        item.setDisable(!there);
        item.setOnAction(_ -> actions.viewModel().open(file));
        return item;
    }

    private Menu view() {
        Menu menu = new Menu(WORDS.say("menu.view"));
        ToggleGroup group = new ToggleGroup();
        menu.getItems()
                .addAll(
                        appearance(group, "menu-light", WORDS.say("menu.view.light"), Appearance.LIGHT),
                        appearance(group, "menu-dark", WORDS.say("menu.view.dark"), Appearance.DARK),
                        appearance(group, "menu-system", WORDS.say("menu.view.system"), Appearance.SYSTEM),
                        new SeparatorMenuItem(),
                        item("menu-larger", WORDS.say("menu.view.larger"), Shortcuts.LARGER, actions::largerText),
                        item("menu-smaller", WORDS.say("menu.view.smaller"), Shortcuts.SMALLER, actions::smallerText),
                        item("menu-usual", WORDS.say("menu.view.reset"), Shortcuts.USUAL, actions::usualText),
                        new SeparatorMenuItem(),
                        names(),
                        new SeparatorMenuItem(),
                        onStudy(item("menu-find", WORDS.say("menu.view.find"), Shortcuts.FIND, actions::find)),
                        onStudy(item("menu-rerun", WORDS.say("menu.view.rerun"), Shortcuts.RERUN, actions::rerun)));
        addTabs(menu);
        return menu;
    }

    private RadioMenuItem appearance(ToggleGroup group, String id, String text, Appearance appearance) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setToggleGroup(group);
        item.setOnAction(_ -> actions.appearance(appearance));
        actions.settings().subscribe(settings -> item.setSelected(settings.appearance() == appearance));
        return item;
    }

    private void addTabs(Menu menu) {
        TabPages tabs = actions.tabs();
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < tabs.entries().size(); i++) {
            if (i == 0) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(tab(group, tabs.entries().get(i), i));
        }
    }

    private MenuItem tab(ToggleGroup group, TabEntry entry, int index) {
        RadioMenuItem item = new RadioMenuItem(entry.label());
        item.setId("menu-tab-" + entry.id());
        item.setToggleGroup(group);
        Shortcuts.tab(index).forEach(item::setAccelerator);
        item.setOnAction(_ -> actions.tabs().chosenProperty().set(index));
        actions.tabs().chosenProperty().subscribe(chosen -> item.setSelected(chosen.intValue() == index));
        onStudy(item);
        return item;
    }

    private Menu help() {
        return new Menu(
                WORDS.say("menu.help"),
                null,
                item("menu-shortcuts", WORDS.say("menu.help.shortcuts"), null, actions.help()::shortcuts),
                item("menu-glossary", WORDS.say("menu.help.glossary"), Shortcuts.HELP, actions.help()::glossary),
                item("menu-logs", WORDS.say("menu.help.logs"), null, actions.openLogs()),
                new SeparatorMenuItem(),
                item("menu-about", WORDS.say("menu.help.about"), null, actions.help()::about));
    }

    private MenuItem onStudy(MenuItem item) {
        item.disableProperty().bind(closed);
        return item;
    }

    private static MenuItem item(String id, String text, @Nullable KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setAccelerator(keys);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
