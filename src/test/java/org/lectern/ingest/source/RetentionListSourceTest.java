package org.lectern.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionListSourceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [1, 0.9, 0.8, 0.7]     | true
                    [1;0,9;0,8;0,7]        | true
                    [1.0,.9,.8,.7,.6]      | true
                    [1, 0.9, 0.8]          | false
                    1, 0.9, 0.8, 0.7       | false
                    [1, 0.9, 0.8, high]    | false
                    """)
    void isAListOfFourNumbersOrMore(String cell, boolean list) {
        assertEquals(list, recognised(cell));
    }

    /** Where a comma may be of the number or between two of them, a list without an end can be read in 2ⁿ ways. */
    @Test
    void aListWithoutAnEndIsNoneAndSaysSoAtOnce() {
        assertFalse(recognised("[" + "1,".repeat(5_000)));
    }

    private static boolean recognised(String cell) {
        Head head = new Head("study", List.of("video", "title", "retention"), List.of(List.of("v1", "First", cell)));
        return new RetentionListSource().recognise(head).isPresent();
    }
}
