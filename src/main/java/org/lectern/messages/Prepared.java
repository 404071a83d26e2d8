package org.lectern.messages;

import java.util.List;
import java.util.Optional;
import org.lectern.text.Draft;
import org.lectern.text.Mark;

/**
 * What is to be done about one learner.
 *
 * @param rule that speaks of them; empty where none does
 * @param why it does, or why no text is written
 * @param template of the text; empty where there is none
 * @param draft empty where no text is written
 * @param marks of the draft, what blocks it and what is advised
 * @param own whether it is not the template's
 * @param author a language model that was asked for the text; empty where none was
 */
public record Prepared(
        Recipient to,
        Optional<Rule> rule,
        String why,
        Optional<Template> template,
        Optional<Draft> draft,
        List<Mark> marks,
        boolean own,
        Optional<Author> author) {

    /** How far it is. */
    public enum State {
        /** All checks pass. */
        PASSES,
        /** A check blocks the text. */
        BLOCKED,
        /** A person calls. */
        PERSON,
        /** A template needs something that is not known. */
        LACKING,
        /** No rule speaks of them. */
        NOTHING
    }

    public Prepared {
        marks = List.copyOf(marks);
    }

    public State state() {
        if (rule.isEmpty()) {
            return State.NOTHING;
        }
        if (rule.get().reach() == Reach.PERSON) {
            return State.PERSON;
        }
        if (draft.isEmpty()) {
            return State.LACKING;
        }
        return marks.stream().anyMatch(Mark::blocks) ? State.BLOCKED : State.PASSES;
    }

    /** The same with another text of somebody's own. */
    Prepared rewritten(Draft other, List<Mark> found) {
        return new Prepared(to, rule, why, template, Optional.of(other), found, true, author);
    }

    /** The same, for whose text a language model was asked. */
    public Prepared by(Author asked) {
        return new Prepared(to, rule, why, template, draft, marks, own, Optional.of(asked));
    }

    /** Whether the text is a language model's, however it was changed since. */
    boolean isByModel() {
        return author.filter(asked -> asked.outcome() != Author.Outcome.TEMPLATE)
                .isPresent();
    }

    /** Who wrote the text, as the ledger tells it: a template with its version, or a model. */
    String writer() {
        String name = template.map(Template::name).orElse("");
        return author.map(model -> model.inLedger(name)).orElse(name);
    }
}
