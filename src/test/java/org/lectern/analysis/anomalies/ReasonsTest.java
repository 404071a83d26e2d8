package org.lectern.analysis.anomalies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said to be unusual is what others who are not do not have. */
class ReasonsTest {

    private static final ScoredLearner MUCH = learner("much", 200, 0, 0.7);

    private static ScoredLearner learner(String name, long views, long finished, double score) {
        return new ScoredLearner(new LearnerProfile(name, views, 10, views, 50, 10, finished, 0, 0, 0), score);
    }

    /** Of 100 views each, 2 to 98 finished, and some more. */
    private static Reasons among(ScoredLearner... more) {
        Stream<ScoredLearner> usual =
                IntStream.rangeClosed(2, 98).mapToObj(finished -> learner("l" + finished, 100, finished, 0.5));
        return new Reasons(
                new ComparedLearners(Stream.concat(usual, Stream.of(more)).toList()));
    }

    /** Two finish none either, of 10 views each: to finish little is not what is unusual. */
    @Test
    void whatUsualLearnersShareIsToldWithWhatTheyDoNot() {
        Reasons reasons = among(MUCH, learner("few", 10, 0, 0.6), learner("fewer", 10, 0, 0.6));
        assertEquals(
                "0 % of views finished (median of all 48.5 %) together with 200 views (median of all 100)",
                reasons.apart(MUCH.learner()));
        assertEquals(2, reasons.usualAlike(MUCH.learner()));
    }

    @Test
    void whatNobodySharesStandsAlone() {
        Reasons reasons = among(MUCH);
        assertEquals("0 % of views finished (median of all 49.5 %)", reasons.apart(MUCH.learner()));
        assertEquals(0, reasons.usualAlike(MUCH.learner()));
    }

    /** Three unusual ones share it among themselves. */
    @Test
    void onlyUsualLearnersMakeItUsual() {
        Reasons reasons = among(MUCH, learner("too", 10, 0, 0.65), learner("as well", 10, 0, 0.65));
        assertEquals(0, reasons.usualAlike(MUCH.learner()));
    }

    @Test
    void whoIsExtremeInNothingHasNoReason() {
        LearnerProfile middle = learner("middle", 100, 50, 0.7).learner();
        assertEquals(
                List.of("no single figure is extreme, but together they are rare", 0),
                List.of(among().apart(middle), among().usualAlike(middle)));
    }
}
