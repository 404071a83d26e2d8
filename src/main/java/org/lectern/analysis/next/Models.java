package org.lectern.analysis.next;

import java.util.Arrays;
import java.util.Collection;
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
import org.lectern.recommend.ContentLikeness;
import org.lectern.recommend.ImplicitFactors;
import org.lectern.recommend.Interactions;
import org.lectern.recommend.Recommender;

/**
 * All ways of choosing what to show, fitted to the same pairs.
 *
 * @param all by id, in the order of telling
 * @param factorisation for the hybrid; there where a model needs one
 * @param parts what they are made of, also for reasons
 */
record Models(Map<String, Recommender> all, Optional<ImplicitFactors> factorisation, Parts parts) {

    static final String POPULARITY = "popularity";
    static final String LATELY = "popularity_half_life";
    static final String ORDER = "catalogue_order";
    static final String HYBRID = "hybrid";
    static final String SEGMENTS = "segments";

    /** What models are compared with, and not chosen. */
    static final Set<String> BASELINES = Set.of("random", POPULARITY, ORDER);

    /** In the order of telling. */
    private static final List<String> IDS = List.of(
            "random",
            POPULARITY,
            LATELY,
            ORDER,
            "popularity_in_domain",
            "content",
            "item_neighbours",
            "next_step",
            "ease",
            "als",
            HYBRID,
            "neighbours_content",
            "mix",
            "order_mix");

    private static final int ROUNDS = 15;
    private static final int TERMS = 5000;

    /** From so many pairs on, the factorisation is solved nearly, in a part of the time. */
    static final int MANY_PAIRS = 500_000;

    private static final Words WORDS = Words.of(Models.class);

    Models {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /** What is known of items, whoever opened them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
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
        return fit(train, known, params, IDS, context);
    }

    /** The same of some models alone. */
    static Models fit(
            Interactions train, Known known, NextParams params, Collection<String> wanted, TaskContext context) {
        context.progress(WORDS.say("step.fit"), Double.NaN);
        Parts parts = Parts.of(train, known, params, context);
        Optional<ImplicitFactors> factorisation = wanted.stream().anyMatch(Parts::isFactored)
                ? Optional.of(squares(train, params).fit(train, context))
                : Optional.empty();
        Map<String, Recommender> all = new LinkedHashMap<>();
        IDS.stream()
                .filter(wanted::contains)
                .filter(parts::makes)
                .forEach(id -> all.put(id, parts.model(id, factorisation, context)));
        return new Models(all, factorisation, parts);
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
