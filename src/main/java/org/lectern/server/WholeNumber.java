package org.lectern.server;

import java.util.List;
import java.util.Map;

/** Whole numbers in addresses. */
final class WholeNumber {

    /** The most items that one answer has. */
    static final int MOST_ITEMS = 100;

    private WholeNumber() {}

    /**
     * @param usual where it is not there
     * @throws Refusal where it is no whole number from the least to the greatest
     */
    static int of(Map<String, List<String>> query, String name, int usual, int least, int greatest) {
        List<String> values = query.get(name);
        return values == null ? usual : of(values.getLast(), name, least, greatest);
    }

    private static int of(String text, String name, int least, int greatest) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below as a number that is too large.
        }
        throw refusal(name, least, greatest);
    }

    static Refusal refusal(String name, int least, int greatest) {
        return new Refusal(
                400,
                greatest == Integer.MAX_VALUE
                        ? name + " is a whole number from " + least + " on."
                        : name + " is a whole number from " + least + " to " + greatest + ".");
    }
}
