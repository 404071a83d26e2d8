package org.lectern.analysis.clusters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.contract.Words;
import org.lectern.learning.ClusterStability;

/** What the numbers say: headline, evidence, action. What limits them is in {@link ClustersNotices}. */
final class ClustersReading {

    private static final Words WORDS = Words.of(ClustersReading.class);

    private final ClustersResult result;
    private final List<ClusterProfile> groups;
    private final int learners;

    ClustersReading(ClustersResult result) {
        this.result = result;
        groups = result.groups();
        learners = result.learners().size();
    }

    Reading reading() {
        List<String> evidence = new ArrayList<>(List.of(fit()));
        Crowds crowds = result.crowds();
        if (crowds.drawn() > 0) {
            // What decides comes first.
            evidence.add(crowds.same() ? 0 : 1, WORDS.say("evidence.crowds", crowds.asHigh(), crowds.drawn()));
        }
        evidence.add(lasting());
        evidence.add(extremes());
        return new Reading(headline(), evidence, new ClustersNotices(result).all(), actions(), standouts())
                .finding(this::findings);
    }

    private String headline() {
        int k = groups.size();
        if (learners <= FewLearners.MOST) {
            return WORDS.say("headline.few", learners, k, GroupWords.list(groups));
        }
        if (!result.structured()) {
            return WORDS.say("headline.none", learners);
        }
        if (result.stability() < ClusterStability.TRUSTED) {
            return WORDS.say("headline.unstable", k, learners);
        }
        double silhouette = result.chosen().silhouette();
        return silhouette < ClustersResult.CLEAR_STRUCTURE
                ? WORDS.say("headline.weak", k, GroupWords.list(groups), learners)
                : WORDS.say("headline.clear", k, GroupWords.list(groups), learners);
    }

    private String fit() {
        Quality best = result.best();
        Quality chosen = result.chosen();
        int most = result.qualities().stream()
                .filter(Quality::borne)
                .mapToInt(Quality::k)
                .max()
                .orElseThrow();
        String fit = most == best.k() && most == ClustersParams.FEWEST
                ? WORDS.say("evidence.fit-only", best.k(), best.silhouette())
                : WORDS.say("evidence.fit", most, best.k(), best.silhouette(), fits());
        return chosen.k() == best.k() ? fit : fit + " " + WORDS.say("evidence.shown", chosen.k(), chosen.silhouette());
    }

    /** Whether what fits best is called groups, a try, or one that made-up learners without groups bear as well. */
    private int fits() {
        if (!result.oneCrowd()) {
            return 0;
        }
        return result.crowds().same() ? 2 : 1;
    }

    private String lasting() {
        double stability = result.stability();
        int resamples = Groups.STABILITY.resamples();
        return Double.isNaN(stability)
                ? WORDS.say("evidence.stability-unknown")
                : WORDS.say("evidence.stability", resamples, 100 * stability);
    }

    private String extremes() {
        ClusterProfile lowest = groups.getFirst();
        ClusterProfile highest = groups.getLast();
        return WORDS.say(
                "evidence.extremes",
                GroupWords.named(lowest),
                lowest.learners(),
                lowest.completion(),
                lowest.videos(),
                GroupWords.named(highest),
                highest.learners(),
                highest.completion(),
                highest.videos(),
                result.tried());
    }

    private List<Finding> findings() {
        return result.grouped()
                ? List.of(Finding.ofAll(
                        "groups",
                        Optional.empty(),
                        headline() + ".",
                        actions().getFirst(),
                        ShownIn.figure(ClustersFigures.GROUPS)))
                : List.of();
    }

    private List<Standout> standouts() {
        return result.grouped()
                ? List.of(Standout.ofAll(headline() + ".", ShownIn.figure(ClustersFigures.GROUPS)))
                : List.of();
    }

    private List<String> actions() {
        if (!result.grouped()) {
            return List.of(WORDS.say("action.none"));
        }
        List<String> actions = new ArrayList<>();
        ClusterProfile lowest = groups.getFirst();
        actions.add(WORDS.say("action.ask", lowest.learners(), GroupWords.named(lowest)));
        ClusterProfile busiest = groups.stream()
                .max(Comparator.comparingLong(ClusterProfile::views))
                .orElseThrow();
        double ofViews = (double) busiest.views() / result.learners().views();
        if (ofViews > busiest.share()) {
            actions.add(WORDS.say("action.busiest", GroupWords.named(busiest), 100 * busiest.share(), 100 * ofViews));
        }
        return actions;
    }
}
