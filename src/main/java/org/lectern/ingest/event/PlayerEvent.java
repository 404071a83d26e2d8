package org.lectern.ingest.event;

import org.jspecify.annotations.Nullable;

/**
 * One thing that one learner did to one video.
 *
 * @param record place in the file
 * @param sitting number by which the source tells sittings apart; 0 where it does not
 * @param attempt number of the attempt over which the source adds up what was played; 0 where it names none
 * @param clock when, in seconds since 1970; NaN where unknown
 * @param second position in the video, where a seek or a stretch begins; NaN where unknown
 * @param to where a seek goes or a stretch ends; NaN for other kinds
 * @param speed that holds from here on, 1 is normal; NaN where it does not change
 * @param played the stretches played so far as xAPI writes them; null where they are not stated
 */
public record PlayerEvent(
        long record,
        long sitting,
        long attempt,
        EventKind kind,
        double clock,
        double second,
        double to,
        double speed,
        @Nullable String played) {

    /** Whether it tells where the player is. */
    boolean hasPosition() {
        return second >= 0;
    }
}
