package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CheckTest {

    private static final byte[] TEXT = "a é 景 😀 z".repeat(3000).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 1000, 16_384, 16_385})
    void acceptsCharactersCutAnywhere(int size) {
        assertDoesNotThrow(() -> check(TEXT, size));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000, 50_000})
    void refusesAByteThatIsNoPart(int size) {
        byte[] broken = TEXT.clone();
        broken[TEXT.length - 3] = (byte) 0xe4;
        assertThrows(CharacterCodingException.class, () -> check(broken, size));
    }

    private static void check(byte[] text, int size) throws CharacterCodingException {
        Utf8Check check = new Utf8Check();
        for (int from = 0; from < text.length; from += size) {
            byte[] piece = Arrays.copyOfRange(text, from, Math.min(text.length, from + size));
            check.accept(piece, piece.length);
        }
    }
}
