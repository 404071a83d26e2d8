package org.lectern.ingest.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes of the events of one learner and video what was watched. */
public final class LearnerVideo {

    private final double length;
    private final boolean gapsCut;
    private final Tallies tallies;
    /** What was taken so far of the lists of an attempt. */
    private final Map<Long, List<Segment>> taken = new HashMap<>();

    private final Coverage stated = new Coverage();

    /**
     * @param length of the video in seconds; NaN where unknown
     * @param gapsCut whether a gap ends a sitting that has a name, too, see {@link Sessions}
     * @param tallies to count in
     */
    public LearnerVideo(double length, boolean gapsCut, Tallies tallies) {
        this.length = length;
        this.gapsCut = gapsCut;
        this.tallies = tallies;
    }

    /**
     * What was watched. Where the events of a sitting state lists of what was played, its longest list is believed; otherwise
     * its events are replayed.
     *
     * @param events all of them, those of one sitting name next to each other, and by clock, then by place in the file
     */
    public Watched of(List<PlayerEvent> events) {
        List<List<PlayerEvent>> sittings = Sessions.of(events, length, gapsCut);
        List<List<Segment>> stretches = new ArrayList<>();
        int[] inTime = inTime(sittings);
        sittings.forEach(_ -> stretches.add(List.of()));
        for (int i : inTime) {
            stretches.set(i, stretches(sittings.get(i)));
        }
        List<Watched.Placed> placed = new ArrayList<>();
        Coverage covered = new Coverage();
        for (int i : inTime) {
            for (Segment stretch : stretches.get(i)) {
                placed.add(new Watched.Placed(i, stretch));
                covered.add(stretch);
            }
        }
        return new Watched(
                sittings.stream().map(all -> new Watched.Sitting(all.size())).toList(),
                placed,
                covered.seconds(),
                stated.seconds());
    }

    /** The numbers of the sittings by their begin; counts those that begin before another is over. */
    private int[] inTime(List<List<PlayerEvent>> sittings) {
        int[] inTime = IntStream.range(0, sittings.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> sittings.get(i).getFirst().clock()))
                .mapToInt(Integer::intValue)
                .toArray();
        double over = Double.NEGATIVE_INFINITY;
        for (int i : inTime) {
            List<PlayerEvent> sitting = sittings.get(i);
            if (sitting.getFirst().clock() < over) {
                tallies.add(Observation.OVERLAPPING);
            }
            double last = sitting.getLast().clock();
            over = last > over ? last : over;
        }
        return inTime;
    }

    private List<Segment> stretches(List<PlayerEvent> byClock) {
        List<PlayerEvent> events = SessionOrder.of(byClock, tallies);
        PlayerEvent longest = longestList(events);
        return longest == null ? new Replay(length, tallies).of(events) : beyondTaken(longest);
    }

    private @Nullable PlayerEvent longestList(List<PlayerEvent> events) {
        PlayerEvent longest = null;
        int most = 0;
        Tallies uncounted = new Tallies();
        for (PlayerEvent event : withLists(events)) {
            List<Segment> list = PlayedSegments.of(String.valueOf(event.played()), length, uncounted);
            list.forEach(stated::add);
            if (longest == null || list.size() >= most) {
                longest = event;
                most = list.size();
            }
        }
        return longest;
    }

    /** The events with lists, without those whose list goes on in the next one: that covers what it covers. */
    private static List<PlayerEvent> withLists(List<PlayerEvent> events) {
        List<PlayerEvent> kept = new ArrayList<>();
        for (PlayerEvent event : events) {
            String list = event.played();
            if (list == null) {
                continue;
            }
            if (!kept.isEmpty() && list.startsWith(String.valueOf(kept.getLast().played()))) {
                kept.removeLast();
            }
            kept.add(event);
        }
        return kept;
    }

    /** What a list has beyond what an earlier sitting of the same attempt has already told. */
    private List<Segment> beyondTaken(PlayerEvent event) {
        List<Segment> list = PlayedSegments.of(String.valueOf(event.played()), length, tallies);
        long attempt = event.attempt();
        if (attempt == 0) {
            return list;
        }
        List<Segment> before = taken.getOrDefault(attempt, List.of());
        taken.put(attempt, list);
        boolean goesOn =
                list.size() >= before.size() && list.subList(0, before.size()).equals(before);
        return goesOn ? list.subList(before.size(), list.size()) : list;
    }
}
