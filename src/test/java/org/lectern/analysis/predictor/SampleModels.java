package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Provenance;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Calibration;
import org.lectern.evaluation.Metric;
import org.lectern.learning.BoostedTrees;
import org.lectern.learning.Boosting;
import org.lectern.learning.CountedRows;
import org.lectern.stats.Interval;
import org.lectern.stats.LogOdds;
import org.lectern.study.Filter;

/** Small models, trained on invented views: the higher the average the likelier finished, in MTH202 less than in CSC101. */
public final class SampleModels {

    private static final List<String> COURSES = List.of("CSC101", "MTH202", "PHY303");

    private SampleModels() {}

    public static CompletionModel corrected() {
        return of(Mode.CORRECTED);
    }

    public static CompletionModel asPublished() {
        return of(Mode.AS_PUBLISHED);
    }

    private static CompletionModel of(Mode mode) {
        return new CompletionModel(
                mode,
                95,
                0.5,
                fit(1),
                List.of(fit(2), fit(3), fit(4)),
                new Calibration.None(),
                seen(),
                List.of(
                        new Metric("roc_auc", 0.81, Optional.of(new Interval(0.79, 0.83)), 0.5, 0.78),
                        new Metric("log_loss", 0.5, Optional.of(new Interval(0.48, 0.52)), 0.69, 0.55)),
                new Provenance(
                        "sample", "0123456789abcdef", Filter.everything(), 6_000, 400, Map.of("trees", "20"), 42, "0"));
    }

    private static BoostedTrees fit(long seed) {
        int[][] rows = new int[20][COURSES.size()];
        int[][] positives = new int[20][COURSES.size()];
        Random random = new Random(seed);
        for (int row = 0; row < 6_000; row++) {
            int bin = random.nextInt(20);
            int course = random.nextInt(COURSES.size());
            rows[bin][course]++;
            double p = LogOdds.probability(0.4 * (bin - 12) - 0.7 * course);
            positives[bin][course] += random.nextDouble() < p ? 1 : 0;
        }
        CountedRows counted = new CountedRows(CompletionModel.features(COURSES), 5, rows, positives);
        return new Boosting(20, 3, 8, 0.3, 1, 1, 1, 0, 0, seed, Set.of())
                .fit(counted.matrix(), counted.bins(), null, TaskContext.quiet(), _ -> {});
    }

    private static Seen seen() {
        List<Seen.Course> courses = new ArrayList<>();
        for (String course : COURSES) {
            courses.add(new Seen.Course(
                    course,
                    IntStream.range(0, Seen.BANDS)
                            .mapToObj(band -> new Seen.Counts(100, 5L * band, 20))
                            .toList()));
        }
        return new Seen(62.5, 5, 3.5, 99.5, courses);
    }
}
