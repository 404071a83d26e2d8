package org.lectern.analysis.activity;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.analysis.BeyondChance;
import org.lectern.study.Study;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param roles whose activity it is
 * @param everybody who is listed or active
 * @param units all that are listed or in which anything was done, surely low scores first
 * @param listedUnits how many units are listed; 0 where there is no list
 * @param days from the first to the last with any event
 * @param beyond how many values of progress and scores lie outside 0 to 100
 */
record ActivityResult(
        ActivityParams params,
        Told told,
        Roles roles,
        List<LearnerActivity> everybody,
        List<Kpi> kpis,
        List<FunnelStep> funnel,
        List<Bin> progress,
        List<Bin> scores,
        List<LessonState> states,
        List<Unit> units,
        long listedUnits,
        List<UnitKind> kinds,
        List<Department> departments,
        Retention retention,
        List<ActiveDay> days,
        List<MeasurePair> pairs,
        List<GroupTest> tests,
        long beyond) {

    /** Whose activity it is. */
    enum Roles {
        LEARNERS,
        /** Roles are known, and others than learners are among them. */
        EVERYBODY,
        UNKNOWN;

        static Roles of(Study study) {
            long known = study.facts().roles().size();
            if (known == 0) {
                return UNKNOWN;
            }
            long learners = study.facts().learnersOnly().roles().size();
            return study.filter().roles().isEmpty() && learners < known ? EVERYBODY : LEARNERS;
        }
    }

    ActivityResult {
        everybody = List.copyOf(everybody);
        kpis = List.copyOf(kpis);
        funnel = List.copyOf(funnel);
        progress = List.copyOf(progress);
        scores = List.copyOf(scores);
        states = List.copyOf(states);
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
        departments = List.copyOf(departments);
        days = List.copyOf(days);
        pairs = List.copyOf(pairs);
        tests = List.copyOf(tests);
    }

    List<LearnerActivity> active() {
        return everybody.stream().filter(LearnerActivity::isActive).toList();
    }

    long lessons() {
        return everybody.stream().mapToLong(LearnerActivity::lessons).sum();
    }

    long attempts() {
        return everybody.stream().mapToLong(LearnerActivity::attempts).sum();
    }

    /** Of nothing where the study does not tell it. */
    Estimate kpi(String id) {
        return kpis.stream()
                .filter(kpi -> kpi.id().equals(id))
                .findFirst()
                .map(Kpi::estimate)
                .orElse(Estimate.NONE);
    }

    /** A unit's progress or its scores. */
    record Compared(Unit unit, boolean score) {

        Estimate mean() {
            return score ? unit.score() : unit.progress();
        }

        double p() {
            return score ? unit.scoreP() : unit.progressP();
        }
    }

    /** Units whose progress or scores differ from those of all units, beyond chance. */
    BeyondChance<Compared> standOut() {
        List<Compared> compared = units.stream()
                .flatMap(unit -> Stream.of(new Compared(unit, true), new Compared(unit, false)))
                .filter(one -> units.size() > 1 && !Double.isNaN(one.p()))
                .toList();
        return BeyondChance.of(compared, Compared::p, one -> one.mean().value() > usual(one));
    }

    /** The mean of all units that a unit is compared with. */
    double usual(Compared one) {
        return kpi(one.score() ? "mean_score" : "mean_progress").value();
    }
}
