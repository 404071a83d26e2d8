package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lectern.recommend.Interactions;
import org.lectern.recommend.NextStep;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * How learners go from item to item, beside the order of the catalogue. A step leads from one item to the one that a learner opened
 * for the first time right after it; each learner leaves an item once at most.
 *
 * @param kept steps to the next item of the order
 * @param ahead steps further on
 * @param back steps back
 * @param places one an item that anybody left, in the order of the catalogue
 */
record Sequence(Share kept, Share ahead, Share back, List<Place> places) {

    /** So many learners go on from an item at least before it is said where they go. */
    static final int ENOUGH = 10;

    /** Where no more than this share of steps leads to the next item, there is no order that is left. */
    private static final double FOLLOWED = 0.05;

    Sequence {
        places = List.copyOf(places);
    }

    /**
     * A share of all steps; its interval counts learners.
     *
     * @param those how many steps are of the kind
     * @param all how many steps there are
     */
    record Share(long those, long all, double value, Interval interval) {}

    /** Steps from an item to another. */
    record Way(int to, long learners) {}

    /**
     * What learners do after an item.
     *
     * @param item its number
     * @param kept how many go to the next item of the order
     * @param ahead how many go further on
     * @param back how many go back
     * @param last for how many it was the last item
     * @param ways where they go, most first, then by the order of the catalogue
     */
    record Place(int item, long kept, long ahead, long back, long last, List<Way> ways) {

        Place {
            ways = List.copyOf(ways);
        }

        /** Learners who went on from it. */
        long steps() {
            return kept + ahead + back;
        }

        /** The share of those who went on that went elsewhere than to the next item. */
        double left() {
            return (double) (ahead + back) / steps();
        }

        /** The interval of {@link #left}; nobody leaves an item twice. */
        Interval leftInterval() {
            return Wilson.of(ahead + back, steps());
        }
    }

    static Sequence of(Interactions pairs) {
        Counter counter = new Counter(pairs);
        return new Sequence(
                counter.share(Step.KEPT), counter.share(Step.AHEAD), counter.share(Step.BACK), counter.places());
    }

    /** Whether learners follow the order at all, so that leaving it tells something. */
    boolean isFollowed() {
        return steps() > 0 && kept.interval().low() > FOLLOWED;
    }

    /** How many steps there are. */
    long steps() {
        return kept.all();
    }

    /** Places from which enough go on, that are surely left by more than others are, those left by most first; none where nobody follows the order. */
    List<Place> mostLeft() {
        double usual = 1 - kept.value();
        return (isFollowed() ? places : List.<Place>of())
                .stream()
                        .filter(place -> place.leftInterval().low() > usual)
                        .filter(place -> place.steps() >= ENOUGH)
                        .sorted(Comparator.comparingDouble(
                                        (Place place) -> -place.leftInterval().low())
                                .thenComparingInt(Place::item))
                        .toList();
    }

    /** Counts steps by learner and by item. */
    @SuppressWarnings("EnumOrdinal") // arrays by step, made and read here alone
    private static final class Counter {

        private final Interactions pairs;
        private final Map<Step, double[]> ofLearner = new EnumMap<>(Step.class);
        private final Map<Step, long[]> ofItem = new EnumMap<>(Step.class);
        private final double[] all;
        private final long[] last;

        Counter(Interactions pairs) {
            this.pairs = pairs;
            for (Step step : Step.values()) {
                ofLearner.put(step, new double[pairs.learners()]);
                ofItem.put(step, new long[pairs.items()]);
            }
            this.all = new double[pairs.learners()];
            this.last = new long[pairs.items()];
            for (int learner = 0; learner < pairs.learners(); learner++) {
                count(learner);
            }
        }

        private void count(int learner) {
            for (int pair = pairs.start(learner); pair < pairs.end(learner) - 1; pair++) {
                int from = pairs.item(pair);
                int to = pairs.item(pair + 1);
                Step step = Step.of(from, to);
                ofLearner(step)[learner]++;
                all[learner]++;
                ofItem(step)[from]++;
            }
            if (pairs.end(learner) > pairs.start(learner)) {
                last[pairs.item(pairs.end(learner) - 1)]++;
            }
        }

        private double[] ofLearner(Step step) {
            return Objects.requireNonNull(ofLearner.get(step));
        }

        private long[] ofItem(Step step) {
            return Objects.requireNonNull(ofItem.get(step));
        }

        Share share(Step step) {
            int[] who =
                    IntStream.range(0, all.length).filter(one -> all[one] > 0).toArray();
            double[] those =
                    IntStream.of(who).mapToDouble(one -> ofLearner(step)[one]).toArray();
            double[] counts = IntStream.of(who).mapToDouble(one -> all[one]).toArray();
            long n = (long) Arrays.stream(counts).sum();
            long k = (long) Arrays.stream(those).sum();
            return n == 0
                    ? new Share(0, 0, Double.NaN, new Interval(0, 1))
                    : new Share(
                            k, n, (double) k / n, new ClusteredShare(ClusteredMean.of(those, counts), n).interval());
        }

        List<Place> places() {
            NextStep steps = new NextStep(pairs);
            List<Place> places = new ArrayList<>();
            for (int item = 0; item < pairs.items(); item++) {
                List<Way> ways = new ArrayList<>();
                steps.followers(item, (to, learners) -> ways.add(new Way(to, learners)));
                if (!ways.isEmpty()) {
                    ways.sort(Comparator.comparingLong((Way way) -> -way.learners())
                            .thenComparingInt(Way::to));
                    places.add(new Place(
                            item,
                            ofItem(Step.KEPT)[item],
                            ofItem(Step.AHEAD)[item],
                            ofItem(Step.BACK)[item],
                            last[item],
                            ways));
                }
            }
            return places;
        }
    }
}
