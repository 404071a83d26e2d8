package org.lectern.ingest.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearnerVideoTest {

    private static final double NAN = Double.NaN;

    private final Tallies tallies = new Tallies();
    private final List<PlayerEvent> events = new ArrayList<>();

    @Test
    void sittingsAreCutByTheirNames() {
        add("a", 0, EventKind.PLAY, 0);
        add("a", 10, EventKind.PAUSE, 10);
        add("b", 20, EventKind.PLAY, 10);
        add("b", 30, EventKind.PAUSE, 20);
        assertEquals(List.of(2, 2), sizes(false));
    }

    @Test
    void aNamedSittingOutlastsAGapUnlessItsNameIsALogin() {
        add("a", 0, EventKind.PAUSE, 10);
        add("a", 1801, EventKind.PLAY, 10);
        assertEquals(List.of(2), sizes(false));
        assertEquals(List.of(1, 1), sizes(true));
    }

    @Test
    void withoutNamesThirtyMinutesOfSilenceCut() {
        add(null, 0, EventKind.PLAY, 0);
        add(null, 100, EventKind.PAUSE, 100);
        add(null, 1900, EventKind.PLAY, 100);
        add(null, 1950, EventKind.PAUSE, 150);
        add(null, 3751, EventKind.PLAY, 150);
        assertEquals(List.of(4, 1), sizes(false));
    }

    @Test
    void aVideoThatPlaysOnIsNoSilence() {
        add(null, 0, EventKind.PLAY, 0);
        add(null, 3000, EventKind.PAUSE, 3000);
        assertEquals(
                List.of(2),
                new LearnerVideo(3600, false, tallies)
                        .of(events).sittings().stream()
                                .map(Watched.Sitting::events)
                                .toList());
    }

    @Test
    void overlappingTabsAreCountedAndTheirSecondsOnce() {
        add("a", 0, EventKind.PLAY, 0);
        add("a", 60, EventKind.PAUSE, 60);
        add("b", 30, EventKind.PLAY, 40);
        add("b", 70, EventKind.PAUSE, 80);
        Watched watched = watched();
        assertEquals(80, watched.seconds());
        assertEquals(2, watched.stretches().size());
        assertEquals(1, tallies.count(Observation.OVERLAPPING));
    }

    @Test
    void sittingsThatFollowOneAnotherDoNotOverlap() {
        add("a", 0, EventKind.PLAY, 0);
        add("a", 60, EventKind.PAUSE, 60);
        add("b", 60, EventKind.PLAY, 40);
        watched();
        assertEquals(0, tallies.count(Observation.OVERLAPPING));
    }

    @Test
    void stretchesStandInTheOrderOfTheSittingsInTime() {
        add("a", 500, EventKind.PLAY, 0);
        add("a", 510, EventKind.PAUSE, 10);
        add("b", 0, EventKind.PLAY, 50);
        add("b", 10, EventKind.PAUSE, 60);
        assertEquals(
                List.of(1, 0),
                watched().stretches().stream().map(Watched.Placed::sitting).toList());
    }

    @Test
    void aClockThatGoesBackwardsGivesWayToTheOrderOfTheFile() {
        add(2, "a", 90, EventKind.PAUSE, 30, null, null);
        add(1, "a", 100, EventKind.PLAY, 0, null, null);
        Watched watched = watched();
        assertEquals(30, watched.seconds());
        assertEquals(1, tallies.count(Observation.CLOCK_BACKWARDS));
    }

    @Test
    void aShuffledFileGivesWayToTheClock() {
        add(2, "a", 0, EventKind.PLAY, 0, null, null);
        add(1, "a", 30, EventKind.PAUSE, 30, null, null);
        Watched watched = watched();
        assertEquals(30, watched.seconds());
        assertEquals(0, tallies.count(Observation.CLOCK_BACKWARDS));
    }

    @Test
    void ofTheListsInASittingTheLongestIsBelieved() {
        add("a", 0, EventKind.PLAY, 0);
        list("a", null, 10, "0[.]10");
        list("a", null, 50, "0[.]10[,]20[.]50");
        list("a", null, 60, "0[.]10[,]20[.]50[,]70");
        assertEquals(List.of(new Segment(0, 10, NAN, false), new Segment(20, 50, NAN, false)), stretches());
        assertEquals(40, watched().statedSeconds());
    }

    @Test
    void listsThatGoOnInTheNextSittingOfAnAttemptCountOnce() {
        list("a", "attempt", 10, "0[.]10");
        list("b", "attempt", 99, "0[.]10[,]20[.]50");
        assertEquals(List.of(new Segment(0, 10, NAN, false), new Segment(20, 50, NAN, false)), stretches());
    }

    @Test
    void whereListsAreStatedSecondsOfOtherSittingsAreWatchedButNotStated() {
        list("a", null, 10, "0[.]10");
        add("b", 100, EventKind.PLAY, 50);
        add("b", 120, EventKind.PAUSE, 70);
        assertEquals(30, watched().seconds());
        assertEquals(10, watched().statedSeconds());
    }

    @Test
    void listsAreReadAsPlayersWriteThem() {
        List<Segment> read = PlayedSegments.of(" 0.000 [.]12.000[,]14[.]x[,]30[.]20[,]90[.]120[,]5", 100, tallies);
        assertEquals(List.of(new Segment(0, 12, NAN, false), new Segment(90, 100, NAN, false)), read);
        assertEquals(1, tallies.count(Observation.CONTRADICTORY));
        assertEquals(1, tallies.count(Observation.CLIPPED));
        assertEquals(List.of(), PlayedSegments.of("", 100, tallies));
    }

    @Test
    void coverageIsTheUnionHoweverMany() {
        Coverage coverage = new Coverage();
        for (int i = 0; i < 10_000; i++) {
            coverage.add(new Segment(i % 100, i % 100 + 1.5, NAN, false));
        }
        coverage.add(new Segment(200, 201, NAN, false));
        assertEquals(101.5, coverage.seconds());
    }

    private Watched watched() {
        return new LearnerVideo(100, false, tallies).of(events);
    }

    private List<Segment> stretches() {
        return watched().stretches().stream().map(Watched.Placed::stretch).toList();
    }

    private List<Integer> sizes(boolean gapsCut) {
        return new LearnerVideo(100, gapsCut, tallies)
                .of(events).sittings().stream().map(Watched.Sitting::events).toList();
    }

    private void add(@Nullable String sitting, double clock, EventKind kind, double second) {
        add(events.size() + 1, sitting, clock, kind, second, null, null);
    }

    private void list(String sitting, @Nullable String attempt, double clock, String played) {
        add(events.size() + 1, sitting, clock, EventKind.PAUSE, NAN, attempt, played);
    }

    private void add(
            long record,
            @Nullable String sitting,
            double clock,
            EventKind kind,
            double second,
            @Nullable String attempt,
            @Nullable String played) {
        events.add(new PlayerEvent(record, number(sitting), number(attempt), kind, clock, second, NAN, NAN, played));
    }

    /** Tests call sittings and attempts by a letter or a word. */
    private static long number(@Nullable String name) {
        return name == null ? 0 : name.charAt(0);
    }
}
