package org.lectern.ingest.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"85", "0.85", "85 %", "85,5", "85 percent", "=\"85,5\"", "<1%", ">95 %", "%85", "3/10", "٨٥٪"})
    void aNumberIsOneHoweverItIsWritten(String text) {
        assertTrue(CompletionText.isNumeric(List.of(text)));
    }

    @Test
    void percentSignsAreSeen() {
        assertTrue(CompletionText.hasPercentSigns(List.of("85 %", "%85", "85 percent")));
        assertFalse(CompletionText.hasPercentSigns(List.of("85", "0.85")));
    }

    /** A pattern that looks for the number between blanks would look at every stretch of them: for hours. */
    @Test
    void aCellOfBlanksIsNoNumberAndSaysSoAtOnce() {
        String cell = "8" + " ".repeat(50_000) + "5";
        assertFalse(CompletionText.isNumeric(List.of(cell)));
        assertFalse(CompletionText.hasPercentSigns(List.of(cell)));
    }
}
