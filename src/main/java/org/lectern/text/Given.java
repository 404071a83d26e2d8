package org.lectern.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is known of the learner in a text, in whatever capitals and line breaks. */
final class Given {

    private final @Nullable Pattern any;

    private Given(Stream<String> texts) {
        String pattern = texts.filter(text -> !text.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Given::pattern)
                .collect(Collectors.joining("|"));
        any = pattern.isEmpty()
                ? null
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** All that a message may repeat of what is known. */
    static Given of(TextContext context) {
        return new Given(Stream.of(
                        Stream.of(context.course(), context.examDate(), context.nextStep(), context.support()),
                        context.topics().stream(),
                        context.resources().stream())
                .flatMap(texts -> texts));
    }

    /** These texts alone. */
    static Given of(List<String> texts) {
        return new Given(texts.stream());
    }

    /** Whether any of them stands in a text. */
    boolean isIn(String text) {
        return any != null && any.matcher(text).find();
    }

    /** The characters of a text that belong to any of them. */
    BitSet in(String text) {
        BitSet found = new BitSet();
        if (any != null) {
            Matcher matcher = any.matcher(text);
            while (matcher.find()) {
                found.set(matcher.start(), matcher.end());
            }
        }
        return found;
    }

    private static String pattern(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1)).map(Pattern::quote).collect(Collectors.joining("\\s++"));
    }
}
