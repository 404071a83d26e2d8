package org.lectern.analysis.anomalies;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.stats.SortedSample;

/** The learners compared, to be asked where one of them stands by a single figure. */
final class ComparedLearners {

    private final int others;
    private final Map<Trait, SortedSample> samples = new EnumMap<>(Trait.class);

    ComparedLearners(List<ScoredLearner> compared) {
        others = compared.size() - 1;
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

    private SortedSample sample(Trait trait) {
        return Objects.requireNonNull(samples.get(trait));
    }
}
