package org.lectern.analysis.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.analysis.FoundIn.table;
import static org.lectern.analysis.InventedStudies.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.analysis.Crowd;
import org.lectern.analysis.Findings;
import org.lectern.analysis.InventedStudies;
import org.lectern.stats.MinMax;
import org.lectern.stats.Simulated;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.Table;

/** What is said of learners, where it is known how far each would watch on average if the learner watched on for ever. */
@Tag("simulated")
class EngagementCoverageTest {

    private static final int LEARNERS = 40;

    /** Other than chance, learner 7 alone; see {@link #aSlackLearnerIsFound}. */
    private static final double SLACK = 2.5;

    private interface Look {
        void at(Findings found);
    }

    private static void studies(Crowd crowd, double slack, Look look) {
        SplittableRandom random = new SplittableRandom(crowd.name().hashCode());
        InventedStudies.each(
                () -> {
                    List<View> views = new ArrayList<>();
                    for (int learner = 0; learner < LEARNERS; learner++) {
                        double logit = crowd.middle() - (learner == 7 ? slack : 0);
                        views.addAll(crowd.draw(random, "l" + learner, logit));
                    }
                    return views;
                },
                study -> look.at(ask("engagement", study)));
    }

    private static String apart(Findings found) {
        return found.reading().sentences().stream()
                .filter(sentence -> sentence.contains("beyond chance"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void whereLearnersAreAlikeNobodyIsNamedAndIntervalsHold(Crowd crowd) {
        int[] named = new int[1];
        Map<String, int[]> held = new TreeMap<>();
        studies(crowd, 0, found -> {
            String apart = apart(found);
            named[0] += apart.contains(", none scores above") && apart.contains(" none below it") ? 0 : 1;
            hold(held, found, InventedStudies.mean(crowd.middle()));
        });
        assertTrue(Simulated.within(named[0], 0.05), () -> "named in " + named[0]);
        held.forEach((of, counts) ->
                assertTrue(counts[0] >= 0.93 * counts[1], () -> of + ": " + counts[0] + " of " + counts[1]));
    }

    /** A learner's true score: as many videos as there are, the true mean, on the scale as it is. */
    private static void hold(Map<String, int[]> held, Findings found, double truth) {
        Table all = table(found, "learner_engagement");
        MinMax completion = MinMax.of(all.doubleColumn("avg_completion_rate").asDoubleArray());
        MinMax videos = MinMax.of(all.longColumn("unique_videos_watched").asDoubleArray());
        table(found, "engagement_ranking").forEach(row -> {
            double score =
                    0.6 * completion.scaled(truth) + 0.4 * videos.scaled((double) row.getLong("unique_videos_watched"));
            InventedStudies.count(
                    held, "score", row.getDouble("score_low") <= score && score <= row.getDouble("score_high"));
        });
    }

    @Test
    void aSlackLearnerIsFound() {
        int[] found = new int[1];
        int[] others = new int[1];
        studies(Crowd.FORTY_EACH, SLACK, study -> {
            found[0] += apart(study).contains("Below it is l7:") ? 1 : 0;
            others[0] +=
                    apart(study).contains(" none scores above") && apart(study).contains(" 1 below it") ? 0 : 1;
        });
        assertTrue(found[0] >= 0.8 * Simulated.STUDIES, () -> "found in " + found[0]);
        assertTrue(others[0] <= 0.2 * Simulated.STUDIES, () -> "others in " + others[0]);
    }

    @Test
    void theTruthIsWhatItIsSaidToBe() {
        SplittableRandom random = new SplittableRandom(3);
        double sum = 0;
        for (int i = 0; i < 200_000; i++) {
            sum += InventedStudies.completion(random, 1);
        }
        assertEquals(InventedStudies.mean(1), sum / 200_000, 0.2);
    }
}
