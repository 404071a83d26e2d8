package org.lectern.evaluation;

import java.util.Map;
import org.lectern.contract.TaskContext;

/** Who judged a model, and how it did with each of them: enough to set another model beside it that the same ones judged. */
public interface Judges {

    /** How often it was judged, in rows such as views; at least as often as there are {@link #learners}. */
    long rows();

    /** How many learners judged it. */
    int learners();

    /**
     * What the model scores, by the measures' names.
     *
     * @param seed of the resampled learners
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    Map<String, Estimate> scores(long seed, TaskContext context);

    /**
     * How much more this model has of each measure than another, on the same learners.
     *
     * @param others who judged the other model
     * @param seed of the resampled learners
     * @return by the measures' names, in the order to be shown; empty where others judged it, or by other rows
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    Map<String, Estimate> difference(Judges others, long seed, TaskContext context);
}
