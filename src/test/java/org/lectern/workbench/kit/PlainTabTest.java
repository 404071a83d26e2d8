package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.analysis.Mode;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class PlainTabTest {

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final List<String> went = new ArrayList<>();
    private final List<PlainTab<?>> tabs = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        TabContext context =
                new TabContext(desk, tasks, _ -> {}, (_, _, _, _) -> Optional.empty(), Samples.guide(went));
        tabs.add(PlainTab.of(new Samples.Echo(), context));
        stage.setScene(new Scene((Parent) tabs.getFirst().node(), 1600, 900));
        stage.show();
    }

    private static List<String> texts(FxRobot robot, String style) {
        return robot.lookup(style).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void answersWithoutAWordOrASettingOfItsOwn(FxRobot robot) {
        robot.interact(() -> desk.importedProperty().set(Samples.imported("autumn.csv")));
        assertEquals(List.of("Echo"), texts(robot, ".question"));
        assertEquals(List.of("hello"), texts(robot, ".headline"));
        assertEquals(List.of("Videos by total", "Videos by mean"), texts(robot, ".choice-button"));
        assertEquals(List.of(), Unlabelled.under(tabs.getFirst().node()));
    }

    @Test
    void sharesThePublishedModeWithAllTabs(FxRobot robot) {
        CheckBox published = robot.lookup("As published").queryAs(CheckBox.class);
        robot.interact(published::fire);
        assertEquals(Mode.AS_PUBLISHED, desk.choicesProperty().get().mode());
    }

    @Test
    void letsGoOfTheDeskWhenItIsClosed(FxRobot robot) {
        robot.interact(tabs.getFirst()::close);
        robot.interact(() -> desk.importedProperty().set(Samples.imported("autumn.csv")));
        assertTrue(texts(robot, ".headline").getFirst().isEmpty());
    }
}
