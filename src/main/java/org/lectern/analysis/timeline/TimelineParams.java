package org.lectern.analysis.timeline;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;
import org.lectern.study.CompletionRule;

/**
 * Which video to look into.
 *
 * @param video its title; empty for the one with most viewers, or with most plays where viewers are not known
 * @param minimumViewers the fewest viewers, or plays where viewers are not known, from which anything is tested; at
 *     least 1
 * @param rule when a view counts as finished: stopping there is no exit
 * @param seed kept for the record: nothing here is random
 */
public record TimelineParams(
        String video, @Allowed(from = 1) int minimumViewers, CompletionRule rule, long seed) {

    public TimelineParams {
        if (minimumViewers < 1) {
            throw new IllegalArgumentException("The minimum number of viewers is at least 1, not " + minimumViewers);
        }
    }

    /** The video of most viewers; the minimum is that of views. */
    public static TimelineParams of(Choices choices) {
        return new TimelineParams("", choices.minimumViews(), choices.rule(), choices.seed());
    }
}
