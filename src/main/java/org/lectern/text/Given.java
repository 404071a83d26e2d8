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

/** Finds what is known of the learner in a text, in whatever line breaks and mostly in whatever capitals. */
final class Given {

    private final @Nullable Pattern any;

    private Given(Stream<String> patterns) {
        String pattern = patterns.filter(each -> !each.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
        any = pattern.isEmpty()
                ? null
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * All that a message may repeat of what is known. A name of one word is meant as it is spelt: beside a topic "Gender" nobody is
     * asked for "your gender".
     */
    static Given of(TextContext context) {
        Stream<String> names = Stream.of(
                        Stream.of(context.course()), context.topics().stream(), context.resources().stream())
                .flatMap(texts -> texts)
                .map(name -> name.strip().matches("\\S+") ? "(?-i:" + pattern(name) + ")" : pattern(name));
        Stream<String> others = Stream.of(context.examDate(), context.nextStep(), context.support())
                .map(Given::pattern);
        return new Given(Stream.concat(names, others));
    }

    /** These texts alone. */
    static Given of(List<String> texts) {
        return new Given(texts.stream().map(Given::pattern));
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

    /** Of a text without the full stop that may end it; empty for no text. */
    private static String pattern(String text) {
        String words = text.strip();
        String open = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return open.isEmpty()
                ? ""
                : Arrays.stream(open.split("\\s+", -1)).map(Pattern::quote).collect(Collectors.joining("\\s++"));
    }
}
