package org.lectern.ingest.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossTest {

    private static ImportReport.SetAside aside(Reason reason, long rows) {
        return new ImportReport.SetAside(reason.code(), reason.sentence(), rows);
    }

    @Test
    void saysHowManyRowsAreMissingAndMostlyWhy() {
        assertEquals(
                "3 of the 100 rows of the file (3 %) are missing from all numbers here: completion is not a number.",
                Loss.inWords(100, List.of(aside(Reason.NO_COMPLETION, 3))));
        assertEquals(
                "5 of the 100 rows of the file (5 %) are missing from all numbers here, most of them:"
                        + " completion is not a number.",
                Loss.inWords(100, List.of(aside(Reason.NO_LEARNER, 2), aside(Reason.NO_COMPLETION, 3))));
    }

    /** Up to two in a hundred are left to the report, unless most of them are high or low. */
    @ParameterizedTest
    @CsvSource({
        "NO_COMPLETION, 2, false",
        "NO_COMPLETION, 3, true",
        "ABOVE_100, 1, true",
        "NEGATIVE, 1, true",
        "NEVER_OPENED, 60, false",
        "TOTALS_ROW, 10, false",
        "OTHER_KIND, 50, false"
    })
    void isToldWhereItMovesTheNumbers(Reason reason, long rows, boolean told) {
        assertEquals(told, !Loss.inWords(100, List.of(aside(reason, rows))).isEmpty());
    }

    @Test
    void nothingSetAsideIsNoLoss() {
        assertEquals("", Loss.inWords(0, List.of()));
    }
}
