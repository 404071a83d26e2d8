package org.lectern.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.contract.TaskContext;

/**
 * Judges by rows with a yes or a no.
 *
 * @param evaluator how they judged
 * @param test what the model said of their rows
 * @param who their names, as the outcomes number learners; never kept anywhere
 */
public record JudgedRows(Evaluator evaluator, TestSet test, List<String> who) implements Judges {

    public JudgedRows {
        who = List.copyOf(who);
        if (who.size() != test.outcomes().learners()) {
            throw new IllegalArgumentException("Every learner who judges has a name");
        }
    }

    @Override
    public long rows() {
        return test.outcomes().rows();
    }

    @Override
    public int learners() {
        return who.size();
    }

    @Override
    public Map<String, Estimate> scores(long seed, TaskContext context) {
        Map<String, Estimate> scores = new LinkedHashMap<>();
        evaluator
                .evaluate(test, seed, context)
                .metrics()
                .forEach(metric -> scores.put(metric.name(), Estimate.of(metric)));
        return scores;
    }

    @Override
    public Map<String, Estimate> difference(Judges others, long seed, TaskContext context) {
        Map<String, Estimate> found = new LinkedHashMap<>();
        if (others instanceof JudgedRows rows
                && who.equals(rows.who)
                && test.outcomes().areOfTheSameRows(rows.test.outcomes())) {
            List<Estimate> differences = evaluator.differences(test, rows.evaluator, rows.test, seed, context);
            for (int i = 0; i < differences.size(); i++) {
                found.put(Measure.ALL.get(i).id(), differences.get(i));
            }
        }
        return found;
    }
}
