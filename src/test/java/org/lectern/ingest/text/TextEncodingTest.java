package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextEncodingTest {

    private static final String ESCAPES = "learner,video,completion\na,\u001b$)A\u000e%\u000f,\u00ff80\n";

    @Test
    void utf8IsUtf8() {
        assertTrue(TextEncoding.of("learner,vidéo\n".getBytes(StandardCharsets.UTF_8))
                .isUtf8());
    }

    /** Java has a decoder for ISO-2022-CN, but no encoder. */
    @Test
    void anEncodingThatJavaCannotWriteIsReadAllTheSame() {
        TextEncoding found = TextEncoding.of(ESCAPES.getBytes(StandardCharsets.ISO_8859_1));
        assertFalse(Charset.forName(found.label()).canEncode(), found::label);
        assertTrue(
                found.decode(ESCAPES.getBytes(StandardCharsets.ISO_8859_1)).startsWith("learner,video,completion\na,"));
    }

    @Test
    void aFewAccentsAreWestern() {
        byte[] bytes = "learner,video\na,Größe\nb,café\n".getBytes(Charset.forName("windows-1252"));
        assertEquals("windows-1252", TextEncoding.of(bytes).label());
    }
}
