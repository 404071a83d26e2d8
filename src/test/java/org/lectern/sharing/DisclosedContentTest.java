package org.lectern.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.all.Analyses;
import org.lectern.contract.TaskContext;
import org.lectern.figure.HeatMapFigure;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Importer;
import org.lectern.study.Study;
import tech.tablesaw.api.Table;

/** What is told to others of content and of who opened it. */
class DisclosedContentTest {

    private static final TaskContext QUIET = TaskContext.quiet();

    @TempDir
    private Path folder = Path.of("");

    /** 40 learners open a and then b, 12 of them c after it, and 3 of those d; nobody opens e. */
    private void write() throws IOException {
        List<String> opened = new ArrayList<>(List.of("user_id,content_id,timestamp"));
        for (int learner = 0; learner < 40; learner++) {
            open(opened, learner, 1, "a");
            open(opened, learner, 2, "b");
            if (learner < 12) {
                open(opened, learner, 3, "c");
            }
            if (learner < 3) {
                open(opened, learner, 4, "d");
            }
        }
        Files.write(folder.resolve("opened.csv"), opened);
        Files.write(
                folder.resolve("content.csv"),
                List.of(
                        "content_id,title,domain,difficulty_level,description",
                        "a,Pivot tables,Excel,Beginner,Sum up rows of tables",
                        "b,Charts,Excel,Beginner,Draw lines and bars",
                        "c,Folders,Drive,Beginner,Keep files together",
                        "d,Letters,Word,Beginner,Write letters to many",
                        "e,Lists,Word,Advanced,Write lists of things"));
    }

    private static void open(List<String> rows, int learner, int day, String item) {
        rows.add("l" + learner + "," + item + ",2026-01-0" + day + " 09:00:00");
    }

    private static Map<String, Findings> report(Study study) {
        Map<String, Findings> report = new LinkedHashMap<>();
        Analyses.all().stream()
                .filter(analysis -> List.of("catalogue", "next").contains(analysis.id()))
                .filter(analysis -> analysis.lacking(study).isEmpty())
                .forEach(analysis -> report.put(analysis.id(), analysis.answer(Choices.standard(), study, QUIET)));
        return report;
    }

    private static Map<String, Table> tables(Map<String, Findings> findings, String analysis) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (NamedTable table :
                Objects.requireNonNull(findings.get(analysis), analysis).tables()) {
            tables.put(table.name(), table.table());
        }
        return tables;
    }

    private static Table table(Map<String, Findings> findings, String analysis, String name) {
        return Objects.requireNonNull(tables(findings, analysis).get(name), name);
    }

    /** Drive has the fewest learners of those that are told, so it goes with Word. */
    @Test
    void whatACatalogueSaysIsToldAndWhatFewOpenedIsNot() throws IOException {
        write();
        try (Study study =
                Importer.open(folder, ImportOptions.standard(), QUIET).study()) {
            Map<String, Findings> told = Disclosure.check(report(study), study, Sharing.standard(), QUIET)
                    .findings();
            Table gaps = table(told, "catalogue", "content_gaps");
            assertEquals(6, gaps.rowCount());
            Table before = table(report(study), "catalogue", "content_gaps");
            assertEquals(before.column("items").asList(), gaps.column("items").asList());
            List<String> counted = new ArrayList<>();
            for (int row = 0; row < gaps.rowCount(); row++) {
                if (!gaps.column("learners").isMissing(row)) {
                    counted.add(gaps.getString(row, "domain") + " " + gaps.getString(row, "learners"));
                }
            }
            assertEquals(List.of("Excel 40"), counted);
            HeatMapFigure map = (HeatMapFigure) Objects.requireNonNull(told.get("catalogue")).figures().stream()
                    .filter(HeatMapFigure.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    1,
                    map.cells().stream()
                            .filter(cell -> !Double.isNaN(cell.value()))
                            .count());
            assertEquals(
                    List.of("e"),
                    table(told, "catalogue", "catalogue_unopened")
                            .stringColumn("item")
                            .asList());
        }
    }

    /** Three learners went from c to d; how many went from a to b says who did not. */
    @Test
    void stepsOfManyAreToldWithoutTheirNumbersAndListsOfLearnersNever() throws IOException {
        write();
        try (Study study =
                Importer.open(folder, ImportOptions.standard(), QUIET).study()) {
            Map<String, Table> told = tables(
                    Disclosure.check(report(study), study, Sharing.standard(), QUIET)
                            .findings(),
                    "next");
            Table steps = Objects.requireNonNull(told.get("next_steps"));
            assertEquals(List.of("a", "b"), steps.stringColumn("item").asList());
            assertEquals(List.of("item", "title", "rank", "next_item", "next_title"), steps.columnNames());
            assertFalse(told.containsKey("recommendations"));
            assertFalse(told.containsKey("sequence"));
        }
    }

    /** A catalogue alone is about nobody. */
    @Test
    void aCatalogueAloneIsToldAsItIs() throws IOException {
        write();
        try (Study study = Importer.open(folder.resolve("content.csv"), ImportOptions.standard(), QUIET)
                .study()) {
            Map<String, Findings> report = report(study);
            Disclosed told = Disclosure.check(report, study, Sharing.standard(), QUIET);
            assertEquals(List.of("catalogue"), List.copyOf(told.findings().keySet()));
            assertEquals(report, told.findings());
            assertTrue(told.withheld().isEmpty());
        }
    }
}
