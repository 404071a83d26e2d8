package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.workbench.PulseRobot;
import org.lectern.workbench.settings.Appearance;
import org.lectern.workbench.settings.Settings;
import org.testfx.api.FxRobot;

/** A page that is opened shows its figure, however small the window and large the letters. */
@Timeout(300)
class FigureInSightTest {

    private static final double PART = 1.0 / 3;

    @TempDir
    Path home;

    private final FxRobot robot = new PulseRobot();

    /** Of a figure that is higher than what is seen, a third of what is seen. */
    @Test
    void aThirdOfItAtLeast() throws Exception {
        Settings settings = Settings.standard().withAppearance(Appearance.LIGHT).withTextPercent(150);
        List<String> faults = new ArrayList<>();
        try (SampleWorkbench sample = SampleWorkbench.answered(home, settings)) {
            for (int[] size : List.of(new int[] {1280, 720}, new int[] {1024, 700})) {
                sample.resize(size[0], size[1]);
                for (int tab = 0; tab < SampleWorkbench.tabs().size(); tab++) {
                    sample.visit(tab);
                    for (Node figure : robot.from(sample.front().node())
                            .lookup(".figure-stage")
                            .queryAll()) {
                        ScrollPane page = pageOf(figure);
                        Bounds place = page.sceneToLocal(figure.localToScene(figure.getLayoutBounds()));
                        double view = page.getViewportBounds().getHeight();
                        double seen = view - place.getMinY();
                        if (page.isVisible() && seen < PART * Math.min(view, place.getHeight())) {
                            faults.add("%s at %d: %.0f of %.0f are seen"
                                    .formatted(SampleWorkbench.tabs().get(tab).id(), size[0], seen, place.getHeight()));
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static ScrollPane pageOf(Node part) {
        Node around = part;
        while (!(around instanceof ScrollPane)) {
            around = around.getParent();
        }
        return (ScrollPane) around;
    }
}
