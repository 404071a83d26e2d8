package org.lectern.analysis.predictor;

import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;

/** Tells how far the training of one model is. */
final class Steps {

    private static final Words WORDS = Words.of(Steps.class);

    private final TaskContext context;
    private final int trees;
    private final int resamples;
    private final double begin;
    private final double middle;
    private final double end;

    /**
     * @param begin share of the whole task at the first tree, 0..1
     * @param end share of it after the last resample
     */
    Steps(TaskContext context, PredictorParams params, double begin, double end) {
        this.context = context;
        trees = params.trees();
        resamples = params.resamples();
        this.begin = begin;
        this.middle = begin + (end - begin) / 3;
        this.end = end;
    }

    void tree(int grown) {
        context.progress(WORDS.say("step.trees", grown, trees), begin + (middle - begin) * grown / trees);
    }

    void resample(int done) {
        context.progress(WORDS.say("step.resamples", done, resamples), middle + (end - middle) * done / resamples);
    }
}
