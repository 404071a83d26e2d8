package org.lectern.ingest.event;

import org.jspecify.annotations.Nullable;

/** Keeps stretches inside their video. */
final class Cut {

    /** Players round positions and lengths apart from each other; what is no further beyond the end is not counted. */
    private static final double ROUNDING_SECONDS = 1;

    private Cut() {}

    /**
     * A stretch from 0 to the video's length at most; null where nothing is left of it.
     *
     * @param length NaN where unknown
     */
    static @Nullable Segment at(
            double length, double from, double to, double clock, boolean inferred, Tallies tallies) {
        double start = Math.max(0, from);
        double end = length > 0 ? Math.min(to, length) : to;
        if (to > end + ROUNDING_SECONDS) {
            tallies.add(Observation.CLIPPED);
        }
        return end > start && Double.isFinite(end) ? new Segment(start, end, clock, inferred) : null;
    }
}
