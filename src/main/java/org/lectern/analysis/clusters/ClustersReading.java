package org.lectern.analysis.clusters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;
import org.lectern.learning.ClusterStability;

/** What the numbers say: headline, evidence, action. What limits them is in {@link ClustersNotices}. */
final class ClustersReading {

    private static final Words WORDS = Words.of(ClustersReading.class);

    private final Clustered clustered;
    private final List<Group> groups;
    private final int learners;

    ClustersReading(Clustered clustered) {
        this.clustered = clustered;
        groups = clustered.groups();
        learners = clustered.learners().size();
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>(List.of(fit(), lasting(), extremes()));
        return new Reading(headline(), evidence, new ClustersNotices(clustered).all(), actions());
    }

    private String headline() {
        int k = groups.size();
        if (learners <= FewLearners.MOST) {
            return WORDS.say("headline.few", learners, k, GroupWords.list(groups));
        }
        if (clustered.best().silhouette() < Clustered.NO_STRUCTURE) {
            return WORDS.say("headline.none", learners);
        }
        if (clustered.stability() < ClusterStability.TRUSTED) {
            return WORDS.say("headline.unstable", k, learners);
        }
        double silhouette = clustered.chosen().silhouette();
        return silhouette < Clustered.CLEAR_STRUCTURE
                ? WORDS.say("headline.weak", k, GroupWords.list(groups), learners)
                : WORDS.say("headline.clear", k, GroupWords.list(groups), learners);
    }

    /** Whether the words may speak of groups at all. */
    private boolean grouped() {
        return learners > FewLearners.MOST
                && clustered.best().silhouette() >= Clustered.NO_STRUCTURE
                && !(clustered.stability() < ClusterStability.TRUSTED);
    }

    private String fit() {
        Quality best = clustered.best();
        Quality chosen = clustered.chosen();
        int most = clustered.qualities().stream()
                .filter(Quality::borne)
                .mapToInt(Quality::k)
                .max()
                .orElseThrow();
        String fit = most == best.k() && most == ClustersParams.FEWEST
                ? WORDS.say("evidence.fit-only", best.k(), best.silhouette())
                : WORDS.say("evidence.fit", most, best.k(), best.silhouette());
        return chosen.k() == best.k() ? fit : fit + " " + WORDS.say("evidence.shown", chosen.k(), chosen.silhouette());
    }

    private String lasting() {
        double stability = clustered.stability();
        int resamples = Groups.STABILITY.resamples();
        return Double.isNaN(stability)
                ? WORDS.say("evidence.stability-unknown")
                : WORDS.say("evidence.stability", resamples, 100 * stability);
    }

    private String extremes() {
        Group lowest = groups.getFirst();
        Group highest = groups.getLast();
        return WORDS.say(
                "evidence.extremes",
                GroupWords.named(lowest),
                lowest.learners(),
                lowest.completion(),
                lowest.videos(),
                GroupWords.named(highest),
                highest.learners(),
                highest.completion(),
                highest.videos());
    }

    private List<String> actions() {
        if (!grouped()) {
            return List.of(WORDS.say("action.none"));
        }
        List<String> actions = new ArrayList<>();
        Group lowest = groups.getFirst();
        actions.add(WORDS.say("action.ask", lowest.learners(), GroupWords.named(lowest)));
        Group busiest =
                groups.stream().max(Comparator.comparingLong(Group::views)).orElseThrow();
        double ofViews = (double) busiest.views() / clustered.learners().views();
        if (ofViews > busiest.share()) {
            actions.add(WORDS.say("action.busiest", GroupWords.named(busiest), 100 * busiest.share(), 100 * ofViews));
        }
        return actions;
    }
}
