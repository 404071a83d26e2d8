package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Subject;
import org.lectern.workbench.Desk;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What has the keyboard looks otherwise than without it. */
@Timeout(300)
class KeyboardRingTest {

    /** More stops than any page has. */
    private static final int MOST = 80;

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    @Test
    void isSeenWhereverTheTabKeyLeads() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            List<String> unseen = new ArrayList<>();
            // So low that the evidence is folded, and with the line at the foot.
            sample.resize(1024, 560);
            Desk desk = sample.workbench().desk();
            robot.interact(() -> desk.subjectProperty().set(new Subject(Subject.Kind.VIDEO, "any")));
            for (String id : List.of("overview", "clusters", "engagement")) {
                int tab = SampleWorkbench.tab(id);
                sample.visit(tab);
                robot.push(KeyCode.CONTROL, WorkbenchFixture.DIGITS.get(tab));
                int stops = 0;
                for (Node owner = owner(sample); isWithin(sample, owner) && stops < MOST; owner = owner(sample)) {
                    assertTrue(!owner.getStyleClass().contains("page-scroll"), "the page is no stop: " + id);
                    if (looksTheSame(owner)) {
                        unseen.add(id + ": " + owner);
                    }
                    robot.push(KeyCode.TAB);
                    stops++;
                }
                assertTrue(stops > 3 && stops < MOST, stops + " stops on " + id);
            }
            assertEquals(List.of(), unseen);
        }
    }

    @Test
    void isSeenAfterAnArrowKeyAndWhereAKeyHasOpenedOrClosedSomething() throws Exception {
        try (SampleWorkbench sample = SampleWorkbench.answered(home, Appearance.LIGHT)) {
            sample.visit(SampleWorkbench.tab("clusters"));
            Node checks =
                    robot.from(sample.front().node()).lookup(".checks-button").query();
            robot.interact(checks::requestFocus);
            Parent chooser = checks.getParent();
            int first = chooser.getChildrenUnmodifiable().indexOf(checks);
            robot.push(KeyCode.SPACE);
            sample.settle();
            assertEquals(
                    first, chooser.getChildrenUnmodifiable().indexOf(owner(sample)), () -> "is at " + owner(sample));
            isSeen(sample);
            robot.push(KeyCode.LEFT);
            assertEquals(
                    first - 1,
                    chooser.getChildrenUnmodifiable().indexOf(owner(sample)),
                    () -> "is at " + owner(sample));
            isSeen(sample);
            Node settings =
                    robot.from(sample.front().node()).lookup(".settings-switch").query();
            robot.interact(settings::requestFocus);
            Node pane = robot.from(sample.front().node()).lookup(".settings").query();
            if (pane.isVisible()) {
                robot.push(KeyCode.SPACE);
            }
            robot.push(KeyCode.SPACE);
            assertTrue(pane.isFocusWithin());
            robot.push(KeyCode.ESCAPE);
            assertEquals(settings, owner(sample));
            isSeen(sample);
            robot.clickOn("#tab-clusters");
            robot.push(KeyCode.DOWN);
            int front = sample.workbench().pages().chosenProperty().get();
            assertEquals(SampleWorkbench.tab("clusters") + 1, front);
            assertEquals(
                    "tab-" + SampleWorkbench.tabs().get(front).id(),
                    owner(sample).getId());
            isSeen(sample);
        }
    }

    private static boolean isWithin(SampleWorkbench sample, Node owner) {
        Node page = sample.front().node();
        return Stream.iterate(owner, part -> part != null, Node::getParent).anyMatch(page::equals);
    }

    private void isSeen(SampleWorkbench sample) {
        assertTrue(!looksTheSame(owner(sample)), () -> owner(sample) + " looks as ever");
    }

    /** With the keyboard and, for a moment, without it, which is elsewhere in the same window, whatever other windows there are. */
    private static boolean looksTheSame(Node owner) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            WritableImage with = owner.snapshot(null, null);
            Node elsewhere = owner.getScene().lookup("#chip");
            elsewhere.requestFocus();
            assertEquals(elsewhere, owner.getScene().getFocusOwner(), "the keyboard goes elsewhere");
            WritableImage without = owner.snapshot(null, null);
            owner.requestFocus();
            return same(with, without);
        });
    }

    private static boolean same(WritableImage one, WritableImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Node owner(SampleWorkbench sample) {
        return sample.stage().getScene().getFocusOwner();
    }
}
