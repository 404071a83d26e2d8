package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.analysis.FoundIn.table;
import static org.lectern.analysis.InventedStudies.ask;
import static org.lectern.analysis.InventedStudies.completion;
import static org.lectern.analysis.InventedStudies.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.stats.Simulated;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.Row;

/**
 * What users are told, on studies whose truth is known: how often they are advised to do something where nothing differs, how often
 * what was planted is found, how often intervals hold the truth. Fifty studies each; {@code mvnw -Psimulations verify} draws more.
 */
@Tag("simulated")
@TestInstance(Lifecycle.PER_CLASS)
class CoverageTest {

    private static final List<String> ANALYSES = List.of("explore", "churn", "dropoff", "struggle");

    private static final int COURSES = 5;
    private static final int VIDEOS = 8;

    /** So many views tell the truth to three digits. */
    private static final int POPULATION = 200_000;

    /** How courses are watched; nothing differs between videos or courses. */
    enum World {
        /** One video after the other, until one in twenty-five leaves. */
        IN_ORDER,
        /** Any of them, two in three. */
        ANY_ORDER,
        /** As in any order, and two in a hundred again, up to sixty times. */
        HEAVILY_AGAIN,
        /** As in any order, by learners who nearly always finish. */
        AT_THE_CEILING;

        private double middle() {
            return this == AT_THE_CEILING ? 3 : 1;
        }

        private List<View> draw(SplittableRandom random, int learners, Planted planted) {
            List<View> views = new ArrayList<>();
            for (int learner = 0; learner < learners; learner++) {
                double own = middle() + random.nextGaussian();
                int first = random.nextInt(COURSES);
                for (int course : new int[] {first, (first + 1 + random.nextInt(COURSES - 1)) % COURSES}) {
                    watch(random, learner, course, own, planted, views);
                }
            }
            return views;
        }

        private void watch(
                SplittableRandom random, int learner, int course, double own, Planted planted, List<View> views) {
            for (int video = 0; video < VIDEOS; video++) {
                if (this == IN_ORDER && random.nextDouble() < 0.04) {
                    return;
                }
                if (this != IN_ORDER && random.nextDouble() < 1 / 3.0) {
                    continue;
                }
                int times = this == HEAVILY_AGAIN && random.nextDouble() < 0.02 ? 1 + random.nextInt(60) : 1;
                double chance = own - planted.at(course, video);
                String title = "C" + course + "_0" + (video + 1);
                for (int time = 0; time < times; time++) {
                    views.add(new View("l" + learner, title, "C" + course, completion(random, chance)));
                }
            }
        }
    }

    /** What differs, in logits. */
    enum Planted {
        NOTHING,
        /** Video 3 of course 2. */
        VIDEO,
        /** Course 2. */
        COURSE;

        private double at(int course, int video) {
            return switch (this) {
                case NOTHING -> 0;
                case VIDEO -> course == 2 && video == 2 ? 2.5 : 0;
                case COURSE -> course == 2 ? 1.2 : 0;
            };
        }
    }

    private record Invented(World world, Planted planted) {}

    /** What users are told of each study; several tests look at one and the same answers. */
    private final Map<Invented, List<Map<String, Findings>>> told = new HashMap<>();

    private List<Map<String, Findings>> studies(World world, Planted planted) {
        return told.computeIfAbsent(new Invented(world, planted), _ -> asked(world, planted));
    }

    private static List<Map<String, Findings>> asked(World world, Planted planted) {
        SplittableRandom random = new SplittableRandom(world.name().hashCode());
        List<Map<String, Findings>> studies = new ArrayList<>();
        for (int i = 0; i < Simulated.STUDIES; i++) {
            try (Study study = StudyFixture.of(world.draw(random, 150, planted))) {
                studies.add(ANALYSES.stream()
                        .collect(Collectors.toMap(analysis -> analysis, analysis -> withoutFigures(study, analysis))));
            }
        }
        return studies;
    }

    /** Figures keep more than is looked at. */
    private static Findings withoutFigures(Study study, String analysis) {
        Findings found = ask(analysis, study);
        return new Findings(List.of(), found.tables(), found.reading(), found.provenance());
    }

    private static Findings of(String analysis, Map<String, Findings> study) {
        return Objects.requireNonNull(study.get(analysis));
    }

    /** Every piece of advice about one video or course, by its first words; what is advised where nothing stands out has neither. */
    private static void countAdvice(Findings found, String analysis, Map<String, Integer> advised) {
        for (String advice : found.reading().actions()) {
            if (advice.matches(".*\\bC\\d.*")) {
                String first = advice.replaceFirst("^(\\S+ \\S+ \\S+) .*", "$1");
                advised.merge(analysis + ": " + first, 1, Integer::sum);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void whereNothingDiffersNothingIsAdvised(World world) {
        Map<String, Integer> advised = new TreeMap<>();
        for (Map<String, Findings> study : studies(world, Planted.NOTHING)) {
            study.forEach((analysis, found) -> countAdvice(found, analysis, advised));
            boolean any = study.values().stream()
                    .anyMatch(found -> !found.reading().standouts().isEmpty());
            advised.merge("what stands out, of all together", any ? 1 : 0, Integer::sum);
        }
        advised.forEach((advice, times) -> assertTrue(Simulated.within(times, 0.05), advice + ": " + times));
    }

    @Test
    void aPlantedVideoIsFound() {
        Map<String, Integer> found = found(Planted.VIDEO, "C2_03");
        assertTrue(found.getOrDefault("churn", 0) >= 0.7 * Simulated.STUDIES, found::toString);
        assertTrue(found.getOrDefault("dropoff", 0) >= 0.7 * Simulated.STUDIES, found::toString);
    }

    @Test
    void aPlantedCourseIsFound() {
        Map<String, Integer> found = found(Planted.COURSE, "course C2");
        assertTrue(found.getOrDefault("explore", 0) >= 0.8 * Simulated.STUDIES, found::toString);
        assertTrue(found.getOrDefault("churn", 0) >= 0.8 * Simulated.STUDIES, found::toString);
    }

    private Map<String, Integer> found(Planted planted, String name) {
        Map<String, Integer> found = new TreeMap<>();
        for (Map<String, Findings> study : studies(World.ANY_ORDER, planted)) {
            study.forEach((analysis, findings) -> {
                boolean named = findings.reading().actions().stream().anyMatch(advice -> advice.contains(name));
                found.merge(analysis, named ? 1 : 0, Integer::sum);
            });
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void intervalsHoldTheTruth(World world) {
        double[] truth = truth(world);
        double[] running = running(world);
        Map<String, int[]> held = new TreeMap<>();
        for (Map<String, Findings> study : studies(world, Planted.NOTHING)) {
            Findings churn = of("churn", study);
            Findings explore = of("explore", study);
            curves(held, of("dropoff", study), running);
            hold(held, "churn of the study", table(churn, "churn_totals").row(0), "churn", truth[0]);
            table(churn, "course_churn").forEach(row -> hold(held, "churn of courses", row, "churn", truth[0]));
            table(churn, "video_churn").forEach(row -> hold(held, "churn of videos", row, "churn", truth[0]));
            table(explore, "study_totals")
                    .forEach(row -> hold(held, "finished of the study", row, "completed", truth[1]));
            table(explore, "course_engagement")
                    .forEach(row -> hold(held, "mean of courses", row, "avg_completion", truth[2]));
            table(explore, "video_engagement")
                    .forEach(row -> hold(held, "mean of videos", row, "avg_completion", truth[2]));
        }
        // Of many in one study, which go wrong together, nine in ten; of one in each, as many as chance allows.
        held.forEach((of, counts) -> assertTrue(
                counts[1] == Simulated.STUDIES
                        ? Simulated.within(counts[1] - counts[0], 0.07)
                        : counts[0] >= 0.9 * counts[1],
                of + ": " + counts[0] + " of " + counts[1]));
    }

    /** Shares that churn and that are finished, and the mean. */
    private static double[] truth(World world) {
        SplittableRandom random = new SplittableRandom(1);
        double churned = 0;
        double finished = 0;
        double sum = 0;
        for (int i = 0; i < POPULATION; i++) {
            double completion = completion(random, world.middle() + random.nextGaussian());
            churned += completion < 49 ? 1 : 0;
            finished += completion >= 95 ? 1 : 0;
            sum += completion;
        }
        return new double[] {churned / POPULATION, finished / POPULATION, sum / POPULATION};
    }

    private static void hold(Map<String, int[]> held, String of, Row row, String stem, double truth) {
        count(held, of, row.getDouble(stem + "_low") <= truth && truth <= row.getDouble(stem + "_high"));
    }

    /** @param running the true shares at five places, which the bands of the curves of a video and of all others should hold */
    private static void curves(Map<String, int[]> held, Findings dropoff, double[] running) {
        table(dropoff, "survival_curve").forEach(row -> {
            int place = List.of(10, 25, 50, 75, 90).indexOf((int) row.getLong("percent"));
            if (place >= 0) {
                String of = row.getString("group").startsWith("Video")
                        ? "still running, of a video"
                        : "still running, of the others";
                count(held, of, row.getDouble("low") <= running[place] && running[place] <= row.getDouble("high"));
            }
        });
    }

    /** The shares of views that run beyond 10, 25, 50, 75 and 90 %. */
    private static double[] running(World world) {
        SplittableRandom random = new SplittableRandom(2);
        double[] running = new double[5];
        for (int i = 0; i < POPULATION; i++) {
            double completion = completion(random, world.middle() + random.nextGaussian());
            for (int place = 0; place < running.length; place++) {
                running[place] += completion > List.of(10, 25, 50, 75, 90).get(place) ? 1.0 / POPULATION : 0;
            }
        }
        return running;
    }

    /** The curve of one video against that of the others, picked among all as users see it. */
    private int told(World world, Planted planted) {
        int told = 0;
        for (Map<String, Findings> study : studies(world, planted)) {
            Row totals = table(of("dropoff", study), "dropoff_totals").row(0);
            told += totals.getDouble("comparison_p") < 0.05 ? 1 : 0;
        }
        return told;
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void curvesThatDoNotDifferAreNotSaidTo(World world) {
        int told = told(world, Planted.NOTHING);
        assertTrue(Simulated.within(told, 0.05), () -> "curves that differ: " + told);
    }

    @Test
    void theCurveOfAPlantedVideoDiffers() {
        int told = told(World.ANY_ORDER, Planted.VIDEO);
        assertTrue(told >= 0.7 * Simulated.STUDIES, () -> "curves that differ: " + told);
    }

    @Test
    void theTruthIsWhatItIsSaidToBe() {
        // Where learners are alike, one in 1 + e¹ does not finish; three in four of these stop early.
        SplittableRandom random = new SplittableRandom(1);
        int churned = 0;
        for (int i = 0; i < POPULATION; i++) {
            churned += completion(random, 1) < 49 ? 1 : 0;
        }
        assertEquals(0.75 / (1 + Math.E), (double) churned / POPULATION, 0.005);
    }
}
