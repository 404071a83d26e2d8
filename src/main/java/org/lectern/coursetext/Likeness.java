package org.lectern.coursetext;

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
        return IntStream.range(0, rows.rows())
                .parallel()
                .boxed()
                .flatMap(one -> pairs(one, atLeast))
                .sorted(MOST_ALIKE_FIRST)
                .toList();
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
