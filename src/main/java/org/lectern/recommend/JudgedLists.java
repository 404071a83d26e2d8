package org.lectern.recommend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Judges;

/**
 * Judges by lists of items.
 *
 * @param judged what was shown to them
 * @param who their names, as {@link Judged#learners}; never kept anywhere
 */
public record JudgedLists(Judged judged, List<String> who) implements Judges {

    public JudgedLists {
        who = List.copyOf(who);
        if (who.size() != judged.learners().length) {
            throw new IllegalArgumentException("Every learner who judges has a name");
        }
    }

    @Override
    public long rows() {
        return who.size();
    }

    @Override
    public int learners() {
        return who.size();
    }

    @Override
    public Map<String, Estimate> scores(long seed, TaskContext context) {
        return named(Stream.of(RankingMetric.values()).map(judged::of).toList(), seed);
    }

    @Override
    public Map<String, Estimate> difference(Judges others, long seed, TaskContext context) {
        if (others instanceof JudgedLists lists && judged.k() == lists.judged.k() && who.equals(lists.who)) {
            return named(
                    Stream.of(RankingMetric.values())
                            .map(metric -> Paired.apart(judged.of(metric), lists.judged.of(metric)))
                            .toList(),
                    seed);
        }
        return Map.of();
    }

    /** @param columns a number of each learner, of one measure after the other */
    private static Map<String, Estimate> named(List<double[]> columns, long seed) {
        List<Estimate> estimates = Paired.estimates(columns, seed);
        Map<String, Estimate> named = new LinkedHashMap<>();
        for (RankingMetric metric : RankingMetric.values()) {
            named.put(metric.id(), estimates.get(named.size()));
        }
        return named;
    }
}
