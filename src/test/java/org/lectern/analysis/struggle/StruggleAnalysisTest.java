package org.lectern.analysis.struggle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.analysis.FoundIn.codes;
import static org.lectern.analysis.FoundIn.figure;
import static org.lectern.analysis.FoundIn.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.Mode;
import org.lectern.analysis.SameFindings;
import org.lectern.contract.TaskContext;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import org.lectern.study.ToyStudy;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class StruggleAnalysisTest {

    private static final StruggleParams PARAMS = params(2, StruggleRule.STANDARD_DEVIATIONS, 1.5, 1, Mode.CORRECTED);

    /**
     * Video v: four times 100 and a 0, so mean 80, sample standard deviation √2000, line 80 - 1.5 √2000 = 12.92. Video w:
     * alike. Video x: 0 and 100, mean 50, line 50 - 1.5 √5000 below 0.
     */
    private static final List<View> SMALL = List.of(
            new View("ann", "v", "X", 100),
            new View("bob", "v", "X", 100),
            new View("cat", "v", "X", 100),
            new View("dan", "v", "X", 100),
            new View("eve", "v", "X", 0),
            new View("ann", "w", "X", 50),
            new View("eve", "w", "X", 50),
            new View("ann", "x", "Y", 0),
            new View("bob", "x", "Y", 100));

    @Test
    void agreesWithAHandWorkedStudy() {
        Findings found = run(SMALL, PARAMS);
        Table learners = table(found, "struggling_learners");
        assertEquals(List.of("student_id", "struggle_count", "avg_struggle_deviation"), learners.columnNames());
        assertEquals(List.of("eve"), learners.stringColumn("student_id").asList());
        assertEquals(80, learners.row(0).getDouble("avg_struggle_deviation"), 1e-9);
        Table videos = table(found, "struggle_videos");
        assertEquals(List.of("video_title", "struggle_count", "avg_struggle_deviation"), videos.columnNames());
        assertEquals(List.of("v"), videos.stringColumn("video_title").asList());
        Table courses = table(found, "course_struggle");
        assertEquals(
                List.of("course_code", "total_views", "significant_struggles", "struggle_rate"), courses.columnNames());
        assertEquals(1, courses.rowCount());
        assertEquals(7, courses.row(0).getLong("total_views"));
        assertEquals(14.29, courses.row(0).getDouble("struggle_rate"), 1e-12);
        Row v = table(found, "video_struggle").row(0);
        assertEquals(80, v.getDouble("avg_completion_rate"), 1e-12);
        assertEquals(Math.sqrt(2000), v.getDouble("std_completion_rate"), 1e-12);
        assertEquals(80 - 1.5 * Math.sqrt(2000), v.getDouble("struggle_below"), 1e-9);
    }

    @Test
    void leavesOutWhatCannotBeFlaggedOnlyWhereCorrected() {
        Findings published = run(SMALL, published(PARAMS));
        Table courses = table(published, "course_struggle");
        assertEquals(List.of("X", "Y"), courses.stringColumn("course_code").asList());
        assertEquals(0, courses.row(1).getDouble("struggle_rate"));
        assertTrue(said(published, "impossible").contains("makes it 11.1 % instead of 14.3 %"));
        assertTrue(said(run(SMALL, PARAMS), "impossible").contains("would be 11.1 % instead of 14.3 %"));
    }

    @Test
    void judgesVideosOfFewViewsOnlyAsPublished() {
        StruggleParams strict = params(6, StruggleRule.STANDARD_DEVIATIONS, 1.5, 1, Mode.CORRECTED);
        List<View> views = new ArrayList<>(SMALL);
        for (int i = 0; i < 9; i++) {
            views.add(new View("l" + i, "big", "X", i == 0 ? 10 : 90));
        }
        Findings corrected = run(views, strict);
        Findings published = run(views, published(strict));
        assertEquals(
                List.of("l0"),
                table(corrected, "struggling_learners")
                        .stringColumn("student_id")
                        .asList());
        assertEquals(
                List.of("eve", "l0"),
                table(published, "struggling_learners")
                        .stringColumn("student_id")
                        .asList());
        assertTrue(
                said(corrected, "small-videos").endsWith("2 views would fall far short, without, 1 does."),
                said(corrected, "small-videos"));
        assertTrue(said(published, "small-videos").contains("2 views fall far short"));
        assertTrue(said(published, "small-videos").endsWith("1 would."));
    }

    @Test
    void neverFlagsAViewThatLiesExactlyOnTheLine() {
        // Mean 50, standard deviation 10.
        List<View> views =
                List.of(new View("a", "v", "X", 40), new View("b", "v", "X", 50), new View("c", "v", "X", 60));
        assertEquals(0, rows(run(views, params(2, StruggleRule.STANDARD_DEVIATIONS, 1, 1, Mode.CORRECTED))));
        assertEquals(1, rows(run(views, params(2, StruggleRule.STANDARD_DEVIATIONS, 0.999, 1, Mode.CORRECTED))));
    }

    @Test
    void neverFlagsTheOneOfFourThatDiffersWhateverItsLastDigits() {
        // Mean (3a + b) / 4 and standard deviation (a - b) / 2: b lies exactly 1.5 of them below, for any a over b.
        for (double[] pair : new double[][] {{90, 70}, {100, 200 / 3.0}, {500 / 7.0, 100 / 3.0}, {22.7, 22.6}}) {
            List<View> views = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                views.add(new View("l" + i, "v", "X", i < 3 ? pair[0] : pair[1]));
            }
            assertEquals(0, rows(run(views, params(4, StruggleRule.STANDARD_DEVIATIONS, 1.5, 1, Mode.CORRECTED))));
            assertEquals(1, rows(run(views, params(4, StruggleRule.STANDARD_DEVIATIONS, 1.499, 1, Mode.CORRECTED))));
        }
    }

    @Test
    void agreesWithAnIndependentCount() {
        Findings found = run(manyViews(), PARAMS);
        Map<String, List<View>> byVideo =
                manyViews().stream().collect(Collectors.groupingBy(View::video, TreeMap::new, Collectors.toList()));
        long flagged = 0;
        double below = 0;
        for (List<View> views : byVideo.values()) {
            double mean = views.stream().mapToDouble(View::completion).average().orElseThrow();
            double squares = views.stream()
                    .mapToDouble(view -> (view.completion() - mean) * (view.completion() - mean))
                    .sum();
            double line = mean - 1.5 * Math.sqrt(squares / (views.size() - 1));
            for (View view : views) {
                flagged += view.completion() < line ? 1 : 0;
                below += view.completion() < line ? mean - view.completion() : 0;
            }
        }
        assertTrue(flagged > 100);
        assertEquals(flagged, rows(found));
        for (String name : List.of("struggling_learners", "struggle_videos")) {
            long count = 0;
            double sum = 0;
            for (Row row : table(found, name)) {
                count += row.getLong("struggle_count");
                sum += row.getLong("struggle_count") * row.getDouble("avg_struggle_deviation");
            }
            assertEquals(flagged, count, name);
            assertEquals(below, sum, 1e-4, name);
        }
    }

    @Test
    void agreesWithTheToyStudyAsPublished() throws Exception {
        try (Study study = ToyStudy.open()) {
            Findings found = new StruggleAnalysis().run(published(PARAMS), study, TaskContext.quiet());
            assertEquals(17, rows(found));
            Table courses = table(found, "course_struggle");
            assertEquals(
                    List.of("ACC101", "MTH101", "COS101"),
                    courses.stringColumn("course_code").asList());
            assertEquals(List.of(51L, 47L, 59L), courses.column("total_views").asList());
            assertEquals(
                    List.of(7L, 5L, 5L), courses.column("significant_struggles").asList());
            assertEquals(
                    List.of(13.73, 10.64, 8.47),
                    courses.doubleColumn("struggle_rate").asList());
            Table videos = table(found, "video_struggle");
            List<List<String>> expected = ToyStudy.videos();
            assertEquals(expected.size(), videos.rowCount());
            for (List<String> cells : expected) {
                Row row = videos.row(videos.stringColumn("video_title").asList().indexOf(cells.get(0)));
                assertEquals(Double.parseDouble(cells.get(1)), row.getDouble("avg_completion_rate"), 1e-6);
                assertEquals(Double.parseDouble(cells.get(4)), row.getDouble("std_completion_rate"), 1e-6);
            }
        }
    }

    @Test
    void ranksCoursesOfEnoughViews() {
        StruggleParams strict = params(2, StruggleRule.STANDARD_DEVIATIONS, 1.5, 100, Mode.CORRECTED);
        Findings found = run(SMALL, strict);
        assertEquals(0, table(found, "course_struggle").rowCount());
        assertEquals(0, found.figures().getFirst().size());
        assertTrue(found.figures().getFirst().caption().note().contains("100 views"));
        assertTrue(codes(found).contains("small-courses"));
    }

    @Test
    void flagsTheLowestViewsOfEachVideoButNotTies() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            views.add(new View("l" + i, "spread", "X", i));
            views.add(new View("l" + i, "tied", "X", i < 15 ? 0 : 100));
        }
        Findings found = run(views, params(2, StruggleRule.PERCENTILE, 1.5, 1, Mode.CORRECTED));
        // The tenth percentile of 0..99 is 9.9, so 0 to 9 lie below it; that of the other video is 0.
        assertEquals(10, rows(found));
        assertEquals(
                List.of("spread"),
                table(found, "struggle_videos").stringColumn("video_title").asList());
        assertTrue(codes(found).containsAll(List.of("by-construction", "ties")));
        assertTrue(found.reading().actions().getFirst().contains("learners"));
        // As published there is but one rule.
        assertEquals(
                rows(run(views, published(PARAMS))),
                rows(run(views, params(2, StruggleRule.PERCENTILE, 1.5, 1, Mode.AS_PUBLISHED))));
    }

    @Test
    void neverFlagsAViewAboveTheMean() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            views.add(new View("l" + i, "v", "X", i < 3 ? 0 : 90 + i));
        }
        StruggleParams half = new StruggleParams(2, StruggleRule.PERCENTILE, 1.5, 50, 1, 10, "", Mode.CORRECTED, 42);
        // The median is 94.5, above the mean of 67.2.
        assertEquals(3, rows(run(views, half)));
    }

    @Test
    void writesEveryFlaggedViewToAFile(@TempDir Path folder) throws Exception {
        try (Study study = StudyFixture.of(manyViews())) {
            Findings found = new StruggleAnalysis().run(PARAMS, study, TaskContext.quiet());
            LargeTable large = found.largeTables().getFirst();
            assertEquals("struggle_views", large.name());
            Table rows = study.query(large.sql(), TaskContext.quiet());
            assertEquals(
                    List.of(
                            "student_id",
                            "video_title",
                            "course_code",
                            "completion_rate_percent",
                            "video_avg_completion",
                            "video_std_completion",
                            "struggle_deviation"),
                    rows.columnNames());
            assertEquals(large.rows(), rows.rowCount());
            for (int i = 0; i < rows.rowCount(); i++) {
                Row row = rows.row(i);
                double deviation = row.getDouble("struggle_deviation");
                assertEquals(
                        row.getDouble("video_avg_completion") - row.getDouble("completion_rate_percent"),
                        deviation,
                        1e-8);
                assertTrue(deviation > 1.5 * row.getDouble("video_std_completion") - 1e-8);
                assertTrue(i == 0 || deviation <= rows.row(i - 1).getDouble("struggle_deviation"));
            }
            Path file = folder.resolve("struggle_views.csv");
            large.study().copyToCsv(large.sql(), file, TaskContext.quiet());
            List<String> lines = Files.readAllLines(file);
            assertEquals(large.rows() + 1, lines.size());
            assertEquals(String.join(",", rows.columnNames()), lines.getFirst());
        }
    }

    @Test
    void showsItsFiguresWithTheirAnswerFirst() {
        Findings found = run(manyViews(), PARAMS);
        IntervalFigure courses =
                assertInstanceOf(IntervalFigure.class, found.figures().get(0));
        assertEquals("course_struggle_rate", courses.caption().id());
        assertEquals(4, courses.size());
        assertInstanceOf(IntervalFigure.class, found.figures().get(1));
        HistogramFigure deviations =
                assertInstanceOf(HistogramFigure.class, found.figures().get(2));
        assertTrue(deviations.references().getFirst().at() < 0 && deviations.size() < 50);
        assertEquals(
                3000, deviations.counts().stream().mapToLong(Long::longValue).sum());
        HeatMapFigure activity =
                assertInstanceOf(HeatMapFigure.class, found.figures().get(3));
        assertEquals(4, activity.rows().size());
        assertEquals(12, activity.size());
        assertInstanceOf(CurveFigure.class, found.figures().get(4));
    }

    @Test
    void leavesCellsOfFewViewsEmpty() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            views.add(new View("l" + i, "v", "X", i % 10 == 0 ? 0 : 100));
        }
        for (int i = 0; i < 40; i++) {
            views.add(new View("m" + i % 20, "w", "X", i % 10 == 1 ? 0 : 100));
            views.add(new View("m" + i % 20, "z", i < 3 ? "Y" : "X", 100 - i % 2));
        }
        HeatMapFigure figure = assertInstanceOf(
                HeatMapFigure.class,
                figure(
                        run(views, params(20, StruggleRule.STANDARD_DEVIATIONS, 1.5, 1, Mode.CORRECTED)),
                        "struggle_by_activity"));
        assertEquals(List.of("X", "Y"), figure.rows());
        assertEquals(List.of("1 view", "4 views"), figure.columns());
        assertEquals(10, figure.cells().get(0).value(), 1e-12);
        assertEquals("10.0 % (60)", figure.cells().get(0).label());
        assertEquals("No view", figure.cells().get(2).detail());
        assertTrue(Double.isNaN(figure.cells().get(3).value()));
        assertTrue(figure.cells().get(3).detail().contains("too few"));
    }

    @Test
    void saysWhereInACourseItBegins() {
        List<View> views = new ArrayList<>();
        for (int video = 1; video <= 10; video++) {
            for (int i = 0; i < 200; i++) {
                boolean low = (i * 7 + video * 3) % 20 < (video < 6 ? 1 : 4);
                views.add(new View("l" + i, "U_%02d".formatted(video), "X", low ? 0 : 100));
            }
        }
        Findings found = run(views, PARAMS);
        CurveFigure places = assertInstanceOf(CurveFigure.class, figure(found, "struggle_by_place"));
        assertEquals(6, places.reference());
        assertEquals(
                List.of(false, false, false, false, false, true, true, true, true, true),
                places.lines().getFirst().points().stream()
                        .map(CurveFigure.Point::marked)
                        .toList());
        assertEquals(20, places.lines().getFirst().points().get(5).y(), 1e-12);
        assertTrue(
                found.reading()
                        .sentences()
                        .getLast()
                        .startsWith(
                                "Along course X, where 12.5 % of views fall far short, the first video above that beyond chance is"
                                        + " number 6 of 10, U_06"),
                found.reading()::toString);
        assertTrue(found.reading().actions().getLast().contains("U_06 and the one before it"));
        assertEquals(10, table(found, "struggle_by_place").rowCount());
    }

    @Test
    void saysThatAShareRisesThoughNoVideoStandsOut() {
        List<View> views = new ArrayList<>();
        for (int video = 1; video <= 6; video++) {
            for (int i = 0; i < 100; i++) {
                views.add(new View("l" + i, "Unit " + video, null, i < 7 + video ? 0 : 100));
            }
        }
        Findings found = run(views, PARAMS);
        assertTrue(
                found.reading()
                        .sentences()
                        .getLast()
                        .startsWith(
                                "Along the course, where 10.5 % of views fall far short, none of 6 videos lies above that beyond chance."
                                        + " In the first third of them it is 8.5 % of 200 views, in the last third 12.5 % of 200."),
                found.reading()::toString);
    }

    @Test
    void showsTheChosenCourseOrSaysThatItCannot() {
        StruggleParams chosen =
                new StruggleParams(2, StruggleRule.STANDARD_DEVIATIONS, 1.5, 10, 1, 10, "c3", Mode.CORRECTED, 42);
        assertTrue(figure(run(manyViews(), chosen), "struggle_by_place")
                .caption()
                .title()
                .endsWith("course c3"));
        StruggleParams absent =
                new StruggleParams(2, StruggleRule.STANDARD_DEVIATIONS, 1.5, 10, 1, 10, "none", Mode.CORRECTED, 42);
        Findings found = run(manyViews(), absent);
        assertTrue(codes(found).contains("course-not-shown"));
        assertFalse(figure(found, "struggle_by_place").caption().title().endsWith("none"));
    }

    @Test
    void callsOutWhatStandsOutBeyondChance() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            views.add(new View("l" + i, "a", "calm", i % 30 == 0 ? 0 : 100));
            views.add(new View("l" + (i + 7), "b", "rough", i % 5 == 0 ? 0 : 100));
        }
        Findings found = run(views, PARAMS);
        assertEquals(
                "In course rough more views fall far short of what is usual for their video: 20.0 %, where it is 11.7 % of all"
                        + " 600 views.",
                found.reading().headline());
        assertTrue(
                found.reading()
                        .sentences()
                        .get(1)
                        .startsWith(
                                "1 of 2 courses with at least 1 view by 10 learners lies above the 11.7 % of all views"),
                found.reading()::toString);
        assertTrue(found.reading().sentences().get(1).contains("Most clearly above is course rough: 20.0 %"));
        assertTrue(found.reading().actions().getFirst().contains("course rough"));
    }

    @Test
    void doesNotCallChanceAnything() {
        List<View> views = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 4000; i++) {
            views.add(new View("l" + random.nextInt(200), "v" + i % 20, "c" + i % 5, random.nextInt(8) == 0 ? 0 : 100));
        }
        Findings found = run(views, PARAMS);
        assertTrue(found.reading().sentences().get(1).startsWith("None of 5 courses"), found.reading()::toString);
        assertTrue(found.reading().actions().getFirst().startsWith("Nothing stands out"), found.reading()::toString);
    }

    @Test
    void answersWithoutCourses() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            views.add(new View("l" + i, "calm", null, i % 30 == 0 ? 0 : 100));
            views.add(new View("l" + i, "rough", null, i % 5 == 0 ? 0 : 100));
        }
        Findings found = run(views, PARAMS);
        assertTrue(codes(found).contains("no-course"));
        assertFalse(found.tables().stream().anyMatch(table -> table.name().startsWith("course")));
        assertEquals("video_struggle_rate", found.figures().getFirst().caption().id());
        assertTrue(found.reading().sentences().get(1).contains("video rough: 20.0 %"), found.reading()::toString);
        assertEquals(
                "60 of 300 learners have such a view; half of these views belong to 25 learners.",
                found.reading().sentences().getLast());
    }

    @Test
    void answersOddStudies() {
        for (Mode mode : Mode.values()) {
            StruggleParams params = params(2, StruggleRule.STANDARD_DEVIATIONS, 1.5, 1, mode);
            run(List.of(new View("a", "v", "X", 33.3)), params);
            run(List.of(new View("a", "v", null, 33.3), new View("b", "v", null, 0)), params);
            for (double same : new double[] {0, 33.3, 100}) {
                List<View> views = new ArrayList<>();
                for (int i = 0; i < 60; i++) {
                    views.add(new View("l" + i % 12, "v" + i % 3, "c" + i % 4, same));
                }
                Findings found = run(views, params);
                assertEquals(0, rows(found));
                assertEquals(0, table(found, "struggling_learners").rowCount());
                if (same > 0 || mode == Mode.AS_PUBLISHED) {
                    assertEquals(
                            "No view falls far short of what is usual for its video (60 views, 12 learners).",
                            found.reading().headline());
                    assertTrue(codes(found).contains("alike"));
                } else {
                    assertEquals(
                            "In none of 3 videos could a view fall far short by this rule, not even one of 0 %.",
                            found.reading().headline());
                }
            }
        }
    }

    @Test
    void saysOfAnOnlyVideoThatItHasTooFewViews() {
        List<View> views =
                List.of(new View("a", "v", "X", 10), new View("b", "v", "X", 50), new View("c", "v", "X", 90));
        assertEquals(
                "The only video has fewer than 30 views, so no view can be judged against the others.",
                run(views, StruggleParams.of(Choices.standard())).reading().headline());
    }

    @Test
    void saysThatNoVideoHasViewsEnough() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            views.add(new View("l" + i % 20, "v" + i, "X", i));
        }
        Findings found = run(views, StruggleParams.of(Choices.standard()));
        assertEquals(
                "None of 40 videos has 30 views, so no view can be judged against the others.",
                found.reading().headline());
        found.figures().forEach(figure -> {
            assertEquals(0, figure.size());
            assertFalse(figure.caption().note().isEmpty());
        });
        assertEquals(0, rows(run(views, published(PARAMS))));
    }

    @Test
    void answersAHundredThousandCoursesOfOneView() {
        String views = "SELECT 'l' || i % 100, 'v' || i % 50, 'c' || i, 'c' || i, 'Student', i % 101"
                + " FROM range(100000) t(i)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings found =
                    new StruggleAnalysis().run(StruggleParams.of(Choices.standard()), study, TaskContext.quiet());
            assertEquals(0, table(found, "course_struggle").rowCount());
            assertEquals(
                    12,
                    ((HeatMapFigure) figure(found, "struggle_by_activity"))
                            .rows()
                            .size());
            assertTrue(codes(found).contains("no-order"));
        }
    }

    @Test
    void keepsItsFeetAboveAHundred() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            views.add(new View("l" + i, "v", "X", i == 0 ? 1e8 : 100));
            views.add(new View("l" + i, "w", "X", i == 0 ? 0 : 300));
        }
        Findings found = run(views, PARAMS);
        assertTrue(codes(found).contains("above-100"));
        assertEquals(
                List.of("w"),
                table(found, "struggle_videos").stringColumn("video_title").asList());
        HistogramFigure deviations = assertInstanceOf(HistogramFigure.class, figure(found, "struggle_deviation_dist"));
        assertEquals(1, deviations.counts().getFirst());
        // Videos w of mean 285: nineteen of 300 and one of 0, with a standard deviation of 67.08, so the line lies
        // 100.6 below.
        assertEquals(-100, deviations.references().getFirst().at());
        assertEquals(-100, deviations.edges().getFirst());
        assertEquals(19, deviations.counts().getLast());
        assertEquals(16, deviations.edges().getLast());
    }

    @Test
    void countsSpellingsAsCoursesOnlyAsPublished() {
        String views =
                "SELECT 'l' || i % 7, 'v' || i % 3, 'COS101', CASE WHEN i % 2 = 0 THEN 'COS101' ELSE 'Computing' END,"
                        + " 'Student', CASE WHEN i < 6 THEN 0 ELSE 100 END FROM range(60) t(i)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings corrected = new StruggleAnalysis().run(PARAMS, study, TaskContext.quiet());
            Findings published = new StruggleAnalysis().run(published(PARAMS), study, TaskContext.quiet());
            assertEquals(1, table(corrected, "course_struggle").rowCount());
            assertEquals(2, table(published, "course_struggle").rowCount());
            assertTrue(codes(corrected).contains("course-spellings"));
            assertTrue(codes(published).contains("course-spellings"));
        }
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        List<View> shuffled = new ArrayList<>(manyViews());
        Collections.shuffle(shuffled, new Random(1));
        for (StruggleRule rule : StruggleRule.values()) {
            StruggleParams params = params(2, rule, 1.5, 1, Mode.CORRECTED);
            try (Study study = StudyFixture.of(manyViews());
                    Study other = StudyFixture.of(shuffled)) {
                SameFindings.assertSame(
                        new StruggleAnalysis().run(params, study, TaskContext.quiet()),
                        new StruggleAnalysis().run(params, other, TaskContext.quiet()));
            }
        }
    }

    @Test
    void doubledRowsDoubleDeviationsAndKeepMeans() {
        List<View> twice = new ArrayList<>(manyViews());
        twice.addAll(manyViews());
        Findings once = run(manyViews(), published(PARAMS));
        Findings doubled = run(twice, published(PARAMS));
        Table bins = table(doubled, "struggle_deviations");
        for (int bin = 0; bin < bins.rowCount(); bin++) {
            assertEquals(
                    2 * table(once, "struggle_deviations").row(bin).getLong("views"),
                    bins.row(bin).getLong("views"));
        }
        Map<String, Double> means = means(once);
        assertEquals(means, means(doubled));
    }

    @Test
    void parametersCheckThemselves() {
        for (double factor : new double[] {0, -1, 10.1, Double.NaN}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> params(2, StruggleRule.STANDARD_DEVIATIONS, factor, 1, Mode.CORRECTED));
        }
        for (double percentile : new double[] {0, 51, Double.NaN}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new StruggleParams(
                            2, StruggleRule.PERCENTILE, 1.5, percentile, 1, 10, "", Mode.CORRECTED, 42));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> params(0, StruggleRule.STANDARD_DEVIATIONS, 1.5, 1, Mode.CORRECTED));
        assertThrows(
                IllegalArgumentException.class,
                () -> params(2, StruggleRule.STANDARD_DEVIATIONS, 1.5, 0, Mode.CORRECTED));
    }

    private static Map<String, Double> means(Findings found) {
        Map<String, Double> means = new TreeMap<>();
        for (Row row : table(found, "video_struggle")) {
            means.put(row.getString("video_title"), row.getDouble("avg_completion_rate"));
        }
        return means;
    }

    /** A hundred views were asked for beside the thirty of the filter, without a word on why. */
    @Test
    void coursesNeedAsManyViewsAsVideosButForWhatWasPublished() {
        Choices forty = Choices.standard().withMinimumViews(40);
        assertEquals(40, StruggleParams.of(forty).minimumCourseViews());
        assertEquals(100, StruggleParams.of(forty.withMode(Mode.AS_PUBLISHED)).minimumCourseViews());
    }

    private static StruggleParams params(
            int minimumViews, StruggleRule rule, double factor, int minimumCourseViews, Mode mode) {
        return new StruggleParams(minimumViews, rule, factor, 10, minimumCourseViews, 10, "", mode, 42);
    }

    private static StruggleParams published(StruggleParams params) {
        return params(
                params.minimumViews(), params.rule(), params.factor(), params.minimumCourseViews(), Mode.AS_PUBLISHED);
    }

    private static List<View> manyViews() {
        Random random = new Random(3);
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int video = random.nextInt(25);
            double completion = random.nextInt(5) > 0 ? 100 : random.nextInt(1000) / 10.0;
            views.add(new View("l" + random.nextInt(90), "v" + video, "c" + video % 4, completion));
        }
        return List.copyOf(views);
    }

    private static Findings run(List<View> views, StruggleParams params) {
        try (Study study = StudyFixture.of(views)) {
            return new StruggleAnalysis().run(params, study, TaskContext.quiet());
        }
    }

    private static long rows(Findings found) {
        return found.largeTables().getFirst().rows();
    }

    private static String said(Findings found, String code) {
        return found.reading().notices().stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow()
                .sentence();
    }
}
