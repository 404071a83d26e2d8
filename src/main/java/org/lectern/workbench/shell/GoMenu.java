package org.lectern.workbench.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.lectern.contract.Words;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.TabGroup;

/** The menu that leads to the tabs, each with its key. */
final class GoMenu {

    private static final Words WORDS = Words.of(GoMenu.class);

    private final TabPages tabs;
    private final ObservableValue<Boolean> closed;
    private final ToggleGroup group = new ToggleGroup();
    private final Menu menu = new Menu(WORDS.say("menu.go"));

    /** @param closed whether no study is open */
    GoMenu(TabPages tabs, ObservableValue<Boolean> closed) {
        this.tabs = tabs;
        this.closed = closed;
        menu.setId("menu-go");
        Map<TabGroup, List<MenuItem>> inOne = new EnumMap<>(TabGroup.class);
        for (int i = 0; i < tabs.entries().size(); i++) {
            TabEntry entry = tabs.entries().get(i);
            inOne.computeIfAbsent(entry.group(), _ -> new ArrayList<>()).add(tab(entry, i));
        }
        // In the order of the list of tabs, those of a group where its first one stands.
        for (TabEntry entry : tabs.entries()) {
            List<MenuItem> group = inOne.getOrDefault(entry.group(), List.of());
            if (entry.group() == TabGroup.ALL || group.size() == 1) {
                menu.getItems().add(group.removeFirst());
            } else if (!group.isEmpty()) {
                Menu inner = new Menu(TabSection.label(entry.group()));
                inner.getItems().addAll(group);
                menu.getItems().add(inner);
                group.clear();
            }
        }
    }

    private MenuItem tab(TabEntry entry, int index) {
        RadioMenuItem item = new RadioMenuItem(entry.label());
        item.setId("menu-tab-" + entry.id());
        item.setToggleGroup(group);
        Shortcuts.tab(index).forEach(item::setAccelerator);
        item.setOnAction(_ -> tabs.go(index));
        tabs.chosenProperty().subscribe(chosen -> item.setSelected(chosen.intValue() == index));
        item.disableProperty().bind(closed);
        return item;
    }

    Menu node() {
        return menu;
    }
}
