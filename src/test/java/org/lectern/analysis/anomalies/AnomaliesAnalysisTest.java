package org.lectern.analysis.anomalies;

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
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.contract.TaskContext;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.study.CompletionRule;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import org.lectern.study.ToyStudy;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class AnomaliesAnalysisTest {

    private static final AnomaliesParams STANDARD = AnomaliesParams.of(Choices.standard());

    /** Means: ann 50 of 0 and 100, bob 45 of halves, cat 40 in one view, dan 45 over all four videos, eve 100, fay 39.9. */
    private static final List<View> SMALL = List.of(
            new View("ann", "a", "X", 0),
            new View("ann", "b", "X", 100),
            new View("bob", "a", "X", 44),
            new View("bob", "b", "X", 46),
            new View("bob", "b", "X", 45),
            new View("cat", "c", "X", 40),
            new View("dan", "a", "X", 0),
            new View("dan", "b", "X", 80),
            new View("dan", "c", "X", 10),
            new View("dan", "d", "X", 90),
            new View("eve", "a", "X", 100),
            new View("fay", "a", "X", 39.9));

    @Test
    void findsWhatThePublishedRuleFinds() {
        Findings found = find(SMALL, published());
        Table learners = table(found, "anomalous_learners");
        assertEquals(
                List.of("student_id", "avg_completion_rate", "unique_videos_watched", "views", "share_in_band"),
                learners.columnNames());
        assertEquals(
                List.of("ann", "bob", "cat"),
                learners.stringColumn("student_id").asList());
        Row ann = learners.row(0);
        assertEquals(50, ann.getDouble("avg_completion_rate"));
        assertEquals(2, ann.getLong("unique_videos_watched"));
        assertEquals(2, ann.getLong("views"));
        assertEquals(0, ann.getDouble("share_in_band"));
        assertEquals(
                "3 learners average 40 to 50 % without having watched all 4 videos (50.0 % of 6 learners).",
                found.reading().headline());
    }

    @Test
    void putsTheLikeliestHalfWatchersFirstWhereCorrected() {
        Findings found = find(SMALL, new AnomaliesParams(40, 50, 2, CompletionRule.USUAL, Mode.CORRECTED, 42));
        assertEquals(
                List.of("bob", "cat", "ann"),
                table(found, "anomalous_learners").stringColumn("student_id").asList());
        assertEquals(
                "Only 3 learners have at least 2 views: too few to tell who is unusual.",
                found.reading().headline());
        // Of 2, 3 and 1 views 0, 3 and 1 lie in the band: 0.22 / 0.12 independent views, and no less than 36/14 = 2.
        assertEquals(
                "3 learners average 40 to 50 % (50.0 % of 6, 18.8 to 81.2 %); 1 of the 2 with at least 2 views stops there"
                        + " in half of their views or more. Of their 6 views, 16.7 % end at 10 % or before and 16.7 % at 90 % or"
                        + " later; 66.7 % end between 40 and 50 % (15.9 to 95.5 %).",
                found.reading().sentences().getFirst());
    }

    @Test
    void showsWhatHidesBehindTheMean() {
        Findings found = find(SMALL, published());
        Table shares = table(found, "anomalous_learner_views");
        assertEquals(List.of(0.5, 0.0, 0.0), shares.doubleColumn("share_low").asList());
        assertEquals(
                List.of(0.0, 1.0, 1.0), shares.doubleColumn("share_in_band").asList());
        assertEquals(List.of(0.5, 0.0, 0.0), shares.doubleColumn("share_high").asList());
        HistogramFigure behind =
                assertInstanceOf(HistogramFigure.class, found.figures().getFirst());
        assertEquals(21, behind.size());
        assertEquals(1, behind.counts().get(0));
        assertEquals(2, behind.counts().get(8));
        assertEquals(2, behind.counts().get(9));
        assertEquals(1, behind.counts().get(20));
        assertEquals(6, behind.counts().stream().mapToLong(Long::longValue).sum());
        Row totals = table(found, "anomaly_totals").row(0);
        assertEquals(0.5, totals.getDouble("anomalous_share"));
        assertEquals(1, totals.getLong("watched_all_videos"));
    }

    @Test
    void heedsTheBoundsThatAreSet() {
        AnomaliesParams wide = new AnomaliesParams(39.9, 45, 5, CompletionRule.USUAL, Mode.AS_PUBLISHED, 42);
        assertEquals(
                List.of("bob", "cat", "fay"),
                table(find(SMALL, wide), "anomalous_learners")
                        .stringColumn("student_id")
                        .asList());
        assertEquals(
                5,
                find(SMALL, wide).figures().getFirst() instanceof HistogramFigure histogram
                        ? histogram.counts().stream().mapToLong(Long::longValue).sum()
                        : -1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new AnomaliesParams(50, 40, 5, CompletionRule.USUAL, Mode.CORRECTED, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AnomaliesParams(40, 101, 5, CompletionRule.USUAL, Mode.CORRECTED, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AnomaliesParams(40, 50, 1, CompletionRule.USUAL, Mode.CORRECTED, 1));
    }

    @Test
    void saysWhatTheRuleIsWorth() {
        Findings found = find(SMALL, new AnomaliesParams(40, 50, 2, CompletionRule.USUAL, Mode.CORRECTED, 42));
        assertEquals(
                List.of("few-learners", "mean-is-a-mixture", "single-views", "watched-all", "too-few-to-compare"),
                codes(found));
        assertEquals(
                "1 learner watched all 4 videos; leaving them out, as published, takes 1 learner out of the band.",
                sentence(found, "watched-all"));
        assertEquals("1 of 3 learners in the band has a single view.", sentence(found, "single-views"));
        assertEquals(
                Notice.Severity.WARNING,
                find(SMALL, new AnomaliesParams(40, 50, 2, CompletionRule.USUAL, Mode.AS_PUBLISHED, 42))
                        .reading()
                        .notices()
                        .get(1)
                        .severity());
        List<View> more = new ArrayList<>(SMALL);
        more.add(new View("gus", "e", "X", 100));
        assertEquals(
                "Nobody watched all 5 videos, so leaving out those who did, as published, changes nothing.",
                sentence(find(more, STANDARD), "nobody-watched-all"));
    }

    @Test
    void findsHalfWatchersWhateverTheirMean() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            views.add(new View("true", "v" + i, "X", i < 4 ? 45 : 100));
            views.add(new View("mixed", "v" + i, "X", i < 4 ? 0 : 90));
            views.add(new View("eager", "v" + i, "X", 100));
            views.add(new View("eager", "w" + i, "X", 100));
        }
        Findings found = find(views, STANDARD);
        assertEquals(
                List.of("true"),
                table(found, "half_watchers").stringColumn("student_id").asList());
        assertEquals(
                "View by view, 1 of 3 learners with at least 5 views stops between 40 and 50 % in half of their views or"
                        + " more; the mean points to none of these.",
                found.reading().sentences().get(1));
        assertTrue(found.reading().actions().getFirst().startsWith("Ask the learner who really stops"));
        assertTrue(
                found.reading()
                        .sentences()
                        .getFirst()
                        .startsWith(
                                "One learner averages 40 to 50 % (33.3 % of 3, 6.1 to 79.2 %); the one with at least 5"
                                        + " views does not stop there in half of their views."),
                found.reading()::toString);
    }

    @Test
    void callsAStrangerUnusualAndSaysWhy() {
        Findings found = find(withAStranger(), STANDARD);
        Table unusual = table(found, "unusual_learners");
        assertEquals(
                List.of(
                        "student_id",
                        "unusual_score",
                        "avg_completion_rate",
                        "std_completion_rate",
                        "completed_share",
                        "unique_videos_watched",
                        "views",
                        "reasons"),
                unusual.columnNames());
        assertEquals(61, unusual.rowCount());
        Row first = unusual.row(0);
        assertEquals("stranger", first.getString("student_id"));
        assertEquals(1, first.getDouble("avg_completion_rate"));
        assertEquals(0, first.getDouble("std_completion_rate"));
        assertEquals(200, first.getLong("views"));
        assertEquals(
                "a mean of 1.0 %, lower than any other learner; completion spread by 0.0 points, less than for any other"
                        + " learner; 0 % of views finished, fewer than any other learner; 200 views, more than any"
                        + " other learner",
                first.getString("reasons"));
        assertEquals("", unusual.row(60).getString("reasons"));
        for (int row = 1; row < unusual.rowCount(); row++) {
            assertTrue(unusual.row(row - 1).getDouble("unusual_score")
                    >= unusual.row(row).getDouble("unusual_score"));
        }
        ScatterFigure scatter =
                assertInstanceOf(ScatterFigure.class, found.figures().get(0));
        assertEquals(61, scatter.size());
        assertEquals(
                List.of("stranger"),
                scatter.points().stream()
                        .filter(point -> point.shade() == 1)
                        .map(ScatterFigure.Point::name)
                        .toList());
        HeatMapFigure map =
                assertInstanceOf(HeatMapFigure.class, found.figures().get(1));
        assertEquals("stranger", map.rows().getFirst());
        assertEquals(0, map.cells().getFirst().value());
        assertEquals("1.0 %", map.cells().getFirst().label());
        assertEquals(100, map.cells().get(4).value());
        assertTrue(found.reading().sentences().getFirst().contains("Unusual about stranger: a mean of 1.0 %"));
        assertTrue(found.reading()
                .headline()
                .startsWith(
                        "One of 61 learners looks unlike the others: stranger, by a mean of 1.0 % (median of all "));
        assertTrue(found.reading().actions().getFirst().startsWith("Look at how stranger watches: "));
    }

    @Test
    void spreadIsTheSampleDeviation() {
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 10; learner++) {
            for (double completion : new double[] {10, 20, 30, 40, 50.5}) {
                views.add(new View("l" + learner, "v" + completion, "X", completion));
            }
        }
        Row row = table(find(views, STANDARD), "unusual_learners").row(3);
        // Squares 100 + 400 + 900 + 1600 + 2550.25 less 150.5² / 5, over 4.
        assertEquals(Math.sqrt((5550.25 - 150.5 * 150.5 / 5) / 4), row.getDouble("std_completion_rate"), 1e-9);
        assertEquals("l3", row.getString("student_id"));
    }

    @Test
    void tellsWhoIsNotCompared() {
        List<View> views = withAStranger();
        views.add(new View("guest", "v1", "X", 3));
        Findings found = find(views, STANDARD);
        assertEquals(
                "1 of 62 learners has fewer than 5 views and is not compared with the others.",
                sentence(found, "not-compared"));
        assertEquals(61, table(found, "unusual_learners").rowCount());
        Findings strict = find(views, new AnomaliesParams(40, 50, 100, CompletionRule.USUAL, Mode.CORRECTED, 42));
        assertTrue(codes(strict).contains("too-few-to-compare"));
        assertEquals(0, strict.figures().get(0).size());
        assertEquals(0, strict.figures().get(1).size());
        assertTrue(strict.figures().get(1).caption().note().contains("Only 1 learner has at least 100 views"));
    }

    @Test
    void saysThatAllAreAlike() {
        for (double same : new double[] {0, 33.3, 45, 100}) {
            List<View> views = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                views.add(new View("l" + i % 12, "v" + i % 10, "c" + i % 4, same));
            }
            Findings found = find(views, STANDARD);
            assertTrue(codes(found).contains("all-alike"), found.reading()::toString);
            assertEquals(
                    "No learner looks unlike the others (12 with at least 5 views compared).",
                    found.reading().headline());
            assertEquals(0, found.figures().get(1).size());
            assertEquals(same == 45 ? 12 : 0, table(found, "anomalous_learners").rowCount());
        }
    }

    @Test
    void answersOddStudies() {
        Reading alone = find(List.of(new View("a", "v", null, 33.3)), STANDARD).reading();
        assertEquals("No learner has at least 5 views: too few to tell who is unusual.", alone.headline());
        assertEquals(
                "The only learner does not average 40 to 50 %.",
                alone.sentences().getFirst());
        // Whoever watched the one video there is watched them all.
        assertEquals(
                "No learner averages 40 to 50 % without having watched the one video (0.0 % of 2 learners).",
                find(List.of(new View("a", "v", null, 45), new View("b", "v", null, 45)), published())
                        .reading()
                        .headline());
        Findings one = find(
                List.of(new View("a", "v", null, 45), new View("b", "w", null, 100)),
                new AnomaliesParams(0, 100, 2, CompletionRule.USUAL, Mode.CORRECTED, 1));
        assertEquals(
                "No learner has at least 2 views: too few to tell who is unusual.",
                one.reading().headline());
        assertTrue(
                one.reading()
                        .sentences()
                        .getFirst()
                        .startsWith(
                                "2 learners average 0 to 100 % (100.0 % of 2, 34.2 to 100.0 %); none has the 2 views"
                                        + " needed to say more."),
                one.reading()::toString);
        assertEquals(
                "No learner has the 2 views needed to tell where views mostly end.",
                one.reading().sentences().get(1));
        assertEquals(
                List.of("No learner is clearly unusual: do not write to anybody because of these figures."),
                one.reading().actions());
        Findings over = find(List.of(new View("a", "v", "X", 250), new View("a", "w", "X", 2500)), STANDARD);
        HistogramFigure means =
                assertInstanceOf(HistogramFigure.class, over.figures().get(3));
        assertEquals(1, means.counts().getLast());
    }

    @Test
    void keepsStrangeNamesApart() {
        List<View> views = new ArrayList<>();
        List<String> names =
                List.of("Zoe", "anna", "Anna", "Ärna", "ana's", "10", "9", " x", "émile", "Émile", "z", "Ω");
        for (String name : names) {
            int n = 5 + names.indexOf(name);
            for (int i = 0; i < n; i++) {
                views.add(new View(name, "v" + i, "X", i == 0 ? names.indexOf(name) : 100));
            }
        }
        for (Row row : table(find(views, STANDARD), "unusual_learners")) {
            int n = (int) row.getLong("views");
            assertEquals(names.get(n - 5), row.getString("student_id"));
            double mean = (n - 5 + 100.0 * (n - 1)) / n;
            assertEquals(mean, row.getDouble("avg_completion_rate"), 1e-9);
            assertEquals((100 - (n - 5)) / Math.sqrt(n), row.getDouble("std_completion_rate"), 1e-9);
        }
    }

    @Test
    void agreesWithTheToyStudy() throws Exception {
        List<List<String>> expected = ToyStudy.learners().stream()
                .filter(cells -> cells.get(5).equals("True"))
                .toList();
        assertFalse(expected.isEmpty());
        try (Study study = ToyStudy.open()) {
            Table found =
                    table(new AnomaliesAnalysis().run(published(), study, TaskContext.quiet()), "anomalous_learners");
            assertEquals(
                    expected.stream().map(List::getFirst).toList(),
                    found.stringColumn("student_id").asList());
            for (int i = 0; i < expected.size(); i++) {
                Row row = found.row(i);
                assertEquals(Double.parseDouble(expected.get(i).get(1)), row.getDouble("avg_completion_rate"), 1e-6);
                assertEquals(Long.parseLong(expected.get(i).get(2)), row.getLong("unique_videos_watched"));
                assertEquals(Long.parseLong(expected.get(i).get(3)), row.getLong("views"));
            }
        }
    }

    private static AnomaliesParams published() {
        return AnomaliesParams.of(Choices.standard().withMode(Mode.AS_PUBLISHED));
    }

    /** Sixty learners of 10 to 19 views each, three of four finished, and one of 200 views that all break off. */
    private static List<View> withAStranger() {
        Random random = new Random(9);
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 60; learner++) {
            int n = 10 + learner % 10;
            for (int i = 0; i < n; i++) {
                views.add(new View("l" + learner, "v" + i, "X", i % 4 > 0 ? 100 : random.nextInt(90)));
            }
        }
        IntStream.range(0, 200).forEach(i -> views.add(new View("stranger", "v" + i % 15, "X", 1)));
        return views;
    }

    private static Findings find(List<View> views, AnomaliesParams params) {
        try (Study study = StudyFixture.of(views)) {
            return new AnomaliesAnalysis().run(params, study, TaskContext.quiet());
        }
    }

    private static String sentence(Findings found, String code) {
        return found.reading().notices().stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow()
                .sentence();
    }
}
