package org.lectern.ingest.event;

import java.util.ArrayList;
import java.util.List;

/**
 * Plays the events of one sitting again. A stretch runs from a play, or from where a seek went while playing, to the next
 * pause, stop or seek. Positions on the way (heartbeats, captions, speed) tell how far it has come.
 *
 * <p>An end that nobody sent is concluded: the position last known plus the time that went by until the next event times the
 * speed, but never beyond the length of the video, nor beyond a position ahead at which that event starts anew. Where nothing
 * follows, or only {@link Sessions#GAP_SECONDS} after the video must have been over, the stretch ends at the last position
 * that was stated on the way; without one it is dropped and counted.
 */
final class Replay {

    /** Players round positions; what is no further back is taken for the same place. */
    private static final double TOLERANCE_SECONDS = 1;

    private final double length;
    private final Tallies tallies;
    private final List<Segment> stretches = new ArrayList<>();

    private double speed = 1;
    /** Where the player stands while it does not play. */
    private double position = Double.NaN;

    private boolean playing;
    private double from;
    private double began;
    /** The furthest position stated since {@link #from}. */
    private double stated;
    /** Where the player was at {@link #clock}. */
    private double estimate;

    private double clock;
    /** When the page was loaded anew while the video played; NaN where it was not. A player then begins anywhere. */
    private double loaded;

    private boolean completed;

    /** @param length of the video in seconds; NaN where unknown */
    Replay(double length, Tallies tallies) {
        this.length = length;
        this.tallies = tallies;
    }

    /** The stretches of one sitting in the order in which they were watched. */
    List<Segment> of(List<PlayerEvent> events) {
        for (PlayerEvent event : events) {
            step(event);
            if (event.speed() > 0) {
                speed = event.speed();
            }
        }
        if (playing) {
            endUnseen();
        }
        return stretches;
    }

    private void step(PlayerEvent event) {
        switch (event.kind()) {
            case PLAY -> play(event);
            case PAUSE, STOP -> {
                end(event, event.second());
                position = event.hasPosition() ? event.second() : position;
            }
            case SEEK -> seek(event);
            case STRETCH -> add(event.second(), event.to(), event.clock(), false);
            case LOAD -> loaded = playing && Double.isNaN(loaded) ? event.clock() : loaded;
            case COMPLETE -> {
                pass(event);
                completed |= playing;
            }
            case SPEED, HEARTBEAT, OTHER -> pass(event);
        }
    }

    private void play(PlayerEvent event) {
        double start = event.hasPosition() ? event.second() : playing ? estimate : position;
        boolean again = Double.isNaN(loaded) && Math.abs(start - from) <= TOLERANCE_SECONDS;
        if (playing && !again) {
            endUnsent(event, start);
        }
        begin(start, event.clock());
    }

    private void begin(double start, double when) {
        playing = start >= 0;
        from = start;
        stated = start;
        estimate = start;
        began = when;
        clock = when;
        loaded = Double.NaN;
        completed = false;
    }

    /** Before June 2014 Open edX told the same place twice; then nobody knows where the seek began. */
    private void seek(PlayerEvent event) {
        boolean goesOn = playing;
        end(event, event.second() == event.to() ? Double.NaN : event.second());
        position = event.to();
        if (goesOn) {
            begin(event.to(), event.clock());
        }
    }

    private void end(PlayerEvent event, double second) {
        if (!playing) {
            return;
        }
        if (!(second >= 0)) {
            endUnsent(event, Double.NaN);
        } else if (second >= stated - TOLERANCE_SECONDS) {
            close(Math.max(second, stated), false);
        } else {
            tallies.add(Observation.CONTRADICTORY);
            endUnseen();
        }
        playing = false;
    }

    /** Something tells where a playing video is. */
    private void pass(PlayerEvent event) {
        if (!playing) {
            position = event.hasPosition() ? event.second() : position;
        } else if (event.hasPosition() && event.second() < stated - TOLERANCE_SECONDS) {
            endUnsent(event, event.second());
            begin(event.second(), event.clock());
        } else {
            estimate = event.hasPosition() ? event.second() : reachable(event.clock());
            stated = event.hasPosition() ? Math.max(stated, event.second()) : stated;
            clock = event.clock();
            loaded = Double.NaN;
        }
    }

    /** @param next where the next event has the player; NaN where unknown */
    private void endUnsent(PlayerEvent event, double next) {
        double end = reachable(Double.isNaN(loaded) ? event.clock() : Math.min(loaded, event.clock()));
        if (next >= from && Double.isNaN(loaded)) {
            end = Math.min(end, Math.max(next, stated));
        }
        if (end > from) {
            close(end, true);
        } else {
            tallies.add(Observation.OPEN_ENDS);
        }
    }

    /** Where a video can be that has gone on playing; where it was last seen if that was too long ago. */
    private double reachable(double when) {
        double elapsed = when - clock;
        if (!(elapsed >= 0) || elapsed > Sessions.secondsToEnd(estimate, length, speed) + Sessions.GAP_SECONDS) {
            return Math.max(stated, estimate);
        }
        double reached = estimate + elapsed * speed;
        return length > 0 ? Math.max(stated, Math.min(reached, length)) : reached;
    }

    private void endUnseen() {
        if (stated > from) {
            close(stated, !completed);
        } else {
            tallies.add(Observation.OPEN_ENDS);
        }
    }

    private void close(double end, boolean inferred) {
        if (inferred) {
            tallies.add(Observation.INFERRED_ENDS);
        }
        add(from, end, began, inferred);
    }

    private void add(double start, double end, double when, boolean inferred) {
        Segment stretch = Cut.at(length, start, end, when, inferred, tallies);
        if (stretch != null) {
            stretches.add(stretch);
        }
    }
}
