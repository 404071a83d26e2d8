package org.lectern.drafts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sentence of a text that bears an answer out. */
final class Support {

    /** A sentence that has the answer but less of the question's words than this is about something else. */
    private static final double SHARED = 1.0 / 3;

    private Support() {}

    /**
     * With a blank: a sentence that has the question's words with the answer filled in. Without: of the sentences that have every word
     * of the answer, the one that has most of the question's.
     */
    static Optional<String> of(QuizQuestion question, String source) {
        if (question.answer().isBlank()) {
            return Optional.empty();
        }
        List<String> sentences = Sentences.of(source);
        if (question.text().contains(QuizQuestion.BLANK)) {
            String filled =
                    ContentWords.folded(question.text().replace(QuizQuestion.BLANK, " " + question.answer() + " "));
            return sentences.stream()
                    .filter(sentence -> ContentWords.folded(sentence).contains(filled))
                    .findFirst();
        }
        return sentences.stream()
                .filter(sentence -> holds(sentence, question.answer()))
                .max(Comparator.comparingDouble(sentence -> shared(sentence, question.text())))
                .filter(sentence -> shared(sentence, question.text()) >= SHARED);
    }

    /** Whether a sentence has every word of an answer that tells anything. */
    static boolean holds(String sentence, String answer) {
        List<String> words = ContentWords.of(answer);
        return !words.isEmpty() && ContentWords.stems(sentence).containsAll(words);
    }

    private static double shared(String sentence, String question) {
        List<String> words = ContentWords.of(question);
        Set<String> there = ContentWords.stems(sentence);
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(there::contains).count() / words.size();
    }
}
