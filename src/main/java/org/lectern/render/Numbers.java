package org.lectern.render;

import java.util.Locale;
import org.lectern.contract.Words;

/** Writes numbers for people: grouped, with as many digits as they deserve. */
final class Numbers {

    private static final Words WORDS = Words.of(Numbers.class);

    private Numbers() {}

    /** Grouped, with this many digits after the point; numbers beyond reading as powers of ten. */
    static String plain(double value, int decimals) {
        double size = Math.abs(value);
        if (size >= 1e15 || (size > 0 && size < 5e-7)) {
            return String.format(Locale.ENGLISH, "%.2g", value);
        }
        String text = String.format(Locale.ENGLISH, "%,." + decimals + "f", value);
        return text.matches("-[0.]+") ? text.substring(1) : text;
    }

    /** Grouped whole number. */
    static String count(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    /**
     * Digits after the point so that a difference of this size shows with two digits, 0 to 6.
     *
     * @param difference not negative; 0 gives none
     */
    static int decimalsFor(double difference) {
        if (difference <= 0) {
            return 0;
        }
        return (int) Math.clamp(1 - Math.floor(Math.log10(difference)), 0, 6);
    }

    /**
     * A label of a scale.
     *
     * @param largest the largest number of the scale, in size; decides between 1,200,000 and 1.2M for all of them
     * @param decimals digits after the point that tell this scale's labels apart
     */
    static String tick(double value, double largest, int decimals) {
        if (value == 0) {
            return "0";
        }
        if (largest >= 1e15 || (decimals > 6 && largest < 1e-4)) {
            int digits = (int) Math.clamp(Math.ceil(Math.log10(largest)) + decimals, 1, 15);
            return String.format(Locale.ENGLISH, "%." + digits + "e", value)
                    .replaceAll("\\.?0*e", "e")
                    .replaceAll("e([+-])0*", "e$1");
        }
        if (largest >= 1e12) {
            return WORDS.say("tick.trillion", plain(value / 1e12, Math.max(0, decimals + 12)));
        }
        if (largest >= 1e9) {
            return WORDS.say("tick.billion", plain(value / 1e9, Math.max(0, decimals + 9)));
        }
        if (largest >= 1e6) {
            return WORDS.say("tick.million", plain(value / 1e6, Math.max(0, decimals + 6)));
        }
        return plain(value, Math.max(0, decimals));
    }
}
