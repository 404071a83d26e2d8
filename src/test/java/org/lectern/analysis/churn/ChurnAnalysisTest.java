package org.lectern.analysis.churn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lectern.analysis.FoundIn.codes;
import static org.lectern.analysis.FoundIn.figure;
import static org.lectern.analysis.FoundIn.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import org.lectern.study.Filter;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import org.lectern.study.ToyStudy;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class ChurnAnalysisTest {

    private static final Choices CHOICES = Choices.standard().withMinimumViews(2);
    /** The published line without the published errors. */
    private static final ChurnParams BELOW_49 = new ChurnParams(49, 2, "", Mode.CORRECTED, 42);

    private static final Choices PUBLISHED = CHOICES.withMode(Mode.AS_PUBLISHED);

    /** Video a: 100, 48.9; b: 100, 49, 0, where ann watches b twice; c: 0. Two courses. */
    private static final List<View> SMALL = List.of(
            new View("ann", "a", "X", 100),
            new View("bob", "a", "X", 48.9),
            new View("ann", "b", "X", 100),
            new View("ann", "b", "X", 49),
            new View("bob", "b", "X", 0),
            new View("cat", "c", "Y", 0));

    @Test
    void agreesWithAHandWorkedStudy() {
        Table videos = table(run(SMALL, BELOW_49), "video_churn");
        assertEquals(
                List.of(
                        "video_title",
                        "course_code",
                        "views",
                        "churned_views",
                        "churn_rate",
                        "churn_low",
                        "churn_high"),
                videos.columnNames());
        // One of one says more than one of two, and that more than one of three views, worth (3·3)/(2·2 + 1·1) = 1.
        assertEquals(List.of("c", "a", "b"), videos.stringColumn("video_title").asList());
        assertChurn(videos.row(0), 1, 1, Wilson.of(1, 1));
        assertChurn(videos.row(1), 2, 1, Wilson.of(1, 2));
        assertChurn(videos.row(2), 3, 1, Wilson.ofMean(1 / 3.0, 1, 0.95));
        Row totals = table(run(SMALL, BELOW_49), "churn_totals").row(0);
        assertEquals(6, totals.getLong("views"));
        assertEquals(3, totals.getLong("churned_views"));
        assertEquals(3, totals.getLong("learners"));
    }

    @Test
    void countsEveryViewAsPublished() {
        Findings found = churn(SMALL, PUBLISHED);
        Table videos = table(found, "video_churn");
        assertChurn(videos.row(2), 3, 1, Wilson.of(1, 3));
        Table courses = table(found, "course_churn");
        assertEquals(
                List.of("course_code", "views", "churned_views", "churn_rate", "churn_low", "churn_high"),
                courses.columnNames());
        assertEquals(List.of("Y", "X"), courses.stringColumn("course_code").asList());
        assertChurn(courses.row(0), 1, 1, Wilson.of(1, 1));
        assertChurn(courses.row(1), 5, 2, Wilson.of(2, 5));
        assertTrue(codes(found).contains("intervals"));
    }

    @Test
    void drawsTheLineStrictly() {
        List<View> views = List.of(new View("a", "v", "X", 49), new View("b", "v", "X", 48.999999999));
        assertEquals(1, churnedViews(views, 49));
        assertEquals(2, churnedViews(views, 49.5));
        assertEquals(0, churnedViews(views, 48));
    }

    @Test
    void viewsOfVideosAndOfCoursesAddUp() {
        Findings found = churn(manyViews(), CHOICES);
        Row totals = table(found, "churn_totals").row(0);
        for (String name : List.of("video_churn", "course_churn")) {
            for (String column : List.of("views", "churned_views")) {
                assertEquals(totals.getLong(column), (long)
                        table(found, name).longColumn(column).sum());
            }
        }
    }

    @Test
    void givesAVideoARowInEachOfItsCourses() {
        List<View> views = new ArrayList<>();
        add(views, "Intro", "X", 40, 20);
        add(views, "Intro", "Y", 40, 4);
        Findings found = churn(views, CHOICES);
        Table videos = table(found, "video_churn");
        assertEquals(
                List.of("Intro", "Intro"), videos.stringColumn("video_title").asList());
        assertEquals(List.of("X", "Y"), videos.stringColumn("course_code").asList());
        assertEquals(
                List.of("Intro (X)", "Intro (Y)"),
                intervals(found, "videos_by_churn").rows().stream()
                        .map(IntervalFigure.Row::category)
                        .toList());
    }

    @Test
    void answersWithVideosFirstWhereThereAreNoCourses() {
        List<View> views = new ArrayList<>();
        add(views, "a", null, 40, 20);
        add(views, "b", null, 40, 4);
        Findings found = churn(views, CHOICES);
        assertEquals("videos_by_churn", found.figures().getFirst().caption().id());
        assertEquals(3, found.figures().size());
        assertFalse(found.tables().stream().anyMatch(table -> table.name().equals("course_churn")));
        assertEquals("", table(found, "video_churn").row(0).getString("course_code"));
        assertTrue(codes(found).contains("no-course"));
        assertEquals(
                "churn_by_course",
                churn(SMALL, CHOICES).figures().getFirst().caption().id());
    }

    @Test
    void asksForAMinimumOfViewsOnlyWhereCorrected() {
        List<View> views = new ArrayList<>();
        add(views, "lucky", "X", 3, 3);
        add(views, "steady", "X", 60, 12);
        Findings corrected = churn(views, Choices.standard());
        assertEquals(1, intervals(corrected, "videos_by_churn").size());
        assertTrue(notice(corrected, "no-minimum")
                .contains("with at least 30 views by 10 learners the first is video steady: 20.0 %"));
        Findings published = churn(views, Choices.standard().withMode(Mode.AS_PUBLISHED));
        assertEquals(2, intervals(published, "videos_by_churn").size());
        assertTrue(notice(published, "no-minimum").startsWith("As published"));
        Findings none = churn(views, Choices.standard().withMinimumViews(1000));
        assertEquals(0, intervals(none, "videos_by_churn").size());
        assertTrue(intervals(none, "videos_by_churn").caption().note().contains("1,000 views"));
        assertTrue(codes(none).contains("nothing-ranked"));
        // A study is no smaller for a stricter ranking.
        assertFalse(codes(none).contains("few-views"));
    }

    @Test
    void countsSpellingsAsCoursesOnlyAsPublished() {
        String views =
                "SELECT 'l' || i % 7, 'v' || i % 3, 'COS101', CASE WHEN i % 2 = 0 THEN 'COS101' ELSE 'Computing' END,"
                        + " 'Student', i FROM range(60) t(i)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings corrected = new ChurnAnalysis().answer(CHOICES, study, TaskContext.quiet());
            Findings published = new ChurnAnalysis().answer(PUBLISHED, study, TaskContext.quiet());
            assertEquals(1, table(corrected, "course_churn").rowCount());
            assertEquals(2, table(published, "course_churn").rowCount());
            assertEquals(6, table(published, "video_churn").rowCount());
            assertTrue(codes(corrected).contains("course-spellings"));
            assertTrue(notice(published, "course-spellings").startsWith("As published, 2 spellings"));
            assertEquals(3, table(published, "churn_along_course").rowCount());
        }
    }

    @Test
    void callsOutWhatStandsOutBeyondChance() {
        List<View> views = new ArrayList<>();
        for (int video = 0; video < 6; video++) {
            add(views, "good" + video, "X", 200, 20);
        }
        add(views, "bad", "Y", 200, 140);
        add(views, "fair", "Y", 200, 40);
        Findings found = churn(views, Choices.standard());
        assertTrue(
                found.reading().sentences().get(0).contains(". Above it lies course Y: 45.0 %"),
                found.reading()::toString);
        assertTrue(
                found.reading()
                        .sentences()
                        .get(1)
                        .startsWith(
                                "Of 8 videos with at least 30 views by 10 learners, 1 lies above the 18.8 % of all these views beyond chance"),
                found.reading()::toString);
        assertTrue(
                found.reading()
                        .sentences()
                        .get(1)
                        .contains(". Above it lies video bad: 70.0 % of 200 views (63.3 to 75.9 %)."),
                found.reading()::toString);
        assertTrue(found.reading().actions().getFirst().startsWith("Watch video bad up to half as"));
    }

    @Test
    void doesNotCallChanceAnything() {
        List<View> views = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 4000; i++) {
            views.add(new View("l" + i % 130, "v" + i % 20, "c" + i % 5, random.nextInt(101)));
        }
        Findings found = churn(views, Choices.standard());
        assertTrue(found.reading().sentences().get(0).startsWith("None of 5 courses"), found.reading()::toString);
        assertTrue(found.reading().sentences().get(1).startsWith("None of 20 videos"), found.reading()::toString);
        assertEquals(1, found.reading().actions().size());
        assertTrue(found.reading().actions().getFirst().startsWith("In no video or course"));
    }

    /** The same learner a hundred times is one opinion. */
    @Test
    void doesNotMistakeOneLearnersHabitForTheVideo() {
        List<View> views = new ArrayList<>();
        add(views, "a", "X", 200, 20);
        add(views, "b", "X", 200, 20);
        for (int i = 0; i < 100; i++) {
            views.add(new View("restless", "c", "X", 5));
        }
        Findings corrected = churn(views, Choices.standard());
        assertFalse(corrected.reading().actions().toString().contains("video c"), corrected.reading()::toString);
        assertTrue(churn(views, Choices.standard().withMode(Mode.AS_PUBLISHED))
                .reading()
                .actions()
                .getFirst()
                .startsWith("Watch video c"));
    }

    @Test
    void walksAlongTheCourseWithMostViewsWhoseOrderIsKnown() {
        Findings found = churn(rising(), Choices.standard());
        CurveFigure walk = curve(found, "churn_along_course");
        assertEquals("Views that stop early along course X", walk.caption().title());
        List<CurveFigure.Point> videos = walk.lines().getFirst().points();
        assertEquals(
                List.of("Part 1", "Part 2", "Part 10"),
                List.of(
                        videos.get(0).name(),
                        videos.get(1).name(),
                        videos.get(9).name()));
        assertEquals(10, videos.get(9).x());
        assertEquals(45, videos.get(8).y(), 1e-9);
        // The course's own rate is 32.5 %.
        assertFalse(videos.get(5).marked());
        assertFalse(videos.get(0).marked());
        assertTrue(videos.get(11).marked());
        assertEquals(32.5, walk.lines().get(1).points().getFirst().y(), 1e-9);
        Table table = table(found, "churn_along_course");
        assertEquals(12, table.rowCount());
        assertTrue(table.row(11).getDouble("p_adjusted") < 0.001);
        String sentence = found.reading().sentences().stream()
                .filter(it -> it.startsWith("Along"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Along course X, the share of views that stop early rises beyond chance: in the middle video of its first"
                        + " third it is 12.5 %, in that of its last third 52.5 % (12 videos with at least 30 views by 10 learners).",
                sentence);
        assertTrue(found.reading().actions().getLast().startsWith("Compare the last videos of course X"));
    }

    @Test
    void walksAlongTheCourseAskedFor() {
        ChurnParams other = new ChurnParams(49, 30, "Y", Mode.CORRECTED, 42);
        CurveFigure walk = curve(run(rising(), other), "churn_along_course");
        assertEquals("Views that stop early along course Y", walk.caption().title());
        assertEquals(5, walk.size());
        CurveFigure none = curve(
                run(rising(), new ChurnParams(49, 30, "No such course", Mode.CORRECTED, 42)), "churn_along_course");
        assertEquals(0, none.size());
        assertTrue(none.caption().note().contains("No such course"));
        try (Study study = StudyFixture.of(rising())) {
            Study filtered = study.filtered(Filter.everything().withCourses(List.of("X")));
            Figure hidden = curve(new ChurnAnalysis().run(other, filtered, TaskContext.quiet()), "churn_along_course");
            assertEquals(0, hidden.size(), "the filter hides course Y");
        }
    }

    @Test
    void walksAlongTheNextCourseWhereTheLargestHasNoOrder() {
        List<View> views = new ArrayList<>(rising());
        add(views, "Welcome", "Z", 1500, 20);
        add(views, "Goodbye", "Z", 1500, 20);
        CurveFigure walk = curve(churn(views, Choices.standard()), "churn_along_course");
        assertEquals("Views that stop early along course X", walk.caption().title());
    }

    @Test
    void saysWhatWouldTellAnOrder() {
        List<View> views = new ArrayList<>();
        add(views, "Welcome", "X", 40, 20);
        add(views, "Goodbye", "X", 40, 4);
        Findings found = churn(views, CHOICES);
        CurveFigure walk = curve(found, "churn_along_course");
        assertEquals(0, walk.size());
        assertTrue(walk.caption().note().contains("Numbers in titles"), walk.caption()::note);
        assertEquals(0, table(found, "churn_along_course").rowCount());
        assertFalse(codes(found).contains("leavers"));
    }

    @Test
    void saysThatWhoLeftIsMissingAtTheEnd() {
        List<View> views = new ArrayList<>();
        for (int video = 1; video < 7; video++) {
            add(views, "Part " + video, null, 100 - 10 * video, 5);
        }
        Findings found = churn(views, CHOICES);
        assertTrue(notice(found, "leavers").contains("video Part 1 has 90 learners, video Part 6 has 40"));
        assertEquals(
                "Views that stop early along the course",
                curve(found, "churn_along_course").caption().title());
    }

    @Test
    void movesTheThreshold() {
        Findings found = churn(manyViews(), CHOICES);
        CurveFigure curve = curve(found, "churn_by_threshold");
        assertEquals(50, curve.reference());
        assertEquals(4, curve.lines().size());
        assertEquals("c0", curve.lines().get(1).name());
        List<CurveFigure.Point> study = curve.lines().getFirst().points();
        assertEquals(81, study.size());
        assertEquals(10, study.getFirst().x());
        assertEquals(90, study.getLast().x());
        for (int i = 0; i < study.size(); i++) {
            double threshold = study.get(i).x();
            double below = 100.0
                    * manyViews().stream()
                            .filter(view -> view.completion() < threshold)
                            .count()
                    / manyViews().size();
            assertEquals(below, study.get(i).y(), 1e-9);
        }
        Row totals = table(found, "churn_totals").row(0);
        assertEquals(100 * totals.getDouble("churn_low"), study.get(40).low(), 1e-9);
        assertEquals(100 * totals.getDouble("churn_high"), study.get(40).high(), 1e-9);
    }

    @Test
    void saysHowMuchHangsOnTheThreshold() {
        List<View> views = new ArrayList<>();
        // Between 39 and 59 % nothing happens, so nothing depends on 50.
        for (int video = 0; video < 8; video++) {
            add(views, "v" + video, "X", 100, 10 * video);
        }
        String firm = churn(views, Choices.standard()).reading().sentences().getLast();
        assertTrue(
                firm.endsWith(
                        "Where to draw the line is a choice: at 40 % instead of 50 % it would be 35.0 % of views, at 60 %"
                                + " 35.0 %. 4 of the 4 videos with the largest shares stay in front at both: which videos come first"
                                + " depends little on that choice."),
                firm);
        for (int video = 0; video < 4; video++) {
            for (int i = 0; i < 500; i++) {
                views.add(new View("m" + i, "v" + video, "X", 55));
            }
        }
        String loose = churn(views, Choices.standard()).reading().sentences().getLast();
        assertTrue(loose.contains("None of the 4 videos"), loose);
        assertTrue(loose.contains("depends largely on that choice"), loose);
    }

    @Test
    void saysOfWhichFiguresFewLearnersStandBehind() {
        for (Figure figure : churn(SMALL, CHOICES).figures()) {
            if (figure.size() > 0) {
                assertTrue(figure.caption().note().contains("learners"), figure.caption()::toString);
            }
        }
        List<View> views = new ArrayList<>(rising());
        add(views, "Part 13", "X", 10, 5);
        Findings found = churn(views, CHOICES);
        for (String id : List.of("churn_along_course", "videos_by_churn")) {
            String note = figure(found, id).caption().note();
            assertTrue(note.endsWith("1 of those shown has 10 learners or fewer."), note);
        }
        assertFalse(figure(found, "churn_by_threshold").caption().note().contains("learners"));
    }

    @Test
    void saysItInOneSentence() {
        List<View> views = new ArrayList<>();
        add(views, "v", "X", 100, 20);
        assertEquals(
                "20.0 % of views stop before half (20 of 100 views, 100 learners).",
                churn(views, Choices.standard()).reading().headline());
        assertEquals(
                "No view stops before half (0 of 1 view, 1 learner).",
                churn(List.of(new View("a", "v", "X", 100)), CHOICES).reading().headline());
    }

    @Test
    void answersOddStudies() {
        churn(List.of(new View("a", "v", "X", 33.3)), CHOICES);
        churn(List.of(new View("a", "v", null, 33.3), new View("b", "v", null, 66)), CHOICES);
        for (Choices choices : List.of(CHOICES, PUBLISHED)) {
            for (double same : new double[] {0, 33.3, 49, 100}) {
                List<View> views = new ArrayList<>();
                for (int i = 0; i < 240; i++) {
                    views.add(new View("l" + i / 12, "v" + i % 3, "c" + i % 4, same));
                }
                Findings found = churn(views, choices);
                assertTrue(
                        found.reading().sentences().get(0).startsWith("None of 4 courses"), found.reading()::toString);
                assertTrue(
                        found.reading().sentences().get(1).startsWith("None of 12 videos"), found.reading()::toString);
                Row totals = table(found, "churn_totals").row(0);
                // Wilson's of 240 alike is 3.84 / 243.84 wide.
                assertTrue(
                        totals.getDouble("churn_high") - totals.getDouble("churn_low") > 0.015,
                        "no interval collapses");
            }
        }
    }

    @Test
    void answersAHundredThousandCoursesOfOneView() {
        try (Study study = StudyFixture.ofSql("SELECT 'l' || i % 900, 'v' || i, 'c' || i, 'c' || i, 'Student', i % 101"
                + " FROM range(100000) t(i)")) {
            Findings found = new ChurnAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
            assertEquals(100_000, table(found, "course_churn").rowCount());
            assertEquals(0, found.figures().getFirst().size());
            assertEquals(0, figure(found, "churn_along_course").size());
        }
    }

    @Test
    void parametersCheckThemselves() {
        for (double threshold : new double[] {0, 100, Double.NaN, -1}) {
            assertThrows(IllegalArgumentException.class, () -> new ChurnParams(threshold, 1, "", Mode.CORRECTED, 1));
        }
        assertThrows(IllegalArgumentException.class, () -> new ChurnParams(49, 0, "", Mode.CORRECTED, 1));
        assertEquals(5, new ChurnParams(10, 1, "", Mode.CORRECTED, 1).lower());
        assertEquals(100, new ChurnParams(95, 1, "", Mode.CORRECTED, 1).higher());
    }

    @Test
    void agreesWithTheToyStudy() throws Exception {
        assertEquals(29, ToyStudy.answers().get("churn_lt49").asLong());
        try (Study study = ToyStudy.open()) {
            Findings found = new ChurnAnalysis().answer(PUBLISHED, study, TaskContext.quiet());
            assertChurn(table(found, "churn_totals").row(0), 157, 29, new Interval(0.1317999593, 0.2526870957));
            Map<String, Long> courses = Map.of("ACC101", 9L, "COS101", 10L, "MTH101", 10L);
            table(found, "course_churn")
                    .forEach(row ->
                            assertEquals(courses.get(row.getString("course_code")), row.getLong("churned_views")));
            Row first = table(found, "video_churn").row(0);
            assertEquals("COS101_v1", first.getString("video_title"));
            assertChurn(first, 15, 7, new Interval(0.2480953537, 0.6988301997));
            assertEquals(12, table(found, "video_churn").rowCount());
        }
    }

    @Test
    void agreesWithARealCourse() {
        Path file = Path.of("../shared/data/real/purdue/behavior-performance.txt");
        assumeTrue(Files.exists(file), file + " is absent");
        String views = "SELECT userID, VidID, NULL, NULL, NULL, least(fracComp, 1) * 100 FROM read_csv('" + file
                + "', delim = '\t', header = true, all_varchar = false)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings found = new ChurnAnalysis().run(BELOW_49, study, TaskContext.quiet());
            Row totals = table(found, "churn_totals").row(0);
            assertEquals(29_304, totals.getLong("views"));
            assertEquals(6_244, totals.getLong("churned_views"));
            // No learner repeats a video, so a video's interval is Wilson's on views.
            table(found, "video_churn")
                    .forEach(row -> assertEquals(
                            Wilson.of(row.getLong("churned_views"), row.getLong("views"))
                                    .low(),
                            row.getDouble("churn_low"),
                            1e-12));
            assertEquals(
                    92,
                    curve(found, "churn_along_course")
                            .lines()
                            .getFirst()
                            .points()
                            .size());
        }
    }

    /** Twelve videos of which 5, 10, …, 60 % of 100 views churn, in course X; three alike in course Y. */
    private static List<View> rising() {
        List<View> views = new ArrayList<>();
        for (int video = 1; video <= 12; video++) {
            add(views, "Part " + video, "X", 100, 5 * video);
        }
        for (int video = 1; video <= 3; video++) {
            add(views, "Week " + video, "Y", 100, 20);
        }
        return views;
    }

    /** Views of so many learners, one each; those who churn are others in every video. */
    private static void add(List<View> views, String video, @Nullable String course, int learners, int churned) {
        int shift = Math.floorMod(video.hashCode() * 31, learners);
        for (int i = 0; i < learners; i++) {
            views.add(new View("l" + i, video, course, (i + shift) % learners < churned ? 20 : 100));
        }
    }

    private static List<View> manyViews() {
        Random random = new Random(3);
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int video = random.nextInt(25);
            double completion = random.nextInt(3) > 0 ? 100 : random.nextInt(1000) / 10.0;
            views.add(new View("l" + random.nextInt(90), "v" + video, "c" + video % 4, completion));
        }
        return List.copyOf(views);
    }

    private static long churnedViews(List<View> views, double threshold) {
        ChurnParams params = new ChurnParams(threshold, 1, "", Mode.CORRECTED, 42);
        return table(run(views, params), "churn_totals").row(0).getLong("churned_views");
    }

    private static void assertChurn(Row row, long views, long churned, Interval interval) {
        assertEquals(views, row.getLong("views"));
        assertEquals(churned, row.getLong("churned_views"));
        assertEquals((double) churned / views, row.getDouble("churn_rate"), 1e-12);
        assertEquals(interval.low(), row.getDouble("churn_low"), 1e-6);
        assertEquals(interval.high(), row.getDouble("churn_high"), 1e-6);
    }

    private static Findings churn(List<View> views, Choices choices) {
        return run(views, ChurnParams.of(choices));
    }

    private static Findings run(List<View> views, ChurnParams params) {
        try (Study study = StudyFixture.of(views)) {
            return new ChurnAnalysis().run(params, study, TaskContext.quiet());
        }
    }

    private static IntervalFigure intervals(Findings found, String id) {
        return assertInstanceOf(IntervalFigure.class, figure(found, id));
    }

    private static CurveFigure curve(Findings found, String id) {
        return assertInstanceOf(CurveFigure.class, figure(found, id));
    }

    private static String notice(Findings found, String code) {
        return found.reading().notices().stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow()
                .sentence();
    }
}
