package org.lectern.analysis.next;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.analysis.content.Item;
import org.lectern.analysis.content.ItemVectors;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.recommend.AlternatingLeastSquares;
import org.lectern.recommend.Blend;
import org.lectern.recommend.CatalogueOrder;
import org.lectern.recommend.ContentLikeness;
import org.lectern.recommend.Ease;
import org.lectern.recommend.ImplicitFactors;
import org.lectern.recommend.Interactions;
import org.lectern.recommend.ItemNeighbours;
import org.lectern.recommend.NextStep;
import org.lectern.recommend.Popularity;
import org.lectern.recommend.PopularityInDomain;
import org.lectern.recommend.RandomOrder;
import org.lectern.recommend.Recommender;

/**
 * All ways of choosing what to show, fitted to the same pairs.
 *
 * @param all by id, in the order of telling
 * @param factorisation for the hybrid
 * @param content for the hybrid, and for reasons
 * @param neighbours for reasons
 * @param steps for reasons
 */
record Models(
        Map<String, Recommender> all,
        ImplicitFactors factorisation,
        ContentLikeness content,
        ItemNeighbours neighbours,
        NextStep steps) {

    static final String POPULARITY = "popularity";
    static final String ORDER = "catalogue_order";
    static final String HYBRID = "hybrid";
    static final String SEGMENTS = "segments";

    /** What models are compared with, and not chosen. */
    static final Set<String> BASELINES = Set.of("random", POPULARITY, ORDER);

    private static final double HALF_LIFE_DAYS = 90;
    private static final int ROUNDS = 15;
    private static final int TERMS = 5000;

    /** From so many pairs on, the factorisation is solved nearly, in a part of the time. */
    static final int MANY_PAIRS = 500_000;

    /** Weights of the mixtures, as in section 6 of the reference. */
    private static final double OF_NEIGHBOURS = 0.7;

    private static final double OF_STEPS = 0.6;
    private static final double OF_ORDER = 0.4;

    private static final Words WORDS = Words.of(Models.class);

    Models {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /** What is known of items, whoever opened them. */
    record Known(ItemVectors vectors, int[][] domains) {

        static Known of(List<Item> items) {
            return new Known(ItemVectors.of(items, TERMS), ItemVectors.domains(items));
        }

        boolean tellsDomains() {
            return Arrays.stream(domains).anyMatch(one -> one.length > 0);
        }
    }

    /**
     * Fits them.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    static Models fit(Interactions train, Known known, NextParams params, TaskContext context) {
        context.progress(WORDS.say("step.fit"), Double.NaN);
        Map<String, Recommender> all = new LinkedHashMap<>();
        Recommender order = new CatalogueOrder(train);
        ContentLikeness content = new ContentLikeness(known.vectors().rows());
        ItemNeighbours neighbours = ItemNeighbours.fit(train, context);
        NextStep steps = new NextStep(train);
        ImplicitFactors factorisation = squares(train, params).fit(train, context);
        Recommender together = new Blend("neighbours_content", neighbours, OF_NEIGHBOURS, content);
        Recommender mix = new Blend("mix", steps, OF_STEPS, together);
        all.put("random", new RandomOrder(params.seed()));
        all.put(POPULARITY, Popularity.of(train));
        all.put("popularity_half_life", Popularity.withHalfLife(train, HALF_LIFE_DAYS));
        all.put(ORDER, order);
        if (known.tellsDomains()) {
            all.put("popularity_in_domain", new PopularityInDomain(train, known.domains()));
        }
        all.put("content", content);
        all.put("item_neighbours", neighbours);
        all.put("next_step", steps);
        ease(train, params, context).ifPresent(model -> all.put("ease", model));
        all.put("als", factorisation);
        all.put(HYBRID, hybrid(factorisation, content, params.collaborative()));
        all.put("neighbours_content", together);
        all.put("mix", mix);
        all.put("order_mix", new Blend("order_mix", order, OF_ORDER, mix));
        return new Models(all, factorisation, content, neighbours, steps);
    }

    private static Optional<Recommender> ease(Interactions train, NextParams params, TaskContext context) {
        return train.items() <= Ease.MOST_ITEMS
                ? Optional.of(Ease.fit(train, params.ridge(), context))
                : Optional.empty();
    }

    private static AlternatingLeastSquares squares(Interactions train, NextParams params) {
        return new AlternatingLeastSquares(
                params.factors(),
                params.penalty(),
                params.confidence(),
                ROUNDS,
                train.pairs() <= MANY_PAIRS,
                params.seed());
    }

    /** @param weight of the factorisation, 0..1 */
    static Blend hybrid(ImplicitFactors factorisation, ContentLikeness content, double weight) {
        return new Blend(HYBRID, factorisation, weight, content);
    }

    Recommender of(String model) {
        Recommender found = all.get(model);
        if (found == null) {
            throw new IllegalArgumentException("There is no model " + model);
        }
        return found;
    }
}
