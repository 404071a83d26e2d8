package org.lectern.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.workbench.Desk;
import org.lectern.workbench.task.InlineTaskRunner;

/** How large the open study is. */
class StudyLabelTest {

    /** 40 and 137 plays. */
    private static final String VIDEOS = """
            SELECT 'video ' || i, NULL, 40 + 97 * i, NULL, NULL, 30.0, 90.0, NULL
            FROM range(2) AS numbers(i)
            """;

    @TempDir
    private Path folder;

    @Test
    void callsPlaysPlaysAndCountsThemAsFiltered() {
        Desk desk = new Desk();
        try (InlineTaskRunner tasks = new InlineTaskRunner();
                Study study = org.lectern.study.StudyFixture.ofTotals(VIDEOS, "")) {
            StudyLabel label = new StudyLabel(desk, tasks, _ -> {}, SavingFixture.unasked(desk, tasks, folder));
            desk.importedProperty().set(StudyFixture.imported(study, "autumn.csv"));
            String name = study.name();
            assertEquals(
                    name + " · 177 plays · learners not known · 2 videos",
                    label.chipProperty().get());
            desk.filterProperty().set(Filter.everything().withVideos(List.of("video 1")));
            assertEquals(
                    name + " · 137 of 177 plays · learners not known · 1 video",
                    label.chipProperty().get());
            assertEquals(name + " · 137 of 177 plays", label.chipBriefProperty().get());
        }
    }
}
