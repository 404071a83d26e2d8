package org.lectern.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What was written to a learner, without the text.
 *
 * @param tone such as supportive
 * @param channel such as e-mail
 * @param template its id and version, or the name of the model that wrote
 * @param textHash SHA-256 of the text
 * @param checks that the text passed
 * @param approvedBy as somebody typed it
 * @param exportedAt when the text left the program
 * @param sentAt when somebody marked it as sent
 * @param reply a note
 */
public record Message(
        String tone,
        String channel,
        String template,
        String textHash,
        String checks,
        String approvedBy,
        Optional<Instant> exportedAt,
        Optional<Instant> sentAt,
        String reply) {

    /** Nothing was written. */
    public static final Message NONE = new Message("", "", "", "", "", "", Optional.empty(), Optional.empty(), "");

    /** The same, marked as sent. */
    public Message withSentAt(Instant when) {
        return new Message(tone, channel, template, textHash, checks, approvedBy, exportedAt, Optional.of(when), reply);
    }

    /** The same with a note of what came back. */
    public Message withReply(String note) {
        return new Message(tone, channel, template, textHash, checks, approvedBy, exportedAt, sentAt, note);
    }
}
