package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.content.Openings;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.learning.ShuffleSplit;
import org.lectern.recommend.EvaluationLeaks;
import org.lectern.recommend.Interactions;
import org.lectern.recommend.Paired;
import org.lectern.recommend.Popularity;
import org.lectern.recommend.Recommender;
import org.lectern.recommend.Segments;
import org.lectern.recommend.Split;
import org.lectern.recommend.TimeSplit;
import org.lectern.study.Study;

/** Finds what models are worth: which one is compared is decided by earlier items, and the last ones are looked at once. */
final class Judgement {

    private static final double BEFORE = 0.8;
    private static final double NEWCOMERS = 0.2;

    /** So many items of a newcomer are to be foretold. */
    private static final int FIRST = 5;

    /** Fewer learners say nothing of others. */
    private static final int FEWEST = 2;

    private static final int WEIGHTS = 10;

    private static final Words WORDS = Words.of(Judgement.class);

    private final Study study;
    private final Openings openings;
    private final Interactions pairs;
    private final Models.Known known;
    private final People people;
    private final NextParams params;
    private final TaskContext context;

    Judgement(
            Study study, Openings openings, Models.Known known, People people, NextParams params, TaskContext context) {
        this.study = study;
        this.openings = openings;
        this.pairs = openings.pairs();
        this.known = known;
        this.people = people;
        this.params = params;
        this.context = context;
    }

    /** Empty where too few learners opened enough, or there is nothing to choose among. */
    Optional<Evaluation> evaluation() {
        Split last = last(pairs, params);
        if (Math.min(last.judges().length, params.most(pairs.items())) < FEWEST
                || openings.items().size() < 2) {
            return Optional.empty();
        }
        Split before = last.inner();
        String chosen = before.judges().length == 0
                ? "next_step"
                : new Judging(before, params).all(fitted(before).all(), context).best();
        Models models = fitted(last);
        Judging judging = new Judging(last, params).all(models.all(), context);
        Trial trial = judging.trial(Trial.LAST);
        Verdict verdict = Verdict.of(trial.of(chosen), trial.of(Models.ORDER));
        TimeSplit time = Split.atTime(pairs, BEFORE);
        return Optional.of(new Evaluation(
                trial,
                inTime(time.split()),
                share(time.ofNewLearners()),
                share(time.onNewItems()),
                chosen,
                verdict,
                curve(judging, models),
                judging.histories(Stream.of(chosen, Models.ORDER, Models.POPULARITY)
                        .distinct()
                        .toList()),
                Rated.ofPercent(study, params, context),
                Search.of(last, params, context),
                EvaluationLeaks.of(pairs, last.train(), last, judging.judged(chosen)),
                judging.judged(Evaluation.serving(verdict, chosen)),
                newcomers()));
    }

    /** What learners opened last judges. */
    static Split last(Interactions pairs, NextParams params) {
        return Split.leaveLast(pairs, params.held(), params.fewest());
    }

    private Models fitted(Split split) {
        return Models.fit(split.train(), known, params, context);
    }

    /** Of nothing, none. */
    private static double share(double told) {
        return Double.isNaN(told) ? 0 : told;
    }

    private Optional<Trial> inTime(Split split) {
        context.progress(WORDS.say("step.time"), Double.NaN);
        Judging judging = new Judging(split, params);
        return Math.min(split.judges().length, params.most(pairs.items())) < FEWEST
                ? Optional.empty()
                : Optional.of(judging.all(fitted(split).all(), context).trial(Trial.TIME));
    }

    private List<Evaluation.Weight> curve(Judging judging, Models models) {
        List<double[]> columns = new ArrayList<>();
        for (int step = 0; step <= WEIGHTS; step++) {
            columns.add(judging.scores(
                    Models.hybrid(
                            models.factorisation().orElseThrow(), models.parts().content(), (double) step / WEIGHTS),
                    context));
        }
        List<org.lectern.evaluation.Estimate> found = Paired.estimates(columns, params.seed());
        List<Evaluation.Weight> curve = new ArrayList<>();
        for (int step = 0; step <= WEIGHTS; step++) {
            curve.add(new Evaluation.Weight((double) step / WEIGHTS, Estimate.of(found.get(step))));
        }
        return curve;
    }

    private Optional<Trial> newcomers() {
        if (!people.tell()) {
            return Optional.empty();
        }
        Split split = Split.newcomers(pairs, ShuffleSplit.judging(pairs.learners(), NEWCOMERS, params.seed()), FIRST);
        if (Math.min(split.judges().length, params.most(pairs.items())) < FEWEST
                || split.train().pairs() == 0) {
            return Optional.empty();
        }
        Map<String, Recommender> models = new LinkedHashMap<>();
        models.put(Models.POPULARITY, Popularity.of(split.train()));
        models.put(Models.SEGMENTS, new Segments(split.train(), people.values()));
        return Optional.of(new Judging(split, params).all(models, context).trial("newcomers"));
    }
}
