package org.lectern.analysis.next;

import java.util.List;
import java.util.Optional;
import org.lectern.recommend.EvaluationLeaks;
import org.lectern.recommend.Judged;

/**
 * What models are worth.
 *
 * @param last judged by the last items of each learner
 * @param time judged by all that happened after one moment; empty where that leaves nobody
 * @param newLearners the share of later openings by learners who had opened nothing before that moment
 * @param newItems the share of later openings of items that nobody had opened before
 * @param chosen the model that served best for items before those that judge
 * @param verdict what is best shown next
 * @param curve what the hybrid scores by the weight of what is known of other learners
 * @param histories what models score by how many items a learner had opened
 * @param ratings how far models of ratings are off
 * @param search settings that were looked for, where somebody asked
 * @param leaks whether the chosen model could have known the items that judge it, found in what was done
 * @param judges who judged the model that serves, and what each was shown
 * @param newcomers learners of whom nothing but who they are is known; empty where nobody says who they are
 */
record Evaluation(
        Trial last,
        Optional<Trial> time,
        double newLearners,
        double newItems,
        String chosen,
        Verdict verdict,
        List<Weight> curve,
        List<History> histories,
        List<Scored> ratings,
        Optional<Search> search,
        EvaluationLeaks leaks,
        Judged judges,
        Optional<Trial> newcomers) {

    Evaluation {
        curve = List.copyOf(curve);
        histories = List.copyOf(histories);
        ratings = List.copyOf(ratings);
    }

    /**
     * What the hybrid scores.
     *
     * @param weight of what is known of other learners, 0..1
     */
    record Weight(double weight, Estimate score) {}

    /**
     * What a model scores for learners with a history of some length.
     *
     * @param from fewest items in it
     * @param to most items in it
     * @param learners how many there are
     */
    record History(String model, int from, int to, int learners, Estimate score) {}

    /** The model that lists are made with. */
    String serving() {
        return serving(verdict, chosen);
    }

    static String serving(Verdict verdict, String chosen) {
        return switch (verdict) {
            case MODEL -> chosen;
            case ORDER -> Models.ORDER;
            case POPULAR -> Models.POPULARITY;
        };
    }
}
