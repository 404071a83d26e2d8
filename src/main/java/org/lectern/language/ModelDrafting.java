package org.lectern.language;

import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.drafts.CourseDraft;
import org.lectern.drafts.DraftKind;
import org.lectern.drafts.Drafting;

/**
 * Has a language model draft a summary or a quiz of a course text. Nothing but the text is sent, between two lines that it does not have
 * itself. An answer in another form is asked for twice more; what comes in the right one goes through the same checks as any other draft.
 *
 * @param questions of a quiz, at most
 */
public record ModelDrafting(LanguageModel model, Drafting drafting, DraftKind kind, int questions) {

    private static final Words WORDS = Words.of(ModelDrafting.class);
    private static final String SUMMARY_SHAPE = "{\"summary\": \"...\"}";
    private static final String QUIZ_SHAPE =
            "{\"questions\": [{\"question\": \"...\", \"options\": [\"...\", \"...\", \"...\", \"...\"], \"right\": 1}]}";
    private static final int LONGEST = 30_000;
    private static final int REPAIRS = 2;

    /**
     * What will be sent first.
     *
     * @throws org.lectern.contract.ProblemException where the text is none to draft from, or {@code draft-too-long}
     */
    public ChatRequest request() {
        String text = drafting.text();
        if (text.length() > LONGEST) {
            throw Problem.of(WORDS, "draft-too-long", LONGEST).asException();
        }
        String fence = "-----";
        while (text.contains(fence)) {
            fence += "-----";
        }
        String shape = switch (kind) {
            case SUMMARY -> WORDS.say("draft.shape.SUMMARY", SUMMARY_SHAPE);
            case QUIZ -> WORDS.say("draft.shape.QUIZ", QUIZ_SHAPE, questions);
        };
        return new ChatRequest(
                model.name(), WORDS.say("draft.system", fence, shape), WORDS.say("draft.user", fence, text));
    }

    /**
     * Asks, up to three times.
     *
     * @throws org.lectern.contract.ProblemException where no answer comes, or {@code draft-unreadable}
     */
    public CourseDraft<?> draft(TaskContext context) {
        ChatRequest first = request();
        MadeDraft made = read(model.ask(first, context));
        for (int repair = 0; repair < REPAIRS && !made.wrong().isEmpty(); repair++) {
            // The earlier answer is not sent back: it may say anything.
            String again = first.user() + "\n\n" + WORDS.say("draft.again", made.wrong());
            made = read(model.ask(new ChatRequest(first.model(), first.system(), again), context));
        }
        if (!made.wrong().isEmpty()) {
            throw Problem.of(WORDS, "draft-unreadable", model.name()).asException();
        }
        return made.summary().isPresent()
                ? drafting.checked(made.summary().get(), model.name())
                : drafting.checked(made.quiz(), model.name());
    }

    private MadeDraft read(String answer) {
        return switch (kind) {
            case SUMMARY -> MadeDraft.summary(answer);
            case QUIZ -> MadeDraft.quiz(answer, questions);
        };
    }
}
