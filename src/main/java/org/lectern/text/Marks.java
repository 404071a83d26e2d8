package org.lectern.text;

import org.lectern.contract.Words;

/** Marks with their sentences. */
final class Marks {

    private static final Words WORDS = Words.of(Marks.class);
    private static final String BLOCKING = "M";
    private static final int SHOWN = 60;

    private Marks() {}

    /**
     * A mark at a place.
     *
     * @param check its id
     * @param key of its sentence, after {@code mark.}; what stands at the place is the sentence's first argument
     * @param better a better wording, empty where there is none
     * @param arguments of the sentence after the first
     */
    static Mark at(String check, String key, Passage passage, Span place, String better, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = shown(place.in(passage.text()));
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Mark(
                check,
                check.startsWith(BLOCKING),
                passage.part(),
                place.from(),
                place.to(),
                WORDS.say("mark." + key, all),
                better);
    }

    private static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= SHOWN) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return line.substring(0, end) + "…";
    }
}
