package org.lectern.analysis.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.analysis.FoundIn.codes;
import static org.lectern.analysis.FoundIn.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.HistogramFigure;
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

class EngagementAnalysisTest {

    private static final EngagementParams PARAMS = new EngagementParams(0.6, 1, 10, Mode.CORRECTED, 42);

    /** Means 100, 45 and 0; 2, 2 and 1 videos; 3, 2 and 1 views. */
    private static final List<View> SMALL = List.of(
            new View("cat", "c", "Y", 0),
            new View("ann", "a", "X", 100),
            new View("bob", "a", "X", 50),
            new View("ann", "b", "X", 100),
            new View("ann", "b", "X", 100),
            new View("bob", "b", "X", 40));

    @Test
    void agreesWithAHandWorkedStudy() {
        Findings found = engagement(SMALL, PARAMS);
        Table learners = table(found, "learner_engagement");
        assertEquals(
                List.of("student_id", "engagement_score", "avg_completion_rate", "unique_videos_watched", "views"),
                learners.columnNames());
        assertEquals(
                List.of("ann", "bob", "cat"),
                learners.stringColumn("student_id").asList());
        Row bob = learners.row(1);
        assertEquals(0.6 * 0.45 + 0.4, bob.getDouble("engagement_score"), 1e-15);
        assertEquals(45, bob.getDouble("avg_completion_rate"), 1e-12);
        assertEquals(2, bob.getLong("unique_videos_watched"));
        assertEquals(2, bob.getLong("views"));
        assertEquals(1, learners.row(0).getDouble("engagement_score"));
        assertEquals(0, learners.row(2).getDouble("engagement_score"));
    }

    @Test
    void sumsTheScoresUp() {
        Row totals = table(engagement(SMALL, PARAMS), "engagement_totals").row(0);
        assertEquals(3, totals.getLong("learners"));
        assertEquals(6, totals.getLong("views"));
        assertEquals(0.67, totals.getDouble("median_score"), 1e-15);
        assertEquals(0.335, totals.getDouble("score_quartile_1"), 1e-15);
        assertEquals(0.835, totals.getDouble("score_quartile_3"), 1e-15);
        // Parts 0.6, 0.27, 0 around 0.29 against scores 1, 0.67, 0 around 1.67/3.
        double middle = 1.67 / 3;
        double together = 0.31 * (1 - middle) - 0.02 * (0.67 - middle) + 0.29 * middle;
        double variance = (1 - middle) * (1 - middle) + (0.67 - middle) * (0.67 - middle) + middle * middle;
        assertEquals(together / variance, totals.getDouble("completion_share_of_score"), 1e-12);
    }

    @Test
    void obeysTheWeights() {
        Table alone = table(engagement(SMALL, weight(1)), "learner_engagement");
        assertEquals(0.45, alone.row(1).getDouble("engagement_score"), 1e-15);
        Table videos = table(engagement(SMALL, weight(0)), "learner_engagement");
        assertEquals(1, videos.row(1).getDouble("engagement_score"));
        assertEquals(
                List.of("ann", "bob", "cat"), videos.stringColumn("student_id").asList());
    }

    @Test
    void saysHowMuchTheOrderHangsOnTheWeights() {
        Findings found = engagement(SMALL, PARAMS);
        Table weights = table(found, "engagement_sensitivity");
        assertEquals(11, weights.rowCount());
        // Ranks 3, 2, 1 against 2.5, 2.5, 1.
        assertEquals(Math.sqrt(3) / 2, weights.row(0).getDouble("rank_correlation"), 1e-15);
        assertEquals(1, weights.row(5).getDouble("rank_correlation"));
        assertEquals(1, weights.row(6).getDouble("rank_correlation"));
        assertEquals(0.7, weights.row(7).getDouble("completion_weight"));
        assertTrue(
                found.reading().sentences().getLast().startsWith("Other weights would change the order little"),
                found.reading()::toString);
        assertEquals(
                12,
                table(engagement(SMALL, weight(0.65)), "engagement_sensitivity").rowCount());
    }

    @Test
    void countsWhoStaysAtTheTop() {
        // Completion alone puts far first, videos alone wide.
        List<View> views = new ArrayList<>(List.of(new View("far", "v0", "X", 100), new View("low", "v0", "X", 0)));
        IntStream.range(0, 10).forEach(i -> views.add(new View("wide", "v" + i, "X", 10)));
        EngagementParams first = new EngagementParams(1, 1, 1, Mode.CORRECTED, 42);
        Table weights = table(engagement(views, first), "engagement_sensitivity");
        assertEquals(0, weights.row(0).getLong("highest_kept"));
        assertEquals(1, weights.row(10).getLong("highest_kept"));
        assertEquals(1, weights.row(10).getLong("highest"));
    }

    @Test
    void showsItsFiguresWithTheirAnswerFirst() {
        Findings found = engagement(SMALL, PARAMS);
        HistogramFigure scores =
                assertInstanceOf(HistogramFigure.class, found.figures().get(0));
        assertEquals(20, scores.size());
        assertEquals(1, scores.counts().get(0));
        assertEquals(1, scores.counts().get(13));
        assertEquals(1, scores.counts().get(19));
        // Scores are 0, 0.67 and 1.
        assertEquals(
                List.of("Lower quartile", "Median", "Upper quartile"),
                scores.references().stream()
                        .map(line -> line.label().replaceAll(" [0-9.]+$", ""))
                        .toList());
        assertEquals(0.335, scores.references().getFirst().at(), 1e-12);
        assertEquals(0.835, scores.references().getLast().at(), 1e-12);
        IntervalFigure ranking =
                assertInstanceOf(IntervalFigure.class, found.figures().get(1));
        assertEquals(List.of("ann", "bob", "cat"), categories(ranking));
        assertEquals(
                List.of("Highest", "Highest", "Lowest"),
                ranking.rows().stream().map(IntervalFigure.Row::group).toList());
        assertEquals(0.67, ranking.reference(), 1e-15);
        CurveFigure weights =
                assertInstanceOf(CurveFigure.class, found.figures().get(2));
        assertEquals(0.6, weights.reference());
    }

    @Test
    void putsTheDoubtOfTheMeanOnTheScaleOfTheScore() {
        Row bob = table(engagement(SMALL, PARAMS), "engagement_ranking").row(1);
        Interval mean = Wilson.ofMean(0.45, 2, 0.95);
        assertEquals(0.4 + 0.6 * mean.low(), bob.getDouble("score_low"), 1e-12);
        assertEquals(0.4 + 0.6 * mean.high(), bob.getDouble("score_high"), 1e-12);
        Row exact = table(engagement(SMALL, weight(0)), "engagement_ranking").row(1);
        assertEquals(exact.getDouble("engagement_score"), exact.getDouble("score_low"));
        assertEquals(exact.getDouble("engagement_score"), exact.getDouble("score_high"));
    }

    @Test
    void breaksTiesByNameAndSharesPlaces() {
        List<View> views = List.of(
                new View("zoe", "a", "X", 80),
                new View("amy", "a", "X", 80),
                new View("max", "a", "X", 20),
                new View("ben", "a", "X", 20));
        Findings found = engagement(views, PARAMS);
        Table ranking = table(found, "engagement_ranking");
        List<String> names = List.of("amy", "zoe", "ben", "max");
        assertEquals(names, ranking.stringColumn("student_id").asList());
        assertEquals(List.of(1L, 1L, 3L, 3L), ranking.longColumn("place").asList());
        assertEquals(
                names,
                categories(
                        assertInstanceOf(IntervalFigure.class, found.figures().get(1))));
    }

    @Test
    void asksForAMinimumOfViewsOnlyWhereCorrected() {
        Findings corrected = engagement(SMALL, new EngagementParams(0.6, 2, 10, Mode.CORRECTED, 42));
        Findings published = engagement(SMALL, new EngagementParams(0.6, 2, 10, Mode.AS_PUBLISHED, 42));
        assertEquals(2, corrected.figures().get(1).size());
        assertEquals(3, published.figures().get(1).size());
        for (Findings found : List.of(corrected, published)) {
            assertEquals(3, table(found, "learner_engagement").rowCount());
            String notice = sentence(found, "few-views");
            assertTrue(notice.contains("cat (0.00, 1 view)"), notice);
            assertTrue(notice.contains("bob (0.67, 2 views)"), notice);
        }
    }

    @Test
    void saysWhyNobodyIsRanked() {
        Findings found = engagement(SMALL, new EngagementParams(0.6, 50, 10, Mode.CORRECTED, 42));
        assertEquals(0, found.figures().get(1).size());
        assertEquals(
                "All 3 learners have fewer than 50 views, so nobody is ranked.",
                found.figures().get(1).caption().note());
        assertTrue(codes(found).containsAll(List.of("nothing-ranked", "few-learners")));
    }

    @Test
    void countsHalfForWhatIsTheSameForAll() {
        List<View> views =
                List.of(new View("ann", "a", "X", 70), new View("bob", "a", "X", 70), new View("bob", "b", "X", 70));
        Findings found = engagement(views, PARAMS);
        Table learners = table(found, "learner_engagement");
        assertEquals(0.7, learners.row(0).getDouble("engagement_score"), 1e-15);
        assertEquals(0.3, learners.row(1).getDouble("engagement_score"), 1e-15);
        assertTrue(codes(found).contains("same-completion"));
        assertTrue(found.reading().toString().contains("how many videos they open matters more"));
        assertEquals(Double.NaN, table(found, "engagement_sensitivity").row(10).getDouble("rank_correlation"));
    }

    @Test
    void answersOddStudies() {
        Findings one = engagement(List.of(new View("ann", "a", null, 33.3)), PARAMS);
        assertEquals(
                "The only learner scores 0.50, as there is nobody to compare with (1 view).",
                one.reading().headline());
        assertEquals(0, one.figures().get(2).size());
        for (double same : new double[] {0, 33.3, 100}) {
            List<View> views = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                views.add(new View("l" + i % 12, "v" + i % 3, null, same));
            }
            Findings found = engagement(views, PARAMS);
            assertEquals(12, table(found, "learner_engagement").rowCount());
            assertFalse(codes(found).contains("few-learners"));
            assertTrue(
                    found.reading().headline().startsWith("Nothing tells the 12 learners apart: all score 0.50"),
                    found.reading()::toString);
            assertEquals(1, found.reading().actions().size());
        }
        List<View> single = IntStream.range(0, 40)
                .mapToObj(i -> new View("l" + i, "v" + i, null, i))
                .toList();
        Findings corrected = engagement(single, EngagementParams.of(Choices.standard()));
        assertTrue(codes(corrected).containsAll(List.of("nothing-ranked", "same-videos")));
        assertEquals(
                "All 40 learners have fewer than 5 views: too few to tell how engaged each is.",
                corrected.reading().headline());
        assertEquals(
                2,
                table(engagement(single.subList(0, 2), PARAMS), "learner_engagement")
                        .rowCount());
    }

    @Test
    void callsOutWhoScoresLowBeyondChance() {
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 40; learner++) {
            for (int video = 0; video < 30; video++) {
                views.add(new View("l" + learner, "v" + video, "X", learner == 7 ? 5 : 70 + (learner + video) % 5));
            }
        }
        Findings found = engagement(views, PARAMS);
        String apart = found.reading().sentences().getFirst();
        assertTrue(apart.contains(", none scores above the middle of 0."), apart);
        assertTrue(apart.contains(" beyond chance and 1 below it, by how far they watch. Below it is l7: "), apart);
        assertTrue(found.reading().actions().get(1).startsWith("Ask l7 what keeps"), found.reading()::toString);
        assertEquals(
                "One of 40 learners scores clearly lower than the middle; it is l7 (5.0 % watched on average, 30 videos).",
                found.reading().headline());
    }

    @Test
    void namesWhoScoresHighWhereNobodyScoresLow() {
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 40; learner++) {
            for (int video = 0; video < 30; video++) {
                views.add(new View("l" + learner, "v" + video, "X", learner == 7 ? 95 : 30 + (learner + video) % 5));
            }
        }
        assertEquals(
                "No learner scores clearly lower than the middle; one of 40 learners scores higher, it is l7 (95.0 % watched on"
                        + " average, 30 videos).",
                engagement(views, PARAMS).reading().headline());
    }

    @Test
    void doesNotCallChanceAnything() {
        Random random = new Random(7);
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            views.add(new View("l" + i % 100, "v" + i / 100, null, random.nextInt(101)));
        }
        Findings found = engagement(views, PARAMS);
        String apart = found.reading().sentences().getFirst();
        assertTrue(apart.contains(", none scores above the middle of 0."), apart);
        assertTrue(apart.contains(" beyond chance and none below it, by how far they watch."), apart);
        assertTrue(found.reading().actions().get(1).startsWith("Nobody scores below"), found.reading()::toString);
        assertTrue(
                found.reading().headline().startsWith("No learner’s score clearly differs from the middle one of 0."),
                found.reading()::toString);
        assertTrue(found.reading().headline().endsWith(" (100 learners compared)."), found.reading()::toString);
    }

    @Test
    void saysWhatMovesTheScore() {
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 20; learner++) {
            for (int video = 0; video <= learner; video++) {
                views.add(new View("l" + learner, "v" + video, null, learner % 2 == 0 ? 90 : 95));
            }
        }
        Findings wide = engagement(views, weight(0.1));
        assertTrue(wide.reading().toString().contains("how many videos they open matters more"));
        assertTrue(wide.reading().actions().getFirst().contains("videos that are not opened"));
        Findings far = engagement(views, weight(0.9));
        assertTrue(far.reading().toString().contains("how far they watch matters more"));
        assertTrue(far.reading().actions().getFirst().contains("views that stop early"));
    }

    @Test
    void saysWhereOneVideoIsEnough() {
        List<View> views = new ArrayList<>(List.of(new View("lucky", "v0", null, 100)));
        for (int i = 0; i < 50; i++) {
            views.add(new View("l" + i % 5, "v" + i / 5, null, i % 5 < 3 ? 30 + i % 7 : 50 + i % 7));
        }
        String notice = sentence(engagement(views, weight(0.8)), "single-video");
        assertTrue(notice.startsWith("1 of 6 learners opened a single video and scores above"), notice);
        assertFalse(codes(engagement(views, weight(0))).contains("single-video"));
    }

    @Test
    void saysWhereOneLearnerSetsTheScale() {
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 200; learner++) {
            for (int video = 0; video < (learner == 0 ? 300 : 1 + learner % 20); video++) {
                views.add(new View("l" + learner, "v" + video, null, 50 + learner % 3));
            }
        }
        String notice = sentence(engagement(views, PARAMS), "out-of-line");
        assertTrue(notice.contains("300, are more than twice the 20 "), notice);
        views.removeIf(view ->
                view.learner().equals("l0") && Integer.parseInt(view.video().substring(1)) > 20);
        assertFalse(codes(engagement(views, PARAMS)).contains("out-of-line"));
    }

    @Test
    void saysWhereMostStandCloseTogetherOnTheScale() {
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 20; learner++) {
            for (int video = 0; video < (learner < 3 ? 40 : 2); video++) {
                views.add(new View("l" + learner, "v" + video, null, 50 + learner % 3));
            }
        }
        String notice = sentence(engagement(views, PARAMS), "crowded");
        assertTrue(notice.startsWith("Half of the learners opened 2 videos or fewer"), notice);
    }

    @Test
    void saysWhoIsNoLearner() {
        String views = "SELECT 'l' || i, 'v', 'X', 'X', CASE WHEN i < 3 THEN 'Teacher' ELSE 'Student' END, i"
                + " FROM range(20) t(i)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings all = new EngagementAnalysis().run(PARAMS, study, TaskContext.quiet());
            assertTrue(sentence(all, "staff").startsWith("3 of 20 viewers"));
            Study students = study.filtered(study.facts().learnersOnly());
            Findings some = new EngagementAnalysis().run(PARAMS, students, TaskContext.quiet());
            assertFalse(codes(some).contains("staff"));
            Study teachers = study.filtered(Filter.everything().withRoles(List.of("Teacher")));
            Findings none = new EngagementAnalysis().run(PARAMS, teachers, TaskContext.quiet());
            assertTrue(sentence(none, "staff").startsWith("3 of 3 viewers"));
        }
    }

    @Test
    void keepsItsFeetAboveAHundred() {
        List<View> views =
                List.of(new View("ann", "a", "X", 250), new View("bob", "a", "X", 120), new View("bob", "b", "X", 10));
        Findings found = engagement(views, PARAMS);
        assertTrue(codes(found).contains("above-100"));
        assertEquals(0.6, table(found, "learner_engagement").row(0).getDouble("engagement_score"), 1e-15);
    }

    @Test
    void agreesWithTheToyStudy() throws Exception {
        List<List<String>> expected = ToyStudy.learners();
        try (Study study = ToyStudy.open()) {
            Table learners = table(
                    new EngagementAnalysis()
                            .answer(Choices.standard().withMode(Mode.AS_PUBLISHED), study, TaskContext.quiet()),
                    "learner_engagement");
            assertEquals(expected.size(), learners.rowCount());
            List<String> names = learners.stringColumn("student_id").asList();
            for (List<String> cells : expected) {
                Row row = learners.row(names.indexOf(cells.get(0)));
                assertEquals(Double.parseDouble(cells.get(1)), row.getDouble("avg_completion_rate"), 1e-6);
                assertEquals(Long.parseLong(cells.get(2)), row.getLong("unique_videos_watched"));
                assertEquals(Long.parseLong(cells.get(3)), row.getLong("views"));
                assertEquals(Double.parseDouble(cells.get(4)), row.getDouble("engagement_score"), 1e-6);
            }
        }
    }

    @Test
    void parametersCheckThemselves() {
        assertThrows(IllegalArgumentException.class, () -> weight(-0.1));
        assertThrows(IllegalArgumentException.class, () -> weight(1.1));
        assertThrows(IllegalArgumentException.class, () -> weight(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new EngagementParams(0.6, 0, 10, Mode.CORRECTED, 42));
        assertThrows(IllegalArgumentException.class, () -> new EngagementParams(0.6, 5, 0, Mode.CORRECTED, 42));
    }

    private static EngagementParams weight(double completion) {
        return new EngagementParams(completion, 1, 10, Mode.CORRECTED, 42);
    }

    private static Findings engagement(List<View> views, EngagementParams params) {
        try (Study study = StudyFixture.of(views)) {
            return new EngagementAnalysis().run(params, study, TaskContext.quiet());
        }
    }

    private static List<String> categories(IntervalFigure figure) {
        return figure.rows().stream().map(IntervalFigure.Row::category).toList();
    }

    private static String sentence(Findings found, String code) {
        return found.reading().notices().stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow()
                .sentence();
    }
}
