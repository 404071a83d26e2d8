package org.lectern.drafts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.contract.Words;
import org.lectern.coursetext.AlikePair;
import org.lectern.coursetext.Likeness;
import org.lectern.coursetext.TermVectors;

/** Whether questions have one right option each, do not tell it, and are not asked twice. */
final class QuestionCheck implements QuizCheck {

    private static final Words WORDS = Words.of(QuestionCheck.class);
    private static final String ID = "question";
    private static final double THE_SAME = .9;
    /** Four right options in one place come by chance once in 64 quizzes, five once in 256. */
    private static final int FEWEST_PLACES = 5;

    @Override
    public List<CheckResult> of(List<QuizQuestion> quiz, String source) {
        List<String> texts = quiz.stream().map(QuizQuestion::text).toList();
        List<AlikePair> repeats = Likeness.of(
                        TermVectors.of(texts, Set.of(), Integer.MAX_VALUE), Collections.nCopies(quiz.size(), ""))
                .pairs(THE_SAME);
        List<CheckResult> results = new ArrayList<>();
        for (int place = 0; place < quiz.size(); place++) {
            int later = place;
            Optional<String> fault = fault(quiz.get(place))
                    .or(() -> repeats.stream()
                            .filter(pair -> pair.other() == later)
                            .findFirst()
                            .map(pair -> WORDS.say("question.repeated", pair.one() + 1)));
            results.add(
                    new CheckResult(ID, place, fault.isEmpty(), fault.orElseGet(() -> WORDS.say("question.passed"))));
        }
        results.add(places(quiz));
        return List.copyOf(results);
    }

    private static Optional<String> fault(QuizQuestion question) {
        if (question.text().isBlank()) {
            return Optional.of(WORDS.say("question.empty"));
        }
        if (question.right().size() != 1) {
            return Optional.of(WORDS.say("question.right", question.right().size()));
        }
        return Support.holds(question.text(), question.answer())
                ? Optional.of(WORDS.say("question.told", question.answer()))
                : Optional.empty();
    }

    private static CheckResult places(List<QuizQuestion> quiz) {
        boolean inOnePlace = quiz.size() >= FEWEST_PLACES
                && quiz.stream().map(QuizQuestion::right).distinct().count() == 1;
        String evidence = inOnePlace ? WORDS.say("question.place") : WORDS.say("question.places");
        return new CheckResult(ID, CheckResult.WHOLE, !inOnePlace, evidence);
    }
}
