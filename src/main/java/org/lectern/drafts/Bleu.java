package org.lectern.drafts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much of a text's wording is that of reference texts: runs of one to four words, each counted no more often than in the reference that has
 * it most often. Source: K. Papineni and others, BLEU, ACL 2002; adding 1 after C.-Y. Lin and F. J. Och, ORANGE, COLING 2004.
 *
 * @param matches runs of 1, 2, 3 and 4 words that a reference has
 * @param totals such runs in the text
 * @param length words of the text
 * @param referenceLength words of the reference nearest in length, of two the shorter
 */
public record Bleu(List<Integer> matches, List<Integer> totals, int length, int referenceLength) {

    private static final int LONGEST = 4;

    public Bleu {
        matches = List.copyOf(matches);
        totals = List.copyOf(totals);
    }

    /** @param references one or more */
    public static Bleu of(String text, List<String> references) {
        List<String> words = words(text);
        List<List<String>> others = references.stream().map(Bleu::words).toList();
        List<Integer> matches = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        for (int n = 1; n <= LONGEST; n++) {
            Map<List<String>, Integer> most = new HashMap<>();
            for (List<String> other : others) {
                runs(other, n).forEach((run, count) -> most.merge(run, count, Math::max));
            }
            matches.add(runs(words, n).entrySet().stream()
                    .mapToInt(run -> Math.min(run.getValue(), most.getOrDefault(run.getKey(), 0)))
                    .sum());
            totals.add(Math.max(0, words.size() - n + 1));
        }
        int nearest = others.stream()
                .map(List::size)
                .min(Comparator.comparingInt((Integer size) -> Math.abs(size - words.size()))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return new Bleu(matches, totals, words.size(), nearest);
    }

    /** Both texts as one corpus: counts are added up before anything is divided. */
    public Bleu plus(Bleu other) {
        return new Bleu(
                sums(matches, other.matches),
                sums(totals, other.totals),
                length + other.length,
                referenceLength + other.referenceLength);
    }

    /** 1 where the text is longer than its reference, less the shorter it is. */
    public double brevity() {
        if (length > referenceLength) {
            return 1;
        }
        return length > 0 ? Math.exp(1 - (double) referenceLength / length) : 0;
    }

    /**
     * From 0 to 1, 1 for a reference itself.
     *
     * @param addOne whether runs of two and more words count 1 more, so that a short text is not 0 for want of four words in a row
     */
    public double value(boolean addOne) {
        double logs = 0;
        for (int n = 0; n < LONGEST; n++) {
            int more = addOne && n > 0 ? 1 : 0;
            int total = totals.get(n) + more;
            int matching = matches.get(n) + more;
            if (total == 0 || matching == 0) {
                return 0;
            }
            logs += Math.log((double) matching / total);
        }
        return brevity() * Math.exp(logs / LONGEST);
    }

    private static List<Integer> sums(List<Integer> ours, List<Integer> theirs) {
        return IntStream.range(0, LONGEST)
                .mapToObj(n -> ours.get(n) + theirs.get(n))
                .toList();
    }

    private static List<String> words(String text) {
        String small = text.toLowerCase(Locale.ROOT).strip();
        return small.isEmpty() ? List.of() : List.of(small.split("\\s+"));
    }

    private static Map<List<String>, Integer> runs(List<String> words, int n) {
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int from = 0; from + n <= words.size(); from++) {
            runs.merge(words.subList(from, from + n), 1, Integer::sum);
        }
        return runs;
    }
}
