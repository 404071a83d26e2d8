package org.lectern.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * What made-up engagements were drawn from. Whoever ranks items by {@link #score} knows all that can be known of what a
 * learner opens: no recommender is better on average, so this is the ceiling that others are measured by.
 */
public final class EngagementTruth {

    private final double strength;
    private final List<MadeUpLearner> learners;
    private final List<MadeUpItem> items;

    EngagementTruth(double strength, List<MadeUpLearner> learners, List<MadeUpItem> items) {
        this.strength = strength;
        this.learners = List.copyOf(learners);
        this.items = List.copyOf(items);
    }

    /** Draws it; the same for the same sizes, strength and seed. */
    static EngagementTruth draw(EngagementSettings settings, SplitMix64 draws) {
        SplitMix64 people = draws.split();
        SplitMix64 things = draws.split();
        double[] busy = GammaDraw.dirichlet(0.5, settings.learners(), draws.split());
        double[] popular = GammaDraw.dirichlet(0.8, settings.items(), draws.split());
        AliasSampler jobs = new AliasSampler(
                JobTitle.ALL.stream().mapToDouble(JobTitle::weight).toArray());
        List<MadeUpLearner> learners = new ArrayList<>();
        for (double weight : busy) {
            JobTitle job = JobTitle.ALL.get(jobs.sample(people));
            learners.add(
                    new MadeUpLearner(job, Phrases.of(EngagementLaw.STYLES, people), weight, Factors.draw(people, 1)));
        }
        AliasSampler levels = new AliasSampler(new double[] {0.5, 0.35, 0.15});
        AliasSampler types = new AliasSampler(new double[] {0.6, 0.2, 0.1, 0.1});
        List<MadeUpItem> items = new ArrayList<>();
        for (double weight : popular) {
            items.add(new MadeUpItem(
                    Phrases.draw(things),
                    Phrases.of(EngagementLaw.DOMAINS, things),
                    Phrases.of(EngagementLaw.SUBTOPICS, things),
                    levels.sample(things),
                    EngagementLaw.TYPES.get(types.sample(things)),
                    weight,
                    Factors.draw(things, 0.5)));
        }
        return new EngagementTruth(settings.strength(), learners, items);
    }

    List<MadeUpLearner> people() {
        return learners;
    }

    List<MadeUpItem> things() {
        return items;
    }

    public double strength() {
        return strength;
    }

    /** Number of learners, whose ids are 1 to this. */
    public int learners() {
        return learners.size();
    }

    /** Number of items, whose ids are 1 to this. */
    public int items() {
        return items.size();
    }

    /**
     * Logarithm of how likely a learner's next item is this one, up to what is the same for all items; the order of items does not
     * come into it.
     *
     * @param learner id of a learner, from 1
     * @param item id of an item, from 1
     */
    public double score(int learner, int item) {
        MadeUpItem thing = items.get(item - 1);
        return StrictMath.log(thing.weight()) + strength * EngagementLaw.affinity(learners.get(learner - 1), thing);
    }
}
