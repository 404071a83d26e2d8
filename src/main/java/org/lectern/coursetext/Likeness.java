package org.lectern.coursetext;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.stats.SparseRows;

/** Which texts are alike: the cosine of their weighted terms. Texts of different languages are never compared. */
public final class Likeness {

    private static final Comparator<AlikePair> MOST_ALIKE_FIRST = Comparator.comparingDouble(
                    (AlikePair pair) -> -pair.cosine())
            .thenComparingInt(AlikePair::one)
            .thenComparingInt(AlikePair::other);

    private final SparseRows rows;
    private final SparseRows byTerm;
    private final List<String> languages;

    private Likeness(SparseRows rows, List<String> languages) {
        this.rows = rows;
        this.byTerm = rows.transposed();
        this.languages = List.copyOf(languages);
    }

    /** @param languages of the texts; those of which none is known are compared with all */
    public static Likeness of(TermVectors vectors, List<String> languages) {
        return new Likeness(vectors.rows(), languages);
    }

    /**
     * Pairs of texts, most alike first, then by their numbers.
     *
     * @param atLeast the cosine, over 0
     */
    public List<AlikePair> pairs(double atLeast) {
        return most(Integer.MAX_VALUE, atLeast, List.of(atLeast)).pairs();
    }

    /**
     * How many pairs are alike by so much, and those most alike: a thousand texts that are one have half a million pairs.
     *
     * @param counts of pairs, as the levels that were asked for
     * @param pairs most alike first, then by their numbers
     */
    public record Most(List<Long> counts, List<AlikePair> pairs) {}

    /**
     * @param most how many pairs are kept at most
     * @param atLeast the cosine of a pair that is kept, over 0
     * @param levels cosines over 0, ascending
     */
    public Most most(int most, double atLeast, List<Double> levels) {
        double least = Math.min(atLeast, levels.getFirst());
        Keeping all = IntStream.range(0, rows.rows())
                .parallel()
                .collect(
                        () -> new Keeping(most, atLeast, levels),
                        (keeping, one) -> pairs(one, least).forEach(keeping::add),
                        Keeping::addAll);
        return new Most(
                Arrays.stream(all.counts).boxed().toList(),
                all.best.stream().sorted(MOST_ALIKE_FIRST).toList());
    }

    /** The best so far, and how many there were. */
    private static final class Keeping {

        private final int most;
        private final double atLeast;
        private final List<Double> levels;
        private final long[] counts;
        private final PriorityQueue<AlikePair> best = new PriorityQueue<>(MOST_ALIKE_FIRST.reversed());

        Keeping(int most, double atLeast, List<Double> levels) {
            this.most = most;
            this.atLeast = atLeast;
            this.levels = levels;
            this.counts = new long[levels.size()];
        }

        void add(AlikePair pair) {
            for (int level = 0; level < counts.length && pair.cosine() >= levels.get(level); level++) {
                counts[level]++;
            }
            if (pair.cosine() >= atLeast) {
                keep(pair);
            }
        }

        private void keep(AlikePair pair) {
            best.add(pair);
            if (best.size() > most) {
                best.remove();
            }
        }

        void addAll(Keeping other) {
            for (int level = 0; level < counts.length; level++) {
                counts[level] += other.counts[level];
            }
            other.best.forEach(this::keep);
        }
    }

    private Stream<AlikePair> pairs(int one, double atLeast) {
        double[] cosines = cosines(one);
        return IntStream.range(one + 1, cosines.length)
                .filter(other -> cosines[other] > 0 && cosines[other] >= atLeast && comparable(one, other))
                .mapToObj(other -> new AlikePair(one, other, cosines[other]));
    }

    /** Pairs of a text with those most like it, which have a term in common; most alike first, then by their numbers. */
    public List<AlikePair> nearest(int text, int most) {
        double[] cosines = cosines(text);
        PriorityQueue<AlikePair> best = new PriorityQueue<>(MOST_ALIKE_FIRST.reversed());
        // What is kept is never sorted as a whole: nearly all of a large catalogue has some word in common with a text.
        double over = 0;
        for (int other = 0; most > 0 && other < cosines.length; other++) {
            if (cosines[other] > over && other != text && comparable(text, other)) {
                best.add(new AlikePair(text, other, cosines[other]));
                if (best.size() > most) {
                    best.remove();
                }
                over = best.size() == most ? best.element().cosine() : 0;
            }
        }
        return best.stream().sorted(MOST_ALIKE_FIRST).toList();
    }

    private double[] cosines(int text) {
        double[] cosines = new double[rows.rows()];
        int[] others = byTerm.column();
        double[] weights = byTerm.value();
        for (int cell = rows.start()[text]; cell < rows.start()[text + 1]; cell++) {
            int end = byTerm.start()[rows.column()[cell] + 1];
            double weight = rows.value()[cell];
            for (int other = byTerm.start()[rows.column()[cell]]; other < end; other++) {
                cosines[others[other]] += weight * weights[other];
            }
        }
        return cosines;
    }

    private boolean comparable(int one, int other) {
        String first = languages.get(one);
        String second = languages.get(other);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }
}
