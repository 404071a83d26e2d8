package org.lectern.evaluation;

import java.util.Map;
import org.lectern.contract.TaskContext;

/** Nobody judged. */
public record Unjudged() implements Judges {

    @Override
    public long rows() {
        return 0;
    }

    @Override
    public int learners() {
        return 0;
    }

    @Override
    public Map<String, Estimate> scores(long seed, TaskContext context) {
        return Map.of();
    }

    @Override
    public Map<String, Estimate> difference(Judges others, long seed, TaskContext context) {
        return Map.of();
    }
}
