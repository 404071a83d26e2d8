package org.lectern.analysis.benchmark;

import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.stats.OwnEffects;
import org.lectern.study.Study;

/**
 * Is this video good for what it is?
 *
 * <p>Figures: differences from what was to be expected, what was seen beside what was expected, what length and place take or give, where
 * differences come from. Tables: {@code video_benchmark}, {@code benchmark_bands} and {@code benchmark_effects}.
 */
public final class BenchmarkAnalysis implements Analysis<BenchmarkParams> {

    private static final Words WORDS = Words.of(BenchmarkAnalysis.class);

    @Override
    public String id() {
        return "benchmark";
    }

    @Override
    public BenchmarkParams parameters(Choices choices) {
        return BenchmarkParams.of(choices);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter, {@code one-video} that there is nothing to compare a video with,
     * {@code nothing-in-common} that videos share too few learners to be compared.
     */
    @Override
    public Findings run(BenchmarkParams params, Study study, TaskContext context) {
        context.progress(WORDS.say("step.read"), 0);
        Viewing viewing = Viewing.of(study, context);
        if (viewing.videos().size() == 1) {
            throw Problem.of(WORDS, "one-video").asException();
        }
        context.progress(WORDS.say("step.compare"), 0.6);
        Explained explained = Explained.of(viewing.videos(), viewing.pairs().ofVideo());
        OwnEffects effects = OwnEffects.of(viewing.pairs(), explained.design(), context::checkCancelled)
                .orElseThrow(() -> Problem.of(
                                WORDS,
                                "nothing-in-common",
                                viewing.pairs().comparing(),
                                viewing.pairs().learners(),
                                viewing.videos().size())
                        .asException());
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), 0.95);
        BenchmarkResult result = BenchmarkResult.of(params, viewing, explained, effects);
        return new Findings(
                ListOnDemand.of(() -> new BenchmarkFigures(result).all()),
                new BenchmarkTables(result).all(),
                WhatPercentMeans.noted(study, new BenchmarkReading(result).reading()),
                Provenance.of(study, viewing.views(), viewing.pairs().learners(), params, params.seed()));
    }
}
