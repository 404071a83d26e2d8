package org.lectern.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.text.Channel;
import org.lectern.text.Draft;

/** A model's answer as a draft, with whom to ask and who signs put where the model was told to leave a place for them. */
final class FilledIn {

    static final String SUPPORT = "support";
    static final String SENDER = "sender";

    /** What models think aloud. */
    private static final Pattern THOUGHTS = Pattern.compile("(?s)^\\s*<think>.*?</think>");

    /** What they write before a subject, though it is not asked for. */
    private static final Pattern HEADING =
            Pattern.compile("(?i)^[*#\\s]*(?:subject|betreff|title|titel)[*\\s]*:[*\\s]*|[*\\s]+$");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n]]+");

    private FilledIn() {}

    static String place(String slot) {
        return "{{" + slot + "}}";
    }

    /** An answer without what its model thought aloud. */
    static String withoutThoughts(String answer) {
        return THOUGHTS.matcher(answer).replaceFirst("");
    }

    /**
     * Reads an answer. Where the channel has a subject it is the first line.
     *
     * @param kind of which the tone and channel are kept
     */
    static Draft of(String answer, Draft kind, Map<String, String> slots) {
        String lines = withoutThoughts(answer).replace("\r\n", "\n");
        String text = INVISIBLE.matcher(lines).replaceAll(" ").strip();
        int end = text.indexOf('\n');
        if (kind.channel() == Channel.SMS) {
            return new Draft(kind.tone(), kind.channel(), "", filled(text, slots));
        }
        String first = end < 0 ? "" : text.substring(0, end);
        return new Draft(
                kind.tone(),
                kind.channel(),
                filled(HEADING.matcher(first).replaceAll(""), slots),
                filled(text.substring(end + 1).strip(), slots));
    }

    private static String filled(String text, Map<String, String> slots) {
        String filled = text;
        for (String slot : List.of(SUPPORT, SENDER)) {
            String value = slots.getOrDefault(slot, "");
            if (!value.isEmpty()) {
                filled = filled.replaceAll("\\{\\{\\s*" + slot + "\\s*\\}\\}", Matcher.quoteReplacement(value));
            }
        }
        return filled;
    }
}
