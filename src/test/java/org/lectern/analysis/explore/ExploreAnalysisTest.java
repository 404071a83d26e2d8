package org.lectern.analysis.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lectern.analysis.FoundIn.codes;
import static org.lectern.analysis.FoundIn.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.contract.TaskContext;
import org.lectern.figure.BarFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.StackFigure;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import org.lectern.study.ToyStudy;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class ExploreAnalysisTest {

    private static final Choices CHOICES = Choices.standard().withMinimumViews(2);

    /** Video a: 100, 50; b: 100, 100, 40; c: 0. Two courses. */
    private static final List<View> SMALL = List.of(
            new View("ann", "a", "X", 100),
            new View("bob", "a", "X", 50),
            new View("ann", "b", "X", 100),
            new View("ann", "b", "X", 100),
            new View("bob", "b", "X", 40),
            new View("cat", "c", "Y", 0));

    /** One view that runs to the end is a mean of 100 %. */
    @Test
    void whatCanBeRankedStandsFirst() {
        List<View> views = new ArrayList<>(List.of(new View("l1", "once", "X", 100), new View("l2", "never", "X", 0)));
        for (int learner = 0; learner < 30; learner++) {
            views.add(new View("l" + learner, "often", "X", 50));
            views.add(new View("l" + learner, "mostly", "X", 80));
        }
        assertEquals(
                List.of("often", "mostly", "never", "once"),
                table(explore(views, Choices.standard()), "video_engagement")
                        .stringColumn("video_title")
                        .asList());
    }

    @Test
    void agreesWithAHandWorkedStudy() {
        Findings found = explore(SMALL, CHOICES);
        Table videos = table(found, "video_engagement");
        assertEquals(
                List.of(
                        "video_title",
                        "views",
                        "learners",
                        "avg_completion_rate",
                        "median_completion_rate",
                        "full_length_views",
                        "completed_share",
                        "completed_low",
                        "completed_high",
                        "avg_completion_low",
                        "avg_completion_high",
                        "independent_views"),
                videos.columnNames());
        assertEquals(List.of("c", "a", "b"), videos.stringColumn("video_title").asList());
        Row b = videos.row(2);
        assertEquals(3, b.getLong("views"));
        assertEquals(2, b.getLong("learners"));
        assertEquals(80, b.getDouble("avg_completion_rate"), 1e-12);
        assertEquals(100, b.getDouble("median_completion_rate"));
        assertEquals(2.4, b.getDouble("full_length_views"), 1e-12);
        assertEquals(2.0 / 3, b.getDouble("completed_share"), 1e-15);
        Row totals = table(found, "study_totals").row(0);
        assertEquals(65, totals.getDouble("avg_completion_rate"), 1e-12);
        // Squares 100² + 50² + 100² + 100² + 40² + 0² less 6 · 65², over 5.
        assertEquals(Math.sqrt((34_100 - 25_350) / 5.0), totals.getDouble("std_completion_rate"), 1e-12);
        assertEquals(75, totals.getDouble("median_completion_rate"));
        assertEquals(2 / 6.0, totals.getDouble("stopped_share"), 1e-15);
    }

    @Test
    void tellsTheVeryEndFromAlmostTheEnd() {
        Findings found = explore(
                List.of(new View("a", "v", null, 99.9), new View("a", "v", null, 100), new View("a", "v", null, 0)),
                CHOICES);
        Table bins = table(found, "completion_distribution");
        assertEquals(21, bins.rowCount());
        assertEquals(1, bins.row(0).getLong("views"));
        assertEquals(1, bins.row(19).getLong("views"));
        assertEquals(1, bins.row(20).getLong("views"));
        assertEquals(100, bins.row(20).getDouble("from"));
        assertEquals(100, bins.row(20).getDouble("to"));
    }

    @Test
    void showsItsFiguresWithTheirAnswerFirst() {
        Findings found = explore(SMALL, CHOICES.withMode(Mode.AS_PUBLISHED));
        IntervalFigure byMean =
                assertInstanceOf(IntervalFigure.class, found.figures().get(0));
        assertEquals(
                List.of("c", "a", "b"),
                byMean.rows().stream().map(IntervalFigure.Row::category).toList());
        assertEquals(
                List.of("Lowest", "Highest", "Highest"),
                byMean.rows().stream().map(IntervalFigure.Row::group).toList());
        assertEquals(65, byMean.reference(), 1e-12);
        BarFigure byTotal = assertInstanceOf(BarFigure.class, found.figures().get(1));
        assertEquals(List.of("b", "a", "c"), byTotal.categories());
        assertInstanceOf(HistogramFigure.class, found.figures().get(2));
        StackFigure courses =
                assertInstanceOf(StackFigure.class, found.figures().get(3));
        assertEquals(
                List.of("Y", "X"),
                courses.rows().stream().map(StackFigure.Row::category).toList());
        // Of course X one view of five stops before half, one at half, and three are finished.
        assertEquals(List.of(100.0, 0.0, 0.0), courses.rows().getFirst().shares());
        assertEquals(List.of(20.0, 20.0, 60.0), courses.rows().getLast().shares());
        ScatterFigure scatter =
                assertInstanceOf(ScatterFigure.class, found.figures().get(4));
        assertEquals(
                "3 views, 2 learners, mean 80.0 %",
                scatter.points().stream()
                        .filter(point -> point.name().equals("b"))
                        .findFirst()
                        .orElseThrow()
                        .detail());
    }

    /** Views of 100, 100 and 40 % make up 2.4 full lengths, published as the sum of 240 points. */
    @Test
    void addsUpWhatIsWatchedInFullLengths() {
        BarFigure lengths = assertInstanceOf(
                BarFigure.class, explore(SMALL, CHOICES).figures().get(1));
        assertEquals(List.of(2.4, 1.5, 0.0), lengths.values());
        assertEquals(List.of("2.4", "1.5", "0.0"), lengths.labels());
        Findings published = explore(SMALL, CHOICES.withMode(Mode.AS_PUBLISHED));
        BarFigure sums = assertInstanceOf(BarFigure.class, published.figures().get(1));
        assertEquals(List.of(240.0, 150.0, 0.0), sums.values());
        assertEquals(240, table(published, "video_engagement").row(0).getDouble("total_completion_rate"));
    }

    /** Forty learners run through four videos and leave a fifth at once; two leave a sixth, which is too few to tell. */
    @Test
    void namesTheVideosOutsideTheFunnelOfChance() {
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 40; learner++) {
            for (String video : List.of("a", "b", "c", "d")) {
                views.add(new View("l" + learner, video, "X", learner % 4 == 0 ? 0 : 100));
            }
            views.add(new View("l" + learner, "bad", "X", 0));
        }
        views.add(new View("l0", "rare", "X", 0));
        views.add(new View("l1", "rare", "X", 0));
        ScatterFigure funnel = assertInstanceOf(
                ScatterFigure.class, explore(views, CHOICES).figures().getLast());
        assertEquals(
                List.of("bad"),
                funnel.points().stream()
                        .filter(ScatterFigure.Point::marked)
                        .map(ScatterFigure.Point::name)
                        .toList());
        assertEquals("bad", funnel.points().getFirst().name());
        assertEquals(40, funnel.points().getFirst().x());
        assertEquals(5, funnel.guides().size());
        // 120 of 202 views run to the end.
        assertEquals(
                100 * 120 / 202.0,
                funnel.guides().getFirst().places().getFirst().y(),
                1e-9);
        assertTrue(funnel.caption().note().contains("1 video with at least 2 views"), funnel.caption()::note);
    }

    @Test
    void asksForAMinimumOfViewsOnlyWhereCorrected() {
        Choices strict = CHOICES.withMinimumViews(3);
        assertEquals(0, explore(SMALL, strict).figures().getFirst().size());
        List<View> views = new ArrayList<>(SMALL);
        for (int i = 0; i < 8; i++) {
            views.add(new View("l" + i, "b", "X", 10 * i));
        }
        assertEquals(1, explore(views, strict).figures().getFirst().size());
        assertEquals(
                3,
                explore(SMALL, strict.withMode(Mode.AS_PUBLISHED))
                        .figures()
                        .getFirst()
                        .size());
        assertEquals(3, table(explore(SMALL, strict), "video_engagement").rowCount());
    }

    @Test
    void saysWhyNothingIsRanked() {
        Findings found = explore(SMALL, CHOICES.withMinimumViews(50));
        assertEquals(0, found.figures().getFirst().size());
        assertTrue(found.figures().getFirst().caption().note().contains("50 views"));
        assertTrue(codes(found).containsAll(List.of("nothing-ranked", "few-views", "few-learners")));
    }

    @Test
    void saysThatThereAreNoCourses() {
        Findings found = explore(List.of(new View("a", "v", null, 30), new View("b", "v", null, 70)), CHOICES);
        assertTrue(codes(found).contains("no-course"));
        assertFalse(found.tables().stream().anyMatch(table -> table.name().contains("course")));
        assertEquals(4, found.figures().size());
    }

    @Test
    void countsSpellingsAsCoursesOnlyAsPublished() {
        String views =
                "SELECT 'l' || i % 7, 'v' || i % 3, 'COS101', CASE WHEN i % 2 = 0 THEN 'COS101' ELSE 'Computing' END,"
                        + " 'Student', i FROM range(60) t(i)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings corrected = new ExploreAnalysis().answer(CHOICES, study, TaskContext.quiet());
            Findings published =
                    new ExploreAnalysis().answer(CHOICES.withMode(Mode.AS_PUBLISHED), study, TaskContext.quiet());
            assertEquals(1, table(corrected, "course_engagement").rowCount());
            assertEquals(2, table(published, "course_engagement").rowCount());
            assertTrue(codes(corrected).contains("course-spellings"));
            assertTrue(codes(published).contains("course-spellings"));
        }
    }

    @Test
    void namesWhatTheRankingWithoutAMinimumShows() {
        List<View> views = new ArrayList<>(List.of(new View("a", "lucky", "X", 100)));
        for (int i = 0; i < 40; i++) {
            views.add(new View("l" + i, "steady", "X", 90));
        }
        Findings found = explore(views, Choices.standard());
        Notice notice = found.reading().notices().stream()
                .filter(it -> it.code().equals("no-minimum"))
                .findFirst()
                .orElseThrow();
        assertTrue(notice.sentence().contains("steady: mean 90.0 % (40 views)"), notice.sentence());
    }

    @Test
    void callsOutWhatStandsOutBeyondChance() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            views.add(new View("l" + i, "good", "X", i % 10 == 0 ? 60 : 100));
            views.add(new View("l" + i, "fine", "X", i % 10 == 3 ? 50 : 100));
            views.add(new View("m" + i, "bad", "Y", i % 10 == 0 ? 100 : 10));
        }
        Findings found = explore(views, Choices.standard());
        assertTrue(
                found.reading().sentences().get(1).contains("Below it is video bad: mean 19.0 %"),
                found.reading()::toString);
        assertTrue(
                found.reading().sentences().get(2).startsWith("2 of 2 courses stand out"), found.reading()::toString);
        assertTrue(found.reading().actions().getFirst().contains("bad"));
    }

    @Test
    void saysThatLowerMeansMayBeChance() {
        List<View> views = new ArrayList<>(List.of(new View("l0", "odd", "X", 0)));
        for (int i = 0; i < 200; i++) {
            views.add(new View("l" + i, "good", "X", i % 10 == 0 ? 60 : 100));
            views.add(new View("l" + i, "bad", "X", i % 10 == 0 ? 100 : 10));
        }
        String videos = explore(views, Choices.standard()).reading().sentences().get(1);
        assertTrue(videos.contains("mean 19.0 %"), videos);
        assertTrue(videos.endsWith(" views). One more has a lower mean, which may be chance."), videos);
    }

    @Test
    void doesNotCallChanceAnything() {
        List<View> views = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            views.add(new View("l" + i / 20, "v" + i % 20, "c" + i % 5, random.nextInt(101)));
        }
        Findings found = explore(views, Choices.standard());
        assertTrue(found.reading().sentences().get(1).startsWith("None of 20 videos"), found.reading()::toString);
        assertTrue(found.reading().sentences().get(2).startsWith("None of 5 courses"), found.reading()::toString);
    }

    @Test
    void saysItInSimpleFractionsWhereTheyAreClose() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            views.add(new View("l" + i, "v", "X", i < 20 ? 100 : i < 26 ? 20 : 60));
        }
        assertEquals(
                "Two of three views run to the end; one in five stops before half (30 views, 30 learners).",
                explore(views, Choices.standard()).reading().headline());
        assertEquals(
                "No view runs to the end; all stop before half (1 view, 1 learner).",
                explore(List.of(new View("a", "v", "X", 0)), CHOICES).reading().headline());
        assertEquals(
                "Every view runs to the end; none stops before half (1 view, 1 learner).",
                explore(List.of(new View("a", "v", "X", 100)), CHOICES)
                        .reading()
                        .headline());
    }

    @Test
    void answersOddStudies() {
        explore(List.of(new View("a", "v", "X", 33.3)), CHOICES);
        for (double same : new double[] {0, 33.3, 100}) {
            List<View> views = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                views.add(new View("l" + i / 4, "v" + i % 3, "c" + i % 4, same));
            }
            Findings found = explore(views, CHOICES);
            assertEquals(
                    List.of("v0", "v1", "v2"),
                    table(found, "video_engagement").stringColumn("video_title").asList());
            assertTrue(found.reading().sentences().get(1).startsWith("None of 3 videos"), found.reading()::toString);
            assertTrue(found.reading().sentences().get(2).startsWith("None of 4 courses"), found.reading()::toString);
        }
    }

    @Test
    void keepsItsFeetAboveAHundred() {
        Findings found = explore(
                List.of(new View("a", "v", "X", 250), new View("b", "v", "X", 120), new View("b", "w", "X", 10)),
                CHOICES);
        assertTrue(codes(found).contains("above-100"));
        assertEquals(250, table(found, "completion_distribution").row(20).getDouble("to"));
    }

    @Test
    void meansWeighedByViewsMakeTheStudysMean() {
        Findings found = explore(manyViews(), CHOICES);
        for (String name : List.of("video_engagement", "course_engagement")) {
            double total = 0;
            double views = 0;
            for (Row row : table(found, name)) {
                total += row.getLong("views") * row.getDouble("avg_completion_rate");
                views += row.getLong("views");
            }
            assertEquals(table(found, "study_totals").row(0).getDouble("avg_completion_rate"), total / views, 1e-9);
        }
    }

    @Test
    void agreesWithTheToyStudy() throws Exception {
        List<List<String>> expected = ToyStudy.videos();
        try (Study study = ToyStudy.open()) {
            Choices published = Choices.standard().withMode(Mode.AS_PUBLISHED);
            Table videos =
                    table(new ExploreAnalysis().answer(published, study, TaskContext.quiet()), "video_engagement");
            assertEquals(expected.size(), videos.rowCount());
            for (List<String> cells : expected) {
                int place = videos.stringColumn("video_title").asList().indexOf(cells.get(0));
                Row row = videos.row(place);
                assertEquals(Double.parseDouble(cells.get(1)), row.getDouble("avg_completion_rate"), 1e-6);
                assertEquals(Double.parseDouble(cells.get(2)), row.getDouble("median_completion_rate"), 1e-6);
                assertEquals(Double.parseDouble(cells.get(3)), row.getDouble("total_completion_rate"), 1e-6);
                assertEquals(Long.parseLong(cells.get(5)), row.getLong("views"));
            }
        }
    }

    @Test
    void agreesWithARealCourseCappedAtAHundred() {
        Path file = Path.of("../shared/data/real/purdue/behavior-performance.txt");
        assumeTrue(Files.exists(file), file + " is absent");
        String views = "SELECT userID, VidID, NULL, NULL, NULL, least(fracComp, 1) * 100 FROM read_csv('" + file
                + "', delim = '\t', header = true, all_varchar = false)";
        try (Study study = StudyFixture.ofSql(views)) {
            Row totals = table(
                            new ExploreAnalysis().answer(Choices.standard(), study, TaskContext.quiet()),
                            "study_totals")
                    .row(0);
            assertEquals(29_304, totals.getLong("views"));
            assertEquals(3_976, totals.getLong("learners"));
            assertEquals(92, totals.getLong("videos"));
            assertEquals(76.747453, totals.getDouble("avg_completion_rate"), 1e-6);
            assertEquals(99.1777, totals.getDouble("median_completion_rate"), 1e-4);
            assertEquals(33.677501, totals.getDouble("std_completion_rate"), 1e-6);
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

    private static Findings explore(List<View> views, Choices choices) {
        try (Study study = StudyFixture.of(views)) {
            return new ExploreAnalysis().answer(choices, study, TaskContext.quiet());
        }
    }
}
