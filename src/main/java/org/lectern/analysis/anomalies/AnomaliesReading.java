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

    private final AnomaliesResult result;
    private final AnomaliesParams params;
    private final Reasons reasons;
    private final List<LearnerProfile> halfWatchers;
    private final List<ScoredLearner> unusual;

    AnomaliesReading(AnomaliesResult result, Reasons reasons) {
        this.result = result;
        this.params = result.params();
        this.reasons = reasons;
        this.halfWatchers = result.halfWatchers();
        this.unusual = result.unusual();
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>();
        if (!result.scored().isEmpty()) {
            evidence.add(strangers());
        }
        evidence.add(band());
        evidence.add(halves());
        return new Reading(headline(), evidence, new AnomaliesNotices(result).all(), actions());
    }

    private String headline() {
        if (params.mode() == Mode.AS_PUBLISHED) {
            return WORDS.say(
                    "headline.published",
                    result.found().size(),
                    result.learners().size(),
                    100 * result.foundShare(),
                    params.low(),
                    params.high(),
                    result.videos());
        }
        int compared = result.scored().size();
        if (compared == 0) {
            return WORDS.say("headline.too-few", result.comparable(), params.minimumViews());
        }
        if (unusual.isEmpty()) {
            return WORDS.say("headline.usual", compared, params.minimumViews());
        }
        LearnerProfile first = unusual.getFirst().learner();
        return WORDS.say("headline.unusual", unusual.size(), compared, first.name(), reasons.apart(first));
    }

    /** What the published rule looks for, and what is behind it. */
    private String band() {
        int found = result.found().size();
        int learners = result.learners().size();
        Interval share = Wilson.of(found, learners).times(100);
        if (found == 0) {
            return WORDS.say("band.none", learners, params.low(), params.high());
        }
        String who = params.mode() == Mode.AS_PUBLISHED
                ? WORDS.say("evidence.share", 100 * result.foundShare(), share.low(), share.high())
                : WORDS.say(
                        "band",
                        found,
                        learners,
                        100 * result.foundShare(),
                        params.low(),
                        params.high(),
                        worth(),
                        share.low(),
                        share.high());
        return who + " " + behindTheMean();
    }

    /** How many of those found end half of their views in the band, of those with views enough to tell. */
    private String worth() {
        long enough = result.foundWithEnoughViews();
        long really = result.foundHalfWatchers();
        if (enough == 0) {
            return WORDS.say("band.no-views", params.minimumViews());
        }
        if (really == 0) {
            return WORDS.say("band.not-really", enough, params.minimumViews());
        }
        return enough == 1
                ? WORDS.say("band.really-one", enough, params.minimumViews())
                : WORDS.say("band.really", enough, params.minimumViews(), really);
    }

    private String behindTheMean() {
        ViewShares shares = ViewShares.of(result.found());
        Interval inBand = shares.inBandInterval().times(100);
        return WORDS.say(
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
            result.comparable(),
            params.minimumViews(),
            params.low(),
            params.high(),
            result.foundHalfWatchers()
        };
        if (result.comparable() == 0) {
            return WORDS.say("evidence.halves-nobody", params.minimumViews());
        }
        return halfWatchers.isEmpty() ? WORDS.say("evidence.halves-none", facts) : WORDS.say("evidence.halves", facts);
    }

    private String strangers() {
        int scored = result.scored().size();
        if (unusual.isEmpty()) {
            return WORDS.say("evidence.usual", scored, params.minimumViews());
        }
        LearnerProfile first = unusual.getFirst().learner();
        return WORDS.say(
                "evidence.unusual",
                scored,
                params.minimumViews(),
                first.name(),
                reasons.of(first),
                reasons.usualAlike(first));
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        if (!unusual.isEmpty()) {
            actions.add(WORDS.say(
                    "action.unusual",
                    unusual.size(),
                    unusual.getFirst().learner().name()));
        }
        if (!halfWatchers.isEmpty()) {
            actions.add(WORDS.say("action.halves", halfWatchers.size()));
        } else if (result.foundWithEnoughViews() > 0) {
            actions.add(WORDS.say(
                    "action.mixture",
                    result.foundWithEnoughViews(),
                    params.low(),
                    params.high(),
                    params.minimumViews()));
        }
        return actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions;
    }
}
