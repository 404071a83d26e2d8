package org.lectern.analysis.predictor;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.study.Learners;

/**
 * Who trains a model, who ends and calibrates it, and who judges it: a learner stands in one part only. A fifth judges and a
 * fifth of the others validates, drawn by lot from learners who made about as many views.
 */
final class LearnerParts {

    /** A part. */
    enum Part {
        TRAINING,
        VALIDATION,
        TEST
    }

    /** As many learners, about equally active, are divided among the parts at a time. */
    private static final int STRATUM = 25;

    private static final double SHARE = 0.2;

    private final Part[] parts;

    private LearnerParts(Part[] parts) {
        this.parts = parts;
    }

    /** @param seed of the lots */
    static LearnerParts of(Learners learners, long seed) {
        List<Integer> byActivity = IntStream.range(0, learners.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer learner) -> learners.views(learner))
                        .reversed())
                .toList();
        Part[] parts = new Part[learners.size()];
        SplittableRandom lots = new SplittableRandom(seed);
        for (int from = 0; from < parts.length; from += STRATUM) {
            List<Integer> stratum = byActivity.subList(from, Math.min(parts.length, from + STRATUM));
            Part[] drawn = shuffled(stratum.size(), lots);
            for (int i = 0; i < drawn.length; i++) {
                parts[stratum.get(i)] = drawn[i];
            }
        }
        return new LearnerParts(parts);
    }

    private static Part[] shuffled(int size, SplittableRandom lots) {
        long test = Math.round(size * SHARE);
        long validation = Math.round((size - test) * SHARE);
        Part[] drawn = new Part[size];
        for (int i = 0; i < size; i++) {
            drawn[i] = i < test ? Part.TEST : i < test + validation ? Part.VALIDATION : Part.TRAINING;
        }
        for (int i = size - 1; i > 0; i--) {
            int other = lots.nextInt(i + 1);
            Part moved = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = moved;
        }
        return drawn;
    }

    Part of(int learner) {
        return parts[learner];
    }

    /**
     * Learners and views in each part.
     *
     * @param learners that were divided
     */
    PredictorParts count(Learners learners, boolean history) {
        return new PredictorParts(
                learners(Part.TRAINING),
                views(learners, Part.TRAINING),
                learners(Part.VALIDATION),
                views(learners, Part.VALIDATION),
                learners(Part.TEST),
                views(learners, Part.TEST),
                history);
    }

    /** Number of learners in a part. */
    long learners(Part part) {
        return Stream.of(parts).filter(part::equals).count();
    }

    private long views(Learners learners, Part part) {
        return IntStream.range(0, parts.length)
                .filter(learner -> parts[learner] == part)
                .mapToLong(learners::views)
                .sum();
    }
}
