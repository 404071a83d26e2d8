package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/**
 * Who is active, how far do they get, how well do they do?
 *
 * <p>Figures: how far learners get, progress, scores, units, departments, who comes back, active learners by day, what goes together.
 * Tables: {@code activity_kpis} and one behind each figure, and {@code activity_status}, {@code activity_kinds} and {@code
 * activity_tests}. What a study does not tell is left out.
 */
public final class ActivityAnalysis implements Analysis<ActivityParams> {

    private static final Words WORDS = Words.of(ActivityAnalysis.class);

    /** More days without anything than a year or two have are not counted one by one. */
    private static final long MOST_DAYS = 1100;

    @Override
    public String id() {
        return "activity";
    }

    @Override
    public ActivityParams parameters(Choices choices) {
        return ActivityParams.of(choices);
    }

    /** The problem {@code no-activity}, where the study tells neither of lessons nor of quizzes. */
    @Override
    public Optional<Problem> lacking(StudyFacts facts) {
        return Lacking.ofAny(facts, "activity", "attempts");
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that the filter leaves nothing that anybody did.
     */
    @Override
    public Findings run(ActivityParams params, Study study, TaskContext context) {
        ActivityResult result = count(params, study, context);
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), 0.95);
        return new Findings(
                ListOnDemand.of(() -> new ActivityFigures(result).all()),
                new ActivityTables(result).all(),
                new ActivityReading(result).reading(),
                Provenance.of(
                        study,
                        result.lessons() + result.attempts(),
                        result.active().size(),
                        params,
                        params.seed()));
    }

    private static ActivityResult count(ActivityParams params, Study study, TaskContext context) {
        Told told = Told.by(study);
        ActivityQueries queries = new ActivityQueries(params, study, told, context);
        context.progress(WORDS.say("step.learners"), 0);
        List<LearnerActivity> everybody = queries.learners();
        List<LearnerActivity> active =
                everybody.stream().filter(LearnerActivity::isActive).toList();
        if (active.isEmpty()) {
            throw NoViews.problem().asException();
        }
        context.progress(WORDS.say("step.units"), 0.3);
        UnitQueries unitQueries = new UnitQueries(study, told, context);
        List<Unit> units = unitQueries.units();
        long listedUnits = told.units() ? unitQueries.listed() : 0;
        List<UnitKind> kinds = told.kinds() ? unitQueries.kinds() : List.of();
        List<LessonState> states = unitQueries.states();
        context.progress(WORDS.say("step.days"), 0.6);
        List<ActiveDay> days = told.timed() ? queries.days() : List.of();
        Retention retention = days.isEmpty()
                ? new Retention(List.of(), List.of(), false)
                : Retention.of(queries.weeks(), days.getLast().number());
        context.progress(WORDS.say("step.tests"), 0.8);
        return new ActivityResult(
                params,
                told,
                ActivityResult.Roles.of(study),
                everybody,
                Kpis.of(
                        params,
                        told,
                        everybody,
                        listedUnits,
                        LessonState.areShares(states),
                        queries.lessonRepeats(),
                        queries.quizRepeats()),
                FunnelStep.of(everybody, told, listedUnits),
                told.progress() ? queries.progressBins() : List.of(),
                told.scores() ? queries.scoreBins() : List.of(),
                states,
                units,
                listedUnits,
                kinds,
                Department.of(everybody, params.smallest()),
                retention,
                filled(days),
                MeasurePair.of(active, told),
                new TestQueries(study, told, context).tests(everybody, kinds, states),
                queries.beyond());
    }

    /** The same days with those between them on which nobody was active, unless these are years. */
    private static List<ActiveDay> filled(List<ActiveDay> days) {
        if (days.isEmpty() || days.getLast().number() - days.getFirst().number() > MOST_DAYS) {
            return days;
        }
        List<ActiveDay> filled = new ArrayList<>();
        for (ActiveDay day : days) {
            while (!filled.isEmpty() && filled.getLast().number() + 1 < day.number()) {
                filled.add(ActiveDay.empty(filled.getLast().number() + 1));
            }
            filled.add(day);
        }
        return filled;
    }
}
