package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.analysis.Allowed;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class DeclaredSettingsTest {

    private enum Way {
        BY_MEAN,
        BY_MEDIAN
    }

    /** One parameter of each kind; the last two are shared by all tabs. */
    private record Declared(
            @Allowed(from = 2, to = 9) int groups,
            @Allowed(over = 0, to = 1) double shareKept,
            boolean wide,
            Way way,
            String course,
            Mode mode,
            long seed) {
        Declared {
            if (wide && groups > 5) {
                throw new IllegalArgumentException("Wide groups are 5 at most");
            }
        }
    }

    private static final class Asking implements Analysis<Declared> {
        @Override
        public String id() {
            return "asking";
        }

        @Override
        public Declared parameters(Choices choices) {
            return new Declared(3, 0.5, false, Way.BY_MEAN, "", choices.mode(), choices.seed());
        }

        @Override
        public Findings run(Declared parameters, Study study, TaskContext context) {
            return Samples.answering(parameters.toString(), study);
        }
    }

    private final Desk desk = new Desk();
    private final List<Declared> seen = new ArrayList<>();
    private final List<DeclaredSettings<Declared>> settings = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        settings.add(new DeclaredSettings<>(new Asking(), desk));
        settings.getFirst().settings().parameters().subscribe(now -> {
            seen.add(now);
        });
        stage.setScene(new Scene(settings.getFirst().pane(), 400, 800));
        stage.show();
    }

    private Declared now() {
        return seen.getLast();
    }

    @Test
    void hasARowForWhatIsNotShared(FxRobot robot) {
        List<String> labels = robot.lookup(".setting .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertEquals(
                List.of("Groups", "Share kept", "Way"),
                labels.stream()
                        .filter(List.of("Groups", "Share kept", "Way", "Course", "Mode", "Seed")::contains)
                        .toList());
        assertEquals(List.of(), Unlabelled.under(settings.getFirst().pane()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyKindOfControlSetsItsParameter(FxRobot robot) {
        robot.interact(() -> {
            ((Spinner<Integer>) robot.lookup(".spinner").queryAs(Spinner.class)).increment();
            robot.lookup(".slider").queryAs(Slider.class).setValue(0.7);
            robot.lookup("Wide").queryAs(CheckBox.class).fire();
        });
        assertEquals(new Declared(4, 0.7, true, Way.BY_MEAN, "", Mode.CORRECTED, 42), now());
        assertEquals(0.01, robot.lookup(".slider").queryAs(Slider.class).getMin());
    }

    @Test
    void whatAllTabsShareFollowsTheDeskAndKeepsWhatWasChosen(FxRobot robot) {
        robot.interact(() -> robot.lookup("Wide").queryAs(CheckBox.class).fire());
        robot.interact(() -> desk.choicesProperty().set(Choices.standard().withMode(Mode.AS_PUBLISHED)));
        assertEquals(new Declared(3, 0.5, true, Way.BY_MEAN, "", Mode.AS_PUBLISHED, 42), now());
    }

    @Test
    @SuppressWarnings("unchecked")
    void valuesThatDoNotGoTogetherChangeNothing(FxRobot robot) {
        robot.interact(() -> robot.lookup("Wide").queryAs(CheckBox.class).fire());
        robot.interact(() -> ((Spinner<Integer>) robot.lookup(".spinner").queryAs(Spinner.class)).increment(5));
        assertEquals(3, now().groups());
        assertNotNull(settings.getFirst().settings().refusalProperty().get());
        robot.interact(() -> robot.lookup("Wide").queryAs(CheckBox.class).fire());
        assertEquals(8, now().groups());
    }
}
