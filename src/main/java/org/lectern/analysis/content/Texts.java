package org.lectern.analysis.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.coursetext.StopWords;
import org.lectern.coursetext.TermVectors;

/**
 * What items say, cleaned: the title twice, so that it counts, then the description.
 *
 * @param texts one an item
 * @param languages of the items, in small letters, without a region; empty where nobody says
 * @param cleaned what was found
 */
public record Texts(List<String> texts, List<String> languages, List<CleanedKind> cleaned) {

    private static final Pattern TAG = Pattern.compile("<[^<>]+>");
    private static final Pattern ENTITY = Pattern.compile("&[a-z]+;|&#\\d+;");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String ENGLISH = "en";

    public Texts {
        texts = List.copyOf(texts);
        languages = List.copyOf(languages);
        cleaned = List.copyOf(cleaned);
    }

    public static Texts of(List<Item> items) {
        return new Texts(
                items.stream()
                        .map(item -> plain(item.title()) + " " + plain(item.title()) + " " + plain(item.text()))
                        .toList(),
                items.stream()
                        .map(item -> item.language().toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                        .toList(),
                List.of());
    }

    private static String plain(String text) {
        String without = ENTITY.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll(" ");
        return SPACE.matcher(without).replaceAll(" ").strip();
    }

    /** The texts as weighted terms; without words that tell nothing where they are in English. */
    public TermVectors vectors(int most) {
        long english = languages.stream().filter(ENGLISH::equals).count();
        Set<String> stopWords = 2 * english > languages.size() ? StopWords.english() : Set.of();
        return TermVectors.of(texts, stopWords, most);
    }
}
