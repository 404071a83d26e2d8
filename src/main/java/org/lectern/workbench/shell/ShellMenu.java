package org.lectern.workbench.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
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
        bar.getMenus()
                .addAll(
                        file(),
                        new EditMenu(actions, closed, this::keyboard).node(),
                        view(),
                        new GoMenu(actions.tabs(), closed).node(),
                        help());
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
                item("menu-connect", WORDS.say("menu.file.connect"), null, actions::connectAndOpen),
                item("menu-sample", WORDS.say("menu.file.sample"), null, actions.viewModel()::openSample),
                new RecentMenu(actions).node(),
                new SeparatorMenuItem(),
                onStudy(item("menu-update", WORDS.say("menu.file.update"), null, actions::chooseAndUpdate)),
                onStudy(item("menu-compare", WORDS.say("menu.file.compare"), null, actions::chooseAndCompare)),
                onStudy(item("menu-save", WORDS.say("menu.file.save"), Shortcuts.SAVE, actions.saving()::save)),
                onStudy(item(
                        "menu-save-as", WORDS.say("menu.file.save-as"), Shortcuts.SAVE_AS, actions.saving()::saveAs)),
                onStudy(item("menu-export", WORDS.say("menu.file.export"), Shortcuts.EXPORT, actions::export)),
                onStudy(item("menu-report", WORDS.say("menu.file.report"), Shortcuts.REPORT, actions.report()::show)),
                onStudy(item("menu-print", WORDS.say("menu.file.print"), Shortcuts.PRINT, actions::print)),
                onStudy(item("menu-close", WORDS.say("menu.file.close"), Shortcuts.CLOSE, actions::closeStudy)),
                new SeparatorMenuItem(),
                item("menu-quit", WORDS.say("menu.file.quit"), Shortcuts.QUIT, actions.quit()));
    }

    private @Nullable Node keyboard() {
        Scene scene = bar.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private MenuItem names() {
        CheckMenuItem names = new CheckMenuItem(WORDS.say("menu.view.names"));
        names.setId("menu-names");
        actions.viewModel().namesShownProperty().subscribe(names::setSelected);
        names.setOnAction(_ -> actions.viewModel().showNames(names.isSelected()));
        return names;
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
                        onStudy(item("menu-rerun", WORDS.say("menu.view.rerun"), Shortcuts.RERUN, actions::rerun)));
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

    private Menu help() {
        return new Menu(
                WORDS.say("menu.help"),
                null,
                item("menu-page-help", WORDS.say("menu.help.page"), Shortcuts.HELP, actions::helpOnPage),
                item("menu-glossary", WORDS.say("menu.help.glossary"), null, actions.help()::glossary),
                item("menu-shortcuts", WORDS.say("menu.help.shortcuts"), null, actions.help()::shortcuts),
                item("menu-logs", WORDS.say("menu.help.logs"), null, actions.openLogs()),
                new SeparatorMenuItem(),
                item("menu-about", WORDS.say("menu.help.about"), null, actions.help()::about));
    }

    private MenuItem onStudy(MenuItem item) {
        item.disableProperty().bind(closed);
        return item;
    }

    static MenuItem item(String id, String text, @Nullable KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setAccelerator(keys);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
