package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.figure.Axis;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;
import org.lectern.workbench.ScreenExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(ScreenExtension.class)
class FigureViewTest {

    private final StackPane page = new StackPane();
    private final List<String> selected = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(page, 800, 600);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
    }

    private FigureView show(Figure figure) {
        return OffscreenToolkit.call(() -> {
            FigureView made = new FigureView(figure);
            made.onSelect(selected::add);
            page.getChildren().setAll(made);
            page.applyCss();
            page.layout();
            return made;
        });
    }

    private static Point2D middle(FigureView view, int mark) {
        Bounds place = view.localToScreen(view.boundsOf(mark));
        return new Point2D(place.getCenterX(), place.getCenterY());
    }

    /** The second row is not shown until it is looked at, and is gone when the first is. */
    @Test
    void aSelectedRowThatWasNotShownIsAddedAndOutlined() {
        IntervalFigure.Row second = new IntervalFigure.Row("second", "", 50, 40, 60, 30);
        FigureView view = show(new IntervalFigure(
                SampleFigures.intervals().caption(),
                Axis.percent("Share (%)"),
                "Video",
                List.of(new IntervalFigure.Row("first", "", 80, 70, 90, 40)),
                List.of(second),
                Double.NaN,
                ""));
        double before = OffscreenToolkit.call(() -> view.prefHeight(600));
        assertEquals("second", selecting(view, "second"));
        assertTrue(OffscreenToolkit.call(() -> view.prefHeight(600)) > before);
        assertTrue(view.selectedBounds().getHeight() > 0);
        assertEquals("first", selecting(view, "first"));
        assertEquals(before, OffscreenToolkit.call(() -> view.prefHeight(600)));
        assertEquals("", selecting(view, "nobody"));
    }

    private String selecting(FigureView view, String name) {
        return OffscreenToolkit.call(() -> {
            view.select(name);
            page.applyCss();
            page.layout();
            return view.selectedName();
        });
    }

    /** A place on the screen outside the window, whose figure would follow the pointer. */
    private Point2D nowhere() {
        return page.localToScreen(page.getWidth() + 50, page.getHeight() + 50);
    }

    @Test
    void thePointerOverAMarkTellsWhichItIs(FxRobot robot) {
        for (Figure figure : List.of(
                SampleFigures.bars(10),
                SampleFigures.intervals(),
                SampleFigures.stack(),
                SampleFigures.histogram(),
                SampleFigures.scatter(5),
                SampleFigures.positions(12),
                SampleFigures.map(7, 6),
                SampleFigures.silhouette(30, 3))) {
            FigureView view = show(figure);
            for (int mark = 0; mark < Math.min(3, figure.size()); mark++) {
                robot.moveTo(middle(view, mark));
                assertEquals(mark, view.markProperty().get(), figure.caption().id());
            }
        }
    }

    @Test
    void aClickTellsTheWholeName(FxRobot robot) {
        FigureView view = show(SampleFigures.bars(5));
        robot.clickOn(middle(view, 3));
        assertEquals(List.of(SampleFigures.bars(5).categories().get(3)), selected);
    }

    @Test
    void arrowKeysWalkOverTheMarksAndTellThem(FxRobot robot) {
        FigureView view = show(SampleFigures.histogram());
        assertEquals("In words: histogram", view.getAccessibleText());
        robot.interact(view::requestFocus);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertEquals("0 to 25\n300 of 1,000 (30.0 %)", view.getAccessibleText());
        robot.press(KeyCode.END).release(KeyCode.END);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(List.of("75 to 100"), selected);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertEquals(-1, view.markProperty().get());
        assertEquals("In words: histogram", view.getAccessibleText());
    }

    @Test
    void aPointOfALineTellsItsValueAndInterval(FxRobot robot) {
        FigureView view = show(SampleFigures.positions(10));
        robot.moveTo(middle(view, 1));
        assertEquals(
                "Video 2\nPosition in the course: 2\nMean completion (%): 72.0 (62.0–77.0)", view.getAccessibleText());
    }

    @Test
    void arrowKeysWalkOverATableOfCells(FxRobot robot) {
        FigureView view = show(SampleFigures.map(7, 6));
        robot.interact(view::requestFocus);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals("MAT_1\nWeek: Week 1\nMean completion (%): 57\ndetail 7", view.getAccessibleText());
        robot.press(KeyCode.UP).release(KeyCode.UP);
        assertEquals(1, view.markProperty().get());
    }

    @Test
    void aRowOfCellsIsChosenByItsName(FxRobot robot) {
        FigureView view = show(SampleFigures.map(7, 6));
        robot.moveTo(nowhere());
        robot.interact(() -> view.select("MAT_4"));
        assertEquals(24, view.markProperty().get());
        Rectangle chosen = (Rectangle) view.lookup(".figure-chosen");
        assertEquals(view.boundsOf(29).getMaxX(), chosen.getX() + chosen.getWidth(), 1e-9);
    }

    @Test
    void whatIsSelectedStaysSoThroughAPointerPassingByAndANewSize(FxRobot robot) {
        FigureView view = show(SampleFigures.bars(5));
        robot.moveTo(nowhere());
        robot.interact(() -> view.select(SampleFigures.bars(5).categories().get(3)));
        robot.moveTo(middle(view, 1));
        assertEquals(1, view.markProperty().get());
        robot.moveTo(nowhere());
        assertEquals(3, view.markProperty().get());
        robot.interact(() -> view.getScene().getWindow().setWidth(500));
        robot.interact(page::layout);
        Rectangle chosen = (Rectangle) view.lookup(".figure-chosen");
        assertEquals(3, view.markProperty().get());
        assertEquals(view.boundsOf(3).getMaxX(), chosen.getX() + chosen.getWidth(), 1e-9);
    }

    @Test
    void coloursFollowTheTheme(FxRobot robot) {
        ThemeProbe theme = OffscreenToolkit.call(() -> {
            ThemeProbe probe = new ThemeProbe(() -> {});
            FigureView view = new FigureView(SampleFigures.bars(1));
            page.getChildren().setAll(view, probe);
            page.getStylesheets().add(view.getUserAgentStylesheet());
            page.applyCss();
            return probe;
        });
        PaletteTest.assertSeriesCanBeSeen(theme.palette());
        PaletteTest.assertRampIsEven(theme.palette());
        robot.interact(() -> {
            page.getScene().setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            page.applyCss();
        });
        assertTrue(theme.palette().of(Ink.SURFACE).getBrightness() < 0.2, "dark ground");
        PaletteTest.assertSeriesCanBeSeen(theme.palette());
        PaletteTest.assertRampIsEven(theme.palette());
    }

    @Test
    void followsTheTheme(FxRobot robot) {
        FigureView view = show(SampleFigures.bars(5));
        assertTrue(darkest(view).getBrightness() < 0.3, "dark text on light ground");
        robot.interact(() -> view.getScene().setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
        assertTrue(ground(view).getBrightness() < 0.2, "dark ground");
        assertTrue(brightest(view).getBrightness() > 0.7, "light text on dark ground");
    }

    @Test
    void growsWithTheFontSize(FxRobot robot) {
        FigureView view = show(SampleFigures.bars(5));
        double before = OffscreenToolkit.call(() -> view.prefHeight(700));
        robot.interact(() -> {
            page.setStyle("-fx-font-size: 21px");
            page.applyCss();
        });
        double after = OffscreenToolkit.call(() -> view.prefHeight(700));
        assertEquals(1.5, after / before, 0.1);
    }

    @Test
    void manyRowsAskForTheirHeight() {
        FigureView few = show(SampleFigures.bars(5));
        FigureView many = show(SampleFigures.bars(200));
        double one = OffscreenToolkit.call(() -> few.prefHeight(700));
        double other = OffscreenToolkit.call(() -> many.prefHeight(700));
        assertTrue(other > 20 * one, one + " and " + other);
    }

    @Test
    void aNewSizeIsANewPicture(FxRobot robot) {
        FigureView view = show(SampleFigures.scatter(50));
        Bounds before = view.boundsOf(0);
        robot.interact(() -> view.getScene().getWindow().setWidth(500));
        robot.interact(page::layout);
        assertNotEquals(before, view.boundsOf(0));
    }

    private static Color brightest(FigureView view) {
        return pixels(view).stream()
                .reduce((a, b) -> a.getBrightness() > b.getBrightness() ? a : b)
                .orElseThrow();
    }

    private static Color darkest(FigureView view) {
        return pixels(view).stream()
                .reduce((a, b) -> a.getBrightness() < b.getBrightness() ? a : b)
                .orElseThrow();
    }

    private static Color ground(FigureView view) {
        return pixels(view).getLast();
    }

    private static List<Color> pixels(FigureView view) {
        return OffscreenToolkit.call(() -> {
            WritableImage image = view.getScene().snapshot(null);
            List<Color> colours = new ArrayList<>();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    colours.add(image.getPixelReader().getColor(x, y));
                }
            }
            return colours;
        });
    }
}
