package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.recommend.HistoryLength;
import org.lectern.recommend.Judged;
import org.lectern.recommend.Paired;
import org.lectern.recommend.RankingEvaluation;
import org.lectern.recommend.RankingMetric;
import org.lectern.recommend.Recommender;
import org.lectern.recommend.Split;

/** Judges models by one division of learners' items. */
final class Judging {

    /** Measures of all lists together, by id. */
    private static final Map<String, ToDoubleFunction<Judged>> OF_ALL = new LinkedHashMap<>();

    static {
        OF_ALL.put("coverage", Judged::coverage);
        OF_ALL.put("mean_popularity", Judged::meanPopularity);
        OF_ALL.put("gini", Judged::gini);
    }

    private static final Words WORDS = Words.of(Judging.class);

    private final Split split;
    private final NextParams params;
    private final int[] judges;
    private final Map<String, Judged> judged = new LinkedHashMap<>();

    Judging(Split split, NextParams params) {
        this.split = split;
        this.params = params;
        this.judges = split.judges(params.most(split.train().items()), params.seed());
    }

    /** Whether anybody judges. */
    boolean judges() {
        return judges.length > 0;
    }

    /**
     * Judges all of some models.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    Judging all(Map<String, Recommender> models, TaskContext context) {
        models.forEach((id, model) -> {
            context.progress(WORDS.say("step.judge"), Double.NaN);
            judged.put(id, of(model, context));
        });
        return this;
    }

    /** What one of them showed, and what it is worth. */
    Judged judged(String model) {
        return Objects.requireNonNull(judged.get(model));
    }

    /** What one model scores, learner by learner. */
    double[] scores(Recommender model, TaskContext context) {
        return of(model, context).of(RankingMetric.NDCG);
    }

    private Judged of(Recommender model, TaskContext context) {
        return RankingEvaluation.of(model, split, params.shown(), judges, context);
    }

    /** The best by the measure that verdicts stand on, none of those that models are compared with; of equal ones the first. */
    String best() {
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Judged> one : judged.entrySet()) {
            double score = one.getValue().mean(RankingMetric.NDCG);
            if (!Models.BASELINES.contains(one.getKey()) && score > most) {
                most = score;
                best = one.getKey();
            }
        }
        return best;
    }

    /** What models score, with intervals; differences are taken learner by learner. */
    Trial trial(String name) {
        List<double[]> columns = new ArrayList<>();
        judged.values().forEach(model -> {
            for (RankingMetric metric : RankingMetric.values()) {
                columns.add(model.of(metric));
                columns.add(minus(model, Models.POPULARITY, metric));
                columns.add(minus(model, Models.ORDER, metric));
            }
        });
        List<org.lectern.evaluation.Estimate> found = Paired.estimates(columns, params.seed());
        List<Scored> scored = new ArrayList<>();
        int column = 0;
        for (Map.Entry<String, Judged> model : judged.entrySet()) {
            for (RankingMetric metric : RankingMetric.values()) {
                scored.add(new Scored(
                        name,
                        model.getKey(),
                        metric.id(),
                        params.shown(),
                        Estimate.of(found.get(column)),
                        Estimate.of(found.get(column + 1)),
                        judged.containsKey(Models.ORDER) ? Estimate.of(found.get(column + 2)) : Estimate.NONE));
                column += 3;
            }
            OF_ALL.forEach((id, of) -> scored.add(new Scored(
                    name,
                    model.getKey(),
                    id,
                    params.shown(),
                    Estimate.bare(of.applyAsDouble(model.getValue())),
                    Estimate.NONE,
                    Estimate.NONE)));
        }
        return new Trial(
                name,
                judges.length,
                split.train().pairs(),
                Arrays.stream(judges)
                        .mapToLong(judge -> split.test()[judge].length)
                        .sum(),
                scored);
    }

    private double[] minus(Judged model, String other, RankingMetric metric) {
        double[] values = model.of(metric).clone();
        Judged compared = judged.get(other);
        for (int judge = 0; compared != null && judge < values.length; judge++) {
            values[judge] -= compared.of(metric)[judge];
        }
        return values;
    }

    /** What some models score by how many items a learner had opened. */
    List<Evaluation.History> histories(List<String> models) {
        List<Evaluation.History> rows = new ArrayList<>();
        for (HistoryLength length : HistoryLength.values()) {
            List<Judged> some =
                    models.stream().map(model -> judged(model).only(length)).toList();
            int learners = some.getFirst().learners().length;
            for (int model = 0; model < models.size() && learners > 1 && length != HistoryLength.NONE; model++) {
                rows.add(new Evaluation.History(
                        models.get(model),
                        length.fewest(),
                        length.most(),
                        learners,
                        Estimate.of(Paired.mean(some.get(model), RankingMetric.NDCG, params.seed()))));
            }
        }
        return rows;
    }
}
