package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.timeline.Rates.Tested;
import org.lectern.stats.Binomial;

/**
 * By how much a published curve falls from place to place, and by how much it would if the place were like those around it.
 *
 * <p>At place i, nᵢ plays pass and dᵢ fewer pass the next. The fall is what goes out less what comes in: who jumps away or ends a
 * repetition goes out, who lands there comes in, and neither is published. Where both are many, the fall varies much more than
 * that of nᵢ plays of which each may end. How much it does is seen in the curve itself:
 *
 * <pre>
 *   v = mean of (dᵢ - nᵢrᵢ)² / nᵢ, the largest twentieth left out, times {@value #TRIMMED},
 *   and no less than Σ|dᵢ| / Σnᵢ
 * </pre>
 *
 * <p>with rᵢ the usual share as {@link Rates} has it, and the factor that which makes it the variance of a normal distribution;
 * the mean, which holds what stands out too, keeps it from nothing where falls are rare.
 * If out and in are independent counts, out - in + 2 in has about Poisson's distribution, of mean and variance
 * T = nᵢ max(rᵢ, v) (A. Röllin, Translated Poisson approximation using exchangeable pair couplings, Annals of Applied Probability
 * 17 (2007), 1596-1614), so that the p-value is the exact one of dᵢ + T - nᵢrᵢ or more; where nothing comes in, that of
 * {@link Rates}. It is taken to be binomial, out of nᵢ + T - nᵢrᵢ, as no more can go out than there are.
 *
 * @param plays that pass each place, in order
 * @param step plays that the last digit of a published share stands for; a fall may be less than it looks by as many
 */
record NetFalls(List<Long> plays, double step) {

    /** So many of the falls are not looked at when their spread is measured: those that stand out. */
    private static final double OUTLYING = 0.05;

    /** 1 / (1 - 2 · 1.96 φ(1.96) / 0.95), what the variance of a normal distribution loses with its outermost twentieth. */
    private static final double TRIMMED = 1.318;

    NetFalls {
        plays = List.copyOf(plays);
    }

    List<Tested> tested() {
        double[] usual = usual();
        double spread = spread();
        List<Tested> tested = new ArrayList<>();
        for (int i = 0; i < usual.length; i++) {
            if (plays.get(i) > FewLearners.MOST) {
                tested.add(tested(i, usual[i], spread));
            }
        }
        return tested;
    }

    /** v; 0 where nothing changes. */
    double spread() {
        double[] usual = usual();
        double[] squares = IntStream.range(0, usual.length)
                .filter(i -> plays.get(i) > 0)
                .mapToDouble(i -> Math.pow(fall(i) - usual[i] * plays.get(i), 2) / plays.get(i))
                .sorted()
                .toArray();
        int kept = (int) Math.ceil((1 - OUTLYING) * squares.length);
        double trimmed = TRIMMED * Arrays.stream(squares, 0, kept).average().orElse(0);
        return Math.max(trimmed, seen());
    }

    /** Σ|dᵢ| / Σnᵢ. */
    private double seen() {
        double passing = plays.stream()
                .limit(plays.size() - 1L)
                .mapToLong(Long::longValue)
                .sum();
        double changes = IntStream.range(0, plays.size() - 1)
                .mapToLong(i -> Math.abs(fall(i)))
                .sum();
        return passing == 0 ? 0 : changes / passing;
    }

    /**
     * The chance, on either side, of a rise at least as large if as many went out as came in, or of the fall after it if it were a
     * usual one, whichever is more likely: a peak does both. A curve that rises to stay has people come to it, but none that go
     * back to one place.
     *
     * @param foot place from which the curve rises without a break
     * @param top the highest place, up to which it rises
     * @param end place up to which it falls from there without a break
     */
    double pOfPeak(int foot, int top, int end) {
        double[] usual = usual();
        double moving = spread();
        long low = plays.get(foot);
        long high = plays.get(top);
        double up = p((double) high - low, 0, high, low * (top - foot) * moving);
        double leaving = IntStream.range(top, end)
                .mapToDouble(i -> usual[i] * plays.get(i))
                .sum();
        double incoming = IntStream.range(top, end)
                .mapToDouble(i -> Math.max(0, moving - usual[i]) * plays.get(i))
                .sum();
        return Math.max(up, p((double) high - plays.get(end), leaving, high, incoming));
    }

    private double p(double change, double usual, long most, double incoming) {
        long k = (long) Math.max(0, Math.floor(change - step + incoming));
        long all = (long) Math.ceil(most + incoming);
        double expected = (usual + incoming) / all;
        return k > all * expected ? Binomial.twoSided(k, all, expected) : 1;
    }

    /** rᵢ; none is less than 0, though a curve may rise on the whole. */
    private double[] usual() {
        List<Long> falls =
                IntStream.range(0, plays.size() - 1).mapToObj(this::fall).toList();
        double[] usual = new Rates(Kind.EXIT, falls, plays.subList(0, falls.size())).usual();
        return Arrays.stream(usual).map(rate -> Math.clamp(rate, 0, 1)).toArray();
    }

    private long fall(int place) {
        return plays.get(place) - plays.get(place + 1);
    }

    private Tested tested(int place, double usual, double spread) {
        long n = plays.get(place);
        double p = p((double) fall(place), n * usual, n, n * Math.max(0, spread - usual));
        return new Tested(Kind.EXIT, place, Math.max(0, fall(place)), n, usual, p);
    }
}
