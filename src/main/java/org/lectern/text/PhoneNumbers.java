package org.lectern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds telephone numbers: ten or more digits, blanks and hyphens in a row, seven of them digits. */
final class PhoneNumbers {

    private static final Pattern RUN = Pattern.compile("\\+?\\p{Nd}[\\p{Nd} \\u00a0\\u202f\\u2010\\u2011–/()-]*+");
    private static final Pattern DAY = Pattern.compile(
            "\\p{Nd}{4}[-–]\\p{Nd}{2}[-–]\\p{Nd}{2}(?: \\p{Nd}{1,2})?|\\p{Nd}{1,2}[-/]\\p{Nd}{1,2}[-/]\\p{Nd}{4}(?: \\p{Nd}{1,2})?");
    private static final int SHORTEST = 10;
    private static final int FEWEST_DIGITS = 7;

    private PhoneNumbers() {}

    /** Where they stand in a text. */
    static List<Span> in(String text) {
        List<Span> numbers = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            int end = run.end();
            while (!Character.isDigit(text.charAt(end - 1))) {
                end--;
            }
            Span place = new Span(run.start(), end);
            if (isPhone(place.in(text))) {
                numbers.add(place);
            }
        }
        return numbers;
    }

    /** Slashes and brackets are those of a telephone number only where it begins as one; a day of the calendar, with an hour or without, is none. */
    private static boolean isPhone(String run) {
        boolean begins = run.startsWith("+") || run.startsWith("0");
        boolean plain = run.indexOf('/') < 0 && run.indexOf('(') < 0 && run.indexOf(')') < 0;
        return run.length() >= SHORTEST
                && run.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                && (begins || plain)
                && !DAY.matcher(run).matches();
    }
}
