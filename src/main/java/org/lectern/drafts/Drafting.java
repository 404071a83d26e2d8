package org.lectern.drafts;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * Makes drafts of an English course text, each with what the checks say of it.
 *
 * @param texts of the whole catalogue
 * @param about the text that drafts are made of
 */
public record Drafting(CourseTexts texts, CourseText about) {

    /** How many questions a quiz has where nothing is said. */
    public static final int QUESTIONS = 5;

    private static final Words WORDS = Words.of(Drafting.class);
    private static final int SENTENCES = 3;
    private static final int FEWEST_SENTENCES = 3;
    private static final SummaryCheck SUMMARY = new SummaryCheck(15, 100);
    /** Which options are shown in which order need not be another each time. */
    private static final long SEED = 42;

    /**
     * Either kind.
     *
     * @param questions of a quiz, at most
     * @throws org.lectern.contract.ProblemException as the kind's own
     */
    public CourseDraft<?> draft(DraftKind kind, int questions) {
        return switch (kind) {
            case SUMMARY -> summary();
            case QUIZ -> quiz(questions);
        };
    }

    /**
     * Up to three of the text's own sentences, fewer than it has.
     *
     * @throws org.lectern.contract.ProblemException {@code text-missing}, {@code text-short}, {@code text-language}
     */
    public CourseDraft<String> summary() {
        String text = text();
        int sentences = Sentences.of(text).size();
        return checked(Extract.of(text, Math.min(SENTENCES, sentences - 1)).text(), "");
    }

    /**
     * A summary that was made elsewhere, with what the checks say of it.
     *
     * @param maker the language model that made it; empty where none did
     */
    public CourseDraft<String> checked(String summary, String maker) {
        List<CheckResult> checks = new ArrayList<>(SUMMARY.of(summary, about.text()));
        checks.add(ReadabilityCheck.of(summary, about.text()));
        return new CourseDraft<>(
                DraftKind.SUMMARY,
                about,
                maker,
                new Draft<>(about.id(), summary, checks),
                List.of(summary),
                DraftFormat.OF_SUMMARIES);
    }

    /**
     * Questions with a blank to fill in.
     *
     * @throws org.lectern.contract.ProblemException {@code text-missing}, {@code text-short}, {@code text-language}, and {@code
     *     no-questions} where no sentence and no catalogue give one
     */
    public CourseDraft<List<QuizQuestion>> quiz(int most) {
        List<QuizQuestion> quiz = Cloze.of(text(), texts.inEnglish(), most, SEED);
        if (quiz.isEmpty()) {
            throw Problem.of(WORDS, "no-questions").asException();
        }
        return checked(quiz, "");
    }

    /**
     * A quiz that was made elsewhere, with what the checks say of it.
     *
     * @param maker the language model that made it; empty where none did
     */
    public CourseDraft<List<QuizQuestion>> checked(List<QuizQuestion> quiz, String maker) {
        return new CourseDraft<>(
                DraftKind.QUIZ,
                about,
                maker,
                new Draft<>(about.id(), quiz, QuizChecks.of(quiz, about.text())),
                QuizText.of(quiz),
                DraftFormat.OF_QUIZZES);
    }

    /**
     * The text, where something can be made of it.
     *
     * @throws org.lectern.contract.ProblemException {@code text-missing}, {@code text-short}, {@code text-language}
     */
    public String text() {
        if (about.text().isBlank()) {
            throw Problem.of(WORDS, "text-missing").asException();
        }
        if (!about.mayBeEnglish()) {
            throw Problem.of(WORDS, "text-language").asException();
        }
        int sentences = Sentences.of(about.text()).size();
        if (sentences < FEWEST_SENTENCES) {
            throw Problem.of(WORDS, "text-short", sentences, FEWEST_SENTENCES).asException();
        }
        return about.text();
    }
}
