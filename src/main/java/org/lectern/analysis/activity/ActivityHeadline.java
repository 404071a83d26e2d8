package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;

/** The answer in one sentence: who is active, how far they get, how well they do, each as far as it is told. */
final class ActivityHeadline {

    private static final Words WORDS = Words.of(ActivityHeadline.class);

    private final ActivityResult result;

    ActivityHeadline(ActivityResult result) {
        this.result = result;
    }

    String sentence() {
        List<String> parts = new ArrayList<>(List.of(who()));
        if (result.told().status()) {
            parts.add(completed());
        } else if (result.kpi("mean_progress").isKnown()) {
            parts.add(WORDS.say("headline.progress", facts(result.kpi("mean_progress"))));
        }
        if (result.kpi("mean_score").isKnown()) {
            parts.add(WORDS.say("headline.score", facts(result.kpi("mean_score"))));
        }
        return WORDS.say("headline", String.join(WORDS.say("headline.between"), parts));
    }

    private String who() {
        long active = result.active().size();
        long all = result.everybody().size();
        if (!result.told().listed()) {
            return WORDS.say("headline.active", active);
        }
        Estimate share = Estimate.ofLearners(active, all).percent();
        return active == all
                ? WORDS.say("headline.all-active", all)
                : WORDS.say("headline.some-active", active, all, share.value(), share.low(), share.high());
    }

    private String completed() {
        Estimate one = result.kpi("completed_one_unit");
        Estimate percent = one.percent();
        String some = one.those() == 0
                ? WORDS.say("headline.completed-none")
                : WORDS.say("headline.completed", one.those(), one.n(), percent.value(), percent.low(), percent.high());
        Estimate whole = result.kpi("completed_all_units");
        return whole.isKnown() && one.those() > 0 && result.listedUnits() > 1
                ? some + WORDS.say("headline.completed-all", whole.those(), result.listedUnits())
                : some;
    }

    private static Object[] facts(Estimate mean) {
        return new Object[] {mean.value(), mean.low(), mean.high(), mean.n()};
    }
}
