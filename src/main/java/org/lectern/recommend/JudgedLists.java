package org.lectern.recommend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public Map<String, Estimate> difference(Judges others, long seed, TaskContext context) {
        Map<String, Estimate> found = new LinkedHashMap<>();
        if (others instanceof JudgedLists lists && judged.k() == lists.judged.k() && who.equals(lists.who)) {
            List<RankingMetric> metrics = List.of(RankingMetric.values());
            List<Estimate> differences = Paired.estimates(
                    metrics.stream()
                            .map(metric -> Paired.apart(judged.of(metric), lists.judged.of(metric)))
                            .toList(),
                    seed);
            for (int i = 0; i < differences.size(); i++) {
                found.put(metrics.get(i).id(), differences.get(i));
            }
        }
        return found;
    }
}
