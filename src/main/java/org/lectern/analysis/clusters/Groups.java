package org.lectern.analysis.clusters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.learning.ClusterStability;
import org.lectern.learning.Clustering;
import org.lectern.stats.Quantiles;
import org.lectern.study.Learners;

/** A closer look at the groups of one fit: their order, their names, what they are like and how well they last. */
final class Groups {

    /** Resamples of at most 2,000 learners tell dependable groups from others, whatever the study's size. */
    static final ClusterStability STABILITY = new ClusterStability(20, 2_000, ClusterSearch.RESTARTS);

    private static final Words WORDS = Words.of(Groups.class);

    private final Learners learners;
    private final Clustering fit;
    private final SilhouetteSample.Partition silhouettes;
    private final Grouping grouping;

    Groups(Learners learners, Clustering fit, SilhouetteSample.Partition silhouettes) {
        this.learners = learners;
        this.fit = fit;
        this.silhouettes = silhouettes;
        grouping = Grouping.of(fit.labels(), fit.k(), learners);
    }

    Grouping grouping() {
        return grouping;
    }

    /** How much of each group comes back when learners are resampled, in the groups' order. */
    double[] stability(double[][] points, long seed, TaskContext context) {
        AtomicInteger done = new AtomicInteger();
        int descents = STABILITY.resamples() * STABILITY.restarts();
        context.progress(
                WORDS.say("step.stability", STABILITY.resamples()),
                () -> ProgressStep.STABILITY.after(done.get(), descents));
        double[] ofClusters = STABILITY.of(points, fit, seed, () -> {
            context.checkCancelled();
            done.incrementAndGet();
        });
        int[] labels = fit.labels();
        return grouping.means(learner -> ofClusters[labels[learner]]);
    }

    List<ClusterProfile> all(double[] stability) {
        double[] completion = grouping.means(learners::mean);
        double[] videos = grouping.means(learners::videos);
        double[] views = grouping.means(learners::views);
        List<String> names =
                new GroupNames(medianVideos(_ -> true), sameVideos()).of(completion, videos, medianVideosByGroup());
        List<ClusterProfile> groups = new ArrayList<>();
        for (int g = 0; g < grouping.k(); g++) {
            int group = g;
            int size = grouping.size(g);
            groups.add(new ClusterProfile(
                    g + 1,
                    names.get(g),
                    size,
                    (double) size / learners.size(),
                    completion[g],
                    videos[g],
                    Math.round(views[g] * size),
                    silhouettes.mean(learner -> grouping.of(learner) == group).mean(),
                    stability[g]));
        }
        return List.copyOf(groups);
    }

    private double[] medianVideosByGroup() {
        return IntStream.range(0, grouping.k())
                .mapToDouble(group -> medianVideos(learner -> grouping.of(learner) == group))
                .toArray();
    }

    private double medianVideos(IntPredicate member) {
        return Quantiles.median(IntStream.range(0, learners.size())
                .filter(member)
                .mapToDouble(learners::videos)
                .toArray());
    }

    private boolean sameVideos() {
        return IntStream.range(0, learners.size())
                        .mapToLong(learners::videos)
                        .distinct()
                        .count()
                == 1;
    }
}
