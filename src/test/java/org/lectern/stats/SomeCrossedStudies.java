package org.lectern.stats;

import java.util.Arrays;
import java.util.Random;

/**
 * Made-up studies of which every effect is known: learners of standard deviation 8, courses of 4, the rest 14, 0.8 points less a minute
 * and 10 from the first video of a course to its last.
 *
 * @param own how much videos' own effects vary, a standard deviation
 * @param keenness by how much more, in logits, somebody who is keener by one standard deviation watches a later video, and every tenth
 */
record SomeCrossedStudies(int learners, int videos, int courses, double watched, double own, double keenness) {

    /** Every tenth video, from this on, is for keen learners. */
    static final int FOR_THE_KEEN = 3;

    /**
     * One of them.
     *
     * @param truth each video's own effect
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Study(CrossedPairs pairs, VideoDesign design, double[] truth) {}

    Study draw(long seed) {
        // Neighbouring seeds of this generator begin alike.
        Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        double[] keen =
                random.doubles(learners, 0, 1).map(_ -> random.nextGaussian()).toArray();
        double[] course = random.doubles(courses, 0, 1)
                .map(_ -> 4 * random.nextGaussian())
                .toArray();
        double[] truth = random.doubles(videos, 0, 1)
                .map(_ -> own * random.nextGaussian())
                .toArray();
        double[] minutes = random.doubles(videos, 2, 20).toArray();
        double[] place = new double[videos];
        int[] group = new int[videos];
        for (int j = 0; j < videos; j++) {
            group[j] = j * courses / videos;
            place[j] = (j * courses % videos) / (double) videos;
        }
        int[] learner = new int[learners * videos];
        int[] video = new int[learners * videos];
        double[] value = new double[learners * videos];
        int pairs = 0;
        for (int i = 0; i < learners; i++) {
            for (int j = 0; j < videos; j++) {
                double reach = j % 10 == FOR_THE_KEEN ? 3 : 2 * place[j];
                double logit = Math.log(watched / (1 - watched)) + keenness * keen[i] * reach;
                if (random.nextDouble() < 1 / (1 + Math.exp(-logit))) {
                    learner[pairs] = i;
                    video[pairs] = j;
                    value[pairs++] = 50
                            + 8 * keen[i]
                            + truth[j]
                            + course[group[j]]
                            - 0.8 * (minutes[j] - 11)
                            - 10 * place[j]
                            + 14 * random.nextGaussian();
                }
            }
        }
        return new Study(
                CrossedPairs.of(
                        learners,
                        videos,
                        Arrays.copyOf(learner, pairs),
                        Arrays.copyOf(video, pairs),
                        Arrays.copyOf(value, pairs)),
                VideoDesign.of(new double[][] {minutes, place}, group, courses),
                truth);
    }
}
