package org.lectern.coursetext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The language of a text by its little words: English, German, French, Spanish, Italian, Dutch or Portuguese. */
public final class LanguageGuess {

    private static final Map<String, Set<String>> WORDS = read();
    private static final int FEWEST = 4;
    /** Related languages share little words; the guess has so many times those of the next. */
    private static final double CLEARLY = 1.5;

    private LanguageGuess() {}

    /** Its code, such as {@code en}; empty for a short text, or one that may be of several languages. */
    public static String of(String text) {
        List<String> tokens = Tokens.of(text);
        Map<String, Long> counts = new TreeMap<>();
        WORDS.forEach((language, words) ->
                counts.put(language, tokens.stream().filter(words::contains).count()));
        List<Map.Entry<String, Long>> order = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        long most = order.getFirst().getValue();
        return most >= FEWEST && most >= CLEARLY * order.get(1).getValue()
                ? order.getFirst().getKey()
                : "";
    }

    /** A line a language: its code, a colon, its words. */
    private static Map<String, Set<String>> read() {
        try (InputStream in = Objects.requireNonNull(LanguageGuess.class.getResourceAsStream("little-words.txt"))) {
            Map<String, Set<String>> words = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
                    .forEach(line -> words.put(
                            line.substring(0, line.indexOf(':')),
                            Set.of(line.substring(line.indexOf(':') + 1).strip().split(" "))));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
