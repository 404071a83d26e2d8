package org.lectern.drafts;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lectern.contract.Words;

/**
 * Whether a summary says what its text says.
 *
 * @param fewest words that a summary should have
 * @param most words that it should have
 */
public record SummaryCheck(int fewest, int most) {

    private static final Words WORDS = Words.of(SummaryCheck.class);
    private static final String ID = "summary";
    private static final double IN_SOURCE = .9;
    /** Numbers that are no part of a word, and words with a capital that do not begin a sentence. */
    private static final Pattern FACT =
            Pattern.compile("(?<![\\p{L}\\p{N}_])\\d+(?:[.,]\\d+)*|(?<=[\\p{L}\\p{N},;:] )\\p{Lu}[\\p{L}\\p{N}]+");

    /** Its words, its numbers and names, its length. */
    public List<CheckResult> of(String summary, String source) {
        return List.of(words(summary, source), facts(summary, source), length(summary, source));
    }

    private static CheckResult words(String summary, String source) {
        Set<String> there = ContentWords.stems(source);
        List<String> words = ContentWords.of(summary);
        List<String> strange =
                words.stream().filter(word -> !there.contains(word)).distinct().toList();
        double share = words.isEmpty()
                ? 0
                : (double) words.stream().filter(there::contains).count() / words.size();
        return new CheckResult(
                ID,
                CheckResult.WHOLE,
                share >= IN_SOURCE,
                WORDS.say("summary.words", share, strange.size(), String.join(", ", strange)));
    }

    private static CheckResult facts(String summary, String source) {
        String all = ContentWords.folded(source);
        List<String> strange = FACT.matcher(summary)
                .results()
                .map(MatchResult::group)
                .filter(fact -> !all.contains(ContentWords.folded(fact)))
                .distinct()
                .toList();
        return new CheckResult(
                ID,
                CheckResult.WHOLE,
                strange.isEmpty(),
                strange.isEmpty()
                        ? WORDS.say("summary.facts")
                        : WORDS.say("summary.strange", String.join(", ", strange)));
    }

    private CheckResult length(String summary, String source) {
        List<String> words = ContentWords.all(summary);
        double copied = words.isEmpty() ? 0 : (double) longestRun(words, ContentWords.all(source)) / words.size();
        return new CheckResult(
                ID,
                CheckResult.WHOLE,
                words.size() >= fewest && words.size() <= most,
                WORDS.say("summary.length", words.size(), fewest, most, copied));
    }

    /** Words of the longest run that both have. */
    static int longestRun(List<String> one, List<String> other) {
        int longest = 0;
        int[] before = new int[other.size() + 1];
        for (String word : one) {
            int[] now = new int[other.size() + 1];
            for (int place = 0; place < other.size(); place++) {
                now[place + 1] = word.equals(other.get(place)) ? before[place] + 1 : 0;
                longest = Math.max(longest, now[place + 1]);
            }
            before = now;
        }
        return longest;
    }
}
