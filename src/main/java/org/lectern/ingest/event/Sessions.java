package org.lectern.ingest.event;

import java.util.ArrayList;
import java.util.List;

/** Cuts the events of one learner and video into sittings. */
final class Sessions {

    /**
     * Nobody comes back to a video so late in the same sitting: 30 minutes without an event, not counting the time in which a
     * video that plays comes to its end.
     */
    static final double GAP_SECONDS = 30 * 60;

    private Sessions() {}

    /**
     * The sittings in the order given.
     *
     * @param events those of one sitting name next to each other, and in order of time
     * @param length of the video in seconds; NaN where unknown
     * @param gapsCut whether a gap ends a sitting that has a name, too
     */
    static List<List<PlayerEvent>> of(List<PlayerEvent> events, double length, boolean gapsCut) {
        List<List<PlayerEvent>> sittings = new ArrayList<>();
        double until = Double.NaN;
        PlayerEvent last = null;
        for (PlayerEvent event : events) {
            boolean gap = (gapsCut || event.sitting() == 0) && event.clock() > until + GAP_SECONDS;
            if (last == null || gap || event.sitting() != last.sitting()) {
                sittings.add(new ArrayList<>());
            }
            sittings.getLast().add(event);
            until = event.clock() + playingOn(event, length);
            last = event;
        }
        return sittings;
    }

    private static double playingOn(PlayerEvent event, double length) {
        return switch (event.kind()) {
            case PAUSE, STOP, LOAD -> 0;
            case SEEK, STRETCH -> secondsToEnd(event.to(), length, event.speed());
            case PLAY, COMPLETE, SPEED, HEARTBEAT, OTHER -> secondsToEnd(event.second(), length, event.speed());
        };
    }

    /** Seconds of the clock until a video is over; 0 where its length is not known. */
    static double secondsToEnd(double position, double length, double speed) {
        double left = length - (position >= 0 ? position : 0);
        return left > 0 ? left / (speed > 0 ? speed : 1) : 0;
    }
}
