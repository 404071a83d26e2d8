package org.lectern.analysis.dropoff;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.dropoff.CoursePath.Stop;
import org.lectern.stats.Holm;
import org.lectern.stats.Hypergeometric;

/**
 * Where a course loses more of the learners who get there than elsewhere on its way, beyond chance: the exact test of
 * each place against all, doubled for the other side, adjusted for how many places were looked at, at 5 %. The last video
 * is left out, since nothing follows it; so are places that ten learners or fewer reach.
 *
 * @param tested how many places were looked at
 * @param steepest those that lose more, surest first
 */
record Losses(int tested, List<Stop> steepest) {

    static Losses of(CoursePath path) {
        List<Stop> tested = path.stops().stream()
                .filter(stop -> !stop.last() && stop.reaching() > FewLearners.MOST)
                .toList();
        double[] adjusted =
                Holm.adjust(tested.stream().mapToDouble(stop -> p(stop, path)).toArray());
        List<Stop> steepest = IntStream.range(0, adjusted.length)
                .filter(i -> adjusted[i] <= BeyondChance.ALPHA)
                .mapToObj(tested::get)
                .sorted(Comparator.comparingDouble(
                                (Stop stop) -> stop.lossInterval().low())
                        .reversed()
                        .thenComparingInt(Stop::position))
                .toList();
        return new Losses(tested.size(), steepest);
    }

    private static double p(Stop stop, CoursePath path) {
        return Math.min(1, 2 * Hypergeometric.atLeast(stop.lost(), stop.reaching(), path.lost(), path.chances()));
    }
}
