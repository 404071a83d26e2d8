package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.FewLearners;
import org.lectern.stats.Binomial;
import org.lectern.stats.Holm;
import org.lectern.stats.SkippingWalk;
import org.lectern.stats.SkippingWalk.Cell;
import org.lectern.stats.SkippingWalk.Expectation;
import org.lectern.stats.SkippingWalk.Skipping;

/**
 * After which places of a course more learners are gone than leave and skip elsewhere on its way, beyond chance: the exact
 * test of each place against what {@link SkippingWalk} expects there at most, whichever way to skip is thought of, doubled for the other side, adjusted for how many
 * places were looked at, at 5 %. Who picks videos in any order seems to leave near the end, since so few are left to pick:
 * places after which more than a tenth would be gone by skipping alone are not looked at. Nor is the last, nor those where
 * ten learners or fewer watch.
 *
 * @param tested how many places were looked at
 * @param silent how many were not, because skipping alone would look like leaving
 * @param steepest those after which more are gone, surest first
 */
record Losses(int tested, int silent, List<Loss> steepest) {

    static final Losses NONE = new Losses(0, 0, List.of());

    /** More than this share gone by skipping alone, and nobody can tell who has left. */
    private static final double MOST_SKIPPING = 0.1;

    /** No more places are named. */
    private static final int MOST_APART = 8;

    /**
     * One place.
     *
     * @param position from 1
     * @param lost how many learners watch none later
     * @param expected how many would, if they left and skipped there as elsewhere
     * @param p two-sided, not adjusted
     */
    record Loss(int position, long lost, double expected, double p) {

        private static Loss of(int position, Expectation place) {
            double chance = Math.min(1, place.expected() / place.walkers());
            boolean more = place.last() > place.expected();
            return new Loss(
                    position,
                    place.last(),
                    place.expected(),
                    more ? Binomial.twoSided(place.last(), place.walkers(), chance) : 1);
        }
    }

    Losses {
        steepest = List.copyOf(steepest);
    }

    /**
     * The surest is set apart, with leaving of its own, and what is left looked at again, so that a place where many leave
     * makes no other look special.
     *
     * @param places of the course, at least 2
     * @param cells what learners did
     */
    static Losses of(int places, List<Cell> cells) {
        List<Loss> found = new ArrayList<>();
        Losses rest = of(places, cells, Set.of());
        int tested = rest.tested();
        while (!rest.steepest().isEmpty() && found.size() < MOST_APART) {
            found.add(rest.steepest().getFirst());
            Set<Integer> apart = found.stream().map(loss -> loss.position() - 1).collect(Collectors.toSet());
            rest = of(places, cells, apart);
        }
        return new Losses(tested, rest.silent(), found);
    }

    private static Losses of(int places, List<Cell> cells, Set<Integer> apart) {
        Expectation[][] byWay = Stream.of(Skipping.values())
                .map(way -> SkippingWalk.fit(places, cells, apart, way).expectations())
                .toArray(Expectation[][]::new);
        Expectation[] expectations = IntStream.range(0, places)
                .mapToObj(i -> byWay[0][i].orMore(byWay[1][i]))
                .toArray(Expectation[]::new);
        List<Integer> many = IntStream.range(0, expectations.length - 1)
                .filter(i -> expectations[i].walkers() > FewLearners.MOST && !apart.contains(i))
                .boxed()
                .toList();
        List<Loss> tested = many.stream()
                .filter(i -> expectations[i].skipping() <= MOST_SKIPPING * expectations[i].walkers())
                .map(i -> Loss.of(i + 1, expectations[i]))
                .toList();
        double[] adjusted = Holm.adjust(tested.stream().mapToDouble(Loss::p).toArray());
        List<Loss> steepest = IntStream.range(0, adjusted.length)
                .filter(i -> adjusted[i] <= BeyondChance.ALPHA)
                .mapToObj(tested::get)
                .sorted(Comparator.comparingDouble(Loss::p).thenComparingInt(Loss::position))
                .toList();
        return new Losses(tested.size(), many.size() - tested.size(), steepest);
    }
}
