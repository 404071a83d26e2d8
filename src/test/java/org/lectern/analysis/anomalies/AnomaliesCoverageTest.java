package org.lectern.analysis.anomalies;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.analysis.FoundIn.table;
import static org.lectern.analysis.InventedStudies.ask;
import static org.lectern.analysis.InventedStudies.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.analysis.Crowd;
import org.lectern.analysis.Findings;
import org.lectern.analysis.InventedStudies;
import org.lectern.stats.Simulated;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.Row;

/** The intervals, and how many learners are called unusual, in crowds of which none is made unlike the others. */
@Tag("simulated")
class AnomaliesCoverageTest {

    private static final int LEARNERS = 60;

    /** So many learners tell the truth to two digits. */
    private static final int POPULATION = 40_000;

    /** In logits of finishing a video, on average and by learner. */
    private static final double MIDDLE = -0.5;

    private static final double UNLIKE = 0.7;

    private static final Pattern IN_BAND =
            Pattern.compile("([0-9.]+) % end between 40 and 50 % \\(([0-9.]+) to ([0-9.]+) %\\)");

    private static List<View> watched(Crowd crowd, SplittableRandom random, int learner) {
        return crowd.draw(random, "l" + learner, MIDDLE + UNLIKE * random.nextGaussian());
    }

    /** Nobody watches all, whom the published rule would leave out. */
    private static List<View> watched(Crowd crowd, SplittableRandom random) {
        List<View> views = new ArrayList<>(List.of(new View("teacher", "v40", "C", 100)));
        for (int learner = 0; learner < LEARNERS; learner++) {
            views.addAll(watched(crowd, random, learner));
        }
        return views;
    }

    /** The share of learners whose mean lies in the band, and the share of views in it of these, in percent. */
    private static double[] truth(Crowd crowd) {
        SplittableRandom random = new SplittableRandom(4);
        double found = 0;
        double inBand = 0;
        double views = 0;
        for (int learner = 0; learner < POPULATION; learner++) {
            double[] completions = watched(crowd, random, learner).stream()
                    .mapToDouble(View::completion)
                    .toArray();
            double mean = Arrays.stream(completions).average().orElseThrow();
            if (40 <= mean && mean <= 50) {
                found++;
                views += completions.length;
                inBand += Arrays.stream(completions)
                        .filter(completion -> 40 <= completion && completion <= 50)
                        .count();
            }
        }
        return new double[] {found / POPULATION, 100 * inBand / views};
    }

    @ParameterizedTest
    @EnumSource(names = {"EIGHT_EACH", "LEFT_OFF", "AGAIN_AND_AGAIN"})
    void intervalsHoldTheTruthAndFewAreCalledUnusual(Crowd crowd) {
        double[] truth = truth(crowd);
        SplittableRandom random = new SplittableRandom(crowd.name().hashCode());
        Map<String, int[]> held = new TreeMap<>();
        long[] unusual = new long[1];
        InventedStudies.each(() -> watched(crowd, random), study -> {
            Findings found = ask("anomalies", study);
            Row totals = table(found, "anomaly_totals").row(0);
            boolean holds =
                    totals.getDouble("anomalous_low") <= truth[0] && truth[0] <= totals.getDouble("anomalous_high");
            count(held, "learners in the band", holds);
            views(held, found, truth[1]);
            unusual[0] += totals.getLong("unusual_learners");
        });
        // One of some ten learners may have watched a video as often as all others together; then eight in nine hold.
        double atMost = crowd == Crowd.AGAIN_AND_AGAIN ? 0.12 : 0.07;
        held.forEach((of, counts) -> assertTrue(
                Simulated.within(counts[1] - counts[0], atMost), of + ": " + counts[0] + " of " + counts[1]));
        double share = (double) unusual[0] / LEARNERS / Simulated.STUDIES;
        assertTrue(share <= 0.04, () -> "called unusual: " + share);
    }

    /** The interval stands in a sentence alone, in tenths of a percent. */
    private static void views(Map<String, int[]> held, Findings found, double truth) {
        for (String sentence : found.reading().sentences()) {
            Matcher interval = IN_BAND.matcher(sentence);
            if (interval.find()) {
                double low = Double.parseDouble(interval.group(2)) - 0.05;
                double high = Double.parseDouble(interval.group(3)) + 0.05;
                count(held, "views in the band", low <= truth && truth <= high);
            }
        }
    }
}
