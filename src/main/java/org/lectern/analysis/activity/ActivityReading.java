package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.TableNumber;
import org.lectern.analysis.activity.ActivityResult.Compared;
import org.lectern.contract.Words;

/** What the numbers say. */
final class ActivityReading {

    private static final double FULL = 100;

    private static final Words WORDS = Words.of(ActivityReading.class);

    private final ActivityResult result;
    private final BeyondChance<Compared> units;

    ActivityReading(ActivityResult result) {
        this.result = result;
        this.units = result.standOut();
    }

    Reading reading() {
        return new Reading(
                        new ActivityHeadline(result).sentence(),
                        new ActivityEvidence(result, units).sentences(),
                        new ActivityNotices(result).all(),
                        actions(),
                        standouts())
                .finding(this::findings);
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        int idle = result.everybody().size() - result.active().size();
        if (idle > 0) {
            actions.add(WORDS.say("action.idle", idle));
        }
        Optional<Compared> low = mostClearlyLow();
        low.ifPresent(one -> actions.add(WORDS.say(
                one.score() ? "action.unit-score" : "action.unit-progress",
                one.unit().label())));
        boolean comparable = result.told().progress() || result.told().scores();
        if (low.isEmpty() && comparable && result.units().size() > 1) {
            actions.add(
                    units.tested() == 0 ? WORDS.say("action.untested", Unit.LEARNERS) : WORDS.say("action.no-unit"));
        }
        return actions;
    }

    /** Of those that lie below all units beyond chance, the one least likely to do so by luck. */
    private Optional<Compared> mostClearlyLow() {
        return units.below().stream().min(Comparator.comparingDouble(Compared::p));
    }

    private List<Finding> findings() {
        return Stream.concat(
                        units.below().stream().map(one -> finding(one, Beyond.BELOW)),
                        units.above().stream().map(one -> finding(one, Beyond.ABOVE)))
                .toList();
    }

    private Finding finding(Compared one, Beyond beyond) {
        String told = one.score() ? "score" : "progress";
        Unit unit = one.unit();
        return new Finding(
                told,
                Optional.of(TableNumber.of(
                        ActivityTables.UNITS,
                        Map.of("module", unit.id(), "course_code", unit.course()),
                        "mean_" + told,
                        told,
                        one.score() ? "attempts" : "activities")),
                Optional.empty(),
                beyond,
                result.usual(one),
                units.tested(),
                sentence(one),
                beyond == Beyond.BELOW ? WORDS.say("action.unit-" + told, unit.label()) : "",
                ShownIn.figure("module_" + told));
    }

    private List<Standout> standouts() {
        return units.below().stream()
                .map(one -> new Standout(
                        sentence(one),
                        one.mean().n() * (result.usual(one) - one.mean().value()) / FULL,
                        Optional.empty(),
                        ShownIn.figure(one.score() ? "module_score" : "module_progress")))
                .sorted(Standout.MOST_AT_STAKE)
                .limit(1)
                .toList();
    }

    private String sentence(Compared one) {
        Estimate mean = one.mean();
        return WORDS.say(
                one.score() ? "standout.score" : "standout.progress",
                one.unit().label(),
                mean.value(),
                mean.low(),
                mean.high(),
                mean.n(),
                mean.learners(),
                result.usual(one));
    }
}
