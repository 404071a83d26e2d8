package org.lectern.analysis.clusters;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.study.Learners;

/** Which learner is in which group, groups counted from 0 by mean completion, lowest first. */
final class Grouping {

    private final int[] groups;
    private final int[] sizes;

    private Grouping(int[] labels, int[] numbers) {
        groups = Arrays.stream(labels).map(label -> numbers[label]).toArray();
        sizes = new int[numbers.length];
        for (int group : groups) {
            sizes[group]++;
        }
    }

    /**
     * Groups of equal mean completion stand by their mean number of videos, then by their first learner.
     *
     * @param labels any numbering of k clusters, none of them empty
     */
    static Grouping of(int[] labels, int k, Learners learners) {
        double[] completion = means(labels, k, learners::mean);
        double[] videos = means(labels, k, learners::videos);
        int[] first = new int[k];
        for (int i = labels.length - 1; i >= 0; i--) {
            first[labels[i]] = i;
        }
        int[] order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(c -> completion[c])
                        .thenComparingDouble(c -> videos[c])
                        .thenComparingInt(c -> first[c]))
                .mapToInt(c -> c)
                .toArray();
        int[] numbers = new int[k];
        for (int place = 0; place < k; place++) {
            numbers[order[place]] = place;
        }
        return new Grouping(labels, numbers);
    }

    /** The mean of a quantity in each cluster. */
    private static double[] means(int[] labels, int k, IntToDoubleFunction quantity) {
        double[] sums = new double[k];
        int[] counts = new int[k];
        for (int i = 0; i < labels.length; i++) {
            sums[labels[i]] += quantity.applyAsDouble(i);
            counts[labels[i]]++;
        }
        return IntStream.range(0, k).mapToDouble(c -> sums[c] / counts[c]).toArray();
    }

    /** The mean of a quantity in each group. */
    double[] means(IntToDoubleFunction quantity) {
        return means(groups, sizes.length, quantity);
    }

    /** Number of groups. */
    int k() {
        return sizes.length;
    }

    /** The group of a learner. */
    int of(int learner) {
        return groups[learner];
    }

    /** How many learners a group has. */
    int size(int group) {
        return sizes[group];
    }
}
