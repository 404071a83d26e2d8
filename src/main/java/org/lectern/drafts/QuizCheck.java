package org.lectern.drafts;

import java.util.List;

/** Something that is asked of a quiz. */
interface QuizCheck {

    /**
     * One result or more.
     *
     * @param source the text that the quiz is about
     */
    List<CheckResult> of(List<QuizQuestion> quiz, String source);
}
