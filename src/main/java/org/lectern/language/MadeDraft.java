package org.lectern.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.drafts.QuizQuestion;
import org.lectern.json.JsonText;
import tools.jackson.core.JacksonException;

/**
 * What of a model's answer is taken as a draft: the fields that were asked for, and no others.
 *
 * @param summary where one was asked for
 * @param quiz questions where they were asked for
 * @param wrong why nothing is taken, in words for the model; empty where something is
 */
record MadeDraft(Optional<String> summary, List<QuizQuestion> quiz, String wrong) {

    private static final Words WORDS = Words.of(MadeDraft.class);
    private static final int OPTIONS = 4;

    /** What models write around JSON, though it is not asked for. */
    private static final Pattern FENCED = Pattern.compile("(?s)^```(?:json)?\\s*(.*?)\\s*```$");

    static MadeDraft summary(String answer) {
        if (!(object(answer) instanceof Map<?, ?> whole)) {
            return unfit(WORDS.say("draft.wrong.json"));
        }
        String text = whole.size() == 1 ? text(whole.get("summary")) : null;
        return text == null ? unfit(WORDS.say("draft.wrong.summary")) : new MadeDraft(Optional.of(text), List.of(), "");
    }

    /** @param most questions that are taken */
    static MadeDraft quiz(String answer, int most) {
        if (!(object(answer) instanceof Map<?, ?> whole)) {
            return unfit(WORDS.say("draft.wrong.json"));
        }
        if (whole.size() != 1
                || !(whole.get("questions") instanceof List<?> list)
                || list.isEmpty()
                || list.size() > most) {
            return unfit(WORDS.say("draft.wrong.questions", most));
        }
        List<QuizQuestion> quiz = new ArrayList<>();
        for (Object one : list) {
            Optional<QuizQuestion> question = question(one);
            if (question.isEmpty()) {
                return unfit(WORDS.say("draft.wrong.question"));
            }
            quiz.add(question.get());
        }
        return new MadeDraft(Optional.empty(), List.copyOf(quiz), "");
    }

    private static Optional<QuizQuestion> question(Object one) {
        String question = one instanceof Map<?, ?> told ? text(told.get("question")) : null;
        if (question == null
                || !(one instanceof Map<?, ?> fields)
                || fields.size() != 3
                || !(fields.get("options") instanceof List<?> list)
                || list.size() != OPTIONS
                || !(fields.get("right") instanceof Long right)
                || right < 1
                || right > OPTIONS) {
            return Optional.empty();
        }
        List<String> options = new ArrayList<>();
        for (Object option : list) {
            String text = text(option);
            if (text == null) {
                return Optional.empty();
            }
            options.add(text);
        }
        return Optional.of(new QuizQuestion(question, options, List.of(Math.toIntExact(right) - 1)));
    }

    /** A text on one line; null where it is none or empty. */
    private static @Nullable String text(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    private static @Nullable Object object(String answer) {
        String bare = FilledIn.withoutThoughts(answer).strip();
        Matcher fenced = FENCED.matcher(bare);
        try {
            return JsonText.read((fenced.matches() ? fenced.group(1) : bare).getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException | IllegalArgumentException e) {
            // It may repeat what stands there, and goes into no log.
            return null;
        }
    }

    private static MadeDraft unfit(String wrong) {
        return new MadeDraft(Optional.empty(), List.of(), wrong);
    }
}
