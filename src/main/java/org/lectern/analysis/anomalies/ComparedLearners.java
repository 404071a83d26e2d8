package org.lectern.analysis.anomalies;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.stats.SortedSample;

/** The learners compared, to be asked where one of them stands by a single figure. */
final class ComparedLearners {

    private final int others;
    private final List<LearnerProfile> usual;
    private final Map<Trait, SortedSample> samples = new EnumMap<>(Trait.class);

    ComparedLearners(List<ScoredLearner> compared) {
        others = compared.size() - 1;
        usual = compared.stream()
                .filter(each -> !each.unusual())
                .map(ScoredLearner::learner)
                .toList();
        for (Trait trait : Trait.values()) {
            samples.put(
                    trait,
                    new SortedSample(compared.stream()
                            .mapToDouble(each -> trait.of(each.learner()))
                            .toArray()));
        }
    }

    /** Share of the others whose figure is lower, 0..1. */
    double below(Trait trait, LearnerProfile learner) {
        return (double) sample(trait).below(trait.of(learner)) / others;
    }

    /** Share of the others whose figure is higher, 0..1. */
    double above(Trait trait, LearnerProfile learner) {
        return (double) sample(trait).above(trait.of(learner)) / others;
    }

    /** Share of the others whose figure is lower, with half of those whose figure is the same, 0..1. */
    double place(Trait trait, LearnerProfile learner) {
        return (1 + below(trait, learner) - above(trait, learner)) / 2;
    }

    /** The figure of the learner in the middle. */
    double median(Trait trait) {
        return sample(trait).median();
    }

    /**
     * Learners who are not unusual, though they go at least as far as this one by a single figure.
     *
     * @param high whether far is up
     */
    List<LearnerProfile> usualAndAsFar(Trait trait, LearnerProfile learner, boolean high) {
        double figure = trait.of(learner);
        return usual.stream()
                .filter(each -> high ? trait.of(each) >= figure : trait.of(each) <= figure)
                .toList();
    }

    /** How far a learner is from the nearest of some, by places among all, 0..1; 0 where the learner lies among them. */
    double distance(Trait trait, LearnerProfile learner, List<LearnerProfile> some) {
        double mine = place(trait, learner);
        double[] places =
                some.stream().mapToDouble(each -> place(trait, each)).sorted().toArray();
        return Math.max(0, Math.max(places[0] - mine, mine - places[places.length - 1]));
    }

    private SortedSample sample(Trait trait) {
        return Objects.requireNonNull(samples.get(trait));
    }
}
