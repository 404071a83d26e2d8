package org.lectern.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.load.CompletionUnit.Trust;

class CompletionUnitTest {

    private static Shown shown(long numbers, long small, long inside, long beside, double largest) {
        return new Shown(
                numbers,
                small,
                inside,
                beside,
                largest,
                0,
                0,
                0,
                0,
                0,
                0,
                new Shown.Timed(0, 0),
                new Shown.Timed(0, 0),
                0,
                0,
                0,
                0,
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "completion, 100, 100, 50, 0, 1, FRACTION",
        "completion, 100, 96, 50, 0, 1.5, FRACTION",
        "completion, 100, 74, 50, 20, 9.29, PERCENT",
        "completion, 100, 100, 0, 0, 1, FRACTION",
        "completion, 100, 100, 0, 0, 0, PERCENT",
        "completion, 1, 1, 1, 0, 0.8, FRACTION",
        "completion, 0, 0, 0, 0, 0, PERCENT",
        "percent watched, 100, 100, 50, 0, 1, FRACTION",
        "percent watched, 300, 300, 250, 0, 1.0003, FRACTION",
        "percent watched, 5, 5, 2, 0, 1, FRACTION",
        "percent watched, 2, 2, 1, 0, 1, FRACTION",
        "percent watched, 100, 96, 29, 1, 100, PERCENT",
        "percent watched, 100, 60, 40, 10, 100, PERCENT",
        "percent watched, 100, 10, 3, 0, 100, PERCENT"
    })
    void isToldByMostNumbers(
            String header, long numbers, long small, long inside, long beside, double largest, Unit unit) {
        assertEquals(
                unit,
                CompletionUnit.of(header, Trust.NONE, shown(numbers, small, inside, beside, largest))
                        .unit());
    }

    /** Fractions among percentages, few numbers, none of them near 1, or some between a whole video and two percent. */
    @ParameterizedTest
    @CsvSource({
        "100, 96, 50, 100, mixed",
        "12, 4, 4, 90, mixed",
        "1, 1, 1, 0.8, fraction",
        "40, 40, 30, 0.5, fraction",
        "100, 98, 60, 1.8, fraction",
        "6, 6, 0, 1, fraction"
    })
    void isAskedForWhereHeaderAndNumbersContradict(long numbers, long small, long inside, double largest, String what) {
        CompletionUnit found = CompletionUnit.of("watched %", Trust.NONE, shown(numbers, small, inside, 0, largest));
        assertNull(found.unit());
        assertEquals("unclear-" + what, Objects.requireNonNull(found.question()).code());
    }
}
