package org.lectern.workbench.tab.ledger;

import java.text.BreakIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.ledger.Arm;
import org.lectern.ledger.ArmCount;
import org.lectern.ledger.Effect;
import org.lectern.ledger.Entry;
import org.lectern.ledger.Message;
import org.lectern.ledger.Outcome;

/** What the page says of campaigns in a word or a few. */
final class LedgerWords {

    private static final Words WORDS = Words.of(LedgerWords.class);

    private LedgerWords() {}

    /** Such as "less often, beyond chance". */
    static String of(Effect.Verdict verdict) {
        return WORDS.say("verdict." + verdict);
    }

    static String of(Arm arm) {
        return WORDS.say("arm." + arm);
    }

    /** A day such as 2026-03-31, which sorts as it reads; empty where there is none. */
    static String day(Optional<Instant> when) {
        return when.map(LedgerWords::day).orElse("");
    }

    static String day(Instant when) {
        return LocalDate.ofInstant(when, ZoneId.systemDefault()).toString();
    }

    /** Tone, channel and template, as far as they are known. */
    static String message(Message message) {
        return Stream.of(message.tone(), message.channel(), message.template())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(WORDS.say("between")));
    }

    /**
     * What came of a learner; empty where nobody knows.
     *
     * @param told whether it may be seen what it was, and not only that it is known
     */
    static String outcome(Entry entry, boolean told) {
        return entry.outcome()
                .map(known -> told ? outcome(known) : WORDS.say("outcome.known"))
                .orElse("");
    }

    private static String outcome(Outcome known) {
        String on = known.on().map(LocalDate::toString).orElse("");
        return known.cameAbout() ? WORDS.say("outcome.yes", on.length(), on) : WORDS.say("outcome.no", on.length(), on);
    }

    /** A share with its interval, in percent. */
    static String share(ArmCount arm) {
        return WORDS.say(
                "share",
                100 * arm.share(),
                100 * arm.interval().low(),
                100 * arm.interval().high());
    }

    /** How many characters of a text its first sentence takes. */
    static int firstSentence(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Words.LANGUAGE);
        sentences.setText(text);
        int end = sentences.next();
        return end == BreakIterator.DONE ? text.length() : end;
    }
}
