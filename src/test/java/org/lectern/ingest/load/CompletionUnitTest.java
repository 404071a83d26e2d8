package org.lectern.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.ImportOptions.Unit;

class CompletionUnitTest {

    private static Shown shown(long numbers, long small, long inside, double largest) {
        return new Shown(
                numbers,
                small,
                inside,
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
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "completion, 100, 100, 50, 1, FRACTION",
        "completion, 100, 96, 50, 1.5, FRACTION",
        "completion, 100, 94, 50, 9.29, PERCENT",
        "completion, 100, 100, 0, 1, FRACTION",
        "completion, 100, 100, 0, 0, PERCENT",
        "completion, 1, 1, 1, 0.8, FRACTION",
        "completion, 0, 0, 0, 0, PERCENT",
        "percent watched, 100, 100, 50, 1, FRACTION",
        "percent watched, 300, 300, 250, 1.0003, FRACTION",
        "percent watched, 5, 5, 2, 1, FRACTION",
        "percent watched, 2, 2, 1, 1, FRACTION",
        "percent watched, 100, 96, 50, 100, PERCENT",
        "percent watched, 100, 10, 3, 100, PERCENT"
    })
    void isToldByMostNumbers(String header, long numbers, long small, long inside, double largest, Unit unit) {
        assertEquals(
                unit,
                CompletionUnit.of(header, false, shown(numbers, small, inside, largest))
                        .unit());
    }

    /** Few numbers, none of them near 1, or some between a whole video and two percent. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1, 0.8", "40, 40, 30, 0.5", "100, 98, 60, 1.8", "6, 6, 0, 1"})
    void isAskedForWhereHeaderAndNumbersContradict(long numbers, long small, long inside, double largest) {
        CompletionUnit found = CompletionUnit.of("watched %", false, shown(numbers, small, inside, largest));
        assertNull(found.unit());
        assertEquals(
                "unclear-fraction", Objects.requireNonNull(found.question()).code());
    }
}
