package org.lectern.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who trains a model, who ends and calibrates it, and who judges it: a learner stands in one part only. A fifth judges and a
 * fifth of the others validates, drawn at random from learners who are about as active.
 */
public final class LearnerSplit {

    /** A part. */
    public enum Part {
        TRAINING,
        VALIDATION,
        TEST
    }

    /** As many learners, about equally active, are divided among the parts at a time. */
    private static final int STRATUM = 25;

    private static final double SHARE = 0.2;

    private final Part[] parts;

    private LearnerSplit(Part[] parts) {
        this.parts = parts;
    }

    /**
     * Divides learners.
     *
     * @param activity of each, such as a number of views
     * @param seed of the random numbers
     */
    public static LearnerSplit of(long[] activity, long seed) {
        List<Integer> byActivity = IntStream.range(0, activity.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer learner) -> activity[learner])
                        .reversed())
                .toList();
        Part[] parts = new Part[activity.length];
        SplittableRandom random = new SplittableRandom(seed);
        for (int from = 0; from < parts.length; from += STRATUM) {
            List<Integer> stratum = byActivity.subList(from, Math.min(parts.length, from + STRATUM));
            Part[] drawn = shuffled(stratum.size(), random);
            for (int i = 0; i < drawn.length; i++) {
                parts[stratum.get(i)] = drawn[i];
            }
        }
        return new LearnerSplit(parts);
    }

    private static Part[] shuffled(int size, SplittableRandom random) {
        long test = Math.round(size * SHARE);
        long validation = Math.round((size - test) * SHARE);
        Part[] drawn = new Part[size];
        for (int i = 0; i < size; i++) {
            drawn[i] = i < test ? Part.TEST : i < test + validation ? Part.VALIDATION : Part.TRAINING;
        }
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Part moved = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = moved;
        }
        return drawn;
    }

    /** The part of a learner, by place. */
    public Part of(int learner) {
        return parts[learner];
    }

    /** Number of learners in a part. */
    public long learners(Part part) {
        return Stream.of(parts).filter(part::equals).count();
    }
}
