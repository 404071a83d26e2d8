package org.lectern.ingest.event;

import java.util.List;

/**
 * What one learner watched of one video.
 *
 * @param sittings in the order of the events given; together they hold all of them
 * @param stretches in the order in which they were watched
 * @param seconds that the stretches cover at least once
 * @param statedSeconds that the lists in the events cover at least once; 0 where there are none
 */
public record Watched(List<Sitting> sittings, List<Placed> stretches, double seconds, double statedSeconds) {

    public Watched {
        sittings = List.copyOf(sittings);
        stretches = List.copyOf(stretches);
    }

    /**
     * A sitting.
     *
     * @param events how many
     */
    public record Sitting(int events) {}

    /**
     * A stretch and the number of its sitting, from 0.
     */
    public record Placed(int sitting, Segment stretch) {}
}
