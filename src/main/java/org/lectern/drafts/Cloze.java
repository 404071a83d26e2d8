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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.coursetext.StopWords;
import org.lectern.coursetext.TermVectors;

/**
 * Questions that take a word out of a sentence. The word is the rarest in the catalogue that may be a noun; the other options are about as
 * rare, of about its length and of its number, and do not stand in the sentence. Whether a word is a noun is guessed by its ending.
 */
public final class Cloze {

    private static final int DISTRACTORS = 3;
    /** In a catalogue of so many texts a word that only one has is as likely to be misspelt or of another language. */
    private static final int LARGE = 20;

    private static final Pattern NOUN = Pattern.compile("\\p{L}{4,}(?<!ly|ing|ed|ous|ful|able|ible|ive)");

    private static final Set<String> STOP_WORDS = StopWords.english();

    private final Map<String, Double> rarity = new HashMap<>();
    private final SplittableRandom random;

    private Cloze(List<String> catalogue, long seed) {
        TermVectors vectors = TermVectors.of(catalogue, STOP_WORDS, Integer.MAX_VALUE);
        double[] idf = vectors.idf();
        Set<String> terms = Set.copyOf(vectors.terms());
        double ofOneText = Math.log((1.0 + catalogue.size()) / 2) + 1;
        for (int term = 0; term < idf.length; term++) {
            boolean known = catalogue.size() < LARGE || idf[term] < ofOneText;
            String word = vectors.terms().get(term);
            if (known && NOUN.matcher(word).matches() && !mayBeTwo(word, terms)) {
                rarity.put(word, idf[term]);
            }
        }
        this.random = new SplittableRandom(seed);
    }

    /** Whether it may be a little word and another one that lost the blank between them, such as “filesand”; rare, so it would be asked. */
    private static boolean mayBeTwo(String word, Set<String> terms) {
        return IntStream.range(1, word.length()).anyMatch(end -> {
            String one = word.substring(0, end);
            String other = word.substring(end);
            boolean first = STOP_WORDS.contains(one);
            boolean second = STOP_WORDS.contains(other);
            return (first && (second || terms.contains(other))) || (second && terms.contains(one));
        });
    }

    /**
     * Questions about a text, in its order; fewer where its sentences or the catalogue do not give as many.
     *
     * @param catalogue texts from which the other options are taken, this one among them
     * @param seed of the choice between options that are as rare, and of the places of the right ones
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
                .filter(word -> rarity.containsKey(word)
                        && !asked.contains(word)
                        && !Support.holds(blanked(sentence, word), word))
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
        List<String> fitting = rarity.keySet().stream()
                .filter(term -> OptionsCheck.isDifferent(term, answer)
                        && OptionsCheck.isOfLikeLength(term, answer)
                        && term.endsWith("s") == answer.endsWith("s")
                        && !there.containsAll(ContentWords.of(term)))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        // Many are equally rare; by the alphabet they would all begin with an a.
        Collections.shuffle(fitting, random);
        return fitting.stream()
                .sorted(Comparator.comparingDouble(term -> Math.abs(rarity.getOrDefault(term, 0.0) - rare)))
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
