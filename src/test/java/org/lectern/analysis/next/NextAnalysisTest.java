package org.lectern.analysis.next;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Notice;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Verdicts, sequences and lists of small studies of content. */
class NextAnalysisTest {

    private static final String FOUR_ITEMS = "SELECT * FROM (VALUES "
            + "('10', 'Ten', 'pivot tables and charts'), ('9', 'Nine', 'pivot tables'), ('11', 'Eleven', 'law'),"
            + " ('100', 'Hundred', NULL))";

    private static String opened(String learner, String item, int second) {
        return "('" + learner + "', '" + item + "', NULL::VARCHAR, TIMESTAMP '2026-01-05 10:00:00' + INTERVAL " + second
                + " SECOND, 1::BIGINT)";
    }

    private static Study study(List<String> opened, String catalogue) {
        String engagements = "SELECT * FROM (VALUES " + String.join(", ", opened) + ")";
        return StudyFixture.ofLearning(
                catalogue.isEmpty()
                        ? Map.of(TableSpec.ENGAGEMENTS, engagements)
                        : Map.of(TableSpec.ENGAGEMENTS, engagements, TableSpec.CATALOGUE, catalogue));
    }

    private static Findings asked(Study study) {
        return new NextAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
    }

    private static Table table(Findings found, String name) {
        return found.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .table();
    }

    private static Row row(Table table, String column, String value) {
        for (Row row : table) {
            if (row.getString(column).equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + value);
    }

    /** Ids that are digits stand by number: 9, 10, 11, 100. From 9 one goes to 10, and two further on. */
    @Test
    void stepsAreCountedBesideTheOrderOfTheCatalogue() {
        try (Study study = study(
                List.of(
                        opened("a", "9", 1),
                        opened("a", "10", 2),
                        opened("a", "9", 3),
                        opened("b", "9", 1),
                        opened("b", "11", 2),
                        opened("c", "10", 1),
                        opened("c", "9", 2),
                        opened("c", "100", 3)),
                FOUR_ITEMS)) {
            Findings found = asked(study);
            Row nine = row(table(found, "sequence"), "item", "9");
            assertEquals("Nine", nine.getString("title"));
            assertEquals(3, nine.getLong("went_on"));
            assertEquals(1, nine.getLong("kept"));
            assertEquals(2, nine.getLong("ahead"));
            assertEquals(0, nine.getLong("back"));
            assertEquals(0, nine.getLong("ended"));
            Row ten = row(table(found, "sequence"), "item", "10");
            assertEquals(1, ten.getLong("back"));
            assertEquals(1, ten.getLong("ended"));
            assertEquals("9", ten.getString("mostly_to"));
            Row step = row(table(found, "next_steps"), "next_item", "10");
            assertEquals(1, step.getLong("learners"));
            assertEquals(3, step.getLong("went_on"));
            assertEquals(1 / 3.0, step.getDouble("share"), 1e-12);
            assertTrue(found.reading()
                    .headline()
                    .startsWith("Fewer than two learners who judge have opened 5 items or more"));
            assertTrue(
                    found.reading().sentences().getFirst().startsWith("Of 4 steps from one item to another, 25.0 %"));
        }
    }

    /** Learners who take items in their order, each from a place of their own. */
    private static List<String> inOrder(int learners, int items) {
        List<String> opened = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int learner = 0; learner < learners; learner++) {
            int first = random.nextInt(items - 8);
            for (int step = 0; step < 8; step++) {
                opened.add(opened("l" + learner, Integer.toString(first + step), step + 100 * learner));
            }
        }
        return opened;
    }

    @Test
    void whereEverybodyTakesTheNextItemTheOrderServesAndListsSaySo() {
        try (Study study = study(inOrder(80, 60), "")) {
            Findings found = asked(study);
            assertTrue(
                    found.reading().headline().startsWith("The order of the catalogue serves best: it scores 1.000"),
                    found.reading().headline());
            Row first = table(found, "recommendations").row(0);
            assertTrue(first.getString("reason").startsWith("Next in the order after “"), first.getString("reason"));
            assertEquals(1, first.getLong("rank"));
        }
    }

    /** Two departments of thirty learners that open nothing in common; two learners of a third say nothing of others. */
    @Test
    void newcomersAreShownWhatLearnersLikeThemOpen() {
        List<String> opened = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(11);
        for (int learner = 0; learner < 62; learner++) {
            for (int item = 0; item < 12; item++) {
                if (random.nextInt(3) > 0) {
                    opened.add(opened("l" + learner, (learner % 2 == 0 ? "data" : "law") + item, item));
                }
            }
        }
        try (Study study = StudyFixture.ofLearning(Map.of(
                TableSpec.ENGAGEMENTS,
                "SELECT * FROM (VALUES " + String.join(", ", opened) + ")",
                TableSpec.PEOPLE,
                "SELECT 'l' || i, NULL, CASE WHEN i >= 60 THEN 'Rare' WHEN i % 2 = 0 THEN 'Data' ELSE 'Law' END"
                        + " FROM range(62) AS r(i)"))) {
            Table groups = table(asked(study), "group_recommendations");
            assertEquals(2 * 5, groups.rowCount());
            for (Row row : groups) {
                String group = row.getString("value").toLowerCase(Locale.ROOT);
                String item = row.getString("item");
                assertTrue(item.startsWith(group), item);
                assertEquals("department", row.getString("attribute"));
                assertEquals(30, row.getLong("learners"));
                long openers = opened.stream()
                        .filter(one -> one.contains("'" + item + "'"))
                        .filter(one -> !one.contains("'l60'") && !one.contains("'l61'"))
                        .count();
                assertEquals(openers, row.getLong("opened_by"));
                assertTrue(row.getString("reason")
                        .startsWith("Opened by " + openers + " of 30 learners like them, and by "));
            }
        }
    }

    /** Whoever opens what at random: nothing is better than what most open. */
    @Test
    void whereNothingIsToBeFoundNobodyIsToldOfAModel() {
        int models = 0;
        for (int study = 0; study < 10; study++) {
            SplittableRandom random = new SplittableRandom(study);
            List<String> opened = new ArrayList<>();
            for (int learner = 0; learner < 120; learner++) {
                for (int step = 0; step < 8; step++) {
                    // Much opened and little opened ones stand anywhere in the order.
                    int item = ((int) (40 * Math.pow(random.nextDouble(), 2))) * 23 % 40;
                    opened.add(opened("l" + learner, Integer.toString(item), random.nextInt(1_000_000)));
                }
            }
            try (Study made = study(opened, "")) {
                String reason = table(asked(made), "recommendations").row(0).getString("reason");
                models += reason.startsWith("Opened by") && !reason.contains("who opened") ? 0 : 1;
            }
        }
        // One study in forty has a model called better by chance alone.
        assertTrue(models <= 1, "a model was told of in studies of chance: " + models);
    }

    /** Two kinds of learners who open different things, in any order: whoever opened the same tells most. */
    @Test
    void whereLearnersDifferAModelServesAndGivesReasons() {
        SplittableRandom random = new SplittableRandom(3);
        List<String> opened = new ArrayList<>();
        for (int learner = 0; learner < 150; learner++) {
            for (int step = 0; step < 8; step++) {
                int item = 2 * random.nextInt(20) + learner % 2;
                opened.add(opened("l" + learner, Integer.toString(item), random.nextInt(1_000_000)));
            }
        }
        try (Study study = study(opened, "")) {
            Findings found = asked(study);
            assertTrue(
                    found.reading().headline().contains("better by"),
                    found.reading().headline());
            Table lists = table(found, "recommendations");
            int same = 0;
            for (Row row : lists) {
                int learner = Integer.parseInt(row.getString("learner").substring(1));
                same += learner % 2 == Integer.parseInt(row.getString("item")) % 2 ? 1 : 0;
                assertFalse(row.getString("reason").isBlank());
            }
            // The order of the catalogue knows nothing of kinds, and is part of some ways of choosing.
            assertTrue(same >= 0.9 * lists.rowCount(), same + " of " + lists.rowCount());
        }
    }

    @Test
    void whatIsRetiredOrWaitsForAnotherItemIsShownToNobody() {
        String catalogue =
                "SELECT i::VARCHAR AS item, 'Item ' || i AS title, NULL AS d, NULL AS o, NULL AS s, NULL AS t,"
                        + " NULL AS j, NULL AS l, NULL AS k, NULL AS g, NULL AS n, NULL AS p,"
                        + " CASE WHEN i = 20 THEN '59' END AS needs, i = 30 AS retired FROM range(60) AS r(i)";
        try (Study study = study(inOrder(80, 60), catalogue)) {
            List<String> shown =
                    table(asked(study), "recommendations").stringColumn("item").asList();
            assertFalse(shown.contains("30"));
            assertFalse(shown.contains("20"));
            assertTrue(shown.contains("31"));
        }
    }

    /** Pages that were opened and percentages that were watched: the kind with the most rows counts. */
    @Test
    void filesThatTellOfSomethingElseAreSaidAndNotCounted() {
        String pages =
                "SELECT 'a' AS l, '1' AS i, NULL::VARCHAR AS r, TIMESTAMP '2026-01-05 10:00:00' AS t, 1::BIGINT AS g,"
                        + " NULL::DOUBLE AS s, NULL::DOUBLE AS p UNION ALL SELECT 'a', '2', NULL, TIMESTAMP '2026-01-05 11:00:00',"
                        + " 2, NULL, NULL UNION ALL SELECT 'b', '3', NULL, TIMESTAMP '2026-01-05 11:00:00', 3, NULL, 50";
        try (Study study = StudyFixture.ofLearning(Map.of(TableSpec.ENGAGEMENTS, pages))) {
            Findings found = asked(study);
            assertEquals(2, found.provenance().views());
            assertEquals(1, found.provenance().learners());
            String notices =
                    found.reading().notices().stream().map(Notice::sentence).collect(Collectors.joining());
            assertTrue(notices.contains("2 rows say what was opened; 1 row of another file"), notices);
        }
    }

    /** Where times tell the day only, the order of ids within a day must not be what the order of the catalogue foretells. */
    @Test
    void theOrderOfIdsIsNoOrderOfADay() {
        SplittableRandom random = new SplittableRandom(8);
        List<String> opened = new ArrayList<>();
        for (int learner = 0; learner < 80; learner++) {
            for (int step = 0; step < 8; step++) {
                opened.add("('l" + learner + "', '" + random.nextInt(40)
                        + "', NULL::VARCHAR, TIMESTAMP '2026-01-05' + INTERVAL " + step / 4 + " DAY, 1::BIGINT)");
            }
        }
        try (Study study = study(opened, "")) {
            Findings found = asked(study);
            assertFalse(found.reading().headline().startsWith("The order of the catalogue serves best"));
            assertTrue(found.reading().notices().stream()
                    .anyMatch(notice -> notice.code().equals("by-day")));
        }
    }

    @Test
    void rowsWithoutATimeAreLeftOutAndSaid() {
        List<String> opened = new ArrayList<>(inOrder(20, 60));
        opened.add("('l0', '3', NULL::VARCHAR, NULL::TIMESTAMP, 1::BIGINT)");
        opened.add("('x', '3', NULL::VARCHAR, NULL::TIMESTAMP, 1::BIGINT)");
        try (Study study = study(opened, "")) {
            Findings found = asked(study);
            assertEquals(160, found.provenance().views());
            assertEquals(20, found.provenance().learners());
            assertTrue(found.reading().notices().toString().contains("2 rows tell no time"));
        }
    }

    @Test
    void oneItemLeavesNothingToChoose() {
        try (Study study = study(List.of(opened("a", "1", 1), opened("b", "1", 2)), "")) {
            ProblemException refused = assertThrows(ProblemException.class, () -> asked(study));
            assertEquals("one-item", refused.problem().code());
            assertFalse(refused.problem().remedy().isBlank());
        }
    }
}
