package org.lectern.workbench.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.figure.Figure;
import org.lectern.ingest.sheet.Book;
import org.lectern.ingest.sheet.Books;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import org.lectern.workbench.Desk;
import org.lectern.workbench.ScreenExtension;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.InlineTaskRunner;
import org.testfx.api.FxRobot;

@ExtendWith(ScreenExtension.class)
class ExportMenuTest {

    private static final String ALL = "All flagged views as CSV (123,456 rows)";

    @TempDir
    private Path folder;

    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final Study study = StudyFixture.of(List.of(new View("ann", "=A", "C", 50), new View("bob", "B", "C", 60)));
    private final Findings small = Samples.answering("Hello.", study);

    @AfterEach
    void letGo() {
        tasks.close();
        study.close();
    }

    private ExportMenu menu() {
        return menu(new SimpleObjectProperty<>());
    }

    private ExportMenu menu(SimpleObjectProperty<@Nullable Figure> figure) {
        TabContext context = new TabContext(
                new Desk(),
                tasks,
                _ -> {},
                (_, name, _, _) -> Optional.of(folder.resolve(name)),
                Samples.guide(List.of()));
        ExportMenu menu = new ExportMenu(
                "struggle",
                "Where?",
                new FindingsExport(context),
                figure,
                new SimpleObjectProperty<>(),
                _ -> Optional.of("lectern analyze again"));
        menu.show(small.withLargeTables(List.of(new LargeTable(
                "flagged_views",
                "All flagged views",
                123_456,
                study,
                "SELECT video AS video_title FROM views ORDER BY video"))));
        return menu;
    }

    private static List<String> texts(ExportMenu menu) {
        return menu.node().getItems().stream().map(MenuItem::getText).toList();
    }

    private static void fire(FxRobot robot, ExportMenu menu) {
        fire(robot, menu, ALL);
    }

    private static void fire(FxRobot robot, ExportMenu menu, String text) {
        robot.interact(() -> menu.node().getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void offersLargeTablesOfTheseFindingsOnly(FxRobot robot) {
        robot.interact(() -> {
            ExportMenu menu = menu();
            assertEquals(
                    texts(menu).indexOf("Table as CSV, all rows") + 3,
                    texts(menu).indexOf(ALL));
            menu.show(small);
            assertFalse(texts(menu).contains(ALL));
        });
    }

    @Test
    void writesALargeTableFromTheStudy(FxRobot robot) throws IOException {
        ExportMenu menu = menu();
        fire(robot, menu);
        Path file = folder.resolve("flagged_views.csv");
        assertEquals("video_title\n'=A\nB\n", Files.readString(file));
        assertEquals("Saved " + file, menu.outcome().text());
    }

    @Test
    void keepsTextThatASpreadsheetMayRunOnlyWhereThatIsTicked(FxRobot robot) throws IOException {
        ExportMenu menu = menu();
        Path file = folder.resolve("flagged_views.csv");
        fire(robot, menu);
        assertEquals("video_title\n'=A\nB\n", Files.readString(file));
        robot.interact(() -> menu.node().getItems().stream()
                .filter(CheckMenuItem.class::isInstance)
                .forEach(tick -> ((CheckMenuItem) tick).setSelected(true)));
        fire(robot, menu);
        assertEquals("video_title\n=A\nB\n", Files.readString(file));
    }

    @Test
    void saysThatACancelledExportWroteNothing(FxRobot robot) {
        ExportMenu menu = menu();
        tasks.hold();
        fire(robot, menu);
        robot.interact(() -> tasks.cancel(tasks.running().getFirst().key()));
        assertEquals("Cancelled; no file was written.", menu.outcome().text());
        assertFalse(Files.exists(folder.resolve("flagged_views.csv")));
    }

    @Test
    void copiesTheCommandThatAsksAgain(FxRobot robot) {
        ExportMenu menu = menu();
        fire(robot, menu, "Copy as command");
        robot.interact(() -> assertEquals(
                "lectern analyze again", Clipboard.getSystemClipboard().getString()));
        assertEquals("Copied: lectern analyze again", menu.outcome().text());
    }

    @Test
    void writesAllTablesAsOneWorkbook(FxRobot robot) throws IOException {
        ExportMenu menu = menu();
        fire(robot, menu, "All tables of this tab as one Excel workbook");
        try (Book book = Books.open(folder.resolve("struggle.xlsx")).orElseThrow()) {
            assertEquals(List.of("video_engagement", "study_totals", "About"), book.sheets());
        }
    }

    @Test
    void copiesTheFigureAsAPictureAndAsText(FxRobot robot) {
        robot.interact(() -> {
            ExportMenu menu = menu(new SimpleObjectProperty<>(Samples.bars("bars", "Three bars")));
            menu.copyFigure();
            Clipboard clipboard = Clipboard.getSystemClipboard();
            assertEquals(1920, clipboard.getImage().getWidth());
            String text = clipboard.getString();
            assertTrue(text.startsWith("Three bars\nHello.\n\nThree bars; Video 1 is the longest.\n\n"), text);
            assertTrue(text.endsWith(FindingsExport.foot(small.provenance()) + " · Lectern"), text);
            assertEquals(
                    "Figure copied, as a picture and as text", menu.outcome().text());
        });
    }
}
