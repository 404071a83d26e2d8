package org.lectern.coursetext.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that lost the space between them where lines of subtitles were joined: <i>afolder</i>, <i>youa</i>, <i>bin.In</i>. What is no word of its
 * own occurs rarely, and both halves are words of the texts. It is split where the halves stand beside each other elsewhere, or where both
 * are long and frequent; otherwise, as in <i>rebuild</i>, it may be a word after all.
 */
final class GluedWords {

    /** What occurs more often is a word. */
    private static final int RARE = 2;

    /** From here on a half is long, and frequent. */
    private static final int LONG = 4;

    private static final int FREQUENT = 10;

    /** What is longer is an address or a code. */
    private static final int LONGEST = 40;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> sentenceEnds = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();

    /** @param texts whose words are the vocabulary, cleaned of all else */
    GluedWords(List<String> texts) {
        texts.forEach(text -> new LetterRuns(text).each((from, to) -> {
            words.merge(fold(text, from, to), 1, Integer::sum);
            Join join = Join.at(text, from, to);
            if (join != null) {
                sentenceEnds.merge(fold(text, from, join.end()), 1, Integer::sum);
            }
        }));
        words.keySet().forEach(word -> halves(word).forEach(half -> pairs.put(pair(word, half), 0)));
        texts.forEach(this::countPairs);
    }

    /** Two sentences without a space between them: {@code end} is where the first word of the second ends. */
    private record Join(int middle, int end) {

        static @Nullable Join at(String text, int from, int to) {
            boolean stop = to + 1 < text.length() && ".?!".indexOf(text.charAt(to)) >= 0;
            if (!stop || to - from < 2 || (from > 0 && "./@-_".indexOf(text.charAt(from - 1)) >= 0)) {
                return null;
            }
            int end = LetterRuns.end(text, to + 1);
            boolean begins = Character.isLowerCase(text.charAt(to - 1))
                    && Character.isUpperCase(text.charAt(to + 1))
                    && (end == to + 2 || Character.isLowerCase(text.charAt(end - 1)));
            boolean goesOn = end < text.length() - 1
                    && ".(/@_".indexOf(text.charAt(end)) >= 0
                    && !Character.isWhitespace(text.charAt(end + 1));
            return begins && !goesOn ? new Join(to + 1, end) : null;
        }
    }

    private void countPairs(String text) {
        String[] before = {""};
        new LetterRuns(text).each((from, to) -> {
            String word = fold(text, from, to);
            pairs.computeIfPresent(before[0] + " " + word, (_, count) -> count + 1);
            before[0] = word;
        });
    }

    /** The text with its words apart, or as it was. */
    String split(String text, boolean splitGlued, Tally tally) {
        StringBuilder parted = new StringBuilder(text.length() + 16);
        int[] done = {0};
        new LetterRuns(text).each((from, to) -> {
            List<Integer> places = new ArrayList<>();
            int within = hasCapitalWithin(text, from, to) ? 0 : place(fold(text, from, to), tally);
            if (within > 0) {
                places.add(from + within);
            }
            Join join = Join.at(text, from, to);
            if (join != null && isJoin(text, from, to, join, tally)) {
                places.add(join.middle());
            }
            for (int place : splitGlued ? places : List.<Integer>of()) {
                parted.append(text, done[0], place).append(' ');
                done[0] = place;
                tally.add(Blemish.GLUED_SPLIT, 1);
            }
        });
        return parted.append(text, done[0], text.length()).toString();
    }

    /** As names of products and in programs have. */
    private static boolean hasCapitalWithin(String text, int from, int to) {
        return text.substring(from + 1, to).chars().anyMatch(Character::isUpperCase);
    }

    private boolean isJoin(String text, int from, int to, Join join, Tally tally) {
        int whole = sentenceEnds.getOrDefault(fold(text, from, join.end()), 0);
        boolean found = whole <= RARE
                && count(fold(text, from, to)) > whole
                && count(fold(text, join.middle(), join.end())) > whole;
        tally.add(Blemish.GLUED_FOUND, found);
        return found;
    }

    /** Where a word is to be split, or 0. */
    private int place(String word, Tally tally) {
        List<Integer> halves = halves(word);
        tally.add(Blemish.GLUED_FOUND, !halves.isEmpty());
        Optional<Integer> best = halves.stream()
                .filter(half -> sure(word, half))
                .max((one, other) -> Integer.compare(worth(word, one), worth(word, other)));
        return best.orElse(0);
    }

    private boolean sure(String word, int half) {
        return pairs.getOrDefault(pair(word, half), 0) > 0
                || (Math.min(half, word.length() - half) >= LONG
                        && Math.min(count(word.substring(0, half)), count(word.substring(half))) >= FREQUENT);
    }

    private int worth(String word, int half) {
        return pairs.getOrDefault(pair(word, half), 0);
    }

    /** Where both halves are words of the texts, more frequent than the whole, which is rare. */
    private List<Integer> halves(String word) {
        int whole = count(word);
        if (whole > RARE || word.length() < 3 || word.length() > LONGEST) {
            return List.of();
        }
        List<Integer> halves = new ArrayList<>();
        for (int half = 1; half < word.length(); half++) {
            String left = word.substring(0, half);
            String right = word.substring(half);
            if (isWord(left) && isWord(right) && count(left) > whole && count(right) > whole) {
                halves.add(half);
            }
        }
        return halves;
    }

    /** Single letters are what is left of <i>don't</i> and the like, but for these. */
    private static boolean isWord(String half) {
        return half.length() > 1 || half.equals("a") || half.equals("i");
    }

    private int count(String word) {
        return words.getOrDefault(word, 0);
    }

    private static String pair(String word, int half) {
        return word.substring(0, half) + " " + word.substring(half);
    }

    private static String fold(String text, int from, int to) {
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
