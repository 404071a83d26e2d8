package org.lectern.analysis.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.coursetext.StopWords;
import org.lectern.coursetext.TermVectors;
import org.lectern.coursetext.clean.Cleaning;
import org.lectern.coursetext.clean.CleaningReport;

/**
 * What items say, cleaned: the title twice, so that it counts, then the description.
 *
 * @param texts one an item
 * @param languages of the items, in small letters, without a region; empty where nobody says
 * @param cleaned what was found
 */
public record Texts(List<String> texts, List<String> languages, CleaningReport cleaned) {

    private static final String ENGLISH = "en";

    public Texts {
        texts = List.copyOf(texts);
        languages = List.copyOf(languages);
    }

    /** @param splitGlued whether words that subtitle lines have glued together are split */
    public static Texts of(List<Item> items, boolean splitGlued) {
        List<String> given = new ArrayList<>();
        items.forEach(item -> given.add(item.title()));
        items.forEach(item -> given.add(item.text()));
        Cleaning cleaning = Cleaning.of(given, splitGlued);
        List<String> texts = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            String title = cleaning.texts().get(item);
            texts.add(title + " " + title + " " + cleaning.texts().get(items.size() + item));
        }
        return new Texts(
                texts,
                items.stream()
                        .map(item -> item.language().toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                        .toList(),
                cleaning.report());
    }

    /** The texts as weighted terms; without words that tell nothing where they are in English. */
    public TermVectors vectors(int most) {
        long english = languages.stream().filter(ENGLISH::equals).count();
        Set<String> stopWords = 2 * english > languages.size() ? StopWords.english() : Set.of();
        return TermVectors.of(texts, stopWords, most);
    }
}
