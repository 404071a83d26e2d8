package org.lectern.recommend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Estimate;

/**
 * Looks for settings of a model by chance. Each trial learns from what comes before a learner's last known item and is judged by
 * that item, so that the test stays closed; it is opened once, for the best trial and for the settings that one would have taken
 * without looking. Every trial is told, so that it is seen how much of the best one's lead is luck. Source: J. Bergstra and Y.
 * Bengio, Random search for hyper-parameter optimization, Journal of Machine Learning Research 13 (2012), 281-305.
 *
 * @param ranges of the settings
 * @param trials how many are drawn, besides the usual settings
 * @param metric by which they are chosen
 * @param k how many items are shown
 * @param most learners who judge at most
 * @param seed of all that is drawn
 */
public record Tuning(List<Range> ranges, int trials, RankingMetric metric, int k, int most, long seed) {

    /** The share of learners, one in so many, that may end a trial before all have judged. */
    private static final int FIRST_LOOK = 4;

    public Tuning {
        ranges = List.copyOf(ranges);
    }

    /** Makes a model of settings, by the names of their ranges. */
    @FunctionalInterface
    public interface Fit {
        Recommender fit(Map<String, Double> settings, Interactions train, TaskContext context);
    }

    /**
     * Settings and what they are worth on the items before the test.
     *
     * @param worth of the measure that is chosen by
     * @param learners who judged
     * @param stopped whether a part of the learners left no doubt that the best so far is better
     */
    public record Trial(Map<String, Double> settings, Estimate worth, int learners, boolean stopped) {}

    /**
     * What was found.
     *
     * @param trials all, the usual settings first
     * @param chosen place of the best of those that were not stopped, of equally good ones the first
     * @param best the chosen settings, fitted on all that is known, on the test
     * @param usual the usual settings, likewise
     */
    public record Tuned(List<Trial> trials, int chosen, Judged best, Judged usual) {}

    /**
     * @param usual the settings that one would take without looking
     * @param enough asked before every trial but the first, whether to stop looking, as time is up
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public Tuned run(Fit fit, Map<String, Double> usual, Split split, BooleanSupplier enough, TaskContext context) {
        Split inner = split.inner();
        int[] judges = inner.judges(most, seed);
        List<Trial> tried = new ArrayList<>();
        Judged lead = RankingEvaluation.of(fit.fit(usual, inner.train(), context), inner, k, judges, context);
        tried.add(trial(usual, lead, false));
        int chosen = 0;
        for (Map<String, Double> settings : settings()) {
            if (enough.getAsBoolean()) {
                break;
            }
            Recommender model = fit.fit(settings, inner.train(), context);
            Judged judged = judge(model, inner, judges, lead, context);
            boolean stopped = judged.learners().length < judges.length;
            tried.add(trial(settings, judged, stopped));
            if (!stopped && judged.mean(metric) > lead.mean(metric)) {
                chosen = tried.size() - 1;
                lead = judged;
            }
        }
        Map<String, Double> found = tried.get(chosen).settings();
        return new Tuned(
                List.copyOf(tried), chosen, test(fit, found, split, context), test(fit, usual, split, context));
    }

    /** What is tried, in the order in which it is drawn. */
    List<Map<String, Double>> settings() {
        SplittableRandom random = new SplittableRandom(seed);
        List<Map<String, Double>> drawn = new ArrayList<>();
        for (int trial = 0; trial < trials; trial++) {
            Map<String, Double> settings = new LinkedHashMap<>();
            for (Range range : ranges) {
                settings.put(range.name(), range.draw(random));
            }
            drawn.add(settings);
        }
        return drawn;
    }

    /** By one learner in four first, and by all unless these leave no doubt that the lead is better. */
    private Judged judge(Recommender model, Split inner, int[] judges, Judged lead, TaskContext context) {
        Judged ofSome = lead.only(place -> place % FIRST_LOOK == 0);
        Judged first = RankingEvaluation.of(model, inner, k, ofSome.learners(), context);
        if (Paired.difference(first, ofSome, metric, seed).surelyBelow(0)) {
            return first;
        }
        return RankingEvaluation.of(model, inner, k, judges, context);
    }

    private Trial trial(Map<String, Double> settings, Judged judged, boolean stopped) {
        return new Trial(Map.copyOf(settings), Paired.mean(judged, metric, seed), judged.learners().length, stopped);
    }

    private Judged test(Fit fit, Map<String, Double> settings, Split split, TaskContext context) {
        Recommender model = fit.fit(settings, split.train(), context);
        return RankingEvaluation.of(model, split, k, split.judges(most, seed), context);
    }
}
