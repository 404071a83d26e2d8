package org.lectern.messages;

import java.util.List;
import org.lectern.text.Channel;
import org.lectern.text.Language;
import org.lectern.text.Tone;

/**
 * A text with slots, written once for many. Slots stand in double braces; {@code {{#slot}}…{{/slot}}} is there only where the slot has a
 * value. A sentence whose slot has no value is left out.
 *
 * @param id stable name, such as {@code supportive-email}
 * @param version counts from 1, a new one for every change
 * @param needs slots without which it says nothing
 * @param subject of an e-mail, title in an app; empty for SMS
 */
public record Template(
        String id,
        int version,
        Language language,
        Tone tone,
        Channel channel,
        List<String> needs,
        String subject,
        String body) {

    /** The longest subject and body, in characters: many times what any channel takes. */
    public static final int LONGEST = 20_000;

    public Template {
        needs = List.copyOf(needs);
        if (subject.length() > LONGEST || body.length() > LONGEST) {
            throw new IllegalArgumentException("A template has at most " + LONGEST + " characters: " + id);
        }
    }

    /** The next version, with other words. */
    public Template rewritten(int next, String otherSubject, String otherBody) {
        return new Template(id, next, language, tone, channel, needs, otherSubject, otherBody);
    }

    /** Its name in the ledger, such as {@code supportive-email 2}. */
    public String name() {
        return id + " " + version;
    }
}
