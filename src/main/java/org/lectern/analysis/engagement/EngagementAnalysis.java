package org.lectern.analysis.engagement;

import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;

/**
 * How engaged is each learner?
 *
 * <p>Figures: distribution of the score, completion against videos, highest and lowest learners, weights. Tables:
 * {@code learner_engagement}, {@code engagement_distribution}, {@code engagement_ranking}, {@code
 * engagement_sensitivity} and {@code engagement_totals}.
 */
public final class EngagementAnalysis implements Analysis<EngagementParams> {

    private static final Words WORDS = Words.of(EngagementAnalysis.class);

    @Override
    public String id() {
        return "engagement";
    }

    @Override
    public EngagementParams parameters(Choices choices) {
        return EngagementParams.of(choices);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter.
     */
    @Override
    public Findings run(EngagementParams params, Study study, TaskContext context) {
        EngagementResult result = score(params, study, context);
        context.checkCancelled();
        context.progress(WORDS.say("step.weights"), 0.7);
        Sensitivity sensitivity = Sensitivity.of(result, context);
        context.progress(WORDS.say("step.words"), 0.9);
        return new Findings(
                ListOnDemand.of(() -> new EngagementFigures(result, sensitivity).all()),
                new EngagementTables(result, sensitivity).all(),
                WhatPercentMeans.noted(study, new EngagementReading(result, sensitivity).reading()),
                Provenance.of(study, result.learners().views(), result.size(), params, params.seed()));
    }

    private static EngagementResult score(EngagementParams params, Study study, TaskContext context) {
        context.progress(WORDS.say("step.learners"), 0);
        var learners = study.learners(context);
        if (learners.size() == 0) {
            throw NoViews.problem().asException();
        }
        context.checkCancelled();
        context.progress(WORDS.say("step.staff"), 0.5);
        return new EngagementResult(params, learners, Audience.of(study, learners.size(), context));
    }
}
