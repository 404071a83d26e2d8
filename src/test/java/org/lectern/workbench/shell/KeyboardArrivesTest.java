package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.testfx.api.FxRobot;

/** Whoever changes tabs by key is on the page then, and sees where. */
@Timeout(300)
class KeyboardArrivesTest {

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    @Test
    void onEveryPageWhereverTheKeyboardWas() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.open(home, Appearance.LIGHT)) {
            int tabs = SampleWorkbench.tabs().size();
            // First while each answers, then, backwards, with the answers there.
            int[] order = IntStream.concat(
                            IntStream.range(0, tabs), IntStream.iterate(tabs - 1, tab -> tab >= 0, tab -> tab - 1))
                    .toArray();
            for (int tab : order) {
                robot.interact(() -> robot.lookup("#chip").query().requestFocus());
                press(tab);
                isOnPage(sample, tab);
                sample.settle();
                isOnPage(sample, tab);
            }
            for (int tab = 1; tab < tabs; tab++) {
                robot.push(KeyCode.CONTROL, KeyCode.TAB);
                isOnPage(sample, tab);
            }
            MenuBar bar = robot.lookup("#menu").query();
            Stream<MenuItem> go = bar.getMenus().stream()
                    .map(Menu::getItems)
                    .flatMap(List::stream)
                    .flatMap(item -> item instanceof Menu inner ? inner.getItems().stream() : Stream.of(item))
                    .filter(item -> "menu-tab-churn".equals(item.getId()));
            robot.interact(() -> go.forEach(MenuItem::fire));
            isOnPage(sample, SampleWorkbench.tab("churn"));
        }
    }

    @Test
    void afterALinkWasFollowed() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            Hyperlink link = robot.from(sample.front().node())
                    .lookup((Hyperlink each) -> each.getText().startsWith("Look at it in"))
                    .query();
            robot.interact(() -> {
                link.requestFocus();
                link.fire();
            });
            sample.settle();
            assertNotEquals(0, sample.workbench().pages().chosenProperty().get());
            assertTrue(sample.front().node().isFocusWithin(), () -> "is at " + owner(sample));
            for (int tab : List.of(SampleWorkbench.tab("churn"), SampleWorkbench.tab("timeline"), 0)) {
                press(tab);
                isOnPage(sample, tab);
                sample.settle();
                isOnPage(sample, tab);
            }
        }
    }

    @Test
    void aPageIsScrolledByKeys() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.resize(1024, 560);
            press(0);
            ScrollPane page =
                    robot.from(sample.front().node()).lookup(".page-scroll").queryAs(ScrollPane.class);
            assertNotEquals(page, owner(sample), "a stop where nothing can be done");
            assertEquals(0, page.getVvalue());
            WorkbenchFixture.waitUntil(() -> hidden(page) > 0);
            turnsAPage(page);
            // From the page itself, too.
            robot.interact(page::requestFocus);
            turnsAPage(page);
        }
    }

    private static double hidden(ScrollPane page) {
        return page.getContent().getLayoutBounds().getHeight()
                - page.getViewportBounds().getHeight();
    }

    private void turnsAPage(ScrollPane page) {
        double view = page.getViewportBounds().getHeight();
        robot.push(KeyCode.PAGE_DOWN);
        double once = page.getVvalue() * hidden(page);
        assertTrue((once < view && once > 0.9 * view) || page.getVvalue() == 1, once + " of " + view);
        robot.push(KeyCode.PAGE_UP);
        assertEquals(0, page.getVvalue());
        robot.push(KeyCode.END);
        assertEquals(1, page.getVvalue());
        robot.push(KeyCode.HOME);
        assertEquals(0, page.getVvalue());
    }

    /** Not at the way out of it, where a page has no settings. */
    @Test
    void atWhatThePageIsAbout() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.open(home, Appearance.LIGHT)) {
            sample.resize(1024, 700);
            // Come before the answer, the keyboard goes on to it.
            int timeline = SampleWorkbench.tab("timeline");
            press(timeline);
            sample.settle();
            isOnPage(sample, timeline);
            assertNotEquals(sample.front().node(), owner(sample));
            for (int tab = 0; tab < SampleWorkbench.tabs().size(); tab++) {
                sample.visit(tab);
                robot.interact(() -> robot.lookup("#chip").query().requestFocus());
                press(tab);
                isOnPage(sample, tab);
                assertFalse(owner(sample) instanceof MenuButton, owner(sample)::toString);
                assertNotEquals(sample.front().node(), owner(sample));
            }
        }
    }

    private void press(int tab) {
        KeyCode digit = WorkbenchFixture.DIGITS.get(tab % WorkbenchFixture.DIGITS.size());
        switch (tab / WorkbenchFixture.DIGITS.size()) {
            case 0 -> robot.push(KeyCode.CONTROL, digit);
            case 1 -> robot.push(KeyCode.CONTROL, KeyCode.SHIFT, digit);
            default -> robot.push(KeyCode.CONTROL, KeyCode.ALT, digit);
        }
    }

    private static void isOnPage(SampleWorkbench sample, int tab) {
        assertEquals(tab, sample.workbench().pages().chosenProperty().get());
        Node page = sample.front().node();
        String where = SampleWorkbench.tabs().get(tab).id() + " is at " + owner(sample);
        assertTrue(page.isFocusWithin(), where);
        assertTrue(page.isFocused() || owner(sample).isFocusVisible(), where);
    }

    private static Node owner(SampleWorkbench sample) {
        return sample.stage().getScene().getFocusOwner();
    }
}
