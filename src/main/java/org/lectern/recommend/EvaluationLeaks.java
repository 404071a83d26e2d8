package org.lectern.recommend;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What makes an evaluation void, found in what was done and not in what is said of it.
 *
 * @param testPairs number of pairs that judge
 * @param testPairsFitted how many of these the model was fitted on; more than 0 means that it had seen the answers
 * @param shown number of items shown, learner by learner
 * @param shownAgain how many of these the learner had opened in training; more than 0 means that training items were not left out
 * @param fittedPairs number of pairs of the learners who judge that the model was fitted on
 * @param fittedLater how many of these are later than the learner's first test pair; more than 0 means that it knew the future
 */
public record EvaluationLeaks(
        int testPairs, int testPairsFitted, int shown, int shownAgain, int fittedPairs, int fittedLater) {

    /**
     * @param all pairs with their times, those of the test among them
     * @param fitted the pairs that the model was fitted on
     * @param split by which it was judged
     * @param judged what was shown
     */
    public static EvaluationLeaks of(Interactions all, Interactions fitted, Split split, Judged judged) {
        int[] sums = new int[6];
        for (int place = 0; place < judged.learners().length; place++) {
            int learner = judged.learners()[place];
            int[] test = split.test()[learner];
            long first = firstTest(all, learner, test);
            int[] pairs =
                    IntStream.range(fitted.start(learner), fitted.end(learner)).toArray();
            int[] known = split.train().history(learner);
            Arrays.sort(known);
            sums[0] += test.length;
            sums[1] += count(pairs, pair -> among(test, fitted.item(pair)));
            sums[2] += judged.shown()[place].length;
            sums[3] += count(judged.shown()[place], item -> among(known, item));
            sums[4] += pairs.length;
            sums[5] += count(pairs, pair -> fitted.time(pair) > first && !among(test, fitted.item(pair)));
        }
        return new EvaluationLeaks(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    /** Whether nothing was found. */
    public boolean none() {
        return testPairsFitted == 0 && shownAgain == 0 && fittedLater == 0;
    }

    /** The share of the judging learners' fitted pairs that are later than what they judge by, 0..1; NaN without pairs. */
    public double laterShare() {
        return fittedLater / (double) fittedPairs;
    }

    private static long firstTest(Interactions all, int learner, int... test) {
        return IntStream.range(all.start(learner), all.end(learner))
                .filter(pair -> among(test, all.item(pair)))
                .mapToLong(all::time)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static int count(int[] of, IntPredicate which) {
        return (int) IntStream.of(of).filter(which).count();
    }

    private static boolean among(int[] sorted, int item) {
        return Arrays.binarySearch(sorted, item) >= 0;
    }
}
