package org.lectern.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FittingSizeTest {

    /** Ten letters of 20 points are 120 points wide: two lines of 100, 50 points high. */
    @Test
    void theLargestThatFitsIsTaken() {
        List<String> ten = List.of("nnnnnnnnnn");
        assertEquals(new FittingSize(20, 1), FittingSize.of(ten, 100, 50, 20, 10));
        assertEquals(new FittingSize(10, 1), FittingSize.of(ten, 100, 49, 20, 10));
    }

    /** Two lines and the gap between them: 2 · 12.5 + 4 points. */
    @Test
    void whatDoesNotFitInTheSmallestIsLeftOut() {
        List<String> three = List.of("one", "two", "three");
        assertEquals(new FittingSize(10, 2), FittingSize.of(three, 100, 29, 10));
        assertEquals(new FittingSize(10, 1), FittingSize.of(three, 100, 28.9, 10));
        assertEquals(new FittingSize(10, 0), FittingSize.of(three, 100, 12, 10));
    }

    /** Six letters as wide as they are high, in a box of five. */
    @Test
    void eastAsianLettersAreWider() {
        assertEquals(25, FittingSize.height(List.of("講義動画分析"), 50, 10), 1e-9);
        assertEquals(12.5, FittingSize.height(List.of("videos"), 50, 10), 1e-9);
    }
}
