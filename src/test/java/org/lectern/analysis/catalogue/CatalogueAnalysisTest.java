package org.lectern.analysis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Small catalogues worked by hand. */
class CatalogueAnalysisTest {

    private static final String PHONE = "Press the line key to place a call and the hold key to hold it";

    /** Two that say the same, two parts of a series, one of another language, one without a text. */
    private static final String CATALOGUE = "SELECT * FROM (VALUES "
            + String.join(
                    ", ",
                    item("1", "Line keys", PHONE, "Phone", "Beginner", "en"),
                    item("2", "Line keys", PHONE, "Phone", "Beginner", "en"),
                    item("3", "Tips, part 1", "Save and share a document with others", "Office", "Beginner", "en"),
                    item("4", "Tips, part 2", "Save and share a document with others", "Office", "Advanced", "en"),
                    item("5", "Line keys", PHONE, "Phone", "Advanced", "de"),
                    item("6", "Empty", "", "['Office', 'Phone']", "Undefined", "en"))
            + ")";

    private static String item(String id, String title, String text, String domain, String level, String language) {
        return "('" + id + "', '" + title + "', nullif('" + text + "', ''), '" + domain.replace("'", "''")
                + "', NULL, NULL, NULL, '" + level + "', NULL, '" + language + "', 90::DOUBLE)";
    }

    private static Findings asked(Map<TableSpec, String> tables) {
        try (Study study = StudyFixture.ofLearning(tables)) {
            return new CatalogueAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
        }
    }

    private static Table table(Findings found, String name) {
        return found.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .table();
    }

    @Test
    void aBareCatalogueTellsWhatItHasTwice() {
        Findings found = asked(Map.of(TableSpec.CATALOGUE, CATALOGUE));
        assertEquals(
                "Of 6 items, one pair says nearly the same; nobody tells who opened what",
                found.reading().headline());
        Table pairs = table(found, "alike_pairs");
        assertEquals(2, pairs.rowCount());
        Row twice = pairs.row(0);
        assertEquals("1", twice.getString("item"));
        assertEquals("2", twice.getString("other_item"));
        assertEquals(1, twice.getDouble("similarity"), 1e-12);
        assertEquals("same content twice", twice.getString("standing"));
        assertEquals("parts of a series", pairs.row(1).getString("standing"));
        String notices = found.reading().notices().toString();
        assertTrue(notices.contains("One item has no description"), notices);
        assertTrue(notices.contains("Items are in 2 languages"), notices);
    }

    /** An item of two fields counts in both, and a level that is undefined is none; levels run from easy to hard. */
    @Test
    void fieldsByLevelsTellWhatThereIs() {
        Table cells = table(asked(Map.of(TableSpec.CATALOGUE, CATALOGUE)), "content_gaps");
        assertEquals(6, cells.rowCount());
        List<String> told = new ArrayList<>();
        for (Row row : cells) {
            told.add(row.getString("domain") + "/" + row.getString("level") + "/" + row.getLong("items"));
        }
        assertEquals(
                List.of(
                        "Office/Beginner/1",
                        "Office/Advanced/1",
                        "Office//1",
                        "Phone/Beginner/2",
                        "Phone/Advanced/1",
                        "Phone//1"),
                told);
        assertEquals(3, cells.row(3).getDouble("minutes"), 1e-12);
    }

    /**
     * Thirty learners open the one advanced item of Office; of the others there is more, and less asked of each. The median of 1, 2, 3
     * and 3 items is 2.5.
     */
    @Test
    void whereManyShareFewItemsIsAGap() {
        List<String> opened = new ArrayList<>();
        for (int learner = 0; learner < 30; learner++) {
            opened.add("('l" + learner + "', 'a')");
            opened.add("('l" + learner + "', '" + "bc".charAt(learner % 2) + "')");
        }
        List<String> items = List.of(
                item("a", "Forms", PHONE, "Office", "Advanced", ""),
                item("b", "Line keys", PHONE, "Phone", "Beginner", ""),
                item("c", "Line keys", PHONE, "Phone", "Beginner", ""),
                item("d", "Dialling", "Dial", "Phone", "Beginner", ""),
                item("e", "Rings", "Tones", "Phone", "Advanced", ""),
                item("f", "Hands", "Free", "Phone", "Advanced", ""),
                item("g", "Open", "Close", "Office", "Beginner", ""),
                item("h", "Print", "Scan", "Office", "Beginner", ""),
                item("i", "Save", "Share", "Office", "Beginner", ""));
        Findings found = asked(Map.of(
                TableSpec.CATALOGUE,
                "SELECT * FROM (VALUES " + String.join(", ", items) + ")",
                TableSpec.ENGAGEMENTS,
                "SELECT learner, item, NULL::VARCHAR, NULL::TIMESTAMP, 1::BIGINT FROM (VALUES "
                        + String.join(", ", opened) + ") AS opened(learner, item)"));
        List<String> gaps = new ArrayList<>();
        for (Row row : table(found, "content_gaps")) {
            if (row.getString("standing").equals("gap")) {
                gaps.add(row.getString("domain") + " " + row.getString("level"));
                assertEquals(30, row.getLong("learners"));
                assertEquals(30, row.getDouble("openings_per_item"), 1e-12);
            }
        }
        assertEquals(List.of("Office Advanced"), gaps);
        Row pair = table(found, "alike_pairs").row(0);
        assertEquals("b", pair.getString("item"));
        assertEquals(15, pair.getLong("learners"));
        assertEquals(15, pair.getLong("other_learners"));
        assertEquals(0, pair.getLong("both"));
        assertEquals(6, table(found, "catalogue_unopened").rowCount());
        assertEquals(6, table(found, "catalogue_reach").row(0).getLong("items"));
    }

    /** 200 texts that are one are 19,900 pairs: all are counted, and 5,000 looked at. */
    @Test
    void manyTextsThatAreOneAreCountedAndNotAllListed() {
        List<String> items = new ArrayList<>();
        for (int item = 100; item < 300; item++) {
            items.add(item(Integer.toString(item), "Line keys", PHONE, "Phone", "Beginner", "en"));
        }
        Findings found = asked(Map.of(TableSpec.CATALOGUE, "SELECT * FROM (VALUES " + String.join(", ", items) + ")"));
        assertEquals(5000, table(found, "alike_pairs").rowCount());
        assertEquals(19_900, table(found, "alike_counts").row(4).getLong("pairs"));
        assertTrue(found.reading().notices().toString().contains("Only the 5,000 most alike of 19,900 pairs"));
    }
}
