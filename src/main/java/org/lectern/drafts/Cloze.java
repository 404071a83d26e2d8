package org.lectern.drafts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.lectern.coursetext.StopWords;
import org.lectern.coursetext.TermVectors;

/**
 * Questions that take a word out of a sentence. The word is the rarest in the catalogue that may be a noun; the other options are about as
 * rare, of about its length and of its number, and do not stand in the sentence. Whether a word is a noun is guessed by its ending.
 */
public final class Cloze {

    private static final int DISTRACTORS = 3;
    private static final Pattern NOUN = Pattern.compile("\\p{L}{4,}(?<!ly|ing|ed|ous|ful|able|ible|ive)");

    private final Map<String, Double> rarity = new HashMap<>();
    private final SplittableRandom random;

    private Cloze(List<String> catalogue, long seed) {
        TermVectors vectors = TermVectors.of(catalogue, StopWords.english(), Integer.MAX_VALUE);
        double[] idf = vectors.idf();
        for (int term = 0; term < idf.length; term++) {
            if (NOUN.matcher(vectors.terms().get(term)).matches()) {
                rarity.put(vectors.terms().get(term), idf[term]);
            }
        }
        this.random = new SplittableRandom(seed);
    }

    /**
     * Questions about a text, in its order; fewer where its sentences or the catalogue do not give as many.
     *
     * @param catalogue texts from which the other options are taken, this one among them
     * @param seed of the places of the right options
     */
    public static List<QuizQuestion> of(String text, List<String> catalogue, int most, long seed) {
        Cloze cloze = new Cloze(catalogue, seed);
        Extract extract = Extract.of(text, most);
        List<QuizQuestion> questions = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        extract.chosen().stream()
                .sorted()
                .map(extract.sentences()::get)
                .forEach(sentence -> cloze.question(sentence, asked).ifPresent(questions::add));
        return List.copyOf(questions);
    }

    private Optional<QuizQuestion> question(String sentence, List<String> asked) {
        List<String> words = ContentWords.all(sentence);
        Optional<String> answer = words.stream()
                .filter(word -> rarity.containsKey(word) && !asked.contains(word))
                .max(Comparator.comparingDouble((String word) -> rarity.getOrDefault(word, 0.0))
                        .thenComparing(Comparator.reverseOrder()));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        List<String> options = new ArrayList<>(distractors(answer.get(), sentence));
        if (options.size() < DISTRACTORS) {
            return Optional.empty();
        }
        options.add(answer.get());
        Collections.shuffle(options, random);
        asked.add(answer.get());
        return Optional.of(
                new QuizQuestion(blanked(sentence, answer.get()), options, List.of(options.indexOf(answer.get()))));
    }

    private List<String> distractors(String answer, String sentence) {
        double rare = rarity.getOrDefault(answer, 0.0);
        Set<String> there = ContentWords.stems(sentence);
        return rarity.keySet().stream()
                .filter(term -> OptionsCheck.isDifferent(term, answer)
                        && OptionsCheck.isOfLikeLength(term, answer)
                        && term.endsWith("s") == answer.endsWith("s")
                        && !there.containsAll(ContentWords.of(term)))
                .sorted(Comparator.comparingDouble((String term) -> Math.abs(rarity.getOrDefault(term, 0.0) - rare))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(DISTRACTORS)
                .toList();
    }

    /** Everywhere, so that the sentence does not tell what was taken out. */
    private static String blanked(String sentence, String word) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}_])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}_])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(sentence)
                .replaceAll(QuizQuestion.BLANK);
    }
}
