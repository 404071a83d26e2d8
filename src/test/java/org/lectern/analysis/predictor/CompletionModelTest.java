package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.evaluation.Calibration;
import org.lectern.evaluation.Calibration.Isotonic;
import org.lectern.evaluation.Calibration.Isotonic.Point;
import org.lectern.stats.LogOdds;

class CompletionModelTest {

    private static final CompletionModel MODEL = SampleModels.corrected();

    @Test
    void aProbabilityLiesInItsIntervalAndIsWhatItsContributionsSay() {
        for (double average : new double[] {0, 20, 62.5, 81, 100}) {
            Prediction said = MODEL.predict(average, "MTH202");
            assertTrue(said.interval().contains(said.probability()));
            assertTrue(said.interval().high() > said.interval().low());
            assertEquals(
                    said.probability(), LogOdds.probability(said.contributions().logOdds()), 1e-12);
            assertEquals(said.probability(), MODEL.probability(average, "MTH202"), 0);
            assertEquals(said.probability() > 0.5, said.willComplete());
        }
    }

    @Test
    void anotherCourseWeighsCoursesAsInTrainingOrAnswersNoAsPublished() {
        Prediction other = MODEL.predict(60, "ART900");
        assertFalse(other.knownCourse());
        assertEquals(0, other.contributions().of(CompletionModel.COURSE_PLACE));
        double low = MODEL.probability(60, "PHY303");
        double high = MODEL.probability(60, "CSC101");
        assertTrue(low < other.probability() && other.probability() < high);
        CompletionModel published = SampleModels.asPublished();
        assertEquals(
                LogOdds.probability(published.trees().logOdds(60, -1)), published.probability(60, "ART900"), 1e-12);
    }

    @Test
    void anAverageThatNobodyHadIsAnsweredByTheNearest() {
        assertFalse(MODEL.predict(1, "CSC101").seenAverage());
        assertEquals(
                MODEL.probability(3.5, "CSC101"), MODEL.predict(1, "CSC101").probability());
        assertTrue(MODEL.predict(50, "CSC101").seenAverage());
    }

    @Test
    void theAnswerTurnsWhereItSays() {
        double turn = MODEL.turningPoint("CSC101").orElseThrow();
        assertTrue(MODEL.predict(turn, "CSC101").willComplete());
        assertFalse(MODEL.predict(turn - 0.1, "CSC101").willComplete());
    }

    @Test
    void countsViewsOfLearnersAlike() {
        Seen seen = MODEL.seen();
        assertEquals(new Seen.Counts(100, 60, 20), seen.like(62.5, 0));
        assertEquals(new Seen.Counts(300, 180, 60), seen.like(62.5, -1));
        assertEquals(19, Seen.band(100));
        assertEquals(0, Seen.band(-3));
        assertEquals(new Seen.Counts(6_000, 2_850, 1_200), seen.all());
        assertEquals(1, seen.category("MTH202"));
        assertEquals(-1, seen.category("ART900"));
        assertEquals((5 * 62.5 + 2 * 90) / 7, seen.shrunk(90, 2), 1e-12);
    }

    @Test
    void calibrationsNeverFall() {
        Isotonic steps = new Isotonic(List.of(new Point(-1, 0.2), new Point(1, 0.6), new Point(2, 0.6)));
        assertEquals(0.2, steps.probability(-5));
        assertEquals(0.4, steps.probability(0), 1e-12);
        assertEquals(0.6, steps.probability(9));
        assertEquals(0.5, new Calibration.Platt(2, -1).probability(0.5), 1e-12);
        List<Point> falling = List.of(new Point(0, 0.5), new Point(1, 0.4));
        assertThrows(IllegalArgumentException.class, () -> new Isotonic(falling));
        assertThrows(IllegalArgumentException.class, () -> new Isotonic(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Calibration.Platt(-1, 0));
    }
}
