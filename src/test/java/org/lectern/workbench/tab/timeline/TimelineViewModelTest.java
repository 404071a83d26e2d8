package org.lectern.workbench.tab.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.report.ImportReport;
import org.lectern.ingest.source.Recognition;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;
import org.lectern.workbench.task.TaskState;

class TimelineViewModelTest {

    /** Twelve learners watch 30 s of “long”, eight those of “short”. */
    private static final String POSITIONS = """
            SELECT 'l' || i, CASE WHEN i < 12 THEN 'long' ELSE 'short' END, 'C', 'Student', i, 1, 0.0, 30.0,
                   NULL::TIMESTAMP, false
            FROM range(20) AS numbers(i)
            """;

    private final Desk desk = new Desk();
    private final InlineTaskRunner tasks = new InlineTaskRunner();
    private final TimelineViewModel model = new TimelineViewModel(desk, tasks);

    @BeforeEach
    void open() {
        open(StudyFixture.ofSegments(POSITIONS, 60));
    }

    private void open(Study study) {
        ImportReport report = new ImportReport(
                "f",
                1,
                "00",
                "CSV",
                "UTF-8",
                Recognition.TABLE,
                List.of(),
                List.of(),
                List.of(),
                ImportOptions.Unit.PERCENT,
                new ImportReport.Counts(1, 1, List.of(), 0, 0, 1, 1, 0, 0),
                List.of(),
                null,
                List.of(),
                null);
        desk.importedProperty().set(new Imported(study, report, Path.of("f"), ImportOptions.standard()));
        model.answer().show(true);
    }

    @AfterEach
    void letGo() {
        model.close();
        tasks.close();
        Objects.requireNonNull(desk.study()).close();
    }

    private String shown() {
        return Objects.requireNonNull(model.answer().findingsProperty().get())
                .figures()
                .getFirst()
                .caption()
                .title();
    }

    @Test
    void offersTheVideosAndLooksIntoTheChosenOne() {
        assertEquals("Who watches each moment of “long”", shown());
        assertEquals(
                List.of("The most watched video with a timeline", "long", "short"),
                model.video().names());
        model.video().nameProperty().set("short");
        assertEquals("Who watches each moment of “short”", shown());
    }

    @Test
    void anotherFileBeginsWithItsMostWatchedVideo() {
        model.video().nameProperty().set("short");
        Study first = Objects.requireNonNull(desk.study());
        open(StudyFixture.ofSegments(POSITIONS.replace("long", "other"), 60));
        first.close();
        assertEquals("Who watches each moment of “other”", shown());
    }

    @Test
    void aFileWithoutPositionsGivesTheReason() {
        Study first = Objects.requireNonNull(desk.study());
        open(StudyFixture.of(List.of(new StudyFixture.View("ann", "v1", "X", 100))));
        first.close();
        assertInstanceOf(TaskState.Failed.class, model.answer().stateProperty().get());
    }
}
