package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScoredRowsTest {

    private static ScoredRows rows(double[] scores, double[] rows, double[] positives) {
        return new Scores(scores).count(rows, positives);
    }

    /** Ten rows: 0.2 said of four (one a yes), 0.5 of two (one), 0.9 of four (three). */
    private static ScoredRows ten() {
        return rows(new double[] {0.9, 0.2, 0.5}, new double[] {4, 4, 2}, new double[] {3, 1, 1});
    }

    /** Of 5 · 5 pairs, 0.2 wins 1 · 1.5, 0.5 wins 1 · 3.5 and 0.9 wins 3 · 4.5. */
    @Test
    void agreesWithAHandWorkedExample() {
        assertEquals(18.5 / 25, ten().rocAuc(), 1e-15);
        // Precision 3/4 over three yeses, 4/6 over one, 5/10 over one.
        assertEquals((3 * 0.75 + 4 / 6.0 + 0.5) / 5, ten().averagePrecision(), 1e-15);
        double yes = 3 * Math.log(0.9) + Math.log(0.2) + Math.log(0.5);
        double no = Math.log(0.1) + 3 * Math.log(0.8) + Math.log(0.5);
        assertEquals(-(yes + no) / 10, ten().logLoss(), 1e-15);
        assertEquals((3 * 0.01 + 0.64 + 0.25 + 0.81 + 3 * 0.04 + 0.25) / 10, ten().brierScore(), 1e-15);
        assertEquals(0.5, ten().baseRate());
    }

    /** Above 0.5 stand the four of 0.9 only. */
    @Test
    void predictsAYesAboveTheThreshold() {
        Confusion said = ten().confusion(0.5);
        assertEquals(new Confusion(3, 1, 2, 4), said);
        assertEquals(0.7, said.accuracy(), 1e-15);
        assertEquals(0.75, said.precision());
        assertEquals(0.6, said.recall());
        assertEquals(2 * 0.75 * 0.6 / (0.75 + 0.6), said.f1(), 1e-15);
    }

    /** Below the least score every row is a yes; at a score its own rows are none. */
    @Test
    void aScoreIsNotAboveItself() {
        assertEquals(new Confusion(5, 5, 0, 0), ten().confusion(0.1));
        assertEquals(new Confusion(4, 2, 1, 3), ten().confusion(0.2));
        assertEquals(new Confusion(0, 0, 5, 5), ten().confusion(0.9));
    }

    @Test
    void whatDividesByNothingIsZero() {
        Confusion never = ten().confusion(0.95);
        assertEquals(new Confusion(0, 0, 5, 5), never);
        assertEquals(0, never.precision());
        assertEquals(0, never.f1());
        assertEquals(
                0,
                rows(new double[] {0.9}, new double[] {2}, new double[] {0})
                        .confusion(0.5)
                        .recall());
    }

    @Test
    void rocAucIsTheShareOfPairsThatStandRight() {
        Random random = new Random(3);
        double[] scores = new double[60];
        double[] one = new double[60];
        double[] labels = new double[60];
        for (int i = 0; i < 60; i++) {
            scores[i] = random.nextInt(12) / 12.0;
            one[i] = 1;
            labels[i] = random.nextDouble() < scores[i] ? 1 : 0;
        }
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                if (labels[i] == 1 && labels[j] == 0) {
                    pairs++;
                    won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        assertEquals(won / pairs, rows(scores, one, labels).rocAuc(), 1e-12);
    }

    @Test
    void oneScoreForAllKnowsTheBaseRateOnly() {
        ScoredRows constant = rows(new double[] {0.3, 0.3}, new double[] {6, 4}, new double[] {1, 2});
        assertEquals(0.5, constant.rocAuc());
        assertEquals(0.3, constant.averagePrecision(), 1e-15);
        assertEquals(0.21, constant.brierScore(), 1e-15);
        assertEquals(0, constant.calibrationError(10), 1e-15);
    }

    @Test
    void oneLabelHasNoOrderAndNoRowsHaveNothing() {
        ScoredRows all = rows(new double[] {0.2, 1}, new double[] {1, 1}, new double[] {1, 1});
        assertEquals(Double.NaN, all.rocAuc());
        assertEquals(1, all.averagePrecision());
        ScoredRows none = rows(new double[] {0, 0.2}, new double[] {1, 1}, new double[] {0, 0});
        assertEquals(Double.NaN, none.averagePrecision());
        assertEquals(-Math.log(0.8) / 2, none.logLoss(), 1e-12);
        ScoredRows nothing = rows(new double[] {0.4}, new double[] {0}, new double[] {0});
        assertTrue(DoubleStream.of(
                        nothing.rocAuc(),
                        nothing.averagePrecision(),
                        nothing.logLoss(),
                        nothing.brierScore(),
                        nothing.calibrationError(10),
                        nothing.confusion(0.5).accuracy())
                .allMatch(Double::isNaN));
        assertEquals(List.of(), nothing.bins(10));
    }

    @Test
    void isSureOfNothing() {
        ScoredRows wrong = rows(new double[] {0, 1}, new double[] {1, 1}, new double[] {1, 0});
        assertEquals(15 * Math.log(10), wrong.logLoss(), 0.2);
        assertEquals(1, wrong.brierScore());
    }

    /** Middles of the scores stand at 2/10, 5/10 and 8/10 of the rows: in halves the first alone. */
    @Test
    void binsKeepRowsOfOneScoreTogether() {
        List<ScoredRows.Bin> halves = ten().bins(2);
        assertEquals(2, halves.size());
        assertEquals(new ScoredRows.Bin(0.2, 0.2, 0.25, 4), halves.get(0));
        assertEquals(new ScoredRows.Bin(0.9, 4.6 / 6, 4 / 6.0, 6), halves.get(1));
        assertEquals((4 * 0.05 + 6 * 0.1) / 10, ten().calibrationError(2), 1e-12);
        assertEquals(3, ten().bins(10).size());
    }

    @Test
    void binsHoldEquallyManyRowsWhereScoresDiffer() {
        double[] scores = DoubleStream.iterate(0.5, i -> i + 1)
                .limit(100)
                .map(i -> i / 100)
                .toArray();
        double[] one = DoubleStream.generate(() -> 1).limit(100).toArray();
        List<ScoredRows.Bin> bins = rows(scores, one, new double[100]).bins(10);
        assertEquals(10, bins.size());
        assertTrue(bins.stream().allMatch(bin -> bin.rows() == 10));
        assertEquals(0.05, bins.getFirst().predicted(), 1e-12);
    }
}
