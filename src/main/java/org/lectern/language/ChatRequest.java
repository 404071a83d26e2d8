package org.lectern.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.contract.Words;
import org.lectern.json.JsonText;
import org.lectern.text.Channel;
import org.lectern.text.Draft;
import org.lectern.text.Language;

/**
 * What a language model is asked. It is made of slots alone: nobody's id, name, address, score, probability or group has a place in it.
 *
 * @param model its name
 * @param system how it is to write
 * @param user what it may say
 */
public record ChatRequest(String model, String system, String user) {

    private static final Words WORDS = Words.of(ChatRequest.class);

    /** Little: a message is no poem. */
    private static final double TEMPERATURE = 0.4;

    /** Room for those models that think aloud before they write. */
    private static final long MOST_TOKENS = 2_000;

    /** The slots that are sent, by name and with these words. Whom to ask and who signs are people, and filled in afterwards. */
    private static final List<String> SENT = List.of(
            "course",
            "exam_date",
            "days_to_exam",
            "days_since_last",
            "lessons_done",
            "lessons_total",
            "sessions",
            "topics",
            "next_step",
            "resources");

    /**
     * Asks for a text of a kind.
     *
     * @param kind a draft, of which the tone and channel are looked at only
     * @param slots texts by slot; what is not to be sent may be among them
     */
    public static ChatRequest of(String model, Draft kind, Language language, Map<String, String> slots) {
        String known = SENT.stream()
                .filter(slots::containsKey)
                .map(slot -> WORDS.say("slot." + slot) + ": " + slots.get(slot))
                .collect(Collectors.joining("\n"));
        return new ChatRequest(model, system(kind, language, slots), WORDS.say("user", known));
    }

    private static String system(Draft kind, Language language, Map<String, String> slots) {
        String whomToAsk = kind.channel() != Channel.SMS && slots.containsKey(FilledIn.SUPPORT)
                ? WORDS.say("system.support", FilledIn.place(FilledIn.SUPPORT)) + " "
                : "";
        String whoSigns = kind.channel() != Channel.IN_APP && slots.containsKey(FilledIn.SENDER)
                ? WORDS.say("system.sender", FilledIn.place(FilledIn.SENDER)) + " "
                : "";
        return WORDS.say(
                "system",
                WORDS.say("language." + language),
                WORDS.say("tone." + kind.tone()),
                WORDS.say("channel." + kind.channel()),
                whomToAsk + whoSigns);
    }

    /** The same once more, with what was wrong with the first answer. */
    ChatRequest again(List<String> wrong) {
        return new ChatRequest(model, system, user + "\n\n" + WORDS.say("again", String.join(" ", wrong)));
    }

    /** What is sent, to the letter: JSON, on a few lines for whoever reads it first. */
    public String exactText() {
        return "{\"model\":" + json(model)
                + ",\n\"messages\":[{\"role\":\"system\",\"content\":" + json(system)
                + "},\n{\"role\":\"user\",\"content\":" + json(user)
                + "}],\n\"temperature\":" + json(TEMPERATURE)
                + ",\n\"max_tokens\":" + json(MOST_TOKENS) + "}";
    }

    private static String json(Object value) {
        return new String(JsonText.write(value), StandardCharsets.UTF_8);
    }
}
