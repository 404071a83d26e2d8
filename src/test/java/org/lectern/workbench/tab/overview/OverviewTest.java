package org.lectern.workbench.tab.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.workbench.kit.Facts.Line;
import org.lectern.workbench.kit.Samples;

class OverviewTest {

    private final Overview overview = Overview.of(Samples.imported("autumn.csv"));

    @Test
    void saysInOneSentenceWhatTheFileHolds() {
        assertEquals("4 views by 2 learners of 3 videos in 2 courses; one row was set aside", overview.headline());
        assertEquals(
                "80.0 % of the 5 rows read were used; what happened to the others stands below,"
                        + " with one remark on quality.",
                overview.verdict());
    }

    @Test
    void tellsTheFactsInTheReadersUnits() {
        assertTrue(overview.facts().contains(new Line("Size", "1.2 MB", "")));
        assertTrue(overview.facts().contains(new Line("Completion", "0 to 100 %", "")));
        assertTrue(overview.facts().contains(new Line("Average", "mean 62.5 %, median 70.0 %", "")));
    }

    @Test
    void accountsForEveryRow() {
        assertTrue(overview.rows().contains(new Line("Rows read", "5", "")));
        assertTrue(overview.rows().contains(new Line("Used", "4", "80.0 %")));
        assertTrue(overview.rows().contains(new Line("– No learner", "1", "20.0 %")));
    }

    @Test
    void countsTheViewsThatSeveralRowsMakeApart() {
        Overview sample =
                Overview.of(Importer.open(Path.of("data/sample-study"), ImportOptions.standard(), TaskContext.quiet()));
        assertEquals(
                List.of("17,619", "17,619", "0", "15,838"),
                values(sample.rows()).subList(0, 4));
        assertEquals(
                "All 17,619 rows read were used and make these views",
                sample.verdict().substring(0, 51));
    }

    private static List<String> values(List<Line> lines) {
        return lines.stream().map(Line::value).toList();
    }

    @Test
    void saysHowSureEachColumnIs() {
        assertEquals(
                List.of("certain", "likely", "a guess", "certain"),
                overview.columns().stream().map(Overview.Mapped::sureness).toList());
        assertEquals("Not used: shoe size", overview.unused());
    }

    @Test
    void putsTheLargestCourseFirst() {
        assertEquals(new Line("Biology", "3", "75.0 %"), overview.courses().getFirst());
    }
}
