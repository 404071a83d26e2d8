package org.lectern.coursetext;

import java.util.Comparator;
import java.util.List;
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
                .flatMap(one -> of(one, one + 1).filter(pair -> pair.cosine() >= atLeast))
                .sorted(MOST_ALIKE_FIRST)
                .toList();
    }

    /** Pairs of a text with those most like it, which have a term in common; most alike first, then by their numbers. */
    public List<AlikePair> nearest(int text, int most) {
        return of(text, 0).sorted(MOST_ALIKE_FIRST).limit(most).toList();
    }

    private Stream<AlikePair> of(int text, int from) {
        double[] cosines = new double[rows.rows()];
        for (int cell = rows.start()[text]; cell < rows.start()[text + 1]; cell++) {
            int term = rows.column()[cell];
            for (int other = byTerm.start()[term]; other < byTerm.start()[term + 1]; other++) {
                cosines[byTerm.column()[other]] += rows.value()[cell] * byTerm.value()[other];
            }
        }
        return IntStream.range(from, cosines.length)
                .filter(other -> other != text && cosines[other] > 0 && comparable(text, other))
                .mapToObj(other -> new AlikePair(text, other, cosines[other]));
    }

    private boolean comparable(int one, int other) {
        String first = languages.get(one);
        String second = languages.get(other);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }
}
