package org.lectern.language;

import java.util.List;
import java.util.Map;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.messages.Author;
import org.lectern.messages.Preparation;
import org.lectern.messages.Prepared;
import org.lectern.text.Draft;
import org.lectern.text.Mark;

/**
 * Has a language model write a learner's message. Its text goes through the same checks as any other; one that a check blocks is asked
 * for once more, with what was wrong, and then the template stands.
 */
public final class Rewriting {

    private static final Words WORDS = Words.of(Rewriting.class);

    private final LanguageModel model;
    private final Preparation preparation;

    public Rewriting(LanguageModel model, Preparation preparation) {
        this.model = model;
        this.preparation = preparation;
    }

    /**
     * What will be sent first.
     *
     * @throws java.util.NoSuchElementException where no text is written
     */
    public ChatRequest request(Prepared one) {
        return ChatRequest.of(model.name(), one.draft().orElseThrow(), preparation.language(), preparation.slots(one));
    }

    /**
     * Asks, once or twice.
     *
     * @return the learner with the model's text, or with that of the template; its author says which
     * @throws org.lectern.contract.ProblemException where no answer comes
     */
    public Prepared of(Prepared one, TaskContext context) {
        ChatRequest request = request(one);
        Prepared first = answered(one, request, context);
        if (passes(first)) {
            return first.by(new Author(Author.Outcome.MODEL, model.name()));
        }
        Prepared second = answered(one, request.again(wrong(first)), context);
        return passes(second)
                ? second.by(new Author(Author.Outcome.MODEL_AGAIN, model.name()))
                : preparation.of(one.to()).by(new Author(Author.Outcome.TEMPLATE, model.name()));
    }

    private Prepared answered(Prepared one, ChatRequest request, TaskContext context) {
        Map<String, String> slots = preparation.slots(one);
        Draft draft = FilledIn.of(model.ask(request, context), one.draft().orElseThrow(), slots);
        return preparation.rewritten(one, draft.subject(), draft.body());
    }

    private static boolean passes(Prepared one) {
        return one.state() == Prepared.State.PASSES;
    }

    /** Which checks failed, in words of their own: those of the marks repeat what stands in the text, people filled in. */
    private static List<String> wrong(Prepared one) {
        return one.marks().stream()
                .filter(Mark::blocks)
                .map(Mark::check)
                .distinct()
                .map(check -> check + ": " + WORDS.say("rule." + check))
                .toList();
    }
}
