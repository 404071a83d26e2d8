package org.lectern.analysis.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A video of a study as it is looked for in another.
 *
 * @param title as the study has it
 * @param course in which it has most views; empty where it names none
 * @param plain its title without case, numbering, punctuation, or the ending of a file
 */
record Titled(String title, String course, String plain) {

    private static final Pattern ENDING = Pattern.compile("\\.(?:mp4|m4v|mov|avi|mkv|webm|mp3)$");

    /** "1.2 - ", "Lecture 03: ", "Week 4 Video 2 ". */
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:(?:lecture|lesson|video|clip|unit|module|week|chapter|session"
                    + "|topic|lektion|vorlesung|einheit|modul|woche|kapitel|thema)?[\\s#._-]{0,3}\\d+(?:[._-]\\d+)*(?:[\\s._:,)\\]–—-]+|$))+");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    Titled(String title, String course) {
        this(title, course, plain(title));
    }

    /** A title in its plain form; what is nothing but numbering keeps it. */
    static String plain(String title) {
        String small = Normalizer.normalize(title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String ended = ENDING.matcher(small).replaceFirst("");
        String named = words(NUMBERING.matcher(ended).replaceFirst(""));
        return named.isEmpty() ? words(ended) : named;
    }

    private static String words(String text) {
        return NO_WORD.matcher(text).replaceAll(" ").strip();
    }

    /** The numbers in its plain form: what differs in them is another part of something. */
    List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (String word : plain.split(" ", -1)) {
            if (!word.isEmpty() && word.chars().allMatch(Character::isDigit)) {
                numbers.add(word);
            }
        }
        return numbers;
    }
}
