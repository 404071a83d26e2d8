package org.lectern.analysis.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.stats.KaplanMeier;
import org.lectern.stats.LogRank;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Compares where views end in two studies, learner by learner; a learner who is in both counts once. */
final class CurveComparison {

    private static final int END = CurveQuery.TIMES - 1;

    private final CurveQuery[] queries;

    private CurveComparison(CurveQuery first, CurveQuery second) {
        this.queries = new CurveQuery[] {first, second};
    }

    /** Of the videos that both have, or of all where they have none in common; empty where a study has no such view. */
    static Optional<Curves> of(CompareParams params, Study first, Study second, BothSides both, TaskContext context) {
        List<BothSides.Video> matched = both.videos().subList(0, both.matched());
        List<String> titles = matched.stream()
                .map(video -> video.first().orElseThrow().title())
                .toList();
        List<String> others = matched.stream()
                .map(video -> video.second().orElseThrow().title())
                .toList();
        boolean all = both.matched() == both.videos().size();
        return new CurveComparison(
                        new CurveQuery(params, first, all ? List.of() : titles, context),
                        new CurveQuery(params, second, all ? List.of() : others, context))
                .compare();
    }

    private Optional<Curves> compare() {
        CurveQuery.Counts[] counts = {queries[0].counts(), queries[1].counts()};
        if (counts[0].views() == 0 || counts[1].views() == 0) {
            return Optional.empty();
        }
        long[] different = {queries[0].different(), queries[1].different()};
        // The first group of the test is the second study, whose views stop more often where something got worse.
        LogRank logRank = new LogRank(
                new long[][] {counts[1].stopped(), counts[0].stopped()},
                new long[][] {counts[1].finished(), counts[0].finished()},
                (double) (counts[0].views() + counts[1].views()) / (different[0] + different[1]));
        Map<String, Double> shared = new HashMap<>();
        Running[] running = new Running[2];
        long fewest = Long.MAX_VALUE;
        for (int side = 0; side < 2; side++) {
            KaplanMeier curve = new KaplanMeier(counts[side].stopped(), counts[side].finished());
            int group = 1 - side;
            Table added = queries[side].added(
                    counts[side],
                    (percent, stops) -> curve.influence(END, percent, stops),
                    (percent, stops) -> logRank.contribution(group, percent, stops));
            double squares = 0;
            for (Row row : added) {
                squares += row.getDouble("one") * row.getDouble("one");
                shared.merge(row.getString("learner"), row.getDouble("other"), Double::sum);
            }
            fewest = Math.min(fewest, added.rowCount());
            running[side] = new Running(curve, designEffect(curve, squares, different[side]));
        }
        double squares =
                shared.values().stream().mapToDouble(one -> one * one).sorted().sum();
        return Optional.of(new Curves(running[0], running[1], logRank.excess(), logRank.clusteredP(squares, fewest)));
    }

    /** How much larger the variance is by what learners' views have in common; never smaller than by repetitions. */
    private static double designEffect(KaplanMeier running, double squares, long different) {
        double variance = running.lastLogVariance(END);
        double repeated = (double) running.size() / different;
        return variance > 0 ? Math.max(repeated, squares / variance) : repeated;
    }
}
