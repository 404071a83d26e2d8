package org.lectern.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts worked by hand after Papineni and others. */
final class BleuTest {

    @Test
    void aReferenceItselfIsOne() {
        Bleu bleu = Bleu.of("the cat is on the mat", List.of("The cat is on the mat"));
        assertEquals(new Bleu(List.of(6, 5, 4, 3), List.of(6, 5, 4, 3), 6, 6), bleu);
        assertEquals(1, bleu.value(false), 1e-12);
    }

    @Test
    void aWordCountsNoOftenerThanInOneReference() {
        Bleu bleu =
                Bleu.of("the the the the the the the", List.of("the cat is on the mat", "there is a cat on the mat"));
        assertEquals(new Bleu(List.of(2, 0, 0, 0), List.of(7, 6, 5, 4), 7, 7), bleu);
        assertEquals(0, bleu.value(false));
        assertEquals(.192056, bleu.value(true), 1e-6);
    }

    @Test
    void whatIsShorterThanItsReferenceIsWorthLess() {
        Bleu bleu = Bleu.of(
                "share documents with your team in the cloud",
                List.of(
                        "share your documents with the team from the cloud",
                        "you share documents with your team in the cloud"));
        assertEquals(List.of(8, 7, 6, 5), bleu.matches());
        assertEquals(.882497, bleu.brevity(), 1e-6);
        assertEquals(.882497, bleu.value(false), 1e-6);
    }

    @Test
    void addingOneTellsShortTextsApart() {
        Bleu bleu = Bleu.of(
                "click recycle bin to restore files",
                List.of("in the navigation pane click recycle bin and restore the files"));
        assertEquals(List.of(5, 2, 1, 0), bleu.matches());
        assertEquals(.434598, bleu.brevity(), 1e-6);
        assertEquals(0, bleu.value(false));
        assertEquals(.196352, bleu.value(true), 1e-6);
    }

    /** Of references one word shorter and one word longer the shorter counts, so nothing is taken off. */
    @Test
    void ofTwoReferencesAsNearTheShorterCounts() {
        assertEquals(2, Bleu.of("a b c", List.of("a b c d", "a b")).referenceLength());
    }

    @Test
    void aCorpusIsCountedBeforeItIsDivided() {
        Bleu both = Bleu.of("a b c d", List.of("a b c d")).plus(Bleu.of("x y z w", List.of("a b c d")));
        assertEquals(new Bleu(List.of(4, 3, 2, 1), List.of(8, 6, 4, 2), 8, 8), both);
        assertEquals(.5, both.value(false), 1e-12);
    }

    @Test
    void anEmptyTextIsWorthNothing() {
        assertEquals(0, Bleu.of(" ", List.of("a b")).value(true));
    }
}
