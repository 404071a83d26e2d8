package org.lectern.analysis.clusters;

import java.util.List;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.ParameterOption;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Learners;
import org.lectern.study.Study;

/**
 * Do learners fall into groups?
 *
 * <p>Figures: learners by group, silhouette by number of groups, inertia by number of groups, silhouettes group by
 * group. Tables: {@code learner_clusters}, {@code cluster_profiles}, {@code cluster_quality}, {@code cluster_choice}
 * and {@code cluster_answer}.
 */
public final class ClustersAnalysis implements Analysis<ClustersParams> {

    private static final Words WORDS = Words.of(ClustersAnalysis.class);

    @Override
    public String id() {
        return "clusters";
    }

    @Override
    public ClustersParams parameters(Choices choices) {
        return ClustersParams.of(choices);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter, {@code too-few-learners} that a single learner
     * is, {@code nothing-to-group} that the learners are two or all alike.
     */
    @Override
    public Findings run(ClustersParams params, Study study, TaskContext context) {
        context.progress(WORDS.say("step.learners"), ProgressStep.LEARNERS.begin());
        Learners learners = study.learners(context);
        if (learners.size() == 0) {
            throw NoViews.problem().asException();
        }
        if (learners.size() == 1) {
            throw Problem.of(WORDS, "too-few-learners").asException();
        }
        ClustersResult result = new ClusterSearch(params, learners, context).search();
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), ProgressStep.WORDS.begin());
        return new Findings(
                        ListOnDemand.of(() -> new ClustersFigures(result).all()),
                        new ClustersTables(result).all(),
                        WhatPercentMeans.noted(study, new ClustersReading(result).reading()),
                        Provenance.of(study, learners.views(), learners.size(), params, params.seed()))
                .withOptions("k", numbers(result));
    }

    private static List<ParameterOption> numbers(ClustersResult result) {
        return result.qualities().stream()
                .filter(quality -> quality.k() >= ClustersParams.FEWEST)
                .map(quality -> new ParameterOption(Integer.toString(quality.k()), Refusal.of(quality)))
                .toList();
    }
}
