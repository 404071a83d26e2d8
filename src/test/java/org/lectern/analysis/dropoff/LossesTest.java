package org.lectern.analysis.dropoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.stats.Simulated;
import org.lectern.stats.SkippingWalk.Cell;

/** Where more leave than elsewhere, on invented courses whose truth is known. */
@Tag("simulated")
class LossesTest {

    /** Courses in which nothing is special about any place. */
    enum World {
        /** One after another; one in sixteen leaves after each. */
        IN_ORDER(false, 0.06, 0, 0, 0, 0.7),
        /** In order, but each skips as is their way, a tenth on average. */
        SKIPPING(false, 0.04, 2.2, 1, 0.5, 0.7),
        /** As SKIPPING, but some skip a lot. */
        SKIPPING_UNEVENLY(false, 0.03, 1.5, 2, 0.5, 0.7),
        /** Each video is picked by half, whatever else is. */
        ANY_ORDER(true, 0, 0, 0, 0, 0.7),
        /** In any order, some more and some less. */
        ANY_ORDER_UNEVEN(true, 0, 0, 1.2, 0, 0.7),
        /** In any order, some videos much more than others. */
        ANY_ORDER_POPULAR(true, 0, -0.5, 1, 1.5, 0.2),
        /** In any order: each picks a number of videos, those more often that are popular, the first a little more so. */
        PICKED(true, 0, 2, 0.9, 1.15, 0),
        /** In any order, nearly all of them. */
        ANY_ORDER_MOST(true, 0, 2, 1, 0.5, 0.7);

        private final boolean any;
        private final double leaving;
        private final double middle;
        private final double unlike;
        private final double popular;

        /** In what share of studies a place where one in five leaves is found at least. */
        private final double power;

        World(boolean any, double leaving, double middle, double unlike, double popular, double power) {
            this.any = any;
            this.leaving = leaving;
            this.middle = middle;
            this.unlike = unlike;
            this.popular = popular;
            this.power = power;
        }

        private static List<Integer> picked(SplittableRandom random, int places, double own, double[] appeal) {
            double[] clock = new double[places];
            Arrays.setAll(clock, i -> -Math.log(1 - random.nextDouble()) / Math.exp(appeal[i] - (double) i / places));
            return IntStream.range(0, places)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> clock[i]))
                    .limit((long) Math.max(1, Math.exp(own)))
                    .sorted()
                    .toList();
        }

        /** @param exit after this place, from 0, one in five leaves; -1 for nowhere */
        List<Cell> draw(SplittableRandom random, int learners, int places, int exit) {
            double[] appeal = IntStream.range(0, places)
                    .mapToDouble(_ -> popular * random.nextGaussian())
                    .toArray();
            boolean never = !any && middle == 0;
            Map<List<Integer>, long[]> cells = new TreeMap<>((a, b) -> a.get(0).equals(b.get(0))
                    ? a.get(1).compareTo(b.get(1))
                    : a.get(0).compareTo(b.get(0)));
            for (int learner = 0; learner < learners; learner++) {
                double own = middle + unlike * random.nextGaussian();
                List<Integer> watched =
                        new ArrayList<>(this == PICKED ? picked(random, places, own, appeal) : List.of());
                boolean there = this != PICKED;
                for (int place = 0; place < places && there; place++) {
                    if (never || random.nextDouble() < 1 / (1 + Math.exp(-own - appeal[place]))) {
                        watched.add(place);
                    }
                    there = random.nextDouble() >= (place == exit ? 0.2 : leaving);
                }
                for (int i = 0; i < watched.size(); i++) {
                    long[] cell = cells.computeIfAbsent(List.of(watched.get(i), i + 1), _ -> new long[2]);
                    cell[0]++;
                    cell[1] += i == watched.size() - 1 ? 1 : 0;
                }
            }
            List<Cell> all = new ArrayList<>();
            cells.forEach((key, count) -> all.add(new Cell(key.get(0), key.get(1), count[0], count[1])));
            return all;
        }
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void marksNothingWhereNothingIsSpecialAndFindsAPlaceWhereMoreLeave(World world) {
        SplittableRandom random = new SplittableRandom(2);
        int alarms = 0;
        int found = 0;
        int elsewhere = 0;
        for (int study = 0; study < Simulated.STUDIES; study++) {
            alarms += Losses.of(12, world.draw(random, 150, 12, -1)).steepest().isEmpty() ? 0 : 1;
            List<Integer> marked = Losses.of(12, world.draw(random, 150, 12, 4)).steepest().stream()
                    .map(Losses.Loss::position)
                    .toList();
            found += marked.contains(5) ? 1 : 0;
            elsewhere += marked.stream().anyMatch(position -> position != 5) ? 1 : 0;
        }
        assertTrue(Simulated.within(alarms, 0.05), alarms + " false alarms");
        // Where videos are picked nobody leaves; and a video that most skip hides who left before it.
        assertTrue(found >= world.power * Simulated.STUDIES, found + " found");
        assertTrue(world.power < 0.7 || Simulated.within(elsewhere, 0.05), elsewhere + " elsewhere");
    }

    @Test
    void saysNothingOfPlacesWhereSkippingLooksLikeLeaving() {
        // Half skip any video: after the last but one half seem to be gone, after the one before a quarter, then an
        // eighth.
        Losses losses = Losses.of(12, World.ANY_ORDER.draw(new SplittableRandom(3), 400, 12, -1));
        assertEquals(List.of(8, 3), List.of(losses.tested(), losses.silent()));
    }

    @Test
    void looksAtEveryPlaceWhereAllWatchAll() {
        List<Cell> cells = IntStream.range(0, 10)
                .mapToObj(place -> new Cell(place, place + 1, 60, place == 9 ? 60 : 0))
                .toList();
        assertEquals(new Losses(9, 0, List.of()), Losses.of(10, cells));
    }

    @Test
    void namesNoPlaceWhereTheOnlyOneIsTheWhole() {
        // Of 40 at the first of two places 20 leave: that is the leaving there is.
        Losses losses = Losses.of(2, List.of(new Cell(0, 1, 40, 20), new Cell(1, 2, 20, 20)));
        assertEquals(List.of(), losses.steepest());
    }
}
