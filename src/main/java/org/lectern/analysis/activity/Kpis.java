package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.lectern.stats.ClusteredShare;

/** The numbers of a dashboard, each with what it is out of; what a study does not tell is left out. */
final class Kpis {

    private final ActivityParams params;
    private final Told told;
    private final List<LearnerActivity> everybody;
    private final List<LearnerActivity> active;
    private final double lessonRepeats;
    private final double quizRepeats;
    private final List<Kpi> kpis = new ArrayList<>();

    private Kpis(
            ActivityParams params,
            Told told,
            List<LearnerActivity> everybody,
            double lessonRepeats,
            double quizRepeats) {
        this.params = params;
        this.told = told;
        this.everybody = everybody;
        this.active = everybody.stream().filter(LearnerActivity::isActive).toList();
        this.lessonRepeats = lessonRepeats;
        this.quizRepeats = quizRepeats;
    }

    /**
     * All that the study tells.
     *
     * @param units how many there are, 0 where there is no list of them
     * @param shares whether shares of states tell anything
     * @param lessonRepeats see {@link ClusteredShare}
     * @param quizRepeats likewise
     */
    static List<Kpi> of(
            ActivityParams params,
            Told told,
            List<LearnerActivity> everybody,
            long units,
            boolean shares,
            double lessonRepeats,
            double quizRepeats) {
        Kpis kpis = new Kpis(params, told, everybody, lessonRepeats, quizRepeats);
        kpis.people();
        if (told.lessons()) {
            kpis.lessons(units, shares);
        }
        if (told.quizzes()) {
            kpis.quizzes();
        }
        if (told.timed()) {
            kpis.add(Kpi.mean("active_days", kpis.each(LearnerActivity::days)));
        }
        return List.copyOf(kpis.kpis);
    }

    private void add(Kpi kpi) {
        kpis.add(kpi);
    }

    private void people() {
        long listed = everybody.stream().filter(LearnerActivity::listed).count();
        if (told.listed()) {
            add(Kpi.count("people_listed", listed, listed));
            long there = active.stream().filter(LearnerActivity::listed).count();
            add(Kpi.share("active_share", Estimate.ofLearners(there, listed)));
        }
        add(Kpi.count("active_learners", active.size(), everybody.size()));
    }

    private void lessons(long units, boolean shares) {
        add(of("learners_with_lesson", learner -> learner.lessons() > 0));
        add(of("two_or_more_activities", learner -> learner.lessons() >= 2));
        add(of("four_or_more_activities", learner -> learner.lessons() >= 4));
        add(of("exactly_one_activity", learner -> learner.lessons() == 1));
        long lessons = sum(LearnerActivity::lessons);
        add(Kpi.count("activities", lessons, lessons));
        if (shares) {
            add(ofLessons("completed_activities", LearnerActivity::completions));
            add(ofLessons("in_progress_activities", LearnerActivity::inProgress));
            add(ofLessons("started_activities", LearnerActivity::started));
        }
        if (told.status()) {
            add(of("completed_one_unit", learner -> learner.completedUnits() >= 1));
            if (units > 0) {
                add(Kpi.share("completed_all_units", learners(learner -> learner.completedUnits() >= units), units));
            }
        }
        if (told.progress()) {
            add(Kpi.mean("mean_progress", Estimate.mean(active, LearnerActivity::progress, LearnerActivity::measured)));
        }
        if (told.clicks()) {
            add(Kpi.count("clicks", sum(LearnerActivity::clicks), lessons));
            add(Kpi.mean("clicks_by_learner", each(LearnerActivity::clicks)));
        }
    }

    private void quizzes() {
        add(of("learners_with_attempt", learner -> learner.attempts() > 0));
        long attempts = sum(LearnerActivity::attempts);
        add(Kpi.count("quiz_attempts", attempts, attempts));
        if (told.scores()) {
            add(Kpi.mean("mean_score", Estimate.mean(active, LearnerActivity::score, LearnerActivity::scored)));
            add(Kpi.mean(
                    "mean_of_learner_means",
                    Estimate.mean(active, LearnerActivity::meanScore, learner -> learner.scored() > 0 ? 1 : 0)));
            add(Kpi.share("pass_rate", ofScores(LearnerActivity::passed), params.passMark()));
            add(Kpi.share("pass_rate_50", ofScores(LearnerActivity::passedHalf)));
            add(Kpi.share("passed_once", learners(learner -> learner.passed() > 0), params.passMark()));
        }
    }

    private long sum(ToLongFunction<LearnerActivity> number) {
        return active.stream().mapToLong(number).sum();
    }

    private Kpi of(String id, Predicate<LearnerActivity> those) {
        return Kpi.share(id, learners(those));
    }

    private Estimate learners(Predicate<LearnerActivity> those) {
        return Estimate.ofLearners(everybody.stream().filter(those).count(), everybody.size());
    }

    private Kpi ofLessons(String id, ToDoubleFunction<LearnerActivity> those) {
        return Kpi.share(id, Estimate.share(active, those, LearnerActivity::stated, lessonRepeats));
    }

    private Estimate ofScores(ToDoubleFunction<LearnerActivity> those) {
        return Estimate.share(active, those, LearnerActivity::scored, quizRepeats);
    }

    /** The mean over active learners of a number of each. */
    private Estimate each(ToDoubleFunction<LearnerActivity> number) {
        return Estimate.sums(active, number, _ -> 1).map(Estimate::unbounded).orElse(Estimate.NONE);
    }
}
