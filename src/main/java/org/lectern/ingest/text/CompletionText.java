package org.lectern.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.ingest.source.CompletionWords;
import org.lectern.study.Sql;

/**
 * Completion as exports write it: {@code 85}, {@code 0.85}, {@code 85 %}, {@code 85,5}, {@code 85 percent}, {@code ="85,5"}, in
 * the digits of other scripts, {@code <1%} and {@code >95%} as the number that they name, with the sign before ({@code %85}), as a part of a whole ({@code 3/10}),
 * and in words where all or nothing was watched.
 */
public final class CompletionText {

    private static final Pattern FRACTION = Pattern.compile("0?[.,]\\d+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private static final String DIGITS = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669"
            + "\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9"
            + "\u0966\u0967\u0968\u0969\u096a\u096b\u096c\u096d\u096e\u096f"
            + "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19" + "\u066b,";

    private static final String PLAIN = "0123456789".repeat(4) + "..";

    private static final String PERCENT =
            "(%|\u066a|\uff05|per ?cent|pct\\.?|prozent|pour ?cent|por ?ciento|per ?cento|procent|y\u00fczde)";

    /** Blanks of all kinds, those that do not break included. */
    private static final String BLANKS = "[\\s\u00a0\u2009\u202f\ufeff\u200e\u200f]*";

    /** What stands around a number: what Excel writes around texts, bounds, signs and words of percent. */
    private static final String AROUND = "^" + BLANKS + "=?\"?" + BLANKS + "[<>\u2264\u2265~\u2248]?=?" + BLANKS
            + "(?i:" + PERCENT + ")?" + BLANKS + "|" + BLANKS + "(?i:" + PERCENT + ")?" + BLANKS + "\"?" + BLANKS + "$";

    /** No number is longer, with all that stands around it; in ten thousand blanks the patterns would look forever. */
    private static final int LONGEST = 80;

    private static final Pattern AROUND_IT = Pattern.compile(AROUND);
    private static final Pattern SIGNED = Pattern.compile(".*\\p{N}" + BLANKS + "(?i:" + PERCENT + ")" + BLANKS + "\"?"
            + "|[=\"<>\u2264\u2265~\u2248\\s]*(?i:" + PERCENT + ")" + BLANKS + "\\p{N}.*");

    private CompletionText() {}

    /** Whether most texts that are neither missing nor words are numbers, or all are missing. */
    public static boolean isNumeric(List<String> sample) {
        List<String> present = Missing.present(sample);
        List<String> figures = present.stream().filter(text -> !isWord(text)).toList();
        return (present.isEmpty() || !figures.isEmpty())
                && figures.stream().filter(CompletionText::isNumber).count() * 2 >= figures.size();
    }

    /** Whether most numbers carry a percent sign, or the word, or their whole, and those that do not are no fractions. */
    public static boolean hasPercentSigns(List<String> sample) {
        Map<Boolean, List<String>> signed = Missing.present(sample).stream()
                .filter(text -> !isWord(text))
                .collect(Collectors.partitioningBy(CompletionText::isSigned));
        List<String> bare = signed.getOrDefault(false, List.of());
        return signed.getOrDefault(true, List.of()).size() > bare.size()
                && bare.stream().noneMatch(text -> FRACTION.matcher(text).matches());
    }

    private static boolean isSigned(String text) {
        return text.length() <= LONGEST && (SIGNED.matcher(text).matches() || RatioText.isOne(text));
    }

    /** The number in a text as SQL, null where there is none. The longer forms run only where the shorter fail. */
    public static String number(String column) {
        return "coalesce(TRY_CAST(" + column + " AS DOUBLE), TRY_CAST(replace(replace(" + column
                + ", '%', ''), ',', '.') AS DOUBLE), TRY_CAST(" + bare(column) + " AS DOUBLE))";
    }

    /** Stands for all of a video until the unit of the numbers beside it is known; larger than any share or time. */
    public static final String ALL_OF_IT = "1e300";

    /** The same for completion: {@link #ALL_OF_IT} where a word says that all was watched, 0 where it says that nothing was. */
    public static String completion(String column) {
        // Named once: what stands twice is worked out for all rows, whatever stands before it.
        return "coalesce(" + number(column) + ", " + RatioText.percent(column) + ", MAP {"
                + pairs(CompletionWords.ALL, ALL_OF_IT) + ", " + pairs(CompletionWords.NOTHING, "0.0") + "}[lower(trim("
                + column + "))])";
    }

    private static String pairs(List<String> words, String number) {
        return words.stream().map(word -> Sql.literal(word) + ": " + number).collect(Collectors.joining(", "));
    }

    private static String bare(String column) {
        return "regexp_replace(translate(" + column + ", " + Sql.literal(DIGITS) + ", " + Sql.literal(PLAIN) + "), "
                + Sql.literal(AROUND) + ", '', 'g')";
    }

    private static boolean isNumber(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            int i = DIGITS.indexOf(text.charAt(at));
            plain.append(i < 0 ? text.charAt(at) : PLAIN.charAt(i));
        }
        return RatioText.isOne(text)
                || NUMBER.matcher(AROUND_IT.matcher(plain).replaceAll("")).matches();
    }

    private static boolean isWord(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return CompletionWords.ALL.contains(word) || CompletionWords.NOTHING.contains(word);
    }
}
