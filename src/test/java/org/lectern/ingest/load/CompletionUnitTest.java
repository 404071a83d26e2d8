package org.lectern.ingest.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.ImportOptions;

class CompletionUnitTest {

    @ParameterizedTest(name = "{5} for {0} numbers, {1} small, {2} inside 0..1, largest {3}, header percent {4}")
    @CsvSource({
        "100, 100, 50, 1, false, FRACTION",
        "100, 96, 50, 9.29, false, FRACTION",
        "100, 94, 50, 9.29, false, PERCENT",
        "100, 100, 0, 1, false, FRACTION",
        "100, 100, 0, 0, false, PERCENT",
        "100, 100, 50, 1, true, FRACTION",
        "100, 96, 50, 100, true, PERCENT",
        "1, 1, 1, 0.8, true, PERCENT",
        "1, 1, 1, 0.8, false, FRACTION",
        "0, 0, 0, 0, false, PERCENT"
    })
    void isDecidedByMostNumbers(
            long numbers, long small, long inside, double largest, boolean percent, ImportOptions.Unit unit) {
        assertEquals(unit, CompletionUnit.decide(numbers, small, inside, largest, percent));
    }
}
