package org.lectern.analysis.clusters;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.learning.Clustering;
import org.lectern.learning.KMeans;
import org.lectern.stats.Silhouettes;
import org.lectern.stats.ZScores;

/** Looks for groups in crowds that have none, as they are looked for among learners, and holds the two against each other. */
final class CrowdSearch {

    /** Of more learners so many are looked at. */
    private static final int LEARNERS = 600;

    private static final int RESTARTS = 4;

    private static final Words WORDS = Words.of(CrowdSearch.class);

    private final SplittableRandom random;
    private final TaskContext context;
    private final long seed;

    CrowdSearch(long seed, TaskContext context) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.context = context;
    }

    /** @param learners mean completion and number of videos of each, as they are */
    Crowds against(double[]... learners) {
        int size = Math.min(LEARNERS, learners[0].length);
        double[][] looked = size == learners[0].length ? learners : some(learners, size);
        double found = best(looked);
        OneCrowd crowd = new OneCrowd(looked[0], looked[1]);
        int drawn = 0;
        int asHigh = 0;
        while (drawn < Crowds.MOST && asHigh < Crowds.ENOUGH) {
            context.progress(WORDS.say("step.crowds"), ProgressStep.CROWDS.after(drawn, Crowds.MOST));
            asHigh += best(crowd.draw(size, random)) >= found ? 1 : 0;
            drawn++;
        }
        return new Crowds(drawn, asHigh);
    }

    private double[][] some(double[][] learners, int size) {
        int[] places = IntStream.range(0, learners[0].length).toArray();
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(places.length - i);
            int place = places[i];
            places[i] = places[other];
            places[other] = place;
        }
        return Arrays.stream(learners)
                .map(column -> IntStream.range(0, size)
                        .mapToDouble(i -> column[places[i]])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The highest mean silhouette of any number of groups; -1 where none can be had. */
    private double best(double[][] crowd) {
        double[][] points = Arrays.stream(crowd).map(ZScores::of).toArray(double[][]::new);
        KMeans search = new KMeans(points);
        int most = Math.min(search.distinct(ClustersParams.MOST), points[0].length - 1);
        List<int[]> partitions = IntStream.rangeClosed(ClustersParams.FEWEST, most)
                .mapToObj(k -> search.fit(k, RESTARTS, seed, context::checkCancelled))
                .filter(fit -> Arrays.stream(fit.sizes()).allMatch(of -> of > 0))
                .map(Clustering::labels)
                .toList();
        int[] all = IntStream.range(0, points[0].length).toArray();
        return Arrays.stream(new Silhouettes(points, partitions).of(all))
                .mapToDouble(of -> Arrays.stream(of).average().orElse(-1))
                .max()
                .orElse(-1);
    }
}
