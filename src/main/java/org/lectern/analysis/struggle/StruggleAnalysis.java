package org.lectern.analysis.struggle;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;

/** Where do learners fall far short of others? */
public final class StruggleAnalysis implements Analysis<StruggleParams, StruggleFindings> {

    private static final Words WORDS = Words.of(StruggleAnalysis.class);

    @Override
    public String id() {
        return "struggle";
    }

    @Override
    public StruggleParams parameters(Choices choices) {
        return StruggleParams.of(choices);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter.
     */
    @Override
    public StruggleFindings run(StruggleParams params, Study study, TaskContext context) {
        Struggled struggled = struggled(params, study, context);
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), 0.95);
        LargeTable views = new LargeTable(
                "struggle_views",
                WORDS.say("table.views"),
                struggled.flagged(),
                study,
                new StruggleSql(params).views());
        Totals totals = struggled.totals();
        return new StruggleFindings(
                new StruggleFigures(struggled).all(),
                new StruggleTables(struggled).all(),
                List.of(views),
                WhatPercentMeans.noted(study, new StruggleReading(struggled).reading()),
                Provenance.of(study, totals.views(), totals.learners(), params, params.seed()));
    }

    private static Struggled struggled(StruggleParams params, Study study, TaskContext context) {
        StruggleQueries queries = new StruggleQueries(params, study, context);
        context.progress(WORDS.say("step.videos"), 0);
        Totals totals = queries.totals();
        if (totals.views() == 0) {
            throw NoViews.problem().asException();
        }
        StruggleQueries.Videos videos = queries.videos();
        context.progress(WORDS.say("step.learners"), 0.5);
        PeopleQuery.People people = new PeopleQuery(params).people(study, context);
        context.progress(WORDS.say("step.order"), 0.85);
        Struggled struggled = new Struggled(
                params,
                totals,
                videos.all(),
                videos.deviations(),
                people.learners(),
                people.courses(),
                people.cells(),
                Optional.empty());
        return people.learners().isEmpty()
                ? struggled
                : OrderedCourse.of(params.course(), study, context)
                        .map(order -> Onset.of(order, struggled.judged()))
                        .filter(onset -> !onset.places().isEmpty())
                        .map(struggled::with)
                        .orElse(struggled);
    }
}
