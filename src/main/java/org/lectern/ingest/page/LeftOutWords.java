package org.lectern.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.contract.Words;

/** Why files are not in a catalogue, in words. */
public final class LeftOutWords {

    /** So many files of a reason are named; all that share an address are. */
    private static final int NAMED = 10;

    private static final Words WORDS = Words.of(LeftOutWords.class);

    private LeftOutWords() {}

    /** A phrase. */
    static String reason(LeftOut.Reason reason) {
        return WORDS.say("left-out." + key(reason));
    }

    /** A sentence a reason, with the names of the files. */
    public static List<String> sentences(Collected collected) {
        List<String> sentences = new ArrayList<>();
        for (LeftOut.Reason reason : LeftOut.Reason.values()) {
            List<LeftOut> those = collected.leftOut().stream()
                    .filter(one -> one.reason() == reason)
                    .toList();
            if (!those.isEmpty()) {
                int named = reason == LeftOut.Reason.SAME_ADDRESS ? those.size() : NAMED;
                String names =
                        those.stream().limit(named).map(LeftOutWords::name).collect(Collectors.joining(", "));
                sentences.add(
                        WORDS.say("sentence", reason(reason), those.size(), names, Math.max(0, those.size() - named)));
            }
        }
        return sentences;
    }

    private static String name(LeftOut one) {
        return one.instead().isEmpty() ? one.file() : WORDS.say("as-in", one.file(), one.instead());
    }

    private static String key(LeftOut.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
