package org.lectern.text;

import java.util.List;

/** Texts that are fine as a message but for what a test writes into them. */
final class Written {

    static final TextContext CONTEXT = new TextContext(
            "Criminal Law II",
            "12 December 2025",
            List.of(14.0, 9.0, 4.0, 22.0, 12.25, 1250.0),
            List.of(18.4),
            List.of("Intent", "Gender and Law"),
            "watch lesson 5 (22 minutes)",
            "help@example.org",
            List.of("https://learn.example.org/"),
            List.of("revision sheet"),
            List.of("Marta", "Jonas Kim"),
            List.of("OULAD"));

    private Written() {}

    /** What stands at the places that a check finds in a text. */
    static List<String> found(Language language, String check, String text) {
        return found(TextChecks.of(language), check, new Draft(Tone.SUPPORTIVE, Channel.IN_APP, "", text), CONTEXT);
    }

    static List<String> found(TextChecks checks, String check, Draft draft, TextContext context) {
        return checks.check(draft, context).stream()
                .filter(mark -> mark.check().equals(check))
                .map(mark -> (mark.part() == Part.SUBJECT ? draft.subject() : draft.body())
                        .substring(mark.from(), mark.to()))
                .toList();
    }

    /** All blocking checks and advice that a text sets off by its words, without what it lacks. */
    static List<String> wording(Language language, String text) {
        String whole = text + "\nwatch lesson 5 (22 minutes), help@example.org, your/dein";
        return TextChecks.of(language).check(new Draft(Tone.SUPPORTIVE, Channel.SMS, "", whole), CONTEXT).stream()
                .map(Mark::check)
                .distinct()
                .filter(check -> !check.equals("M02"))
                .toList();
    }
}
