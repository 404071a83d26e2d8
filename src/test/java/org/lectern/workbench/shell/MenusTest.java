package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.TabEntry;
import org.lectern.workbench.settings.Settings;
import org.lectern.workbench.settings.SettingsFile;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The menu bar with every tab and as many recent files as are remembered. */
@Timeout(120)
class MenusTest {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 700;
    private static final int REMEMBERED = 10;

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    @SuppressWarnings("NullAway.Init") // opened by every test
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Workbench workbench;

    private MenuBar open(int percent) throws Exception {
        FxToolkit.registerPrimaryStage();
        Settings settings = Settings.standard().withTextPercent(percent);
        for (int i = 1; i <= REMEMBERED; i++) {
            settings = settings.withOpened(
                    home.resolve("a folder whose name is long " + i).resolve("exports of the autumn term.csv"));
        }
        new SettingsFile(home.resolve("config")).save(settings);
        stage = FxToolkit.registerStage(Stage::new);
        workbench = WorkbenchFixture.show(
                stage,
                home,
                Optional.of(home.resolve("autumn.csv")),
                new ScriptedOpener(),
                new ArrayList<>(),
                Catalogue.all());
        robot.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        WorkbenchFixture.waitUntil(
                () -> !workbench.viewModel().label().chipProperty().get().isEmpty());
        return robot.lookup("#menu").query();
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            workbench.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150})
    void eachFitsIntoASmallWindow(int percent) throws Exception {
        MenuBar bar = open(percent);
        double below = HEIGHT - bar.localToScene(bar.getLayoutBounds()).getMaxY();
        int seen = 0;
        for (Menu menu : bar.getMenus()) {
            robot.interact(menu::show);
            seen += fits(menu, below);
            for (MenuItem item : menu.getItems()) {
                if (item instanceof Menu inner) {
                    robot.moveTo(inner.getStyleableNode());
                    seen += fits(inner, HEIGHT);
                }
            }
            robot.interact(menu::hide);
        }
        // Five menus, the recent files, and five groups of tabs.
        assertEquals(11, seen);
    }

    private int fits(Menu menu, double room) {
        ContextMenu popup = Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(shown -> shown.isShowing() && shown.getItems().equals(menu.getItems()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(menu.getText() + " is not shown"));
        assertTrue(popup.getHeight() <= room, menu.getText() + ": " + popup.getHeight() + " of " + room);
        assertTrue(popup.getWidth() <= WIDTH, menu.getText() + ": " + popup.getWidth() + " of " + WIDTH);
        assertTrue(
                popup.getScene().getRoot().lookupAll(".menu-down-arrow").stream()
                        .noneMatch(arrow -> arrow.getParent().isVisible()),
                menu.getText() + " scrolls");
        return 1;
    }

    /** Those of the groups in their place. */
    private static Stream<MenuItem> tabs(Menu menu) {
        return menu.getItems().stream()
                .flatMap(item -> item instanceof Menu inner ? inner.getItems().stream() : Stream.of(item));
    }

    @Test
    void everyTabStandsInOneMenuWithItsKey() throws Exception {
        MenuBar bar = open(100);
        Menu go = bar.getMenus().stream()
                .filter(menu -> "menu-go".equals(menu.getId()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Catalogue.all().stream().map(TabEntry::label).toList(),
                tabs(go).map(MenuItem::getText).toList());
        assertTrue(tabs(go).allMatch(item -> item.getAccelerator() != null));
        Stream<MenuItem> elsewhere =
                bar.getMenus().stream().filter(menu -> !menu.equals(go)).flatMap(menu -> menu.getItems().stream());
        assertTrue(elsewhere.noneMatch(item -> String.valueOf(item.getId()).startsWith("menu-tab-")));
    }
}
