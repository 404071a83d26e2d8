package org.lectern.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All checks of one language: M01 to M17, which block a message (there is no M14), and W1 to W6, which advise. Checks read; they change no
 * text and keep nothing.
 */
public final class TextChecks {

    private static final Set<Tone> ALL = EnumSet.allOf(Tone.class);

    private final List<Check> checks;

    private TextChecks(CheckWords words) {
        this.checks = List.of(
                new PlaceholderCheck(words),
                new ChannelCheck(),
                new PhraseCheck("M03", words, ALL),
                new NumberCheck(words),
                new PhraseCheck("M05", words, ALL),
                new PhraseCheck("M06", words, ALL),
                new PhraseCheck("M07", words, ALL),
                new PhraseCheck("M08", words, ALL),
                new LinkCheck(),
                new PeopleCheck(words),
                new StepCheck(),
                new MustHaveCheck(words),
                new GeneratorCheck(words),
                new StyleCheck(words),
                new PhraseCheck("W5", words, EnumSet.of(Tone.SUPPORTIVE, Tone.PRAISE)));
    }

    /** The checks of a language. */
    public static TextChecks of(Language language) {
        return new TextChecks(CheckWords.of(language));
    }

    /** What is wrong with a message, by check, then by place; each place once a check. */
    public List<Mark> check(Draft draft, TextContext context) {
        Message message = Message.of(draft, context);
        return checks.stream()
                .flatMap(check -> check.of(message).stream())
                .sorted(Mark.ORDER)
                .distinct()
                .toList();
    }
}
