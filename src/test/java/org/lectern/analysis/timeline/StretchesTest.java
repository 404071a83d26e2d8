package org.lectern.analysis.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.timeline.TimelineResult.Moment;
import org.lectern.study.CompletionRule;

class StretchesTest {

    /** Five moments of five seconds: two make a stretch, and the last stands alone. */
    private static final TimelineResult WATCHING = new TimelineResult(
            "intro",
            "C",
            10,
            10,
            20,
            0,
            25,
            true,
            1,
            5,
            List.of(
                    new Moment(0, 10, 12, 2, 10, 1),
                    new Moment(5, 8, 8, 0, 10, 0),
                    new Moment(10, 9, 9, 0, 9, 1),
                    new Moment(15, 7, 9, 2, 8, 2),
                    new Moment(20, 5, 5, 0, 6, 6)));

    private static final Stretches STRETCHES = new Stretches(WATCHING, CompletionRule.USUAL);

    /** None and two skip, one on average; one leaves. Then none and one, which rounds to one; three leave. */
    @Test
    void averagesWhoSkipsAndAddsUpWhoLeaves() {
        assertEquals(10, STRETCHES.width());
        assertEquals(
                List.of(new Moment(0, 9, 20, 1, 10, 1), new Moment(10, 8, 18, 1, 9, 3), new Moment(20, 6, 5, 0, 7, 6)),
                STRETCHES.all());
    }

    /** From 23.75 seconds on, who stops has finished: the last moment does not count. */
    @Test
    void nobodyLeavesWhereStoppingIsFinishing() {
        assertEquals(STRETCHES.all().subList(0, 2), STRETCHES.beforeEnd());
    }
}
