package org.lectern.drafts;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.contract.Words;

/** Whether the text says what is marked as right, and where. */
final class AnswerCheck implements QuizCheck {

    private static final Words WORDS = Words.of(AnswerCheck.class);
    private static final String ID = "answer";

    @Override
    public List<CheckResult> of(List<QuizQuestion> quiz, String source) {
        return IntStream.range(0, quiz.size())
                .mapToObj(place -> Support.of(quiz.get(place), source)
                        .map(sentence -> new CheckResult(ID, place, true, WORDS.say("answer.passed", sentence)))
                        .orElseGet(() -> new CheckResult(
                                ID,
                                place,
                                false,
                                WORDS.say("answer.failed", quiz.get(place).answer()))))
                .toList();
    }
}
