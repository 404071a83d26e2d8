package org.lectern.analysis.clusters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Mode;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.learning.Clustering;
import org.lectern.learning.KMeans;
import org.lectern.stats.Silhouettes;
import org.lectern.stats.StratifiedMean;
import org.lectern.stats.ZScores;
import org.lectern.study.Learners;

/** Fits every number of groups, judges each by its silhouette and looks closer at the one asked for. */
final class ClusterSearch {

    /** Up to this many learners every silhouette is computed; beyond, those of a sample. */
    static final int EXACT = 20_000;

    static final int SAMPLE = 5_000;
    static final int RESTARTS = 10;

    private static final Words WORDS = Words.of(ClusterSearch.class);

    private final ClustersParams params;
    private final Learners learners;
    private final TaskContext context;
    /** Mean completion and number of videos, in z-scores. */
    private final double[][] points;

    private final List<Clustering> fits = new ArrayList<>();
    private final List<Quality> qualities = new ArrayList<>();

    ClusterSearch(ClustersParams params, Learners learners, TaskContext context) {
        this.params = params;
        this.learners = learners;
        this.context = context;
        points = new double[][] {
            ZScores.of(IntStream.range(0, learners.size())
                    .mapToDouble(learners::mean)
                    .toArray()),
            ZScores.of(IntStream.range(0, learners.size())
                    .mapToDouble(learners::videos)
                    .toArray())
        };
    }

    ClustersResult search() {
        fitAll();
        if (fits.isEmpty()) {
            throw Problem.of(WORDS, "nothing-to-group", learners.size()).asException();
        }
        SilhouetteSample sample = silhouettes();
        judge(sample);
        Quality best = best();
        int place = place(params.k()) >= 0 ? place(params.k()) : place(best.k());
        return closer(best, fits.get(place), sample.partition(place));
    }

    /** One group is no grouping: its fit is kept for its inertia alone. */
    private void fitAll() {
        KMeans search = new KMeans(points);
        int different = search.distinct(ClustersParams.MOST);
        for (int k = 1; k <= ClustersParams.MOST; k++) {
            context.progress(
                    WORDS.say("step.fits", k, ClustersParams.MOST),
                    ProgressStep.FITS.after(k - 1, ClustersParams.MOST));
            Quality.Reason reason = refusal(k, different);
            if (reason == Quality.Reason.NONE) {
                keep(search.fit(k, RESTARTS, params.seed(), context::checkCancelled));
            } else {
                qualities.add(Quality.refused(k, reason));
            }
        }
    }

    private Quality.Reason refusal(int k, int different) {
        if (k > 1 && k >= learners.size()) {
            return Quality.Reason.TOO_FEW_LEARNERS;
        }
        return k > different ? Quality.Reason.TOO_FEW_DIFFERENT : Quality.Reason.NONE;
    }

    private void keep(Clustering fit) {
        int smallest = IntStream.of(fit.sizes()).min().orElseThrow();
        if (smallest == 0) {
            qualities.add(Quality.refused(fit.k(), Quality.Reason.EMPTY_GROUP));
            return;
        }
        qualities.add(Quality.unjudged(fit.k(), fit.inertia(), smallest));
        if (fit.k() > 1) {
            fits.add(fit);
        }
    }

    private SilhouetteSample silhouettes() {
        boolean all = params.exact() || params.mode() == Mode.AS_PUBLISHED || learners.size() <= EXACT;
        Silhouettes silhouettes =
                new Silhouettes(points, fits.stream().map(Clustering::labels).toList());
        return SilhouetteSample.draw(silhouettes, fits.size(), all ? learners.size() : SAMPLE, params.seed(), context);
    }

    private void judge(SilhouetteSample sample) {
        for (int place = 0; place < fits.size(); place++) {
            StratifiedMean mean = sample.partition(place).mean();
            int row = fits.get(place).k() - 1;
            qualities.set(row, qualities.get(row).judged(mean.mean(), mean.standardError()));
        }
    }

    /** The number of groups with the highest silhouette; of equally good ones the smallest. */
    private Quality best() {
        return qualities.stream()
                .filter(quality -> quality.k() > 1 && quality.borne())
                .max(Comparator.comparingDouble(Quality::silhouette)
                        .thenComparing(Comparator.comparingInt(Quality::k).reversed()))
                .orElseThrow();
    }

    /** The place of a number of groups among the fits, or -1. */
    private int place(int k) {
        return IntStream.range(0, fits.size())
                .filter(p -> fits.get(p).k() == k)
                .findFirst()
                .orElse(-1);
    }

    private ClustersResult closer(Quality best, Clustering fit, SilhouetteSample.Partition silhouettes) {
        Groups groups = new Groups(learners, fit, silhouettes);
        double[] stability = groups.stability(points, params.seed(), context);
        return new ClustersResult(
                params,
                learners,
                List.copyOf(qualities),
                best,
                groups.grouping(),
                groups.all(stability),
                silhouettes,
                crowds());
    }

    /** The published answer is left as it is; few learners are said to be too few. */
    private Crowds crowds() {
        return params.mode() == Mode.AS_PUBLISHED || learners.size() <= FewLearners.MOST
                ? Crowds.NONE
                : new CrowdSearch(params.seed(), context)
                        .against(
                                IntStream.range(0, learners.size())
                                        .mapToDouble(learners::mean)
                                        .toArray(),
                                IntStream.range(0, learners.size())
                                        .mapToDouble(learners::videos)
                                        .toArray());
    }
}
