package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Mode;
import org.lectern.stats.Interval;

class OutcomeTest {

    private static final Outcome OUTCOME = SampleTrials.outcome(Mode.AS_PUBLISHED, 20, SampleTrials.AS_FORETOLD);

    @Test
    void theModeDecidesWhichTrialIsMeant() {
        assertSame(OUTCOME.published(), OUTCOME.trial());
        assertSame(OUTCOME.publishedJudgement(), OUTCOME.judgement());
    }

    /** 0.80 (0.77 to 0.84) less 0.70 (0.66 to 0.73): 0.1 less √(0.03² + 0.03²), and more √(0.04² + 0.04²). */
    @Test
    void flatteryIsTheDifferenceAndItsIntervalIsMadeOfBoth() {
        Estimate found = outcome(0.7, Optional.of(new Interval(0.66, 0.73)), 0.8, Optional.of(new Interval(0.77, 0.84)))
                .flattery();
        assertEquals(0.1, found.value(), 1e-12);
        assertEquals(0.1 - 0.03 * Math.sqrt(2), found.interval().orElseThrow().low(), 1e-12);
        assertEquals(0.1 + 0.04 * Math.sqrt(2), found.interval().orElseThrow().high(), 1e-12);
        assertEquals(
                Optional.empty(),
                outcome(0.7, Optional.empty(), 0.8, Optional.of(new Interval(0.77, 0.84)))
                        .flattery()
                        .interval());
    }

    private static Outcome outcome(
            double corrected, Optional<Interval> ofCorrected, double published, Optional<Interval> ofPublished) {
        return new Outcome(
                OUTCOME.params(),
                OUTCOME.corrected(),
                judgement(corrected, ofCorrected),
                OUTCOME.published(),
                judgement(published, ofPublished),
                OUTCOME.parts());
    }

    private static Judgement judgement(double auc, Optional<Interval> interval) {
        Judgement found = OUTCOME.correctedJudgement();
        return new Judgement(
                found.views(),
                found.finished(),
                found.learners(),
                0,
                List.of(new Metric("roc_auc", auc, interval, 0.5, 0.6)),
                found.averageAlone(),
                found.overAverageAlone(),
                found.sparedOverAverageAlone(),
                found.sparedOverBaseRate(),
                found.reliability(),
                found.confusion(),
                found.averageDrop(),
                found.courseDrop());
    }
}
