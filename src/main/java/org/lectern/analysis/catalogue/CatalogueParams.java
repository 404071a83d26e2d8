package org.lectern.analysis.catalogue;

import org.lectern.analysis.Allowed;
import org.lectern.analysis.Choices;

/**
 * Parameters of the catalogue.
 *
 * @param alike from which likeness on two texts say the same, the cosine of their weighted terms, 0..1
 * @param nearest how many items are listed for each that are most like it
 * @param terms how many terms are kept at most, those that occur most
 * @param compared the texts of how many items are compared at most, those that most learners opened first; 0 for all
 * @param enough how many learners a field and level need before a gap is told
 * @param splitGlued whether words that subtitle lines have glued together are split before texts are compared
 * @param seed kept for the record: nothing here is random
 */
public record CatalogueParams(
        @Allowed(over = 0, to = 1) double alike,
        @Allowed(from = 1, to = 100) int nearest,
        @Allowed(from = 100, to = 1_000_000) int terms,
        @Allowed(from = 0, to = 10_000_000, zero = "all") int compared,
        @Allowed(from = 1, to = 100_000) int enough,
        boolean splitGlued,
        long seed) {

    /** More take minutes. */
    private static final int COMPARED = 20_000;

    public CatalogueParams {
        check(alike > 0 && alike <= 1, "A likeness is over 0 and at most 1, not " + alike);
        check(nearest >= 1 && nearest <= 100, "1 to 100 items are listed, not " + nearest);
        check(terms >= 100 && terms <= 1_000_000, "100 to 1,000,000 terms are kept, not " + terms);
        check(compared >= 0 && compared <= 10_000_000, "0 to 10,000,000 items are compared, not " + compared);
        check(enough >= 1 && enough <= 100_000, "1 to 100,000 learners are enough, not " + enough);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Alike from 0.8 on; five like each; gaps from 20 learners on. */
    public static CatalogueParams of(Choices choices) {
        return new CatalogueParams(0.8, 5, 5000, choices.exact() ? 0 : COMPARED, 20, false, choices.seed());
    }
}
