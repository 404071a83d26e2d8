package org.lectern.analysis.anomalies;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/** What the numbers say: headline, evidence, action. What limits them is in {@link AnomaliesNotices}. */
final class AnomaliesReading {

    private static final Words WORDS = Words.of(AnomaliesReading.class);

    private final Examined examined;
    private final AnomaliesParams params;
    private final Reasons reasons;
    private final List<Viewing> halfWatchers;
    private final List<Scored> unusual;

    AnomaliesReading(Examined examined, Reasons reasons) {
        this.examined = examined;
        this.params = examined.params();
        this.reasons = reasons;
        this.halfWatchers = examined.halfWatchers();
        this.unusual = examined.unusual();
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        if (!examined.found().isEmpty()) {
            evidence.add(behindTheMean());
        }
        evidence.add(halves());
        if (!examined.scored().isEmpty()) {
            evidence.add(strangers());
        }
        return new Reading(headline(), evidence, new AnomaliesNotices(examined).all(), actions());
    }

    private String headline() {
        int found = examined.found().size();
        int learners = examined.learners().size();
        if (params.mode() == Mode.AS_PUBLISHED) {
            return WORDS.say(
                    "headline.published",
                    found,
                    learners,
                    100 * examined.foundShare(),
                    params.low(),
                    params.high(),
                    examined.videos());
        }
        if (found == 0) {
            return WORDS.say("headline.none", learners, params.low(), params.high());
        }
        return WORDS.say(
                "headline", found, learners, 100 * examined.foundShare(), params.low(), params.high(), worth());
    }

    /** How many of those found end half of their views in the band, of those with views enough to tell. */
    private String worth() {
        long enough = examined.foundWithEnoughViews();
        long really = examined.foundHalfWatchers();
        if (enough == 0) {
            return WORDS.say("headline.no-views", params.minimumViews());
        }
        if (really == 0) {
            return WORDS.say("headline.not-really", enough, params.minimumViews());
        }
        return enough == 1
                ? WORDS.say("headline.really-one", enough, params.minimumViews())
                : WORDS.say("headline.really", enough, params.minimumViews(), really);
    }

    private String behindTheMean() {
        int found = examined.found().size();
        ViewShares shares = ViewShares.of(examined.found());
        Interval ofLearners = Wilson.of(found, examined.learners().size()).times(100);
        Interval inBand = shares.inBandInterval().times(100);
        return WORDS.say("evidence.share", 100 * examined.foundShare(), ofLearners.low(), ofLearners.high())
                + " "
                + WORDS.say(
                        "evidence.behind",
                        shares.views(),
                        100 * shares.early(),
                        AnomaliesQueries.EARLY,
                        100 * shares.late(),
                        AnomaliesQueries.LATE,
                        100 * shares.inBand(),
                        inBand.low(),
                        inBand.high(),
                        params.low(),
                        params.high());
    }

    private String halves() {
        Object[] facts = {
            halfWatchers.size(),
            examined.comparable(),
            params.minimumViews(),
            params.low(),
            params.high(),
            examined.foundHalfWatchers()
        };
        if (examined.comparable() == 0) {
            return WORDS.say("evidence.halves-nobody", params.minimumViews());
        }
        return halfWatchers.isEmpty() ? WORDS.say("evidence.halves-none", facts) : WORDS.say("evidence.halves", facts);
    }

    private String strangers() {
        int scored = examined.scored().size();
        if (unusual.isEmpty()) {
            return WORDS.say("evidence.usual", scored, params.minimumViews());
        }
        Viewing first = unusual.getFirst().learner();
        return WORDS.say(
                "evidence.unusual", unusual.size(), scored, params.minimumViews(), first.name(), reasons.of(first));
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        if (!halfWatchers.isEmpty()) {
            actions.add(WORDS.say("action.halves", halfWatchers.size()));
        } else if (examined.foundWithEnoughViews() > 0) {
            actions.add(WORDS.say("action.mixture", examined.foundWithEnoughViews()));
        }
        if (!unusual.isEmpty()) {
            actions.add(WORDS.say("action.unusual", unusual.size()));
        }
        return actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions;
    }
}
