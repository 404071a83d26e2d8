package org.lectern.analysis.engagement;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Quantiles;

/** What the numbers say: headline, evidence, action. What limits them is in {@link EngagementNotices}. */
final class EngagementReading {

    /** Rank correlations from which the order hardly changes, and from which it changes somewhat. */
    private static final double HARDLY = 0.95;

    private static final double SOMEWHAT = 0.8;

    private static final Words WORDS = Words.of(EngagementReading.class);

    private final Scored scored;
    private final Sensitivity sensitivity;
    private final Standing standing;
    private final Driver driver;

    EngagementReading(Scored scored, Sensitivity sensitivity) {
        this.scored = scored;
        this.sensitivity = sensitivity;
        this.standing = Standing.of(scored);
        this.driver = Driver.of(scored.completionShare());
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        if (driver == Driver.NOTHING) {
            evidence.add(formula());
        } else {
            evidence.addAll(List.of(spread(), formula()));
            if (scored.ranked().length > 0) {
                evidence.add(apart());
            }
            evidence.add(weights());
        }
        return new Reading(headline(), evidence, new EngagementNotices(scored).all(), actions());
    }

    private String headline() {
        return WORDS.say(
                "headline",
                scored.size(),
                scored.median(),
                WORDS.say("headline.driver", driver.place()),
                scored.learners().views());
    }

    private String formula() {
        return WORDS.say(
                "evidence.score",
                scored.params().completionWeight(),
                scored.params().videosWeight());
    }

    private String spread() {
        double share = 100 * scored.completionShare();
        return WORDS.say(
                "evidence.spread",
                scored.quantile(0.25),
                scored.quantile(0.75),
                driver.place(),
                share,
                100 - share,
                Quantiles.median(scored.meansOfAll()),
                Quantiles.median(scored.videosOfAll()));
    }

    private String apart() {
        int views = scored.params().minimumRanked();
        int above = standing.above().size();
        int below = standing.below().size();
        Object[] facts = {scored.ranked().length, views, scored.median(), above, below, above + below == 0 ? 1 : 0};
        String counts = scored.ranked().length == 1
                ? WORDS.say("evidence.apart-one", facts)
                : WORDS.say("evidence.apart", facts);
        if (!standing.below().isEmpty()) {
            counts += " " + WORDS.say("evidence.lowest", facts(standing.below().getFirst()));
        } else if (!standing.above().isEmpty()) {
            counts += " " + WORDS.say("evidence.highest", facts(standing.above().getFirst()));
        }
        return counts + " " + WORDS.say("evidence.doubt", Standing.typicalDoubt(scored));
    }

    private Object[] facts(int learner) {
        Interval interval = ScoreInterval.of(scored, learner);
        return new Object[] {
            scored.learners().name(learner),
            scored.score(learner),
            interval.low(),
            interval.high(),
            scored.learners().mean(learner),
            scored.learners().videos(learner)
        };
    }

    private String weights() {
        Sensitivity.Weight even = sensitivity.at(Sensitivity.EVEN);
        Sensitivity.Weight strong = sensitivity.at(Sensitivity.STRONG);
        double weakest = sensitivity.weakest();
        String order = WORDS.say(
                "evidence.weights",
                weakest >= HARDLY ? 2 : weakest >= SOMEWHAT ? 1 : 0,
                even.correlation(),
                strong.correlation());
        return even.highest() == 0
                ? order
                : order + " " + WORDS.say("evidence.kept", even.highest(), even.kept(), strong.kept());
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>(List.of(WORDS.say("action.driver", driver.place())));
        if (!standing.below().isEmpty()) {
            actions.add(WORDS.say(
                    "action.below",
                    standing.below().size(),
                    scored.learners().name(standing.below().getFirst())));
        } else if (driver != Driver.NOTHING) {
            actions.add(WORDS.say("action.nobody"));
        }
        return actions;
    }
}
