package org.lectern.drafts;

import java.util.List;

/** All that is asked of a quiz. */
public final class QuizChecks {

    private static final List<QuizCheck> CHECKS = List.of(new AnswerCheck(), new OptionsCheck(), new QuestionCheck());

    private QuizChecks() {}

    /**
     * Check by check, question by question.
     *
     * @param source the text that the quiz is about
     */
    public static List<CheckResult> of(List<QuizQuestion> quiz, String source) {
        return CHECKS.stream().flatMap(check -> check.of(quiz, source).stream()).toList();
    }
}
