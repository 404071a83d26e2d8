package org.lectern.drafts;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;

/** Quizzes as they are read before somebody accepts them, with the right options marked. */
final class QuizText {

    private static final Words WORDS = Words.of(QuizText.class);

    private QuizText() {}

    /** A line for each question, and one for each of its options. */
    static List<String> of(List<QuizQuestion> quiz) {
        List<String> lines = new ArrayList<>();
        for (int place = 0; place < quiz.size(); place++) {
            QuizQuestion question = quiz.get(place);
            lines.add(WORDS.say("quiz.question", place + 1, question.text()));
            for (int option = 0; option < question.options().size(); option++) {
                String letter = String.valueOf((char) ('a' + option));
                String text = question.options().get(option);
                lines.add(
                        question.right().contains(option)
                                ? WORDS.say("quiz.right", letter, text)
                                : WORDS.say("quiz.wrong", letter, text));
            }
        }
        return List.copyOf(lines);
    }
}
