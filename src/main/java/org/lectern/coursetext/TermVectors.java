package org.lectern.coursetext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.stats.SparseRows;

/**
 * Texts as weighted terms. With n texts, tf how often a text has a term, and df how many texts have it, a term weighs
 *
 * <pre>
 *   tf (ln((1 + n) / (1 + df)) + 1)
 * </pre>
 *
 * <p>and each text is brought to length 1. Source: scikit-learn 1.2, {@code TfidfVectorizer} with its defaults; G. Salton and C. Buckley,
 * Term-weighting approaches in automatic text retrieval, Information Processing and Management 24 (1988).
 */
public final class TermVectors {

    private final List<String> terms;
    private final double[] idf;
    private final SparseRows rows;

    private TermVectors(List<String> terms, double[] idf, SparseRows rows) {
        this.terms = terms;
        this.idf = idf;
        this.rows = rows;
    }

    /**
     * @param stopWords terms that are left out
     * @param most how many terms are kept at most: those that occur most in all; of those that occur as often as the last, the ones that
     *     scikit-learn keeps ({@link NumpyOrder})
     */
    public static TermVectors of(List<String> texts, Set<String> stopWords, int most) {
        List<Map<String, Integer>> counts = texts.stream()
                .map(text -> Tokens.of(text).stream()
                        .filter(token -> !stopWords.contains(token))
                        .collect(Collectors.toMap(
                                Function.identity(), _ -> 1, Integer::sum, TreeMap<String, Integer>::new)))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> terms = List.copyOf(kept(counts, most));
        Map<String, Integer> places = new HashMap<>();
        terms.forEach(term -> places.put(term, places.size()));
        int[] textsWith = new int[terms.size()];
        counts.forEach(count -> count.keySet().stream()
                .map(places::get)
                .filter(place -> place != null)
                .forEach(place -> textsWith[place]++));
        double[] idf = new double[terms.size()];
        for (int term = 0; term < idf.length; term++) {
            idf[term] = Math.log((1.0 + texts.size()) / (1.0 + textsWith[term])) + 1;
        }
        return new TermVectors(terms, idf, rows(counts, places, idf).ofUnitLength());
    }

    private static Collection<String> kept(List<Map<String, Integer>> counts, int most) {
        Map<String, Integer> all = new TreeMap<>();
        counts.forEach(count -> count.forEach((term, n) -> all.merge(term, n, Integer::sum)));
        if (all.size() <= most) {
            return all.keySet();
        }
        List<String> terms = List.copyOf(all.keySet());
        int[] order =
                NumpyOrder.of(all.values().stream().mapToLong(count -> -count).toArray());
        return Arrays.stream(order, 0, most).mapToObj(terms::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SparseRows rows(List<Map<String, Integer>> counts, Map<String, Integer> places, double[] idf) {
        int[] start = new int[counts.size() + 1];
        List<Integer> columns = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int text = 0; text < counts.size(); text++) {
            // Both are alphabetical, so columns ascend.
            counts.get(text).forEach((term, n) -> {
                Integer place = places.get(term);
                if (place != null) {
                    columns.add(place);
                    values.add(n * idf[place]);
                }
            });
            start[text + 1] = columns.size();
        }
        return new SparseRows(
                places.size(),
                start,
                columns.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A row of length 1 a text; of zeros where it has no term. */
    public SparseRows rows() {
        return rows;
    }

    /** By the alphabet; as columns. */
    public List<String> terms() {
        return terms;
    }

    /** What each term weighs where it stands once, before texts are brought to length 1. */
    public double[] idf() {
        return idf.clone();
    }

    /** Terms that two texts have, those that weigh most first, equal ones by the alphabet. */
    public List<SharedTerm> shared(int one, int other, int most) {
        List<SharedTerm> shared = new ArrayList<>();
        int left = rows.start()[one];
        int right = rows.start()[other];
        while (left < rows.start()[one + 1] && right < rows.start()[other + 1]) {
            int difference = Integer.compare(rows.column()[left], rows.column()[right]);
            if (difference == 0) {
                shared.add(new SharedTerm(terms.get(rows.column()[left]), rows.value()[left] * rows.value()[right]));
            }
            left += difference <= 0 ? 1 : 0;
            right += difference >= 0 ? 1 : 0;
        }
        return shared.stream()
                .sorted(Comparator.comparingDouble((SharedTerm term) -> -term.weight())
                        .thenComparing(SharedTerm::term))
                .limit(most)
                .toList();
    }
}
