package org.lectern.analysis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.analysis.FoundIn.codes;
import static org.lectern.analysis.FoundIn.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.ParameterOption;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import org.lectern.study.ToyStudy;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tools.jackson.databind.JsonNode;

class ClustersAnalysisTest {

    private static final Choices CHOICES = Choices.standard();

    @Test
    void agreesWithAHandWorkedStudy() {
        // Means 10, 20, 90, 100 over one video each: z-scores in a line, two pairs.
        Findings found = clusters(lows(10, 20, 90, 100), CHOICES);
        Table quality = table(found, "cluster_quality");
        assertEquals(List.of("k", "silhouette", "inertia"), quality.columnNames());
        assertEquals(10, quality.rowCount());
        // Variance of completion: 45² · 4 / 4 less nothing: deviations -45, -35, 35, 45 give 1625.
        assertEquals(4, quality.row(0).getDouble("inertia"), 1e-12);
        assertTrue(quality.row(0).isMissing("silhouette"));
        assertEquals(100 / 1625.0, quality.row(1).getDouble("inertia"), 1e-12);
        // a = 10; b = 85, 75, 75, 85.
        assertEquals((75 / 85.0 + 65 / 75.0) / 2, quality.row(1).getDouble("silhouette"), 1e-12);
        Table learners = table(found, "learner_clusters");
        assertEquals(
                List.of("student_id", "avg_completion_rate", "unique_videos_watched", "cluster", "silhouette"),
                learners.columnNames());
        assertEquals(
                List.of("a", "b", "c", "d"), learners.stringColumn("student_id").asList());
        assertEquals(List.of(1L, 1L, 2L, 2L), learners.column("cluster").asList());
        assertEquals(75 / 85.0, learners.row(0).getDouble("silhouette"), 1e-12);
        Row low = table(found, "cluster_profiles").row(0);
        assertEquals("mostly stopped early", low.getString("name"));
        assertEquals(15, low.getDouble("avg_completion_rate"), 1e-12);
        assertEquals(0.5, low.getDouble("learner_share"));
        assertEquals(2, low.getLong("views"));
        assertEquals(
                "4 learners are too few to tell whether there are groups; cut into 2, they would be “mostly stopped early” (50.0 %),"
                        + " “watched to the end” (50.0 %).",
                found.reading().headline());
    }

    @Test
    void agreesWithTheToyStudy() throws Exception {
        JsonNode expected = ToyStudy.answers();
        try (Study study = ToyStudy.open()) {
            for (Mode mode : Mode.values()) {
                Findings found = new ClustersAnalysis().answer(CHOICES.withMode(mode), study, TaskContext.quiet());
                for (Row row : table(found, "cluster_quality")) {
                    int k = (int) row.getLong("k");
                    if (k > 1) {
                        assertEquals(
                                expected.at("/silhouette/" + k).asDouble(),
                                row.getDouble("silhouette"),
                                1e-6,
                                "k = " + k);
                        assertEquals(
                                expected.at("/inertia/" + k).asDouble(), row.getDouble("inertia"), 1e-6, "k = " + k);
                    }
                }
                assertEquals(6, table(found, "cluster_answer").row(0).getLong("best_k"));
                assertSamePartition(ToyStudy.learners(), table(found, "learner_clusters"));
            }
        }
    }

    private static void assertSamePartition(List<List<String>> expected, Table learners) {
        Map<String, Long> there = new HashMap<>();
        Map<Long, String> back = new HashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            Row row = learners.row(i);
            String learner = expected.get(i).getFirst();
            assertEquals(learner, row.getString("student_id"));
            String label = expected.get(i).getLast();
            long cluster = row.getLong("cluster");
            assertEquals(cluster, there.computeIfAbsent(label, _ -> cluster), learner);
            assertEquals(label, back.computeIfAbsent(cluster, _ -> label), learner);
        }
    }

    @Test
    void callsClearGroupsByName() {
        Findings found = clusters(threeKinds(), CHOICES);
        assertEquals(
                "Learners fall into 3 groups (100 learners): “some videos, mostly stopped early” (40.0 %), “many videos, mostly"
                        + " finished” (20.0 %), “some videos, watched to the end” (40.0 %).",
                found.reading().headline());
        assertEquals(3, table(found, "cluster_answer").row(0).getLong("k"));
        assertTrue(table(found, "cluster_answer").row(0).getDouble("stability") > 0.99);
        assertTrue(found.reading().actions().get(1).contains("20.0 % of the learners"), found.reading()::toString);
        assertFalse(codes(found).contains("weak-groups"));
    }

    @Test
    void saysThatACrowdHasNoGroups() {
        // Everybody watches one video; completion is even from 1 to 100, one view each.
        List<View> views = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            views.add(new View("l" + i, "v", "X", i));
        }
        Findings found = clusters(views, CHOICES);
        assertTrue(codes(found).contains("same-videos"));
        Random random = new Random(5);
        views.clear();
        for (int learner = 0; learner < 40; learner++) {
            int videos = 1 + random.nextInt(40);
            int far = random.nextInt(101);
            for (int v = 0; v < videos; v++) {
                views.add(new View("l" + learner, "v" + v, "X", far));
            }
        }
        Findings crowd = clusters(views, CHOICES);
        assertTrue(
                crowd.reading().headline().contains("do not fall into")
                        || codes(crowd).contains("weak-groups"),
                crowd.reading()::toString);
    }

    /** A hundred means, evenly spread. */
    @Test
    void coloursNoGroupsWhereThereAreNoneAndNobodyAsks() {
        List<View> views = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            views.add(new View("l" + i, "v", "X", i));
        }
        Findings crowd = clusters(views, CHOICES);
        assertTrue(crowd.reading().headline().contains("do not fall into"), crowd.reading()::headline);
        ScatterFigure plain =
                assertInstanceOf(ScatterFigure.class, crowd.figures().getFirst());
        assertEquals(new ScatterFigure.Shading.Plain(), plain.shading());
        assertEquals(
                "would fit best",
                table(crowd, "cluster_choice").stringColumn("note").asList().stream()
                        .filter(note -> note.contains("best"))
                        .findFirst()
                        .orElseThrow());
        assertEquals("1.0 %, 1 video, 1 view", plain.points().getFirst().detail());
        Findings three = ask(views, new ClustersParams(3, false, Mode.CORRECTED, 42));
        ScatterFigure coloured =
                assertInstanceOf(ScatterFigure.class, three.figures().getFirst());
        assertInstanceOf(ScatterFigure.Shading.Groups.class, coloured.shading());
    }

    @Test
    void anyNumberOfGroupsMayBeAskedFor() {
        Findings five = ask(threeKinds(), new ClustersParams(5, false, Mode.CORRECTED, 42));
        assertEquals(5, table(five, "cluster_profiles").rowCount());
        assertEquals(3, table(five, "cluster_answer").row(0).getLong("best_k"));
        assertTrue(five.reading().sentences().getFirst().contains("The 5 groups shown"), five.reading()::toString);
        List<String> names =
                table(five, "cluster_profiles").stringColumn("name").asList();
        assertEquals(5, new TreeSet<>(names).size(), names::toString);
        SilhouetteFigure plot =
                assertInstanceOf(SilhouetteFigure.class, five.figures().get(3));
        assertEquals(5, plot.size());
        Table choice = table(five, "cluster_choice");
        assertEquals("fits best", choice.row(1).getString("note"));
        assertEquals("shown here", choice.row(3).getString("note"));
    }

    @Test
    void saysWhyDataDoNotBearMoreGroups() {
        // Four learners, three of them different: 3 groups at most by learners and by differences.
        List<View> views = List.of(
                new View("a", "v", "X", 10),
                new View("b", "v", "X", 10),
                new View("c", "v", "X", 50),
                new View("d", "v", "X", 90));
        Findings found = ask(views, new ClustersParams(4, false, Mode.CORRECTED, 42));
        List<ParameterOption> choices = found.optionsOf("k");
        assertEquals(9, choices.size());
        assertEquals("", choices.get(1).refusal());
        assertEquals("4 groups need more than 4 learners.", choices.get(2).refusal());
        assertTrue(codes(found).containsAll(List.of("few-learners", "too-many-groups", "groups-not-borne")));
        List<View> many = new ArrayList<>(views);
        for (int i = 0; i < 20; i++) {
            many.add(new View("e" + i, "v", "X", 50));
        }
        Findings alike = clusters(many, CHOICES);
        assertEquals(
                "4 groups need at least 4 learners who differ in how far or how much they watch.",
                alike.optionsOf("k").get(2).refusal());
        assertTrue(table(alike, "cluster_quality").row(3).isMissing("inertia"));
        assertEquals(1, table(alike, "cluster_quality").row(2).getDouble("silhouette"), 0.2);
    }

    @Test
    void answersOddStudiesOrSaysWhyNot() {
        assertEquals("too-few-learners", refusal(List.of(new View("a", "v", "X", 5), new View("a", "w", "X", 9))));
        assertEquals("nothing-to-group", refusal(lows(10, 90)));
        for (double same : new double[] {0, 33.3, 100}) {
            assertEquals("nothing-to-group", refusal(lows(same, same, same, same, same, same, same)));
        }
        Findings two = clusters(lows(0, 0, 0, 100, 100), CHOICES);
        assertEquals(1, table(two, "cluster_answer").row(0).getDouble("silhouette"));
        Findings three = clusters(lows(0, 50, 100), CHOICES);
        assertEquals(2, table(three, "cluster_answer").row(0).getLong("k"));
        Findings none = clusters(
                List.of(
                        new View("a", "v", null, 5),
                        new View("b", "v", null, 5),
                        new View("b", "w", null, 5),
                        new View("c", "v", null, 5)),
                CHOICES);
        assertTrue(codes(none).contains("same-completion"));
    }

    @Test
    void answersAHundredThousandCoursesOfOneView() {
        try (Study study = StudyFixture.ofSql("SELECT 'l' || i % 50, 'v' || i, 'c' || i, 'c' || i, 'Student', i % 101"
                + " FROM range(100000) t(i)")) {
            Findings found = new ClustersAnalysis().answer(CHOICES, study, TaskContext.quiet());
            assertEquals(50, table(found, "learner_clusters").rowCount());
        }
    }

    @Test
    void estimatesSilhouettesOfManyLearnersUnlessExactOnesAreAskedFor() {
        String views = "SELECT 'l' || i % 21000, 'v' || (i * 7 + i // 21000) % 97, 'X', 'X', 'Student',"
                + " (hash(i) % 1000) / 10.0 FROM range(100000) t(i)";
        try (Study study = StudyFixture.ofSql(views)) {
            Findings some = new ClustersAnalysis().answer(CHOICES, study, TaskContext.quiet());
            Findings all = new ClustersAnalysis().answer(CHOICES.withExact(true), study, TaskContext.quiet());
            assertTrue(codes(some).contains("sampled-silhouettes"));
            assertFalse(codes(all).contains("sampled-silhouettes"));
            Table estimated = table(some, "cluster_choice");
            Table exact = table(all, "cluster_choice");
            for (int row = 0; row < exact.rowCount(); row++) {
                double error = estimated.row(row).getDouble("standard_error");
                assertTrue(error > 0 && error < 0.01, "standard error " + error);
                double away = estimated.row(row).getDouble("silhouette")
                        - exact.row(row).getDouble("silhouette");
                assertTrue(Math.abs(away) < 4 * error, away + " is more than four standard errors of " + error);
                assertTrue(exact.row(row).isMissing("standard_error"));
            }
            assertEquals(
                    table(all, "cluster_quality").column("inertia").asList(),
                    table(some, "cluster_quality").column("inertia").asList());
            Table learners = table(some, "learner_clusters");
            int known = learners.rowCount() - learners.column("silhouette").countMissing();
            assertTrue(known >= 4_990 && known < 6_000, known + " silhouettes");
            assertEquals(10_500, some.figures().getFirst().size());
        }
    }

    @Test
    void countsLearnersWithFewViews() {
        Findings found = clusters(threeKinds(), CHOICES);
        assertTrue(
                notice(found, "few-views").startsWith("80 of 100 learners (80.0 %) have fewer than 5 views"),
                found.reading()::toString);
    }

    @Test
    void showsItsFiguresWithTheirAnswerFirst() {
        Findings found = clusters(threeKinds(), CHOICES);
        ScatterFigure scatter =
                assertInstanceOf(ScatterFigure.class, found.figures().get(0));
        assertEquals(100, scatter.size());
        assertEquals("h0", scatter.points().getFirst().name());
        assertTrue(
                scatter.points()
                        .getFirst()
                        .detail()
                        .startsWith(
                                "100.0 %, 1 video, 1 view, group 3 (“some videos, watched to the end”), silhouette 0.9"),
                scatter.points().getFirst()::detail);
        CurveFigure byK = assertInstanceOf(CurveFigure.class, found.figures().get(1));
        assertEquals(3, byK.reference());
        CurveFigure inertia =
                assertInstanceOf(CurveFigure.class, found.figures().get(2));
        assertEquals(1, inertia.lines().getFirst().points().getFirst().x());
        assertInstanceOf(SilhouetteFigure.class, found.figures().get(3));
        assertEquals(
                List.of(false, true, true, true),
                found.figures().stream().map(figure -> figure.caption().check()).toList());
    }

    @Test
    void thePublishedAnswerIsTheSameAndSaysWhereThePublishedProgramStops() {
        Findings corrected = clusters(threeKinds(), CHOICES);
        Findings published = clusters(threeKinds(), CHOICES.withMode(Mode.AS_PUBLISHED));
        assertEquals(corrected.reading().headline(), published.reading().headline());
        assertEquals(
                table(corrected, "cluster_quality").printAll(),
                table(published, "cluster_quality").printAll());
        // Crowds to compare with are no part of what was published.
        List<String> more = new ArrayList<>(corrected.reading().sentences());
        more.removeAll(published.reading().sentences());
        assertEquals(
                List.of(
                        "To check this, 39 sets of made-up learners, as varied as these but without any groups, were grouped as"
                                + " well: none falls into groups as clearly as these learners."),
                more);
        assertTrue(codes(clusters(lows(10, 20, 90, 100), CHOICES.withMode(Mode.AS_PUBLISHED)))
                .contains("published-fails"));
    }

    @Test
    void keepsItsFeetAboveAHundred() {
        Findings found = clusters(lows(10, 20, 90, 250), CHOICES);
        assertTrue(codes(found).contains("above-100"));
    }

    @Test
    void parametersCheckThemselves() {
        for (int bad : new int[] {-1, 1, 11}) {
            assertThrows(IllegalArgumentException.class, () -> new ClustersParams(bad, false, Mode.CORRECTED, 42));
        }
    }

    /** One view a learner of the same video, learners in order of the alphabet. */
    private static List<View> lows(double... completion) {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < completion.length; i++) {
            views.add(new View(String.valueOf((char) ('a' + i)), "v", "X", completion[i]));
        }
        return views;
    }

    /** 40 learners who hardly begin one or two videos, 40 who watch them to the end, 20 who watch 30 most of the way. */
    private static List<View> threeKinds() {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            views.add(new View("l" + i, "v" + i % 5, "X", 2 + i % 7));
            views.add(new View("h" + i, "v" + i % 5, "X", 100 - i % 7));
        }
        for (int i = 0; i < 20; i++) {
            for (int v = 0; v < 30 + i % 3; v++) {
                views.add(new View("m" + i, "v" + v, "X", 84 + i % 3));
            }
        }
        return views;
    }

    private static Findings clusters(List<View> views, Choices choices) {
        return ask(views, ClustersParams.of(choices));
    }

    private static Findings ask(List<View> views, ClustersParams params) {
        try (Study study = StudyFixture.of(views)) {
            return new ClustersAnalysis().run(params, study, TaskContext.quiet());
        }
    }

    private static String refusal(List<View> views) {
        return assertThrows(ProblemException.class, () -> clusters(views, CHOICES))
                .problem()
                .code();
    }

    private static String notice(Findings found, String code) {
        return found.reading().notices().stream()
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow()
                .sentence();
    }
}
