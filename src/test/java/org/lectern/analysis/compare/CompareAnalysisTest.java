package org.lectern.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.analysis.FoundIn.codes;
import static org.lectern.analysis.FoundIn.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.study.Companion;
import org.lectern.study.CompletionRule;
import org.lectern.study.Filter;
import org.lectern.study.Meaning;
import org.lectern.study.Origin;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import org.lectern.study.StudyTables;
import org.lectern.study.Workspace;
import tech.tablesaw.api.Table;

class CompareAnalysisTest {

    private static final TaskContext QUIET = TaskContext.quiet();

    /** Another filter than none, so that two studies made by a test are not taken for one file. */
    private static final Filter STUDENTS = Filter.everything().withRoles(List.of("Student"));

    private static Findings compare(Study first, Study second) {
        Study other = second.filtered(STUDENTS);
        return new CompareAnalysis()
                .answer(
                        Choices.standard(),
                        first.beside(Companion.of(first, other, Matching.of(first, other, QUIET))),
                        QUIET);
    }

    /** Of learners who see one video each time, a row a view. */
    private static List<View> views(String prefix, int learners, List<String> videos, int percent) {
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            for (String video : videos) {
                views.add(new View(prefix + learner, video, "C", percent + learner % 11));
            }
        }
        return views;
    }

    private static Study study(List<View> views) {
        return StudyFixture.of(views);
    }

    private static double cell(Table table, int row, String column) {
        return table.doubleColumn(column).get(row);
    }

    /** Forty learners, 45 percent on average before and 65 after; the views of the second video are gone. */
    @Test
    void theDifferenceAndItsPartsAreThoseWorkedOutByHand() {
        try (Study before = study(Stream.of(views("a", 44, List.of("Sets"), 40), views("a", 44, List.of("Maps"), 60))
                        .flatMap(List::stream)
                        .toList());
                Study after = study(views("b", 44, List.of("Sets"), 60))) {
            Findings found = compare(before, after);
            Table overall = table(found, CompareTables.OVERALL);
            assertEquals(55, cell(overall, 0, "a"), 1e-9);
            assertEquals(65, cell(overall, 0, "b"), 1e-9);
            assertEquals(10, cell(overall, 0, "difference"), 1e-9);
            // Sets: half of the views became all of them, at 45 and 65 on average; Maps: half of them, at 65, are gone.
            assertEquals(0.5 * 55 - 0.5 * 65, cell(overall, 0, "from_videos"), 1e-9);
            assertEquals(0, cell(overall, 0, "from_learners"), 1e-9);
            assertEquals(0.75 * 20, cell(overall, 0, "from_watching"), 1e-9);
            Table videos = table(found, CompareTables.VIDEOS);
            assertEquals(1, videos.rowCount());
            assertEquals("higher", videos.stringColumn("standing").get(0));
            Table alone = table(found, CompareTables.UNMATCHED);
            assertEquals(List.of("Maps"), alone.stringColumn("video_title").asList());
            assertEquals(List.of("first"), alone.stringColumn("study").asList());
        }
    }

    @Test
    void learnersWhoAreInBothAreComparedWithThemselves() {
        List<View> before = new ArrayList<>();
        List<View> after = new ArrayList<>();
        for (int learner = 0; learner < 40; learner++) {
            // Unlike by 60 points, and five points further each, or four.
            before.add(new View("l" + learner, "Sets", "C", 20 + 60 * (learner % 2)));
            after.add(new View("l" + learner, "Sets", "C", 24.5 + learner % 3 - 1 + 60 * (learner % 2)));
        }
        try (Study first = study(before);
                Study second = study(after);
                Study strangers = study(after.stream()
                        .map(view -> new View("x" + view.learner(), view.video(), "C", view.completion()))
                        .toList())) {
            Findings paired = compare(first, second);
            Findings apart = compare(first, strangers);
            assertTrue(codes(paired).contains("shared-learners"));
            assertTrue(codes(apart).contains("no-shared-learners"));
            assertEquals(
                    "higher",
                    table(paired, CompareTables.VIDEOS).stringColumn("standing").get(0));
            assertEquals(
                    "not_sure",
                    table(apart, CompareTables.VIDEOS).stringColumn("standing").get(0));
            assertTrue(width(paired) < width(apart) / 10);
        }
    }

    private static double width(Findings found) {
        Table overall = table(found, CompareTables.OVERALL);
        return cell(overall, 0, "high") - cell(overall, 0, "low");
    }

    /** By which one study is unlike the other. */
    static Stream<List<List<View>>> odd() {
        List<View> usual = views("a", 40, List.of("Sets", "Maps"), 50);
        List<View> equal = usual.stream()
                .map(view -> new View(view.learner(), view.video(), view.course(), 50))
                .toList();
        return Stream.of(
                List.of(usual, views("b", 40, List.of("Sets"), 50)),
                List.of(usual, views("b", 1, List.of("Sets"), 50)),
                List.of(views("b", 1, List.of("Sets"), 50), views("c", 1, List.of("Maps"), 50)),
                List.of(usual, views("b", 40, List.of("Mitosis"), 50)),
                List.of(usual, usual),
                List.of(equal, equal),
                List.of(equal, views("b", 40, List.of("Sets"), 50)),
                List.of(usual, views("b", 4000, List.of("Sets", "Maps", "Lists", "Trees", "Queues"), 50)),
                List.of(usual, List.of(new View("b", "Sets", null, 50))));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddPairsAreAnsweredInWords(List<List<View>> pair) {
        try (Study first = study(pair.getFirst());
                Study second = study(pair.getLast())) {
            for (Findings found : List.of(compare(first, second), compare(second, first))) {
                String words = found.reading().toString() + found.figures();
                assertFalse(words.contains("\uFFFD"), words);
                assertFalse(found.reading().toString().contains("NaN"), words);
                found.figures()
                        .forEach(figure -> assertTrue(
                                figure.size() > 0 || !figure.caption().note().isBlank(), figure.caption()::toString));
                double parts = Stream.of("from_videos", "from_learners", "from_watching")
                        .mapToDouble(part -> cell(table(found, CompareTables.OVERALL), 0, part))
                        .sum();
                assertEquals(cell(table(found, CompareTables.OVERALL), 0, "difference"), parts, 1e-9);
            }
        }
    }

    @Test
    void aHundredThousandVideosWithOneViewEachAreCompared() {
        String select = "SELECT '%s' || i %% 500, 'Video ' || i, NULL, NULL, 'Student', hash(i) %% 101"
                + " FROM range(100000) AS numbers(i)";
        try (Study first = StudyFixture.ofSql(select.formatted("a"));
                Study second = StudyFixture.ofSql(select.formatted("b"))) {
            Findings found = compare(first, second);
            assertEquals(100_000, table(found, CompareTables.VIDEOS).rowCount());
            assertEquals(0, cell(table(found, CompareTables.OVERALL), 0, "difference"), 1e-9);
            Table parts = table(found, CompareTables.PARTS);
            assertEquals("from_watching", parts.stringColumn("part").get(3));
            // One view a video has no spread of its own; the videos' views have, by some 29 points each.
            assertTrue(cell(parts, 3, "high") - cell(parts, 3, "low") > 0.1, parts::print);
            assertTrue(codes(found).contains("few-views-a-video"));
        }
    }

    @Test
    void anEditedVideoIsMarked() {
        String select = "SELECT 'l' || i, 'Sets', 'C', 'C', 'Student', 50 + i %% 7, NULL, %s, NULL"
                + " FROM range(40) AS numbers(i)";
        try (Study first = StudyFixture.ofColumns(select.formatted("300"));
                Study second = StudyFixture.ofColumns(select.formatted("240"));
                Study untold = StudyFixture.ofColumns(select.formatted("NULL"))) {
            Findings found = compare(first, second);
            assertTrue(codes(found).contains("edited"));
            assertEquals(240, cell(table(found, CompareTables.VIDEOS), 0, "seconds_b"));
            assertFalse(codes(compare(first, untold)).contains("edited"));
        }
    }

    /** Forty views of a source that counts in a way of its own, and tells some columns. */
    private static Study counting(Meaning meaning, Set<String> columns) {
        Workspace database = Workspace.create();
        try {
            database.run(statement -> statement.execute("""
                    CREATE TABLE all_views AS
                    SELECT 'l' || i AS learner, 'Sets' AS video, 'C' AS course, 'C' AS course_as_given, 'Student' AS role,
                           CAST(50 + i % 7 AS DECIMAL(18, 9)) AS completion, CAST(NULL AS TIMESTAMP) AS viewed_at,
                           CAST(NULL AS DOUBLE) AS video_seconds, CAST(NULL AS DOUBLE) AS position
                    FROM range(40) AS numbers(i)"""), QUIET);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        StudyFacts facts = new StudyFacts(
                40,
                40,
                1,
                List.of(),
                List.of(),
                StudyTables.ofViews(columns),
                new Origin("made-up", "Made up", meaning, CompletionRule.USUAL, "", ""));
        return new Study(database, "made up", "0", facts);
    }

    static Stream<Arguments> other() {
        return Stream.of(
                Arguments.of("no-completion", Meaning.COVERAGE, Set.of()),
                Arguments.of("other-meaning", Meaning.FURTHEST_POINT, Set.of("completion")));
    }

    @ParameterizedTest
    @MethodSource("other")
    void whatTheTwoDoNotMeanAlikeIsLeftOutAndTheRestCompared(String code, Meaning meaning, Set<String> columns) {
        try (Study first = counting(Meaning.COVERAGE, Set.of("completion"));
                Study second = counting(meaning, columns)) {
            Findings found = compare(first, second);
            assertTrue(codes(found).contains(code));
            assertEquals(
                    List.of("repeat_views", "views", "learners", "videos"),
                    table(found, CompareTables.OVERALL).stringColumn("measure").asList());
        }
    }

    @Test
    void theFilterIsHeededByBothAndWhatIsLeftOfNothingIsSaid() {
        try (Study first = study(views("a", 40, List.of("Sets", "Maps"), 50));
                Study second = study(views("b", 40, List.of("Sets", "Maps"), 50));
                Study elsewhere = study(List.of(new View("b", "Maps", "D", 50)))) {
            Findings found = compare(first.filtered(Filter.everything().withVideos(List.of("Sets"))), second);
            assertEquals(
                    List.of("Sets"),
                    table(found, CompareTables.VIDEOS)
                            .stringColumn("video_title_b")
                            .asList());
            assertEquals(0, table(found, CompareTables.UNMATCHED).rowCount());
            ProblemException refused = assertThrows(
                    ProblemException.class,
                    () -> compare(first.filtered(Filter.everything().withVideos(List.of("Sets"))), elsewhere));
            assertEquals("other-empty", refused.problem().code());
            assertFalse(refused.problem().remedy().isBlank());
        }
    }

    @Test
    void aStudyAloneIsToldWhatToDo() {
        try (Study alone = study(views("a", 40, List.of("Sets"), 50))) {
            ProblemException refused = assertThrows(
                    ProblemException.class, () -> new CompareAnalysis().answer(Choices.standard(), alone, QUIET));
            assertEquals("no-companion", refused.problem().code());
            assertFalse(new CompareAnalysis().isAskedOf(alone));
        }
    }
}
