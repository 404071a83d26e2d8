package org.lectern.analysis.anomalies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.analysis.FoundIn.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.figure.Axis;
import org.lectern.figure.HistogramFigure;
import org.lectern.study.CompletionRule;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Totals, bins and the first figure: worked by hand, and counted a second time by plain loops. */
class AnomaliesTablesTest {

    /** Means of 50, 45, 40, 100 and 0 %; the band is 40 to 50 %, of the five videos dan has seen all. */
    private static final List<View> SMALL = List.of(
            new View("ann", "a", "X", 0),
            new View("ann", "b", "X", 100),
            new View("bob", "a", "X", 40),
            new View("bob", "b", "X", 50),
            new View("cat", "c", "X", 40),
            new View("dan", "a", "X", 45),
            new View("dan", "b", "X", 45),
            new View("dan", "c", "X", 45),
            new View("dan", "d", "X", 45),
            new View("dan", "e", "X", 45),
            new View("eve", "a", "X", 100),
            new View("fay", "a", "X", 0));

    private static final AnomaliesParams PARAMS =
            new AnomaliesParams(40, 50, 2, CompletionRule.USUAL, Mode.CORRECTED, 42);

    @Test
    void totalsByHand() {
        Row totals = table(found(SMALL, PARAMS), "anomaly_totals").row(0);
        assertEquals(6, totals.getLong("learners"));
        assertEquals(5, totals.getLong("videos"));
        assertEquals(3, totals.getLong("anomalous_learners"));
        assertEquals(0.5, totals.getDouble("anomalous_share"));
        // E. B. Wilson's bounds for 3 of 6: (p + z²/2n ± z √(pq/n + z²/4n²)) / (1 + z²/n).
        double z = 1.959963984540054;
        double half = z * Math.sqrt(0.25 / 6 + z * z / 144) / (1 + z * z / 6);
        assertEquals(0.5 - half, totals.getDouble("anomalous_low"), 1e-12);
        assertEquals(0.5 + half, totals.getDouble("anomalous_high"), 1e-12);
        assertEquals(1, totals.getLong("watched_all_videos"));
        assertEquals(2, totals.getLong("half_watchers"), "bob, both of whose views end in the band, and dan");
        assertEquals(0, totals.getLong("compared_learners"), "six are no crowd");
        assertEquals(0, totals.getLong("unusual_learners"));
    }

    @Test
    void binsByHand() {
        Findings found = found(SMALL, PARAMS);
        // Views of ann 0 and 100, bob 40 and 50, cat 40.
        assertBins(Map.of(0, 1L, 8, 2L, 10, 1L, 20, 1L), 5, "views", "share", found, "anomalous_view_distribution");
        // fay 0, cat 40, bob and dan 45, ann 50, eve 100.
        assertBins(
                Map.of(0, 1L, 8, 1L, 9, 2L, 10, 1L, 20, 1L),
                6,
                "learners",
                "learner_share",
                found,
                "learner_mean_distribution");
    }

    private static void assertBins(
            Map<Integer, Long> counts, long all, String counted, String share, Findings found, String name) {
        Table bins = table(found, name);
        assertEquals(21, bins.rowCount());
        for (int bin = 0; bin < 21; bin++) {
            Row row = bins.row(bin);
            long count = counts.getOrDefault(bin, 0L);
            assertEquals(5.0 * bin, row.getDouble("from"));
            assertEquals(Math.min(100, 5.0 * bin + 5), row.getDouble("to"));
            assertEquals(count, row.getLong(counted), name + " from " + 5 * bin);
            assertEquals((double) count / all, row.getDouble(share), 1e-15);
        }
    }

    @Test
    void sharesBehindTheMeansByHand() {
        Findings found = found(SMALL, PARAMS);
        Table views = table(found, "anomalous_learner_views");
        // The likeliest half-watchers first: bob of two views before cat of one, then ann.
        assertEquals(
                List.of("bob", "cat", "ann"), views.stringColumn("student_id").asList());
        assertEquals(List.of(0.0, 0.0, 0.5), views.doubleColumn("share_low").asList());
        assertEquals(List.of(1.0, 1.0, 0.0), views.doubleColumn("share_in_band").asList());
        assertEquals(List.of(0.0, 0.0, 0.5), views.doubleColumn("share_high").asList());
        assertEquals(
                List.of(45.0, 40.0, 50.0),
                views.doubleColumn("avg_completion_rate").asList());
        Table half = table(found, "half_watchers");
        assertEquals(List.of("dan", "bob"), half.stringColumn("student_id").asList());
        assertEquals(List.of(5L, 2L), half.longColumn("views").asList());
    }

    @Test
    void theFirstFigureDrawsItsTableAndSaysIt() {
        HistogramFigure figure = behindTheMean(found(SMALL, PARAMS));
        assertEquals("anomalous_view_distribution", figure.caption().table());
        assertEquals(
                List.of(1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L),
                figure.counts());
        assertEquals(IntStream.rangeClosed(0, 20).mapToObj(edge -> 5.0 * edge).toList(), figure.edges());
        assertEquals("100 %", figure.apart());
        assertEquals(Axis.percent("Completion (%)"), figure.valueAxis());
        assertEquals(Axis.fromZero("Views"), figure.countAxis());
        assertEquals(
                "Where the views of learners who average 40 to 50 % end",
                figure.caption().title());
        String alternative = figure.caption().alternative();
        assertTrue(alternative.startsWith("5 views of 3 learners: 20.0 %"), alternative);
        assertTrue(alternative.contains("60.0 % end between 40 and 50 %, and 20.0 %"), alternative);
        assertTrue(figure.caption().note().startsWith("Bars are 5 points wide;"));
        assertTrue(figure.caption().note().contains("3 learners"), figure.caption()::note);
    }

    @Test
    void theFirstFigureSaysWhyItIsEmpty() {
        HistogramFigure figure = behindTheMean(found(List.of(new View("eve", "a", "X", 100)), PARAMS));
        assertEquals(0, figure.size());
        assertTrue(figure.caption().note().startsWith("No learner averages 40 to 50 %"), figure.caption()::note);
        Table bins = table(found(List.of(new View("eve", "a", "X", 100)), PARAMS), "anomalous_view_distribution");
        assertEquals(21, bins.doubleColumn("share").countMissing());
    }

    @Test
    void theFigureOfMeansCountsTheBandWithItsEnds() {
        HistogramFigure means = assertInstanceOf(
                HistogramFigure.class, found(SMALL, PARAMS).figures().get(3));
        assertEquals(Axis.percent("Mean completion (%)"), means.valueAxis());
        assertEquals(Axis.fromZero("Learners"), means.countAxis());
        assertEquals(6, means.counts().stream().mapToLong(Long::longValue).sum());
        // In order 0, 40, 45, 45, 50, 100.
        assertEquals(
                "6 learners by mean completion: the middle one averages 45.0 %, and 4 lie between 40 and 50 %.",
                means.caption().alternative());
    }

    @Test
    void plainLoopsCountTheSame() {
        List<View> views = manyViews();
        AnomaliesParams params = new AnomaliesParams(35, 55, 6, CompletionRule.USUAL, Mode.CORRECTED, 42);
        Map<String, List<View>> byLearner = new TreeMap<>();
        views.forEach(view -> byLearner
                .computeIfAbsent(view.learner(), _ -> new ArrayList<>())
                .add(view));
        long[] ends = new long[21];
        long[] means = new long[21];
        long anomalous = 0;
        long half = 0;
        long compared = 0;
        for (List<View> theirs : byLearner.values()) {
            double sum = 0;
            long inBand = 0;
            Set<String> videos = new HashSet<>();
            for (View view : theirs) {
                sum += view.completion();
                inBand += 35 <= view.completion() && view.completion() <= 55 ? 1 : 0;
                videos.add(view.video());
            }
            double mean = sum / theirs.size();
            means[bin(mean)]++;
            compared += theirs.size() >= 6 ? 1 : 0;
            half += theirs.size() >= 6 && inBand >= theirs.size() - inBand ? 1 : 0;
            if (35 <= mean && mean <= 55 && videos.size() < 8) {
                anomalous++;
                theirs.forEach(view -> ends[bin(view.completion())]++);
            }
        }
        assertTrue(anomalous > 5 && half > 2 && compared > 20 && ends[20] > 0, "the study tells something");
        Findings found = found(views, params);
        Row totals = table(found, "anomaly_totals").row(0);
        assertEquals(byLearner.size(), totals.getLong("learners"));
        assertEquals(8, totals.getLong("videos"));
        assertEquals(anomalous, totals.getLong("anomalous_learners"));
        assertEquals(half, totals.getLong("half_watchers"));
        assertEquals(compared, totals.getLong("compared_learners"));
        List<Double> scores =
                table(found, "unusual_learners").doubleColumn("unusual_score").asList();
        assertEquals(compared, scores.size());
        assertEquals(scores.stream().filter(score -> score >= 0.65).count(), totals.getLong("unusual_learners"));
        assertEquals(
                Arrays.stream(ends).boxed().toList(),
                table(found, "anomalous_view_distribution").longColumn("views").asList());
        assertEquals(
                Arrays.stream(means).boxed().toList(),
                table(found, "learner_mean_distribution").longColumn("learners").asList());
    }

    @Test
    void theTableOfThoseComparedTellsWhatTheyWatched() {
        List<View> views = manyViews();
        Findings found = found(views, new AnomaliesParams(35, 55, 6, CompletionRule.USUAL, Mode.CORRECTED, 42));
        assertEquals(views.size(), found.provenance().views());
        for (Row row : table(found, "unusual_learners")) {
            List<View> theirs = views.stream()
                    .filter(view -> view.learner().equals(row.getString("student_id")))
                    .toList();
            long finished =
                    theirs.stream().filter(view -> view.completion() >= 95).count();
            assertEquals(theirs.size(), row.getLong("views"));
            assertEquals((double) finished / theirs.size(), row.getDouble("completed_share"), 1e-15);
            assertEquals(theirs.stream().map(View::video).distinct().count(), row.getLong("unique_videos_watched"));
        }
    }

    private static int bin(double completion) {
        int bin = 0;
        while (bin < 20 && 5 * (bin + 1) <= completion) {
            bin++;
        }
        return bin;
    }

    /** In steps of 2.5 %, so that many views stand on the edges of bins and of the band. */
    private static List<View> manyViews() {
        Random random = new Random(17);
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 60; learner++) {
            boolean stops = learner % 7 == 0;
            for (int i = 0; i < 1 + learner % 12; i++) {
                double completion = stops ? 35 + 2.5 * random.nextInt(10) : 2.5 * random.nextInt(41);
                views.add(new View("l" + learner, "v" + random.nextInt(8), "X", completion));
            }
        }
        return views;
    }

    private static HistogramFigure behindTheMean(Findings found) {
        return assertInstanceOf(HistogramFigure.class, found.figures().get(2));
    }

    private static Findings found(List<View> views, AnomaliesParams params) {
        try (Study study = StudyFixture.of(views)) {
            return new AnomaliesAnalysis().run(params, study, TaskContext.quiet());
        }
    }
}
