package org.lectern.coursetext.clean;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts as they can be read, and what was found in them. Entities are decoded twice at most, as some exports write them twice; tags become
 * blanks; UTF-8 that was read as Windows-1252 is repaired where nothing is lost; letters are composed (Unicode NFC); what nobody sees
 * goes; of blanks one stays. Case stays. A text without any of this is returned as it is.
 *
 * @param texts in the order in which they were given
 * @param report of all of them
 */
public record Cleaning(List<String> texts, CleaningReport report) {

    public Cleaning {
        texts = List.copyOf(texts);
    }

    /**
     * Cleans texts that belong together, in time that grows with their length.
     *
     * @param texts any; those of one catalogue tell by their words where two others were glued together
     * @param splitGlued whether such words are split, beside being counted
     */
    public static Cleaning of(List<String> texts, boolean splitGlued) {
        Tally tally = new Tally();
        List<String> clean = new ArrayList<>();
        for (String text : texts) {
            clean.add(clean(text, tally));
        }
        GluedWords glued = new GluedWords(clean);
        clean.replaceAll(text -> glued.split(text, splitGlued, tally));
        int changed = 0;
        for (int i = 0; i < clean.size(); i++) {
            changed += clean.get(i).equals(texts.get(i)) ? 0 : 1;
            tally.add(Blemish.EMPTY, clean.get(i).isEmpty());
        }
        return new Cleaning(clean, new CleaningReport(clean.size(), changed, tally.counts()));
    }

    private static String clean(String text, Tally tally) {
        String decoded = Entities.decode(Entities.decode(text, tally), tally);
        String repaired = Mojibake.repair(Tags.strip(decoded, tally), tally);
        String composed = Normalizer.normalize(repaired, Normalizer.Form.NFC);
        tally.add(Blemish.COMPOSED, !composed.equals(repaired));
        return Blanks.collapsed(Blanks.withoutInvisible(composed, tally), tally);
    }
}
