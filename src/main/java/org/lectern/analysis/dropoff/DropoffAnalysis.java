package org.lectern.analysis.dropoff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.ParameterOption;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.analysis.rate.Enough;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.Rates;
import org.lectern.analysis.rate.Standing;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/**
 * Where do learners drop off?
 *
 * <p>Figures: the curve of views still running, the path of a course, videos by abandonment rate, as published by count. Tables:
 * {@code abandoned_videos}, {@code abandonment_by_course}, {@code abandonment_by_course_video}, {@code course_path},
 * {@code survival_curve} and {@code dropoff_totals}; those by course are absent where the study has none, and the path
 * where no order is known.
 */
public final class DropoffAnalysis implements Analysis<DropoffParams> {

    private static final Words WORDS = Words.of(DropoffAnalysis.class);

    @Override
    public String id() {
        return "dropoff";
    }

    @Override
    public DropoffParams parameters(Choices choices) {
        return DropoffParams.of(choices);
    }

    /** Where learners are not known, the share present along videos will do. */
    @Override
    public Optional<Problem> lacking(StudyFacts facts) {
        if (facts.holds("views.learner") || !facts.holds("videos")) {
            return Lacking.of(facts, "views.learner", "views.completion");
        }
        return Lacking.of(facts, "retention");
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter. A course, video or part that was asked for
     * and is not there is replaced as if nothing had been asked for, and a notice says so.
     */
    @Override
    public Findings run(DropoffParams params, Study study, TaskContext context) {
        return study.facts().holds("views.learner")
                ? ofLearners(params, study, context)
                : ofVideos(params, study, context);
    }

    private static Findings ofVideos(DropoffParams params, Study study, TaskContext context) {
        context.progress(WORDS.say("step.videos"), 0);
        List<RetentionCurve> curves = RetentionQueries.curves(study, context);
        if (curves.isEmpty()) {
            throw NoViews.problem().asException();
        }
        return new RetentionAnswer(params, curves).findings(study);
    }

    private static Findings ofLearners(DropoffParams params, Study study, TaskContext context) {
        DropoffResult result = look(params, study, context);
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), 0.95);
        DropoffTotals totals = result.totals();
        return new Findings(
                        ListOnDemand.of(() -> new DropoffFigures(result).all()),
                        new DropoffTables(result).all(),
                        WhatPercentMeans.noted(study, new DropoffReading(result).reading()),
                        Provenance.of(study, totals.views(), totals.learners(), params, params.seed()))
                .withOptions("course", ParameterOption.of(result.paths().names()))
                .withOptions("first", parts(result))
                .withOptions("second", parts(result));
    }

    private static List<ParameterOption> parts(DropoffResult result) {
        return ParameterOption.of(Stream.concat(
                        result.courseNames().stream().map(Part::course),
                        result.titles().stream().map(Part::video))
                .map(Part::toString)
                .toList());
    }

    private static DropoffResult look(DropoffParams params, Study study, TaskContext context) {
        DropoffQueries queries = new DropoffQueries(params, study, context);
        context.progress(WORDS.say("step.videos"), 0);
        List<VideoRate> pairs = queries.pairs(params.courseColumn());
        if (pairs.isEmpty()) {
            throw NoViews.problem().asException();
        }
        List<VideoRate> videos = queries.videos(pairs);
        context.progress(WORDS.say("step.courses"), 0.3);
        Rates rates = queries.rates();
        DropoffTotals totals = queries.totals(rates, pairs, videos.size());
        BeyondChance<VideoRate> standing = standing(videos, rates.whole(), params.toTest());
        // Paths and curves know a course by one name, however the file spells it.
        List<VideoRate> named = params.mode() == Mode.CORRECTED ? pairs : queries.pairs("course");
        context.progress(WORDS.say("step.paths"), 0.5);
        PathQueries walks = new PathQueries(params, study, context);
        Paths paths = walks.paths(named);
        Losses losses = paths.chosen().map(walks::losses).orElse(Losses.NONE);
        context.progress(WORDS.say("step.curves"), 0.8);
        Comparison comparison = new Comparing(named, standing, new CurveQueries(params, study, context))
                .of(params.first(), params.second());
        return new DropoffResult(
                params, totals, videos, pairs, named, rates.courses(), standing, paths, losses, comparison);
    }

    /** Those that lose more than the study does, surest first. */
    private static BeyondChance<VideoRate> standing(List<VideoRate> videos, Rate whole, Enough enough) {
        List<VideoRate> surestFirst =
                videos.stream().sorted(VideoRate.SUREST_FIRST).toList();
        return Standing.ofVideos(surestFirst, VideoRate::rate, whole, enough);
    }
}
