package org.lectern.text;

import java.util.List;

/**
 * What a check looks at.
 *
 * @param draft the message
 * @param context what is known of the learner
 * @param subject its subject, cut into words
 * @param body its body, cut into words
 */
record Message(Draft draft, TextContext context, Passage subject, Passage body) {

    static Message of(Draft draft, TextContext context) {
        Given given = Given.of(context);
        return new Message(
                draft,
                context,
                new Passage(Part.SUBJECT, draft.subject(), given),
                new Passage(Part.BODY, draft.body(), given));
    }

    /** Both texts, in their order. */
    List<Passage> passages() {
        return List.of(subject, body);
    }

    /** Whether a text of the context stands in subject or body. */
    boolean has(String text) {
        Given given = Given.of(List.of(text));
        return given.isIn(draft.subject()) || given.isIn(draft.body());
    }

    /** Whether a text of the context stands in the body. */
    boolean bodyHas(String text) {
        return Given.of(List.of(text)).isIn(draft.body());
    }
}
