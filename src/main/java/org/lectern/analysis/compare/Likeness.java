package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.lectern.contract.TaskContext;
import org.lectern.study.Match;

/**
 * Suggests which videos may be the same: each is the likest of the other, has the same numbers in its title, and is alike in its
 * words, in whatever order, or letter by letter.
 */
final class Likeness {

    /** From here on somebody should look: one letter in five differs, or one word in three. */
    private static final double ALIKE = 0.8;

    /** More titles than these nobody ticks one by one. */
    private static final int TITLES = 5_000;

    /** Titles that are compared with one, those first that share its rarest words. */
    private static final int CANDIDATES = 100;

    /** Words that begin with the same letters may be the same word, misspelt. */
    private static final int BEGINNING = 3;

    private final List<Titled> videos;
    private final List<Titled> others;

    private record Found(int other, double likeness) {}

    private Likeness(List<Titled> videos, List<Titled> others) {
        this.videos = videos.stream().limit(TITLES).toList();
        this.others = others.stream().limit(TITLES).toList();
    }

    /** Likest first; no video is in two of them. */
    static List<Match> suggestions(List<Titled> videos, List<Titled> others, TaskContext context) {
        return new Likeness(videos, others).suggestions(context);
    }

    private List<Match> suggestions(TaskContext context) {
        Map<String, List<Integer>> byBeginning = index();
        Map<Integer, Match> likest = new TreeMap<>();
        for (Titled video : videos) {
            context.checkCancelled();
            Found found = likest(video, byBeginning);
            if (found.likeness() >= ALIKE) {
                String other = others.get(found.other()).title();
                likest.merge(
                        found.other(),
                        new Match(video.title(), other, Match.By.LIKENESS, found.likeness()),
                        (one, two) -> two.likeness() > one.likeness() ? two : one);
            }
        }
        return likest.values().stream()
                .sorted(Comparator.comparingDouble(Match::likeness).reversed().thenComparing(Match::video))
                .toList();
    }

    private Map<String, List<Integer>> index() {
        Map<String, List<Integer>> byBeginning = new HashMap<>();
        for (int other = 0; other < others.size(); other++) {
            for (String beginning : beginnings(others.get(other))) {
                byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(other);
            }
        }
        return byBeginning;
    }

    private static Set<String> beginnings(Titled video) {
        return Arrays.stream(video.plain().split(" ", -1))
                .map(word -> word.substring(0, Math.min(word.length(), BEGINNING)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Found likest(Titled video, Map<String, List<Integer>> byBeginning) {
        List<String> numbers = video.numbers();
        Found best = new Found(-1, 0);
        for (int other : candidates(video, byBeginning)) {
            if (others.get(other).numbers().equals(numbers)) {
                double likeness = likeness(video.plain(), others.get(other).plain());
                best = likeness > best.likeness() ? new Found(other, likeness) : best;
            }
        }
        return best;
    }

    private static Set<Integer> candidates(Titled video, Map<String, List<Integer>> byBeginning) {
        Set<Integer> candidates = new LinkedHashSet<>();
        beginnings(video).stream()
                .map(beginning -> byBeginning.getOrDefault(beginning, List.of()))
                .sorted(Comparator.comparingInt(List::size))
                .flatMap(List::stream)
                .limit(CANDIDATES)
                .forEach(candidates::add);
        return candidates;
    }

    /** 0..1: the larger of the cosine of the words and of the share of letters that stay. */
    private static double likeness(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        int edits = LevenshteinDistance.getDefaultInstance().apply(one, other);
        double letters = longest == 0 ? 0 : 1 - (double) edits / longest;
        double words = new CosineSimilarity().cosineSimilarity(words(one), words(other));
        return Math.clamp(Math.max(letters, words), 0, 1);
    }

    private static Map<CharSequence, Integer> words(String plain) {
        Map<CharSequence, Integer> words = new HashMap<>();
        for (String word : plain.split(" ", -1)) {
            words.merge(word, 1, Integer::sum);
        }
        return words;
    }
}
