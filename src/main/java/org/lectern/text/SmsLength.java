package org.lectern.text;

import java.util.OptionalInt;

/**
 * How long a text is as one short message.
 *
 * @param used what it takes: septets, or UTF-16 units where a character is not of {@link Gsm7}
 * @param limit the most that one message takes of them: 160 or 70
 * @param fitting how many UTF-16 units of the text fit
 */
public record SmsLength(int used, int limit, int fitting) {

    /** Septets of one message. */
    public static final int SEPTETS = 160;
    /** UTF-16 units of one message. */
    public static final int UNITS = 70;

    /** Of a text. */
    public static SmsLength of(String text) {
        OptionalInt septets = Gsm7.septets(text);
        if (septets.isPresent()) {
            return new SmsLength(septets.getAsInt(), SEPTETS, fittingSeptets(text));
        }
        int fitting = Math.min(text.length(), UNITS);
        boolean parted = fitting < text.length() && Character.isLowSurrogate(text.charAt(fitting));
        return new SmsLength(text.length(), UNITS, parted ? fitting - 1 : fitting);
    }

    /** Whether it is one message. */
    public boolean fits() {
        return used <= limit;
    }

    /** Whether a character of it makes the limit the lower one. */
    public boolean isWide() {
        return limit == UNITS;
    }

    private static int fittingSeptets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            septets += Gsm7.septets(text.charAt(i));
            if (septets > SEPTETS) {
                return i;
            }
        }
        return text.length();
    }
}
