package org.lectern.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.stats.SomeCrossedStudies.Study;

class OwnEffectsTest {

    private static final int STUDIES = 200;

    private static OwnEffects effects(Study study) {
        return OwnEffects.of(study.pairs(), study.design(), () -> {}).orElseThrow();
    }

    /** Learners, videos, courses, how much of all is watched, and whether keen learners watch more: one study in a row. */
    @ParameterizedTest
    @CsvSource({"120, 24, 3, .4, 1", "120, 24, 3, .4, 0", "200, 24, 3, .12, 1", "300, 100, 20, .1, 1"})
    void intervalsHoldTheTruthInNineteenOfTwentyCases(
            int learners, int videos, int courses, double watched, double keenness) {
        SomeCrossedStudies studies = new SomeCrossedStudies(learners, videos, courses, watched, 5, keenness);
        int held = 0;
        int all = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            Study study = studies.draw(seed);
            int[] seen = study.pairs().ofVideo();
            List<OwnEffect> own = effects(study).videos();
            for (int j = 0; j < videos; j++) {
                if (seen[j] >= 10) {
                    all++;
                    held += own.get(j).interval().contains(study.truth()[j]) ? 1 : 0;
                }
            }
        }
        double share = (double) held / all;
        assertTrue(all > 3000 && share >= 0.93 && share <= 0.97, share + " of " + all);
    }

    /** Where no video has an effect of its own, fewer than one study in twenty names any. */
    @ParameterizedTest
    @CsvSource({"120, 24, 3, .4, 1", "120, 24, 1, .4, 0", "200, 24, 3, .12, 1", "300, 450, 10, .05, 1"})
    void namesNobodyWhereThereIsNothing(int learners, int videos, int courses, double watched, double keenness) {
        SomeCrossedStudies studies = new SomeCrossedStudies(learners, videos, courses, watched, 0, keenness);
        int naming = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            naming += names(studies.draw(seed)) ? 1 : 0;
        }
        assertTrue(naming < 0.05 * STUDIES, naming + " studies of " + learners + " " + videos + " " + courses);
    }

    private static boolean names(Study study) {
        int[] seen = study.pairs().ofVideo();
        List<OwnEffect> own = effects(study).videos();
        List<Double> p = new ArrayList<>();
        for (int j = 0; j < seen.length; j++) {
            if (seen[j] >= 10) {
                p.add(own.get(j).p());
            }
        }
        for (double adjusted :
                Holm.adjust(p.stream().mapToDouble(Double::doubleValue).toArray())) {
            if (adjusted <= 0.05) {
                return true;
            }
        }
        return false;
    }

    /**
     * Videos that keen learners watch above all: compared within learners they are wrong by nothing, where shrunk learners, as in the plain
     * prediction, praise them for who watches them.
     */
    @Test
    void doesNotPraiseAVideoForKeenLearners() {
        SomeCrossedStudies studies = new SomeCrossedStudies(2000, 30, 1, .08, 5, 1);
        double within = 0;
        double shrunk = 0;
        int videos = 0;
        for (int seed = 1; seed <= 40; seed++) {
            Study study = studies.draw(seed);
            CrossedMoments moments = CrossedMoments.of(study.pairs());
            CrossedEffects plain = CrossedEffects.fit(
                    study.pairs(),
                    study.design(),
                    new CrossedVariances(moments.learner(), moments.video(), 0, moments.rest()),
                    () -> {});
            List<OwnEffect> own = effects(study).videos();
            for (int j = SomeCrossedStudies.FOR_THE_KEEN; j < 30; j += 10) {
                within += own.get(j).difference() - study.truth()[j];
                shrunk += plain.video()[j] - study.truth()[j];
                videos++;
            }
        }
        assertEquals(0, within / videos, 0.9);
        assertTrue(shrunk / videos > 1.2, () -> "shrunk learners no longer praise");
    }

    /** A mean is what is expected, part by part, and the difference. */
    @Test
    void partsAddUpToTheMean() {
        Study study = new SomeCrossedStudies(80, 20, 2, .4, 5, 1).draw(7);
        for (OwnEffect own : effects(study).videos()) {
            double parts = study.pairs().mean() + own.audience() + own.group() + own.difference();
            for (double column : own.columns()) {
                parts += column;
            }
            assertEquals(own.mean(), parts, 1e-9);
        }
    }

    /**
     * Three learners who all watch two videos, 10 20, 20 40 and 30 45: 15 more of the second on average, so each video is 15 beside the
     * other. What is left is ±2.5, ±2.5 and 0, squares 25 in all on 3 degrees of freedom out of which videos take one: 25 / 2 = 12.5.
     */
    @Test
    void comparesTwoVideosWithinLearners() {
        CrossedPairs pairs = CrossedPairs.of(
                3, 2, new int[] {0, 0, 1, 1, 2, 2}, new int[] {0, 1, 0, 1, 0, 1}, new double[] {10, 20, 20, 40, 30, 45
                });
        OwnEffects own = OwnEffects.of(pairs, VideoDesign.none(2), () -> {}).orElseThrow();
        assertEquals(12.5, own.variances().rest(), 1e-12);
        assertEquals(-15, own.videos().get(0).difference(), 1e-6);
        assertEquals(15, own.videos().get(1).difference(), 1e-6);
        assertEquals(20, own.videos().get(0).mean(), 1e-12);
        assertEquals(7.5, own.videos().get(0).audience(), 1e-6);
    }

    /** A learner of one video tells nothing of it, and neither do two who share no video with anybody. */
    @Test
    void saysWhereNothingTellsEffectsFromChance() {
        assertTrue(OwnEffects.of(
                        CrossedPairs.of(3, 3, new int[] {0, 1, 2}, new int[] {0, 1, 2}, new double[] {1, 2, 3}),
                        VideoDesign.none(3),
                        () -> {})
                .isEmpty());
        assertTrue(OwnEffects.of(
                        CrossedPairs.of(1, 3, new int[] {0, 0, 0}, new int[] {0, 1, 2}, new double[] {1, 2, 3}),
                        VideoDesign.none(3),
                        () -> {})
                .isEmpty());
    }

    /** Two learners tell two videos apart; the third has a learner who watched nothing else. */
    @Test
    void leavesAVideoOpenOfWhichNothingIsKnown() {
        CrossedPairs pairs =
                CrossedPairs.of(4, 3, new int[] {0, 0, 1, 1, 2, 2, 3}, new int[] {0, 1, 0, 1, 0, 1, 2}, new double[] {
                    1, 2, 3, 5, 2, 2, 9
                });
        List<OwnEffect> own = OwnEffects.of(pairs, VideoDesign.none(3), () -> {})
                .orElseThrow()
                .videos();
        assertTrue(own.get(0).isKnown());
        assertFalse(own.get(2).isKnown());
    }

    /** Everybody at 100 of everything: no difference, and no fault. */
    @Test
    void findsNothingWhereAllValuesAreEqual() {
        CrossedPairs pairs = CrossedPairs.of(
                3, 2, new int[] {0, 0, 1, 1, 2, 2}, new int[] {0, 1, 0, 1, 0, 1}, new double[] {9, 9, 9, 9, 9, 9});
        OwnEffect own = OwnEffects.of(pairs, VideoDesign.none(2), () -> {})
                .orElseThrow()
                .videos()
                .getFirst();
        assertEquals(0, own.difference(), 1e-12);
        assertEquals(1, own.p(), 1e-12);
    }
}
