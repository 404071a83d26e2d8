package org.lectern.coursetext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which texts are kept where only some of those alike are asked for. */
final class NearestTest {

    /** The first text is that of 1 and 4, shares a word with 2 and 3, and none with 5. */
    private static final List<String> TEXTS =
            List.of("red green", "red green", "red blue", "red blue", "green red", "white");

    private static Likeness likeness(List<String> languages) {
        return Likeness.of(TermVectors.of(TEXTS, Set.of(), Integer.MAX_VALUE), languages);
    }

    private static List<Integer> others(Likeness likeness, int most) {
        return likeness.nearest(0, most).stream().map(AlikePair::other).toList();
    }

    @Test
    void ofEquallyAlikeTheFirstAreKept() {
        Likeness likeness = likeness(Collections.nCopies(6, ""));
        assertEquals(List.of(), others(likeness, 0));
        assertEquals(List.of(1), others(likeness, 1));
        assertEquals(List.of(1, 4), others(likeness, 2));
        assertEquals(List.of(1, 4, 2), others(likeness, 3));
        assertEquals(List.of(1, 4, 2, 3), others(likeness, 20));
    }

    @Test
    void otherLanguagesAreNotCompared() {
        Likeness likeness = likeness(List.of("en", "de", "en", "", "en", "en"));
        assertEquals(List.of(4, 2, 3), others(likeness, 20));
    }

    /** Each pair that is alike enough is near from both sides, with the same cosine. */
    @Test
    void pairsAreThoseThatAreNear() {
        Likeness likeness = likeness(Collections.nCopies(6, ""));
        List<AlikePair> near = IntStream.range(0, 6)
                .boxed()
                .flatMap(one -> likeness.nearest(one, 6).stream())
                .filter(pair -> pair.one() < pair.other() && pair.cosine() >= .9)
                .toList();
        assertEquals(4, near.size());
        assertEquals(Set.copyOf(near), Set.copyOf(likeness.pairs(.9)));
    }
}
