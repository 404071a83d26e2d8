package org.lectern.workbench.tab.messages;

import org.lectern.contract.Words;
import org.lectern.messages.MessagePlan;
import org.lectern.messages.Prepared;
import org.lectern.messages.Reach;
import org.lectern.text.Channel;
import org.lectern.text.Language;
import org.lectern.text.Tone;

/** How the page calls what messages consist of. */
final class MessageWords {

    private static final Words WORDS = Words.of(MessageWords.class);

    private MessageWords() {}

    /** Tone and channel, or that a person calls. */
    static String how(Prepared one) {
        return one.rule()
                .map(rule -> rule.reach() == Reach.PERSON ? of(rule.reach()) : of(rule.tone(), of(rule.reach())))
                .orElse("");
    }

    static String of(Tone tone, String channel) {
        return WORDS.say("how", WORDS.say("tone." + tone), channel);
    }

    /** Its tone and channel, and what it is called. */
    static String template(MessagePlan plan, String id) {
        return plan.template(id)
                .map(one -> WORDS.say("template.named", of(one.tone(), of(one.channel())), id))
                .orElse(id);
    }

    static String of(Reach reach) {
        return WORDS.say("reach." + reach);
    }

    static String of(Channel channel) {
        return WORDS.say("reach." + channel);
    }

    static String of(Language language) {
        return WORDS.say("language." + language);
    }

    static String state(Prepared.State state) {
        return WORDS.say("state." + state);
    }
}
