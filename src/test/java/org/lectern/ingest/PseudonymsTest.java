package org.lectern.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(key(0x0b, 20));

    private static byte[] key(int value, int length) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) value);
        return key;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi there", "Hi There", "  HI \t there ", "mailto:hi there", "hi\u00a0there"})
    void areTheStartOfTheHmacOfThePlainText(String given) {
        assertEquals("P-457dcb1b1c1b", PSEUDONYMS.of(given));
    }

    @Test
    void takeLettersForTheSameHoweverTheyAreComposed() {
        assertEquals("P-06aef0dde394", PSEUDONYMS.of("Zo\u00eb M\u00fcller"));
        assertEquals(PSEUDONYMS.of("Zo\u00eb M\u00fcller"), PSEUDONYMS.of("Zoe\u0308 Mu\u0308ller"));
    }

    @Test
    void differByPersonAndKey() {
        assertNotEquals(PSEUDONYMS.of("ann"), PSEUDONYMS.of("unified\\ann"));
        assertNotEquals(PSEUDONYMS.of("ann"), new Pseudonyms(key(0x0c, 20)).of("ann"));
    }

    @Test
    void areTheSameFromEveryThread() {
        List<String> alone =
                IntStream.range(0, 1000).mapToObj(i -> PSEUDONYMS.of("p" + i)).toList();
        assertEquals(
                alone,
                IntStream.range(0, 1000)
                        .parallel()
                        .mapToObj(i -> PSEUDONYMS.of("p" + i))
                        .toList());
    }

    @Test
    void areToldFromOtherTexts() {
        assertTrue(Pseudonyms.isOne(PSEUDONYMS.of("ann")));
        assertFalse(Pseudonyms.isOne("P-1"));
    }

    @Test
    void needAKeyThatCannotBeTried() {
        assertThrows(IllegalArgumentException.class, () -> new Pseudonyms(key(1, 15)));
        Pseudonyms late = new Pseudonyms(() -> key(1, 15));
        assertThrows(IllegalArgumentException.class, () -> late.of("ann"));
    }
}
