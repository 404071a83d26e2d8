package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.workbench.ScreenExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class SettingsPaneTest {

    private final ObjectProperty<Integer> ranked = new SimpleObjectProperty<>(10);
    private final ObjectProperty<Double> share = new SimpleObjectProperty<>(0.5);
    private final ObjectProperty<Integer> low = new SimpleObjectProperty<>(40);
    private final ObjectProperty<Integer> high = new SimpleObjectProperty<>(50);
    private final StringProperty video = new SimpleStringProperty("");
    private final BooleanProperty published = new SimpleBooleanProperty();
    private final ObservableList<String> videos = FXCollections.observableArrayList(
            IntStream.rangeClosed(1, 5_000).mapToObj(i -> "Video " + i).toList());
    private final List<Integer> rankings = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        SettingsPane pane = new SettingsPane()
                .whole("Videos", 3, 50, ranked, "How many.")
                .slider("Share", 0.1, 0.9, 0.1, share, "How much.")
                .band("Band", 0, 100, low, high, "Where to.")
                .choice("Video", videos, video, "Which.")
                .asPublished(published);
        KitStyle.applyTo(pane);
        stage.setScene(new Scene(pane, 400, 700));
        stage.show();
        ranked.subscribe(number -> {
            rankings.add(number);
        });
    }

    private static Spinner<?> spinner(FxRobot robot) {
        return robot.lookup(".spinner").queryAs(Spinner.class);
    }

    private static void type(FxRobot robot, String text) {
        robot.interact(() -> {
            spinner(robot).getEditor().requestFocus();
            spinner(robot).getEditor().setText(text);
        });
        robot.push(KeyCode.ENTER);
    }

    @Test
    void takesAWholeNumberAsTyped(FxRobot robot) {
        type(robot, "12");
        assertEquals(12, ranked.get());
    }

    @Test
    void returnsToTheLastNumberWhereNoneWasTyped(FxRobot robot) {
        for (String text : List.of("many", "", "1e3", "12.5", "99999999999999999999")) {
            type(robot, text);
            assertEquals(10, ranked.get(), text);
            assertEquals("10", spinner(robot).getEditor().getText(), text);
        }
    }

    @Test
    void neverLetsANumberOutsideThrough(FxRobot robot) {
        type(robot, "1,000");
        assertEquals("50", spinner(robot).getEditor().getText());
        type(robot, "-4");
        assertEquals("3", spinner(robot).getEditor().getText());
        assertEquals(List.of(10, 50, 3), rankings);
    }

    @Test
    void aSliderStopsWhereItsValueIsKept(FxRobot robot) {
        share.subscribe(() -> {
            if (share.get() > 0.6) {
                share.set(0.6);
            }
        });
        for (double place : new double[] {0.8, 0.7}) {
            robot.interact(() ->
                    robot.lookup(".step-slider .slider").queryAs(Slider.class).setValue(place));
            assertEquals(
                    0.6,
                    robot.lookup(".step-slider .slider").queryAs(Slider.class).getValue());
            assertEquals(0.6, share.get());
        }
    }

    @Test
    void takesTheNumberWhenTheKeyboardLeaves(FxRobot robot) {
        robot.interact(() -> {
            spinner(robot).getEditor().requestFocus();
            spinner(robot).getEditor().setText("7");
            robot.lookup(".slider").query().requestFocus();
        });
        assertEquals(7, ranked.get());
    }

    @Test
    void slidesByTheKeysInWholeSteps(FxRobot robot) {
        robot.interact(() -> robot.lookup(".slider").query().requestFocus());
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.LEFT);
        assertEquals(0.3, share.get());
        assertEquals("0.3", robot.lookup(".slider-value").queryAs(Label.class).getText());
        robot.push(KeyCode.END);
        assertEquals(0.9, share.get());
    }

    @Test
    void takesStepsOnlyWhileItIsDragged(FxRobot robot) {
        List<Double> seen = new ArrayList<>();
        share.subscribe(number -> {
            seen.add(number);
        });
        Slider slider = robot.lookup(".slider").queryAs(Slider.class);
        robot.interact(() -> {
            for (int pixel = 50; pixel <= 70; pixel++) {
                slider.setValue(pixel / 100.0);
            }
        });
        assertEquals(List.of(0.5, 0.6, 0.7), seen);
        robot.interact(() -> share.set(0.2));
        assertEquals(0.2, slider.getValue());
    }

    private BandSlider band(FxRobot robot) {
        return robot.lookup(".range-slider").queryAs(BandSlider.class);
    }

    private void assertBand(int from, int to) {
        assertEquals(List.of(from, to), List.of(low.get(), high.get()));
    }

    @Test
    void movesBothEndsOfABandByTheKeys(FxRobot robot) {
        robot.interact(() -> robot.lookup(".slider").query().requestFocus());
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.RIGHT);
        assertBand(41, 50);
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.LEFT);
        assertBand(39, 50);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.RIGHT);
        assertBand(39, 51);
        robot.push(KeyCode.END);
        assertBand(39, 100);
        robot.push(KeyCode.HOME);
        assertBand(39, 40);
        robot.push(KeyCode.TAB);
        assertFalse(band(robot).isFocused());
    }

    @Test
    void keepsTheEndsOfABandApartHoweverTheyAreDragged(FxRobot robot) {
        robot.interact(() -> band(robot).setHighValue(100));
        robot.interact(() -> band(robot).setLowValue(100));
        assertBand(99, 100);
        robot.interact(() -> band(robot).setLowValue(0));
        robot.interact(() -> band(robot).setHighValue(0));
        assertBand(0, 1);
        robot.interact(() -> band(robot).setHighValue(20.4));
        assertBand(0, 20);
    }

    @Test
    void aBandFollowsWhoeverMovesIt(FxRobot robot) {
        for (List<Integer> ends : List.of(List.of(60, 70), List.of(10, 20), List.of(0, 100))) {
            robot.interact(() -> {
                low.set(ends.getFirst());
                high.set(ends.getLast());
            });
            assertEquals((double) ends.getFirst(), band(robot).getLowValue());
            assertEquals((double) ends.getLast(), band(robot).getHighValue());
            assertBand(ends.getFirst(), ends.getLast());
        }
    }

    @Test
    void tellsWhichEndOfABandHasTheKeyboard(FxRobot robot) {
        robot.interact(() -> robot.lookup(".slider").query().requestFocus());
        robot.push(KeyCode.TAB);
        assertEquals("Band: 40 to 50", band(robot).getAccessibleText());
        assertEquals(40.0, band(robot).queryAccessibleAttribute(AccessibleAttribute.VALUE));
        robot.push(KeyCode.TAB);
        assertEquals(50.0, band(robot).queryAccessibleAttribute(AccessibleAttribute.VALUE));
        assertEquals(100.0, band(robot).queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
    }

    @Test
    void choosesOneOfThousandsByKeyboardAlone(FxRobot robot) {
        SearchableChoice choice = robot.lookup(".searchable-choice").queryAs(SearchableChoice.class);
        assertEquals("Choose …", choice.getText());
        robot.interact(choice::requestFocus);
        robot.push(KeyCode.SPACE);
        robot.interact(() -> robot.lookup(SettingsPaneTest::isSearch)
                .queryAs(TextField.class)
                .setText("video 499"));
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        assertEquals("Video 4990", video.get());
        assertEquals("Video 4990", choice.getText());
        assertEquals("Video: Video 4990", choice.getAccessibleText());
        assertTrue(robot.lookup(SettingsPaneTest::isSearch).tryQuery().isEmpty());
    }

    @Test
    void leavesTheChoiceOnEscapeAndWhereNothingIsFound(FxRobot robot) {
        robot.interact(() -> video.set("Video 7"));
        SearchableChoice choice = robot.lookup(".searchable-choice").queryAs(SearchableChoice.class);
        robot.interact(choice::fire);
        assertEquals(
                "Video 7",
                robot.lookup(ListView.class::isInstance)
                        .queryAs(ListView.class)
                        .getSelectionModel()
                        .getSelectedItem());
        robot.interact(() -> robot.lookup(SettingsPaneTest::isSearch)
                .queryAs(TextField.class)
                .setText("xyzzy"));
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup(SettingsPaneTest::isSearch).tryQuery().isEmpty());
        assertEquals("Video 7", video.get());
    }

    private static boolean isSearch(Node node) {
        return node instanceof TextField field && "Search".equals(field.getPromptText());
    }

    @Test
    void ticksThePublishedFigures(FxRobot robot) {
        CheckBox tick = robot.lookup("As published").queryAs(CheckBox.class);
        robot.interact(tick::fire);
        assertTrue(published.get());
        robot.interact(() -> published.set(false));
        assertFalse(tick.isSelected());
    }

    @Test
    void namesEveryControl(FxRobot robot) {
        assertEquals(List.of(), Unlabelled.under(robot.lookup(".settings").query()));
    }

    private static long signs(FxRobot robot) {
        return robot.lookup(".setting-changed").queryAll().stream()
                .filter(Node::isVisible)
                .count();
    }

    @Test
    void whatDiffersFromItsDefaultHasASignAndCanBeReset(FxRobot robot) {
        Button reset = robot.lookup("Reset to defaults").queryAs(Button.class);
        assertEquals(0, signs(robot));
        assertTrue(reset.isDisabled());
        robot.interact(() -> {
            ranked.set(11);
            low.set(30);
            video.set("Video 7");
            published.set(true);
        });
        assertEquals(4, signs(robot));
        robot.interact(() -> published.set(false));
        assertEquals(3, signs(robot));
        robot.interact(reset::fire);
        assertEquals(0, signs(robot));
        assertEquals(10, ranked.get());
        assertEquals(40, low.get());
        assertEquals("", video.get());
        assertTrue(reset.isDisabled());
    }

    @Test
    void aDefaultThatChangesIsComparedAnew(FxRobot robot) {
        ObjectProperty<Double> finished = new SimpleObjectProperty<>(95.0);
        ObjectProperty<Double> usual = new SimpleObjectProperty<>(95.0);
        robot.interact(() -> {
            SettingsPane pane = new SettingsPane().slider("Finished", 50, 100, 1, finished, usual, "From.");
            usual.set(80.0);
            assertEquals(1, pane.changesProperty().get());
            finished.set(80.0);
            assertEquals(0, pane.changesProperty().get());
        });
    }
}
