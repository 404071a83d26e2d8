package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;

/** What tables say of themselves holds: their columns mean something, and a study's filter goes through those that it can. */
final class TableSpecTest {

    @Test
    void everyColumnMeansSomething() {
        for (TableSpec table : TableSpec.ALL) {
            for (TableSpec.Column column : table.columns()) {
                assertFalse(
                        TableSpec.meaning(table.name() + "." + column.name()).isBlank());
            }
        }
    }

    @Test
    void whatFiltersApplyStandsAmongTheColumns() {
        for (TableSpec table : TableSpec.ALL) {
            Set<String> names = new TreeSet<>();
            table.columns().forEach(column -> names.add(column.name()));
            assertEquals(table.columns().size(), names.size(), table.name());
            assertEquals(names.contains("role"), table.filters().contains(TableSpec.FilteredBy.ROLE), table.name());
            assertEquals(names.contains("course"), table.filters().contains(TableSpec.FilteredBy.COURSE), table.name());
            assertEquals(
                    names.contains("video") || names.contains("module") || names.contains("item"),
                    table.filters().contains(TableSpec.FilteredBy.VIDEO),
                    table.name());
            boolean happens = !TableSpec.OF_LEARNING.contains(table) || names.contains("happened_at");
            assertEquals(
                    happens && table.columns().stream().anyMatch(column -> column.type() == TableSpec.Type.TIME),
                    table.filters().contains(TableSpec.FilteredBy.TIME),
                    table.name());
        }
    }

    @Test
    void aTableWithoutRowsTellsNothing() {
        StudyTables tables = new StudyTables(Map.of("views", Set.of(), "videos", Set.of("video", "views")));
        assertFalse(tables.holds("views"));
        assertFalse(tables.holds("views.learner"));
        assertTrue(tables.holds("videos.views"));
        assertFalse(tables.holds("segments.from_second"));
    }

    @Test
    void nothingCanBeAskedThatNoTableDeclares() {
        StudyTables tables = StudyTables.ofViews(Set.of("completion"));
        assertThrows(IllegalArgumentException.class, () -> tables.holds("views.complet"));
        assertThrows(IllegalArgumentException.class, () -> tables.holds("view"));
    }

    @Test
    void aStudyIsAskedForTheTablesThatItHas() {
        try (Study study = StudyFixture.ofTotals("SELECT 'Leaves', 'Botany', 10, 8, 4, 55.0, 100.0, NULL", "")) {
            assertEquals(
                    1, study.query("SELECT * FROM videos", TaskContext.quiet()).rowCount());
            assertEquals(
                    0, study.query("SELECT * FROM views", TaskContext.quiet()).rowCount());
            assertFalse(study.tables().holds("segments"));
        }
    }
}
