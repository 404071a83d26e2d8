package org.lectern.ingest.event;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which the events of a sitting happened: by their clock, unless positions contradict that and not the order of
 * the file. A position contradicts an order where a playing video has gone back without a seek, or where a pause tells a
 * position that the resting player cannot be at.
 */
final class SessionOrder {

    private static final double TOLERANCE_SECONDS = 1;

    private SessionOrder() {}

    /** @param byClock the events of one sitting by clock, equal ones by place in the file */
    static List<PlayerEvent> of(List<PlayerEvent> byClock, Tallies tallies) {
        List<PlayerEvent> byFile = byClock.stream()
                .sorted(Comparator.comparingLong(PlayerEvent::record))
                .toList();
        if (byFile.equals(byClock) || contradictions(byFile) > 0 || contradictions(byClock) == 0) {
            return byClock;
        }
        tallies.add(Observation.CLOCK_BACKWARDS);
        return byFile;
    }

    static int contradictions(List<PlayerEvent> events) {
        int contradictions = 0;
        boolean playing = false;
        double position = Double.NaN;
        for (PlayerEvent event : events) {
            if (event.kind() != EventKind.PLAY && event.hasPosition()) {
                boolean back = playing && event.second() < position - TOLERANCE_SECONDS;
                boolean moved = !playing
                        && event.kind() == EventKind.PAUSE
                        && !(Math.abs(event.second() - position) <= TOLERANCE_SECONDS);
                contradictions += back || moved ? 1 : 0;
            }
            playing = switch (event.kind()) {
                case PLAY -> true;
                case PAUSE, STOP -> false;
                default -> playing;
            };
            double now = event.kind() == EventKind.SEEK ? event.to() : event.second();
            position = now >= 0 ? now : position;
        }
        return contradictions;
    }
}
