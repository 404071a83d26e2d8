package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.activity.ActivityResult.Compared;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;

/** What stands behind the headline, each sentence as far as the study tells it. */
final class ActivityEvidence {

    private static final Words WORDS = Words.of(ActivityEvidence.class);

    private final ActivityResult result;
    private final BeyondChance<Compared> units;
    private final List<String> sentences = new ArrayList<>();

    ActivityEvidence(ActivityResult result, BeyondChance<Compared> units) {
        this.result = result;
        this.units = units;
    }

    List<String> sentences() {
        if (result.told().status()) {
            lessons();
        }
        if (result.kpi("mean_score").isKnown()) {
            scores();
        }
        if (result.retention().tells()) {
            retention();
        }
        if (units.tested() > 0) {
            units();
        }
        kinds();
        together();
        return List.copyOf(sentences);
    }

    private void lessons() {
        Estimate completed = result.kpi("completed_activities");
        Estimate percent = completed.percent();
        Estimate progress = result.kpi("mean_progress");
        String further = progress.isKnown()
                ? WORDS.say("evidence.progress", progress.value(), progress.low(), progress.high())
                : "";
        long lessons = result.lessons();
        if (completed.isKnown()) {
            sentences.add(WORDS.say(
                    lessons == completed.n() ? "evidence.lessons" : "evidence.lessons-stated",
                    completed.those(),
                    completed.n(),
                    percent.value(),
                    percent.low(),
                    percent.high(),
                    further,
                    lessons));
        } else {
            long those = result.active().stream()
                    .mapToLong(LearnerActivity::completions)
                    .sum();
            sentences.add(WORDS.say("evidence.lessons-over", those, lessons, further));
        }
    }

    private void scores() {
        Estimate passed = result.kpi("pass_rate").percent();
        sentences.add(WORDS.say(
                "evidence.scores",
                passed.value(),
                passed.n(),
                result.params().passMark(),
                passed.low(),
                passed.high(),
                result.kpi("pass_rate_50").percent().value()));
    }

    private void retention() {
        List<Retention.Week> weeks = result.retention().weeks();
        Estimate next = weeks.get(1).active().percent();
        sentences.add(WORDS.say(
                "evidence.retention",
                weeks.get(1).active().those(),
                next.n(),
                next.value(),
                next.low(),
                next.high(),
                weeks.get(1).since()));
    }

    private void units() {
        sentences.add(
                units.standOut() == 0
                        ? WORDS.say("evidence.units-none", units.tested(), Unit.LEARNERS)
                        : WORDS.say(
                                "evidence.units",
                                units.tested(),
                                units.below().size(),
                                units.above().size(),
                                Unit.LEARNERS));
    }

    /** Where there are two, their scores; where there are more, the table tells. */
    private void kinds() {
        List<UnitKind> scored = result.kinds().stream()
                .filter(kind -> kind.score().mean().learners() >= Unit.LEARNERS)
                .toList();
        if (result.kinds().size() != 2 || scored.size() != 2) {
            return;
        }
        UnitKind one = scored.getFirst();
        UnitKind other = scored.getLast();
        Optional<Interval> interval = one.score().interval();
        interval.ifPresent(ends -> sentences.add(WORDS.say(
                "evidence.kinds",
                one.name(),
                one.score().mean().value(),
                other.name(),
                other.score().mean().value(),
                one.score().difference(),
                ends.low(),
                ends.high(),
                one.score().differs() ? 1 : 0)));
    }

    private void together() {
        result.pairs().stream()
                .filter(pair -> pair.isOf(LearnerMeasure.PROGRESS, LearnerMeasure.SCORE))
                .findFirst()
                .ifPresent(pair -> pair.pearson()
                        .interval()
                        .ifPresent(ends -> sentences.add(WORDS.say(
                                "evidence.together",
                                pair.pearson().r(),
                                ends.low(),
                                ends.high(),
                                pair.pearson().n(),
                                ends.low() > 0 ? 1 : ends.high() < 0 ? 2 : 0))));
    }
}
