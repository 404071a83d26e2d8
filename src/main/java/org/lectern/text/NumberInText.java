package org.lectern.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A number as a text writes it, with or without separators, in digits of any script.
 *
 * @param place where its digits stand
 * @param groups its digits between the separators, at least one
 * @param lastSeparator what stands before the last group; 0 where there is one group
 * @param oneSeparator whether all separators are the same
 */
record NumberInText(Span place, List<String> groups, char lastSeparator, boolean oneSeparator) {

    private static final String SEPARATORS = ".,'’\u00a0\u202f\u066b\u066c";
    private static final String DECIMAL = ".,\u066b";
    private static final int THOUSAND = 3;
    private static final int MOST_DIGITS = 15;
    private static final double NEAR = 1e-9;

    NumberInText {
        groups = List.copyOf(groups);
    }

    /** The numbers of a text. Digits after a letter are part of a name, such as CS101. */
    static List<NumberInText> in(String text) {
        List<NumberInText> numbers = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            NumberInText number = at(text, at);
            if (at == 0 || !Character.isLetter(text.codePointBefore(at))) {
                numbers.add(number);
            }
            at = number.place.to();
        }
        return numbers;
    }

    private static NumberInText at(String text, int from) {
        List<String> groups = new ArrayList<>();
        char separator = 0;
        boolean same = true;
        int begin = from;
        while (true) {
            int end = begin;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            groups.add(text.substring(begin, end));
            boolean goesOn = end + 1 < text.length()
                    && SEPARATORS.indexOf(text.charAt(end)) >= 0
                    && Character.isDigit(text.charAt(end + 1));
            if (!goesOn) {
                return new NumberInText(new Span(from, end), groups, separator, same);
            }
            same = same && (separator == 0 || separator == text.charAt(end));
            separator = text.charAt(end);
            begin = end + 1;
        }
    }

    /** Whether it is one of these, rounded to as many digits as it shows; 1,000 may be a thousand or one. */
    boolean isAmong(Iterable<Double> known) {
        for (double each : known) {
            if ((isWhole() && isNear(each, digits(groups), 0))
                    || (isDecimal()
                            && isNear(each, digits(groups), groups.getLast().length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWhole() {
        return groups.size() == 1 || (oneSeparator && areThousands(groups.subList(1, groups.size())));
    }

    private static boolean areThousands(List<String> groups) {
        return groups.stream().allMatch(group -> group.length() == THOUSAND);
    }

    private boolean isDecimal() {
        boolean thousands = groups.size() == 2 || (!oneSeparator && areThousands(groups.subList(1, groups.size() - 1)));
        return groups.size() > 1 && DECIMAL.indexOf(lastSeparator) >= 0 && thousands;
    }

    private static boolean isNear(double known, String digits, int decimals) {
        if (digits.length() > MOST_DIGITS) {
            return false;
        }
        double scale = Math.pow(10, decimals);
        return Math.abs(Math.rint(known * scale) - Long.parseLong(digits)) < NEAR
                || Math.abs(Math.floor(known * scale + 0.5) - Long.parseLong(digits)) < NEAR;
    }

    private static String digits(List<String> groups) {
        int length = groups.stream().mapToInt(String::length).sum();
        return length > MOST_DIGITS ? "9".repeat(MOST_DIGITS + 1) : String.join("", groups);
    }
}
