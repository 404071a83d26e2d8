package org.lectern.analysis.next;

import java.util.Optional;
import org.lectern.contract.TaskContext;
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
 * What models are made of: counts of who opened what, which follow from the pairs, and likeness of content.
 *
 * @param train the pairs
 * @param known what is known of items
 * @param params settings of models
 * @param content for mixtures and reasons
 * @param neighbours likewise
 * @param steps likewise
 */
record Parts(
        Interactions train,
        Models.Known known,
        NextParams params,
        ContentLikeness content,
        ItemNeighbours neighbours,
        NextStep steps) {

    private static final double HALF_LIFE_DAYS = 90;

    /** Weights of the mixtures, as in section 6 of the reference. */
    private static final double OF_NEIGHBOURS = 0.7;

    private static final double OF_STEPS = 0.6;
    private static final double OF_ORDER = 0.4;

    /** @throws org.lectern.contract.TaskCancelled when cancelled */
    static Parts of(Interactions train, Models.Known known, NextParams params, TaskContext context) {
        return new Parts(
                train,
                known,
                params,
                new ContentLikeness(known.vectors().rows()),
                ItemNeighbours.fit(train, context),
                new NextStep(train));
    }

    /** Whether a model can be made of them. */
    boolean makes(String id) {
        return switch (id) {
            case "popularity_in_domain" -> known.tellsDomains();
            case "ease" -> train.items() <= Ease.MOST_ITEMS;
            default -> true;
        };
    }

    /** Whether a model needs a factorisation. */
    static boolean isFactored(String id) {
        return id.equals("als") || id.equals(Models.HYBRID);
    }

    /**
     * Makes a model.
     *
     * @param factorisation there for those that need one
     * @throws IllegalArgumentException where there is no such model
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    Recommender model(String id, Optional<ImplicitFactors> factorisation, TaskContext context) {
        return switch (id) {
            case "random" -> new RandomOrder(params.seed());
            case Models.POPULARITY -> Popularity.of(train);
            case Models.LATELY -> Popularity.withHalfLife(train, HALF_LIFE_DAYS);
            case Models.ORDER -> new CatalogueOrder(train);
            case "popularity_in_domain" -> new PopularityInDomain(train, known.domains());
            case "content" -> content;
            case "item_neighbours" -> neighbours;
            case "next_step" -> steps;
            case "ease" -> Ease.fit(train, params.ridge(), context);
            case "als" -> factorisation.orElseThrow();
            case Models.HYBRID -> Models.hybrid(factorisation.orElseThrow(), content, params.collaborative());
            case "neighbours_content" -> together();
            case "mix" -> mix();
            case "order_mix" -> new Blend(id, new CatalogueOrder(train), OF_ORDER, mix());
            default -> throw new IllegalArgumentException("There is no model " + id);
        };
    }

    private Blend together() {
        return new Blend("neighbours_content", neighbours, OF_NEIGHBOURS, content);
    }

    private Blend mix() {
        return new Blend("mix", steps, OF_STEPS, together());
    }
}
