package org.lectern.analysis.anomalies;

import java.util.List;
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
 * Which learners stand apart?
 *
 * <p>Figures: views of those found, means of all learners, mean and videos by unusual score, the unusual learners.
 * Tables: {@code anomalous_learners}, {@code anomalous_learner_views}, {@code half_watchers}, {@code
 * unusual_learners}, {@code anomalous_view_distribution}, {@code learner_mean_distribution} and {@code
 * anomaly_totals}.
 */
public final class AnomaliesAnalysis implements Analysis<AnomaliesParams> {

    private static final Words WORDS = Words.of(AnomaliesAnalysis.class);

    @Override
    public String id() {
        return "anomalies";
    }

    @Override
    public AnomaliesParams parameters(Choices choices) {
        return AnomaliesParams.of(choices);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter.
     */
    @Override
    public Findings run(AnomaliesParams params, Study study, TaskContext context) {
        AnomaliesResult result = examine(params, study, context);
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), 0.95);
        ComparedLearners compared = new ComparedLearners(result.scored());
        Reasons reasons = new Reasons(compared);
        return new Findings(
                ListOnDemand.of(() -> new AnomaliesFigures(result, compared).all()),
                new AnomaliesTables(result, reasons).all(),
                WhatPercentMeans.noted(study, new AnomaliesReading(result, reasons).reading()),
                Provenance.of(study, result.views(), result.learners().size(), params, params.seed()));
    }

    private static AnomaliesResult examine(AnomaliesParams params, Study study, TaskContext context) {
        AnomaliesQueries queries = new AnomaliesQueries(params, study, context);
        context.progress(WORDS.say("step.learners"), 0);
        List<LearnerProfile> learners = queries.learners();
        if (learners.isEmpty()) {
            throw NoViews.problem().asException();
        }
        long videos = queries.videos();
        List<LearnerProfile> found = BandRule.find(learners, videos, params);
        context.progress(WORDS.say("step.views"), 0.5);
        List<Long> foundViews = queries.viewsOfFound(videos);
        context.progress(WORDS.say("step.scores"), 0.65);
        List<ScoredLearner> scored = UnusualScores.scores(learners, params, context);
        return new AnomaliesResult(params, videos, learners, found, foundViews, scored);
    }
}
