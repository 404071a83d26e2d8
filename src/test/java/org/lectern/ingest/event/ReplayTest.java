package org.lectern.ingest.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final double NAN = Double.NaN;

    private final Tallies tallies = new Tallies();
    private final List<PlayerEvent> events = new ArrayList<>();

    @Test
    void aStretchRunsFromPlayToPause() {
        at(0, EventKind.PLAY, 0)
                .at(30, EventKind.PAUSE, 30)
                .at(50, EventKind.PLAY, 30)
                .at(60, EventKind.STOP, 40);
        assertEquals(List.of(stated(0, 30, 0), stated(30, 40, 50)), replayed(100));
        assertEquals(0, tallies.counts().size());
    }

    @Test
    void aSeekWhilePlayingEndsAStretchAndBeginsAnother() {
        at(0, EventKind.PLAY, 0).seek(20, 20, 70).at(30, EventKind.PAUSE, 80);
        assertEquals(List.of(stated(0, 20, 0), stated(70, 80, 20)), replayed(100));
    }

    @Test
    void aSeekWhileRestingWatchesNothing() {
        at(0, EventKind.PLAY, 0).at(10, EventKind.PAUSE, 10).seek(20, 10, 70).at(25, EventKind.PLAY, NAN);
        at(30, EventKind.PAUSE, 75);
        assertEquals(List.of(stated(0, 10, 0), stated(70, 75, 25)), replayed(100));
    }

    @Test
    void theSecondEndOfAStretchSaysNothing() {
        at(0, EventKind.PLAY, 60).at(40, EventKind.PAUSE, 100).at(40, EventKind.STOP, 100);
        assertEquals(List.of(stated(60, 100, 0)), replayed(100));
    }

    @Test
    void anEndThatNobodySentIsConcludedFromTheNextEventsClock() {
        at(0, EventKind.PLAY, 10).at(20, EventKind.PLAY, 5).at(22, EventKind.PAUSE, 7);
        assertEquals(List.of(inferred(10, 30, 0), stated(5, 7, 20)), replayed(100));
        assertEquals(1, tallies.count(Observation.INFERRED_ENDS));
    }

    @Test
    void speedIsRespectedInWhatIsConcluded() {
        event(0, EventKind.PLAY, 0, NAN, 2).at(10, EventKind.PLAY, 90);
        assertEquals(inferred(0, 20, 0), replayed(100).getFirst());
    }

    @Test
    void aChangeOfSpeedCountsFromWhereItHappens() {
        at(0, EventKind.PLAY, 0).event(10, EventKind.SPEED, NAN, NAN, 1.5).at(20, EventKind.PLAY, 90);
        assertEquals(inferred(0, 25, 0), replayed(100).getFirst());
    }

    @Test
    void nothingIsConcludedBeyondTheEndOfTheVideo() {
        at(0, EventKind.PLAY, 80).at(300, EventKind.PLAY, 0);
        assertEquals(inferred(80, 100, 0), replayed(100).getFirst());
    }

    @Test
    void nothingIsConcludedBeyondWhereTheNextEventGoesOn() {
        at(0, EventKind.PLAY, 0).at(50, EventKind.PLAY, 12).at(60, EventKind.PAUSE, 22);
        assertEquals(List.of(inferred(0, 12, 0), stated(12, 22, 50)), replayed(100));
    }

    @Test
    void nothingIsConcludedOfAnEventThatComesMuchLater() {
        at(0, EventKind.PLAY, 40).at(60 + 1801, EventKind.PLAY, 0);
        assertEquals(List.of(), replayed(100));
        assertEquals(2, tallies.count(Observation.OPEN_ENDS));
    }

    @Test
    void whatFollowsNothingEndsAtTheLastPositionStated() {
        at(0, EventKind.PLAY, 0).at(30, EventKind.HEARTBEAT, 30).at(40, EventKind.OTHER, 40);
        assertEquals(List.of(inferred(0, 40, 0)), replayed(100));
    }

    @Test
    void aPlayAfterWhichNothingIsKnownIsDroppedAndCounted() {
        at(0, EventKind.PLAY, 0);
        assertEquals(List.of(), replayed(100));
        assertEquals(1, tallies.count(Observation.OPEN_ENDS));
    }

    @Test
    void aCompletionDoesNotStopAVideoThatGoesOn() {
        at(0, EventKind.PLAY, 0).at(90, EventKind.COMPLETE, 90).at(100, EventKind.PAUSE, 100);
        assertEquals(List.of(stated(0, 100, 0)), replayed(100));
    }

    @Test
    void aCompletionIsAnEndThatWasSent() {
        at(0, EventKind.PLAY, 0).at(100, EventKind.COMPLETE, 100);
        assertEquals(List.of(stated(0, 100, 0)), replayed(100));
    }

    @Test
    void aPageThatIsLoadedAnewEndsWhatPlayed() {
        at(0, EventKind.PLAY, 0)
                .at(20, EventKind.LOAD, NAN)
                .at(60, EventKind.PLAY, 0)
                .at(61, EventKind.PAUSE, 1);
        assertEquals(List.of(inferred(0, 20, 0), stated(0, 1, 60)), replayed(100));
    }

    @Test
    void aHeartbeatFurtherBackTellsOfASeekThatWasNotSent() {
        at(0, EventKind.PLAY, 50).at(10, EventKind.HEARTBEAT, 5).at(20, EventKind.PAUSE, 15);
        assertEquals(List.of(inferred(50, 60, 0), stated(5, 15, 10)), replayed(100));
    }

    @Test
    void aPauseBeforeItsPlayIsCountedAndNotWatched() {
        at(0, EventKind.PLAY, 50).at(10, EventKind.PAUSE, 20);
        assertEquals(List.of(), replayed(100));
        assertEquals(1, tallies.count(Observation.CONTRADICTORY));
    }

    @Test
    void aSeekThatTellsTheSamePlaceTwiceEndsByTheClock() {
        at(0, EventKind.PLAY, 0).seek(15, 70, 70).at(20, EventKind.PAUSE, 75);
        assertEquals(List.of(inferred(0, 15, 0), stated(70, 75, 15)), replayed(100));
    }

    @Test
    void aPauseWithoutAPositionEndsByTheClock() {
        at(0, EventKind.PLAY, 5).at(20, EventKind.PAUSE, NAN);
        assertEquals(List.of(inferred(5, 25, 0)), replayed(100));
    }

    @Test
    void stretchesAreCutAtTheEndOfTheVideo() {
        at(0, EventKind.PLAY, 90).at(30, EventKind.PAUSE, 120);
        assertEquals(List.of(stated(90, 100, 0)), replayed(100));
        assertEquals(1, tallies.count(Observation.CLIPPED));
    }

    @Test
    void roundingBeyondTheEndIsNotCounted() {
        at(0, EventKind.PLAY, 90).at(10, EventKind.PAUSE, 100.4);
        assertEquals(List.of(stated(90, 100, 0)), replayed(100));
        assertEquals(0, tallies.count(Observation.CLIPPED));
    }

    @Test
    void aVideoOfUnknownLengthIsNotCut() {
        at(0, EventKind.PLAY, 90).at(30, EventKind.PAUSE, 120);
        assertEquals(List.of(stated(90, 120, 0)), replayed(NAN));
    }

    @Test
    void aStretchIsTakenAsItIs() {
        event(7, EventKind.STRETCH, 10, 40, NAN);
        assertEquals(List.of(stated(10, 40, 7)), replayed(NAN));
    }

    private List<Segment> replayed(double length) {
        return new Replay(length, tallies).of(events);
    }

    private ReplayTest at(double clock, EventKind kind, double second) {
        return event(clock, kind, second, NAN, NAN);
    }

    private ReplayTest seek(double clock, double from, double to) {
        return event(clock, EventKind.SEEK, from, to, NAN);
    }

    private ReplayTest event(double clock, EventKind kind, double second, double to, double speed) {
        events.add(new PlayerEvent(events.size() + 1, 0, 0, kind, clock, second, to, speed, null));
        return this;
    }

    private static Segment stated(double from, double to, double clock) {
        return new Segment(from, to, clock, false);
    }

    private static Segment inferred(double from, double to, double clock) {
        return new Segment(from, to, clock, true);
    }
}
