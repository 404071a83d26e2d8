package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.contract.TaskContext;

class CompletionRuleTest {

    /** A minute, ten minutes, an hour and an unknown length, each watched to 96 percent. */
    private static final String VIEWS =
            "SELECT 'l' || i, 'v', NULL, NULL, NULL, completion, NULL, seconds, NULL FROM (VALUES"
                    + " (1, 96, 60), (2, 96, 600), (3, 96, 3600), (4, 96, NULL), (5, 40, 30)) AS t(i, completion, seconds)";

    @Test
    void aPercentageHeedsNoLength() {
        assertEquals(4, finished(CompletionRule.USUAL));
        assertEquals(0, finished(CompletionRule.ofPercent(97)));
    }

    /** Of an hour 144 s are missing, of the others at most 24 s. */
    @Test
    void theLaterOfBothDecides() {
        assertEquals(3, finished(new CompletionRule(95, 30)));
        assertEquals(2, finished(new CompletionRule(95, 20)));
    }

    /** 18 of 30 s are missing of the last; where no length is known, 95 percent decide. */
    @Test
    void secondsAloneDecideWhereThereIsNoPercentage() {
        assertEquals(4, finished(new CompletionRule(0, 30)));
        assertEquals(2, finished(new CompletionRule(0, 10)));
    }

    @Test
    void refusesRulesThatMeanNothing() {
        assertThrows(IllegalArgumentException.class, () -> new CompletionRule(101, 0));
        assertThrows(IllegalArgumentException.class, () -> new CompletionRule(95, -1));
        assertThrows(IllegalArgumentException.class, () -> new CompletionRule(0, Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @CsvSource({
        "95 %, 95, Infinity",
        "95 % + 30 s, 95, 30",
        "2.5 s, 0, 2.5",
        "33.333333333333336 %, 33.333333333333336, Infinity"
    })
    void isWrittenExactlyAndReadAgain(String text, double percent, double seconds) {
        CompletionRule rule = new CompletionRule(percent, seconds);
        assertEquals(text, rule.toString());
        assertEquals(rule, CompletionRule.parse(text));
    }

    @Test
    void isReadAsItIsTyped() {
        assertEquals(new CompletionRule(95, 30), CompletionRule.parse(" 95+30s "));
        assertEquals(CompletionRule.USUAL, CompletionRule.parse("95"));
        assertEquals(new CompletionRule(0, 30), CompletionRule.parse("30s"));
        for (String none : List.of("", "s", "ninety", "95 % + 30", "1.2.3", "-5", "101", "95,5")) {
            assertThrows(IllegalArgumentException.class, () -> CompletionRule.parse(none), none);
        }
    }

    private static long finished(CompletionRule rule) {
        try (Study study = StudyFixture.ofColumns(VIEWS)) {
            return study.query(
                            "SELECT count(CASE WHEN " + rule.condition() + " THEN 1 END) AS n FROM views",
                            TaskContext.quiet())
                    .row(0)
                    .getLong("n");
        }
    }
}
