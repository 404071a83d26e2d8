package org.lectern.analysis.dropoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lectern.analysis.FoundIn.codes;
import static org.lectern.analysis.FoundIn.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Parameters;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.figure.BarFigure;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import org.lectern.study.CompletionRule;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import org.lectern.study.ToyStudy;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class DropoffAnalysisTest {

    private static final Choices CHOICES = Choices.standard().withMinimumViews(2);
    private static final DropoffParams PARAMS = DropoffParams.of(CHOICES);

    private static DropoffParams with(String parameter, Object value) {
        return Parameters.of(new DropoffAnalysis()).with(PARAMS, Map.of(parameter, value));
    }

    private static DropoffParams comparing(Part first, Part second) {
        return Parameters.of(new DropoffAnalysis()).with(PARAMS, Map.of("first", first, "second", second));
    }

    /** Abandoned before half: of v1 one of 3 views (2 learners), of v2 two of 2, of v3 none of 1, of w1 one of 2. */
    private static final List<View> SMALL = List.of(
            new View("ann", "v1", "X", 100),
            new View("ann", "v1", "X", 100),
            new View("bob", "v1", "X", 49.9),
            new View("ann", "v2", "X", 10),
            new View("cat", "v2", "X", 0),
            new View("ann", "v3", "X", 50.1),
            new View("bob", "w1", "Y", 20),
            new View("dan", "w1", "Y", 95));

    @Test
    void countsWhatStopsBeforeTheThreshold() {
        Table videos = table(look(SMALL, PARAMS), "abandoned_videos");
        assertEquals(
                List.of(
                        "video_title",
                        "course_code",
                        "views",
                        "abandonment_count",
                        "abandonment_rate",
                        "abandonment_low",
                        "abandonment_high"),
                videos.columnNames());
        assertEquals(
                List.of("v2", "w1", "v1"), videos.stringColumn("video_title").asList());
        Row v1 = videos.row(2);
        assertEquals("X", v1.getString("course_code"));
        assertEquals(3, v1.getLong("views"));
        assertEquals(1, v1.getLong("abandonment_count"));
        assertEquals(1 / 3.0, v1.getDouble("abandonment_rate"), 1e-15);
        // Of three views one learner has two: (2 + 1)² / (2² + 1²), rounded down.
        Interval interval = Wilson.ofMean(1 / 3.0, 1, 0.95);
        assertEquals(interval.low(), v1.getDouble("abandonment_low"), 1e-15);
        assertEquals(interval.high(), v1.getDouble("abandonment_high"), 1e-15);
        Row totals = table(look(SMALL, PARAMS), "dropoff_totals").row(0);
        assertEquals(4, totals.getLong("abandonment_count"));
        assertEquals(8, totals.getLong("views"));
        assertEquals(0.5, totals.getDouble("abandonment_rate"));
    }

    @Test
    void countsWhatStopsAtTheThresholdAsPublishedOnly() {
        List<View> views = List.of(new View("ann", "v", "X", 50), new View("bob", "v", "X", 20));
        Findings corrected = look(views, PARAMS);
        assertEquals(1, table(corrected, "dropoff_totals").row(0).getLong("abandonment_count"));
        assertEquals(
                "50.0 % of 2 views stop before half, 0.0 % in the first 10 % already.",
                corrected.reading().headline());
        assertEquals(
                "1 view stops at exactly 50 % and is not counted here; as published it is, which makes 2 in place of 1.",
                notice(corrected, "at-threshold").sentence());
        Findings published = look(views, DropoffParams.of(CHOICES.withMode(Mode.AS_PUBLISHED)));
        assertEquals(2, table(published, "dropoff_totals").row(0).getLong("abandonment_count"));
        assertEquals(
                "100.0 % of 2 views stop at 50 % or before, 0.0 % in the first 10 % already.",
                published.reading().headline());
        assertEquals(
                "1 view stops at exactly 50 % and is counted here, 2 in all, as the published counts do. “Before 50 %”, as"
                        + " the published chart words it, would make 1.",
                notice(published, "at-threshold").sentence());
    }

    @Test
    void countsByCourseAndByVideoInCourse() {
        Findings found = look(SMALL, PARAMS);
        Table courses = table(found, "abandonment_by_course");
        assertEquals(List.of("X", "Y"), courses.stringColumn("course_code").asList());
        assertEquals(6, courses.row(0).getLong("views"));
        assertEquals(3, courses.row(0).getLong("abandonment_count"));
        Table pairs = table(found, "abandonment_by_course_video");
        assertEquals(4, pairs.rowCount());
        assertEquals("v2", pairs.row(0).getString("video_title"));
        assertEquals("v3", pairs.row(3).getString("video_title"));
        assertEquals(0, pairs.row(3).getLong("abandonment_count"));
    }

    @Test
    void movesTheThreshold() {
        Table videos = table(look(SMALL, with("abandonedAt", 9.5)), "abandoned_videos");
        assertEquals(List.of("v2"), videos.stringColumn("video_title").asList());
        assertEquals(1, videos.row(0).getLong("abandonment_count"));
        assertEquals(
                4,
                table(look(SMALL, with("abandonedAt", 90.0)), "abandoned_videos")
                        .rowCount());
    }

    @Test
    void namesATitleOfSeveralCoursesWithTheOneOfMostViews() {
        List<View> views = List.of(
                new View("ann", "intro", "X", 10),
                new View("ann", "intro", "Y", 20),
                new View("bob", "intro", "Y", 100),
                new View("bob", "intro", null, 100));
        Findings found = look(views, PARAMS);
        Row intro = table(found, "abandoned_videos").row(0);
        assertEquals("Y", intro.getString("course_code"));
        assertEquals(4, intro.getLong("views"));
        assertEquals(Wilson.of(1, 2).low(), intro.getDouble("abandonment_low"), 1e-15);
        assertEquals(2, table(found, "abandonment_by_course_video").rowCount());
        assertTrue(codes(found).containsAll(List.of("shared-titles", "views-without-course")));
    }

    /** Ann, bob and cat reach the second video, ann the third; all three begin. */
    @Test
    void followsLearnersThroughACourse() {
        Findings found = look(SMALL, PARAMS);
        Table path = table(found, "course_path");
        assertEquals(List.of("v1", "v2", "v3"), path.stringColumn("video_title").asList());
        assertEquals(List.of("X", "X", "X"), path.stringColumn("course_code").asList());
        assertEquals(List.of(1L, 2L, 3L), path.longColumn("position").asList());
        assertEquals(List.of(3L, 2L, 1L), path.longColumn("learners_reaching").asList());
        assertEquals(List.of(2L, 2L, 1L), path.longColumn("learners_watching").asList());
        assertEquals(List.of(1L, 1L, 0L), path.longColumn("learners_lost").asList());
        assertEquals(1 / 3.0, path.row(0).getDouble("loss_rate"), 1e-15);
        assertEquals(Wilson.of(1, 3).low(), path.row(0).getDouble("loss_low"), 1e-15);
        assertTrue(path.row(2).isMissing("loss_rate"));
        CurveFigure figure = assertInstanceOf(CurveFigure.class, found.figures().get(1));
        assertEquals(2, figure.lines().size());
        assertEquals(100, figure.lines().getFirst().points().getFirst().y());
        assertEquals(100 / 3.0, figure.lines().getFirst().points().getLast().y(), 1e-12);
    }

    @Test
    void marksWhereMoreLeaveThanElsewhereBeyondChance() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            // Ten leave after each video, and eighty after the fifth.
            int last = i < 40 ? 1 + i / 10 : i < 120 ? 5 : i < 160 ? 6 + (i - 120) / 10 : 10;
            for (int video = 1; video <= last; video++) {
                views.add(new View("l" + i, "CS_" + video, "CS", 100));
            }
        }
        Findings found = look(views, PARAMS);
        CurveFigure path = (CurveFigure) found.figures().get(1);
        assertEquals(
                List.of("CS_5"),
                path.lines().getFirst().points().stream()
                        .filter(CurveFigure.Point::marked)
                        .map(CurveFigure.Point::name)
                        .toList());
        assertTrue(found.reading().sentences().get(2).contains("after CS_5: 80 of the 160"), found.reading()::toString);
        assertTrue(found.reading().actions().getFirst().contains("CS_5"), found.reading()::toString);
        assertEquals(
                "0.0 % of 1,200 views stop before half; along a course, more learners leave after one video than"
                        + " after the others (9 videos compared).",
                found.reading().headline());
    }

    @Test
    void marksNothingWhereLearnersLeaveEvenly() {
        Random random = new Random(5);
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            for (int video = 1; video <= 12; video++) {
                views.add(new View("l" + i, "CS_" + video, "CS", 100));
                if (random.nextInt(10) == 0) {
                    break;
                }
            }
        }
        Findings found = look(views, PARAMS);
        assertTrue(found.reading().sentences().get(2).contains("Nowhere"), found.reading()::toString);
        assertTrue(found.reading()
                .actions()
                .getFirst()
                .startsWith("Nowhere do more views stop early or more learners leave"));
    }

    @Test
    void showsTheCourseThatWasAskedFor() {
        List<View> views = new ArrayList<>(SMALL);
        views.add(new View("dan", "w2", "Y", 95));
        Findings found = look(views, with("course", "Y"));
        assertEquals(
                "How far learners come in course Y",
                found.figures().get(1).caption().title());
        assertEquals("w1", table(found, "course_path").row(0).getString("video_title"));
        assertEquals(5, table(found, "course_path").rowCount());
        Findings other = look(views, with("course", "Z"));
        assertEquals(
                "How far learners come in course X",
                other.figures().get(1).caption().title());
        assertTrue(codes(other).contains("course-without-path"));
    }

    /** At 50 % run the views that are not abandoned there; a finished one is no longer counted on beyond its end. */
    @Test
    void theCurveAgreesWithTheCounts() {
        Findings found = look(SMALL, comparing(Part.course("X"), Part.video("w1")));
        Table curve = table(found, "survival_curve");
        assertEquals(202, curve.rowCount());
        assertEquals(
                List.of("group", "percent", "still_running", "low", "high", "at_risk", "stopped"), curve.columnNames());
        assertEquals("Other videos of course X", curve.row(50).getString("group"));
        // Of six views one stops at 0, one at 10, one at 50 and one at 50.1; two run to the end.
        assertEquals(5 / 6.0, curve.row(0).getDouble("still_running"), 1e-15);
        assertEquals(5 / 6.0, curve.row(9).getDouble("still_running"), 1e-15);
        assertEquals(4 / 6.0, curve.row(10).getDouble("still_running"), 1e-15);
        assertEquals(3 / 6.0, curve.row(50).getDouble("still_running"), 1e-15);
        assertEquals(2 / 6.0, curve.row(51).getDouble("still_running"), 1e-15);
        assertEquals(2 / 6.0, curve.row(100).getDouble("still_running"), 1e-15);
        assertEquals(4, curve.row(50).getLong("at_risk"));
        assertEquals(1, curve.row(50).getLong("stopped"));
        assertEquals("Video w1", curve.row(101).getString("group"));
        assertEquals(0.5, curve.row(101 + 100).getDouble("still_running"), 1e-15);
        CurveFigure figure = (CurveFigure) found.figures().getFirst();
        assertEquals(50, figure.reference());
    }

    @Test
    void theCurvesBandAgreesWithTheRatesInterval() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            views.add(new View("l" + i, "a", "X", i % 3 == 0 ? i % 48 : 100));
            views.add(new View("l" + i, "b", "X", 100));
        }
        Findings found = look(views, comparing(Part.video("a"), Part.rest()));
        Row a = table(found, "abandoned_videos").row(0);
        Row at50 = table(found, "survival_curve").row(50);
        assertEquals(1 - a.getDouble("abandonment_rate"), at50.getDouble("still_running"), 1e-12);
        assertEquals(1 - a.getDouble("abandonment_low"), at50.getDouble("high"), 1e-12);
        assertEquals(1 - a.getDouble("abandonment_high"), at50.getDouble("low"), 1e-12);
    }

    @Test
    void callsOutWhatLosesMoreBeyondChance() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            views.add(new View("l" + i, "good", "X", i % 10 == 0 ? 30 : 100));
            views.add(new View("l" + i, "fine", "X", i % 10 == 3 ? 30 : 100));
            views.add(new View("m" + i, "bad", "Y", i % 10 == 0 ? 100 : 10));
        }
        Findings found = look(views, DropoffParams.of(Choices.standard()));
        assertEquals(
                "36.7 % of 600 views stop before half, 0.0 % in the first 10 % already.",
                found.reading().headline());
        assertTrue(
                found.reading().sentences().get(1).contains("is video bad: 180 of 200 views (90.0 %"),
                found.reading()::toString);
        assertTrue(
                found.reading().sentences().getLast().contains("“Video bad” stop earlier, beyond chance"),
                found.reading()::toString);
        assertTrue(found.reading().actions().getFirst().contains("bad"));
        IntervalFigure byRate =
                assertInstanceOf(IntervalFigure.class, found.figures().get(2));
        assertEquals("bad", byRate.rows().getFirst().category());
        assertEquals(110 / 3.0, byRate.reference(), 1e-12);
    }

    @Test
    void doesNotCallChanceAnything() {
        Findings found = look(chance(7), DropoffParams.of(Choices.standard()));
        assertTrue(found.reading().sentences().get(1).startsWith("None of 20 videos"), found.reading()::toString);
        assertTrue(
                found.reading().sentences().getLast().contains("do not differ beyond chance"),
                found.reading()::toString);
    }

    /** Each learner's views are alike, so that a test which counts views calls most pairs of courses different. */
    @Test
    void doesNotMistakeAFewLearnersHabitsForADifference() {
        int called = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<View> views = new ArrayList<>();
            for (int learner = 0; learner < 60; learner++) {
                double habit = random.nextInt(100);
                for (int i = 0; i < 40; i++) {
                    views.add(new View("l" + learner, "v" + i, learner < 30 ? "X" : "Y", Math.min(100, habit + i % 3)));
                }
            }
            Findings found = look(views, comparing(Part.course("X"), Part.course("Y")));
            called += found.reading().sentences().getLast().contains("do not differ") ? 0 : 1;
        }
        assertTrue(called <= 3, called + " of 20");
    }

    @Test
    void ranksByPopularityOnlyWherePublished() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            views.add(new View("l" + i, "popular", "X", i < 30 ? 20 : 100));
            views.add(new View("l" + i, "popular2", "X", i < 5 ? 20 : 100));
        }
        for (int i = 0; i < 20; i++) {
            views.add(new View("l" + i, "lost", "X", i < 18 ? 20 : 100));
        }
        for (Mode mode : Mode.values()) {
            Findings found = look(views, DropoffParams.of(CHOICES.withMode(mode)));
            List<String> shown = switch (found.figures().get(2)) {
                case BarFigure bars -> bars.categories();
                case IntervalFigure dots ->
                    dots.rows().stream().map(IntervalFigure.Row::category).toList();
                default -> List.of();
            };
            assertEquals(
                    mode == Mode.CORRECTED
                            ? List.of("lost", "popular", "popular2")
                            : List.of("popular", "lost", "popular2"),
                    shown);
            assertTrue(notice(found, "by-count").sentence().contains("video popular comes first"));
            assertTrue(notice(found, "by-count").sentence().contains("18 of 20"));
            assertEquals(
                    mode == Mode.CORRECTED ? Notice.Severity.NOTE : Notice.Severity.WARNING,
                    notice(found, "by-count").severity());
        }
    }

    @Test
    void countsSpellingsAsCoursesOnlyAsPublished() {
        String views =
                "SELECT 'l' || i % 7, 'v' || i % 3, 'COS101', CASE WHEN i % 2 = 0 THEN 'COS101' ELSE 'Computing' END,"
                        + " 'Student', i FROM range(60) t(i)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings corrected = new DropoffAnalysis().answer(CHOICES, study, TaskContext.quiet());
            Findings published =
                    new DropoffAnalysis().answer(CHOICES.withMode(Mode.AS_PUBLISHED), study, TaskContext.quiet());
            assertEquals(1, table(corrected, "abandonment_by_course").rowCount());
            assertEquals(2, table(published, "abandonment_by_course").rowCount());
            assertTrue(codes(corrected).contains("course-spellings"));
            assertTrue(codes(published).contains("course-spellings"));
            // Paths know the course by its one name either way.
            assertEquals(
                    table(corrected, "course_path").printAll(),
                    table(published, "course_path").printAll());
        }
    }

    @Test
    void asksForAMinimumOfViewsOnlyWhereCorrected() {
        Choices strict = CHOICES.withMinimumViews(3);
        List<View> views = new ArrayList<>(SMALL);
        for (int i = 0; i < 10; i++) {
            views.add(new View("l" + i, "v1", "X", 10 * i));
        }
        assertEquals(0, look(SMALL, DropoffParams.of(strict)).figures().get(2).size());
        assertEquals(1, look(views, DropoffParams.of(strict)).figures().get(2).size());
        assertEquals(
                3,
                look(SMALL, DropoffParams.of(strict.withMode(Mode.AS_PUBLISHED)))
                        .figures()
                        .get(2)
                        .size());
        Findings none = look(SMALL, DropoffParams.of(CHOICES.withMinimumViews(50)));
        assertEquals(0, none.figures().get(2).size());
        assertTrue(none.figures().get(2).caption().note().contains("50 views"));
        assertTrue(codes(none).containsAll(List.of("nothing-ranked", "few-views", "few-learners")));
    }

    @Test
    void suspectsALengthWhereHalfOfTheViewsStopAtOnePlace() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            views.add(new View("l" + i, "short", "X", i < 10 ? i : i < 35 ? 72.5 : 100));
            views.add(new View("l" + i, "sound", "X", i % 2 == 0 ? i : 100));
        }
        Findings found = look(views, comparing(Part.video("short"), Part.rest()));
        assertEquals(1, codes(found).stream().filter("cliff"::equals).count());
        assertTrue(
                notice(found, "cliff")
                        .sentence()
                        .startsWith("Of 30 views that get to 73 % of “Video short”, 25 stop right there."),
                found.reading()::toString);
    }

    @Test
    void saysWhatWasAskedForAndIsNotThere() {
        Findings found = look(SMALL, comparing(Part.video("nowhere"), Part.course("Z")));
        assertEquals(2, codes(found).stream().filter("part-missing"::equals).count());
        assertEquals(2, ((CurveFigure) found.figures().getFirst()).lines().size());
    }

    @Test
    void answersOddStudies() {
        List<List<View>> odd = new ArrayList<>();
        odd.add(List.of(new View("a", "v", "X", 33.3)));
        odd.add(List.of(new View("a", "v", null, 0)));
        odd.add(List.of(new View("a", "v", null, 100), new View("b", "v", null, 100)));
        odd.add(List.of(new View("a", "v1", "X", 250), new View("b", "v2", "X", 120)));
        odd.add(List.of(new View("a", "Words", "X", 10), new View("b", "Only", "X", 90)));
        for (double same : new double[] {0, 33.3, 50, 100}) {
            List<View> views = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                views.add(new View("l" + i % 12, "v" + i % 3, "c" + i % 4, same));
            }
            odd.add(views);
        }
        for (List<View> views : odd) {
            for (Mode mode : Mode.values()) {
                Findings found = look(views, DropoffParams.of(CHOICES.withMode(mode)));
                assertEquals(3, found.figures().size());
                for (Figure figure : found.figures()) {
                    assertTrue(figure.size() > 0 || !figure.caption().note().isEmpty());
                }
                assertFalse(found.reading().toString().contains("NaN"), found.reading()::toString);
                assertFalse(found.reading().toString().contains("\uFFFD"), found.reading()::toString);
            }
        }
    }

    @Test
    void answersAHundredThousandCoursesOfOneView() {
        String views =
                "SELECT 'l' || i % 5000, 'v' || i, 'c' || i, 'c' || i, 'Student', i % 101" + " FROM range(100000) t(i)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings found = new DropoffAnalysis().answer(CHOICES, study, TaskContext.quiet());
            assertEquals(100_000, table(found, "abandonment_by_course").rowCount());
            assertEquals(0, found.figures().get(1).size());
            assertTrue(codes(found).contains("nothing-ranked"));
        }
    }

    @Test
    void countsNoMorePathsThanItCanAndSaysSo() {
        String views = "SELECT 'l' || i % 50, 'v' || i % 7, 'c' || i // 7, 'c' || i // 7, 'Student', i % 101"
                + " FROM range(35000) t(i)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings found = new DropoffAnalysis().run(with("course", "c4999"), study, TaskContext.quiet());
            assertEquals(
                    7 * (PathQueries.MOST_VIDEOS / 7),
                    table(found, "course_path").rowCount());
            assertEquals("c4999", table(found, "course_path").row(0).getString("course_code"));
            assertTrue(codes(found).contains("paths-left-out"));
        }
    }

    @Test
    void saysThatThereAreNoCourses() {
        List<View> views = new ArrayList<>();
        SMALL.forEach(view -> views.add(new View(view.learner(), view.video(), null, view.completion())));
        Findings found = look(views, PARAMS);
        assertTrue(codes(found).contains("no-course"));
        assertFalse(found.tables().stream().anyMatch(table -> table.name().contains("by_course")));
        assertEquals("How far learners come", found.figures().get(1).caption().title());
        assertEquals(3, table(found, "course_path").rowCount());
        assertEquals("", table(found, "abandoned_videos").row(0).getString("course_code"));
    }

    @Test
    void agreesWithTheToyStudy() throws Exception {
        Map<String, Long> expected = new TreeMap<>();
        ToyStudy.answers()
                .get("abandon_le50")
                .properties()
                .forEach(entry -> expected.put(entry.getKey(), entry.getValue().asLong()));
        try (Study study = ToyStudy.open()) {
            Table videos = table(
                    new DropoffAnalysis()
                            .answer(Choices.standard().withMode(Mode.AS_PUBLISHED), study, TaskContext.quiet()),
                    "abandoned_videos");
            Map<String, Long> actual = new TreeMap<>();
            videos.forEach(row -> actual.put(row.getString("video_title"), row.getLong("abandonment_count")));
            assertEquals(expected, actual);
        }
    }

    @Test
    void readsARealCourseInItsOrder() {
        Path file = Path.of("../shared/data/real/purdue/behavior-performance.txt");
        assumeTrue(Files.exists(file), file + " is absent");
        String views = "SELECT userID, VidID, NULL, NULL, NULL, least(fracComp, 1) * 100 FROM read_csv('" + file
                + "', delim = '\t', header = true, all_varchar = false)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings found = new DropoffAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
            Table path = table(found, "course_path");
            assertEquals(92, path.rowCount());
            assertEquals("10", path.row(10).getString("video_title"));
            assertEquals(3_976, path.row(0).getLong("learners_reaching"));
            Row totals = table(found, "dropoff_totals").row(0);
            assertEquals(29_304, totals.getLong("views"));
            // Nobody repeats a view, so every rate has Wilson's own interval.
            Row first = table(found, "abandoned_videos").row(0);
            assertEquals(
                    Wilson.of(first.getLong("abandonment_count"), first.getLong("views"))
                            .low(),
                    first.getDouble("abandonment_low"),
                    1e-12);
        }
    }

    @Test
    void parametersCheckThemselves() {
        assertThrows(ProblemException.class, () -> with("abandonedAt", 95.0));
        assertThrows(ProblemException.class, () -> with("abandonedAt", Double.NaN));
        assertThrows(ProblemException.class, () -> with("abandonedAt", -1.0));
        assertThrows(IllegalArgumentException.class, () -> new Part(Part.Kind.VIDEO, ""));
        assertThrows(IllegalArgumentException.class, () -> new Part(Part.Kind.REST, "x"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DropoffParams(
                        0, 50, CompletionRule.USUAL, 10, "", Part.picked(), Part.picked(), Mode.CORRECTED, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DropoffParams(
                        1, 95, CompletionRule.USUAL, 10, "", Part.picked(), Part.picked(), Mode.CORRECTED, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DropoffParams(
                        1, 50, CompletionRule.USUAL, 0, "", Part.picked(), Part.picked(), Mode.CORRECTED, 1));
    }

    @Test
    void provenanceNamesWhatIsCompared() {
        Findings found = look(SMALL, comparing(Part.video("v1"), Part.rest()));
        assertEquals("video v1", found.provenance().parameters().get("first"));
        assertEquals("rest", found.provenance().parameters().get("second"));
    }

    private static List<View> chance(int seed) {
        List<View> views = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            views.add(new View("l" + i / 20, "v" + i % 20, "c" + i % 5, random.nextInt(101)));
        }
        return views;
    }

    private static Findings look(List<View> views, DropoffParams params) {
        try (Study study = StudyFixture.of(views)) {
            return new DropoffAnalysis().run(params, study, TaskContext.quiet());
        }
    }

    private static Notice notice(Findings found, String code) {
        return found.reading().notices().stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
