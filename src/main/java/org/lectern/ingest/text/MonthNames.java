package org.lectern.ingest.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of months in the language that a column of times is written in, as the Unicode locale data spell them. */
final class MonthNames {

    /** English first, which has it where several languages do. */
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "tr", "ru",
            "uk", "bg", "el", "ca", "gl", "eu", "hr", "sl", "sr", "lt", "lv", "et", "is", "id", "ms", "af", "sw");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private MonthNames() {}

    /**
     * The number of each month by its name in small letters, from 1, in the language that most of the words are in. Where
     * several have as many, a name that they do not agree on is left out; empty where no word is a month's.
     *
     * @param sample texts of the column
     */
    static Map<String, Integer> of(List<String> sample) {
        Set<String> words = words(sample);
        if (words.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> best = Map.of();
        long most = 0;
        for (String language : LANGUAGES) {
            Map<String, Integer> names = names(language);
            long known = words.stream().filter(names::containsKey).count();
            if (known > most) {
                most = known;
                best = names;
            } else if (known == most && known > 0 && !language.equals("en")) {
                best = agreed(best, names);
            }
        }
        return best;
    }

    private static Set<String> words(List<String> sample) {
        return sample.stream()
                .flatMap(text -> WORD.matcher(text.toLowerCase(Locale.ROOT)).results())
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> names(String language) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
        Map<String, Integer> names = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                String[] months = symbols.getMonths(context, width);
                for (int i = 0; i < 12; i++) {
                    put(names, doubtful, months[i], i + 1);
                }
            }
        }
        names.keySet().removeAll(doubtful);
        return names;
    }

    /** A name without its points, and its first three letters, which many programs cut it to. */
    private static void put(Map<String, Integer> names, Set<String> doubtful, String month, int number) {
        String name = month.toLowerCase(Locale.ROOT).replace(".", "").strip();
        for (String spelling : List.of(name, name.substring(0, Math.min(3, name.length())))) {
            Integer other = names.putIfAbsent(spelling, number);
            if (other != null && other != number) {
                doubtful.add(spelling);
            }
        }
    }

    private static Map<String, Integer> agreed(Map<String, Integer> some, Map<String, Integer> others) {
        Map<String, Integer> all = new TreeMap<>(some);
        others.forEach(all::putIfAbsent);
        all.entrySet().removeIf(one -> {
            int number = one.getValue();
            return some.getOrDefault(one.getKey(), number) != number
                    || others.getOrDefault(one.getKey(), number) != number;
        });
        return all;
    }
}
