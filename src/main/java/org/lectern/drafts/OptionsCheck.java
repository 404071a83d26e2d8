package org.lectern.drafts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.contract.Words;

/** Whether the wrong options are three, wrong, told apart, and not given away by their form. */
final class OptionsCheck implements QuizCheck {

    private static final Words WORDS = Words.of(OptionsCheck.class);
    private static final String ID = "options";
    private static final int DISTRACTORS = 3;
    private static final Pattern CATCH_ALL =
            Pattern.compile("(?i)\\b(all|none|both|any|some|neither) of (the above|these|them|those)\\b|"
                    + "\\b(all|none) (are|is) (correct|right|true)\\b|\\bboth [a-d] and [a-d]\\b");

    @Override
    public List<CheckResult> of(List<QuizQuestion> quiz, String source) {
        return IntStream.range(0, quiz.size())
                .mapToObj(place -> {
                    Optional<String> fault = fault(quiz.get(place), source);
                    return new CheckResult(
                            ID, place, fault.isEmpty(), fault.orElseGet(() -> WORDS.say("options.passed")));
                })
                .toList();
    }

    private static Optional<String> fault(QuizQuestion question, String source) {
        List<String> wrong = question.distractors();
        if (wrong.size() != DISTRACTORS) {
            return Optional.of(WORDS.say("options.count", wrong.size(), DISTRACTORS));
        }
        if (new HashSet<>(question.options().stream().map(ContentWords::folded).toList()).size()
                < question.options().size()) {
            return Optional.of(WORDS.say("options.same"));
        }
        return question.options().stream()
                .filter(option -> CATCH_ALL.matcher(option).find())
                .findFirst()
                .map(option -> WORDS.say("options.catch-all", option))
                .or(() -> alike(wrong, question.answer()))
                .or(() -> supported(wrong, question, source));
    }

    private static Optional<String> alike(List<String> wrong, String answer) {
        return wrong.stream()
                .filter(option -> !isDifferent(option, answer))
                .findFirst()
                .map(option -> WORDS.say("options.contained", option, answer))
                .or(() -> wrong.stream()
                        .filter(option -> !isOfLikeLength(option, answer))
                        .findFirst()
                        .map(option -> WORDS.say("options.length", option, answer)));
    }

    private static Optional<String> supported(List<String> wrong, QuizQuestion question, String source) {
        return Support.of(question, source)
                .flatMap(sentence -> wrong.stream()
                        .filter(option -> Support.holds(sentence, option))
                        .findFirst()
                        .map(option -> WORDS.say("options.supported", option, sentence)));
    }

    /** Whether neither of two options has all words of the other in a row; an option without words is like any other. */
    static boolean isDifferent(String option, String answer) {
        String one = ContentWords.folded(option);
        String other = ContentWords.folded(answer);
        return !one.isBlank() && !other.isBlank() && !one.contains(other) && !other.contains(one);
    }

    /** Whether an option has half to twice as many letters as the answer. */
    static boolean isOfLikeLength(String option, String answer) {
        int letters = option.strip().length();
        int right = answer.strip().length();
        return 2 * letters >= right && letters <= 2 * right;
    }
}
