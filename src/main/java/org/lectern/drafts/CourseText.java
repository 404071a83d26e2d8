package org.lectern.drafts;

import java.util.Locale;
import org.lectern.coursetext.LanguageGuess;

/**
 * What a catalogue says of an item.
 *
 * @param id as the catalogue has it
 * @param text a description or subtitles; empty where there is none
 * @param language its code or its name in English; empty where nobody says
 */
public record CourseText(String id, String title, String text, String language) {

    private static final String ENGLISH = "en";

    /** Whether it is said to be in English or, where nothing is said, not seen to be in another language. */
    boolean mayBeEnglish() {
        String told = language.isBlank() ? LanguageGuess.of(text) : language.strip();
        return told.isEmpty() || told.toLowerCase(Locale.ROOT).startsWith(ENGLISH);
    }
}
