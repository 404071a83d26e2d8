package org.lectern.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lectern.evaluation.Observation.Column;
import org.lectern.evaluation.Observation.Numbers;
import org.lectern.evaluation.Observation.Shares;
import org.lectern.stats.Holm;
import org.lectern.stats.Independence;
import org.lectern.stats.KolmogorovSmirnov;
import org.lectern.stats.Moments;
import org.lectern.stats.StabilityIndex;

/**
 * How far something lies otherwise among the learners of newer data than among those of training: the size of the change first, then
 * whether it is more than chance. Source: section 11 of the shared reference on recommendations.
 *
 * @param column what
 * @param isNumber else shares of categories
 * @param effect largest distance of distribution functions, or Cramér's V: 0..1
 * @param p the chance of as much where nothing has changed, with allowance for all columns (Holm); NaN where nobody can tell
 * @param index PSI, in nats; NaN where nobody can tell
 * @param moved how far values lie apart on average, in standard deviations of training (first Wasserstein distance); NaN of categories
 * @param before mean in training; NaN of categories
 * @param after mean now; NaN of categories
 * @param learnersBefore in training, as many of them as were kept
 * @param learnersAfter now
 * @param appeared categories that training did not know
 * @param vanished categories that nobody has any more
 * @param standing what may be said
 */
public record Shift(
        String column,
        boolean isNumber,
        double effect,
        double p,
        double index,
        double moved,
        double before,
        double after,
        int learnersBefore,
        int learnersAfter,
        List<String> appeared,
        List<String> vanished,
        Standing standing) {

    /** Of fewer learners nobody can tell: with none changed the index says so of one pair in ten. */
    public static final int FEWEST = 300;

    /** A smaller change is none that a model has to mind. */
    private static final double LEAST_EFFECT = 0.1;

    private static final double LEAST_INDEX = 0.2;
    private static final double CHANCE = 0.05;

    /** Cramér's V where nothing is in common is 1, but for rounding. */
    private static final double ALL_OTHERS = 1 - 1e-9;

    /** What may be said of a column. */
    public enum Standing {
        /** There are too few learners, before or now. */
        TOO_FEW,
        /** Whatever has changed is chance or too small to matter. */
        SAME,
        /** It has changed, by more than chance and by as much as matters. */
        DRIFTED
    }

    public Shift {
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
    }

    /** Whether no category of training is there any more, but others. */
    boolean isOfOthers() {
        return !isNumber && standing != Standing.TOO_FEW && effect > ALL_OTHERS;
    }

    /**
     * Compares all columns that both know.
     *
     * @param training as it was kept
     * @param now what the model sees
     */
    static List<Shift> all(Observation training, Observation now) {
        List<Shift> raw = training.compared()
                .flatMap(column -> now.column(column.name()).stream().flatMap(other -> of(column, other).stream()))
                .toList();
        double[] p = raw.stream()
                .filter(shift -> !Double.isNaN(shift.p))
                .mapToDouble(Shift::p)
                .toArray();
        double[] adjusted = Holm.adjust(p);
        List<Shift> all = new ArrayList<>();
        int place = 0;
        for (Shift shift : raw) {
            all.add(Double.isNaN(shift.p) ? shift : shift.judged(adjusted[place++]));
        }
        return all;
    }

    private static Optional<Shift> of(Column before, Column after) {
        if (before instanceof Numbers one && after instanceof Numbers other) {
            return Optional.of(numbers(one, other));
        }
        return before instanceof Shares one && after instanceof Shares other
                ? Optional.of(shares(one, other))
                : Optional.empty();
    }

    private static Shift numbers(Numbers before, Numbers after) {
        double[] one = before.array();
        double[] other = after.array();
        double mean = one.length == 0 ? Double.NaN : Moments.of(one).mean();
        double now = other.length == 0 ? Double.NaN : Moments.of(other).mean();
        if (Math.min(one.length, other.length) < FEWEST) {
            return tooFew(before.name(), true, mean, now, one.length, other.length);
        }
        KolmogorovSmirnov apart = KolmogorovSmirnov.of(one, other);
        double[] edges = StabilityIndex.deciles(one);
        double index = StabilityIndex.of(StabilityIndex.counts(one, edges), StabilityIndex.counts(other, edges));
        double deviation = Math.sqrt(Moments.of(one).variance());
        return new Shift(
                before.name(),
                true,
                apart.distance(),
                apart.p(),
                index,
                deviation == 0 ? Double.NaN : apart.wasserstein() / deviation,
                mean,
                now,
                one.length,
                other.length,
                List.of(),
                List.of(),
                standing(index, edges.length + 1, one.length, other.length));
    }

    private static Shift shares(Shares before, Shares after) {
        SortedSet<String> categories = new TreeSet<>(before.shares().keySet());
        categories.addAll(after.shares().keySet());
        List<String> appeared = categories.stream()
                .filter(category -> !before.shares().containsKey(category))
                .toList();
        List<String> vanished = categories.stream()
                .filter(category -> !after.shares().containsKey(category))
                .toList();
        if (Math.min(before.learners(), after.learners()) < FEWEST) {
            Shift few = tooFew(before.name(), false, Double.NaN, Double.NaN, before.learners(), after.learners());
            return new Shift(
                    few.column,
                    false,
                    few.effect,
                    few.p,
                    few.index,
                    few.moved,
                    few.before,
                    few.after,
                    few.learnersBefore,
                    few.learnersAfter,
                    appeared,
                    vanished,
                    Standing.TOO_FEW);
        }
        double[] one = array(before, categories);
        double[] other = array(after, categories);
        Independence apart = Independence.of(pooled(one, other));
        double index = StabilityIndex.of(one, other);
        return new Shift(
                before.name(),
                false,
                Double.isNaN(apart.cramersV()) ? 0 : apart.cramersV(),
                Double.isNaN(apart.p()) ? 1 : apart.p(),
                index,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                before.learners(),
                after.learners(),
                appeared,
                vanished,
                standing(index, categories.size(), before.learners(), after.learners()));
    }

    /** By the index alone, which has a noise of its own. */
    private static Standing standing(double index, int bins, int before, int after) {
        return index > LEAST_INDEX && StabilityIndex.isBeyondNoise(index, bins, before, after)
                ? Standing.DRIFTED
                : Standing.SAME;
    }

    private static double[] array(Shares shares, SortedSet<String> categories) {
        return categories.stream()
                .mapToDouble(category -> shares.shares().getOrDefault(category, 0.0))
                .toArray();
    }

    /** Categories in which fewer than five are expected of either count as one. */
    private static double[][] pooled(double[] one, double[] other) {
        double all = Arrays.stream(one).sum();
        double now = Arrays.stream(other).sum();
        double least = Math.min(all, now) / (all + now);
        List<double[]> kept = new ArrayList<>();
        double[] rest = new double[2];
        for (int i = 0; i < one.length; i++) {
            if ((one[i] + other[i]) * least < 5) {
                rest[0] += one[i];
                rest[1] += other[i];
            } else {
                kept.add(new double[] {one[i], other[i]});
            }
        }
        kept.add(rest);
        return Stream.of(0, 1)
                .map(row -> kept.stream().mapToDouble(pair -> pair[row]).toArray())
                .toArray(double[][]::new);
    }

    private static Shift tooFew(String name, boolean number, double before, double after, int one, int other) {
        return new Shift(
                name,
                number,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                before,
                after,
                one,
                other,
                List.of(),
                List.of(),
                Standing.TOO_FEW);
    }

    private Shift judged(double adjusted) {
        boolean far = effect >= LEAST_EFFECT && adjusted < CHANCE;
        return new Shift(
                column,
                isNumber,
                effect,
                adjusted,
                index,
                moved,
                before,
                after,
                learnersBefore,
                learnersAfter,
                appeared,
                vanished,
                far ? Standing.DRIFTED : standing);
    }
}
