package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.evaluation.DriftReport.Verdict;
import org.lectern.evaluation.Observation.Column;
import org.lectern.evaluation.Observation.Numbers;
import org.lectern.evaluation.Observation.Shares;

/** Whether drift is found where it was planted, and not where nothing has changed. */
class DriftTruthTest {

    private static final int STUDIES = 200;

    /** Three numbers and a category of each learner, and what is said of them; the first number moved by so many deviations. */
    private static Observation draw(SplittableRandom random, int learners, double moved) {
        List<Column> columns = new ArrayList<>();
        for (String name : List.of("a", "b", "c", Observation.SCORE)) {
            double shift = name.equals("a") ? moved : 0;
            columns.add(new Numbers(
                    name,
                    IntStream.range(0, learners)
                            .mapToObj(_ -> shift + random.nextGaussian())
                            .toList()));
        }
        TreeMap<String, Double> shares = new TreeMap<>();
        for (int learner = 0; learner < learners; learner++) {
            shares.merge("course" + random.nextInt(8), 0.5, Double::sum);
            shares.merge("course" + random.nextInt(8), 0.5, Double::sum);
        }
        columns.add(new Shares("course", shares, learners));
        return new Observation(columns, 10L * learners, learners);
    }

    private static Verdict verdict(Observation training, Observation now) {
        return DriftReport.of(training.kept(1), now).verdict();
    }

    @Test
    void whereNothingHasChangedNothingIsNamed() {
        SplittableRandom random = new SplittableRandom(1);
        for (int learners : new int[] {300, 2000}) {
            long named = IntStream.range(0, STUDIES)
                    .filter(_ -> verdict(draw(random, learners, 0), draw(random, learners, 0)) != Verdict.FINE)
                    .count();
            assertTrue(named <= 0.05 * STUDIES, () -> named + " of " + STUDIES + " with " + learners + " learners");
        }
    }

    @Test
    void aShiftOfFourTenthsOfADeviationIsFound() {
        SplittableRandom random = new SplittableRandom(2);
        long found = IntStream.range(0, STUDIES)
                .filter(_ -> verdict(draw(random, 2000, 0), draw(random, 2000, 0.4)) == Verdict.WATCH)
                .count();
        assertTrue(found >= 0.95 * STUDIES, () -> found + " of " + STUDIES);
    }

    /** However sure it is that something so small has changed. */
    @Test
    void aShiftTooSmallToMatterIsFine() {
        SplittableRandom random = new SplittableRandom(3);
        List<Double> many = random.doubles(5_000_000)
                .map(u -> 0.03 + Math.sqrt(12) * (u - 0.5))
                .boxed()
                .toList();
        List<Double> before = random.doubles(100_000)
                .map(u -> Math.sqrt(12) * (u - 0.5))
                .boxed()
                .toList();
        Observation training = new Observation(List.of(new Numbers("a", before)), 100_000, 100_000);
        Observation now = new Observation(List.of(new Numbers("a", many)), 5_000_000, 5_000_000);
        assertEquals(Verdict.FINE, verdict(training, now));
        assertEquals(Verdict.FINE, DriftReport.of(training, now).verdict(), "against all of training, too");
    }

    @Test
    void ofFewLearnersNobodyCanTell() {
        SplittableRandom random = new SplittableRandom(4);
        assertEquals(Verdict.CANNOT_TELL, verdict(draw(random, 299, 0), draw(random, 5000, 3)));
        assertEquals(Verdict.CANNOT_TELL, verdict(draw(random, 5000, 0), draw(random, 1, 3)));
        assertTrue(DriftWords.of(DriftReport.of(draw(random, 5000, 0), draw(random, 1, 3)))
                .getFirst()
                .contains("Nobody can tell"));
    }

    @Test
    void whereAllAreAlikeNothingHasChanged() {
        Numbers same = new Numbers(
                "a", DoubleStream.generate(() -> 5).limit(400).boxed().toList());
        Shares one = new Shares("course", new TreeMap<>(Map.of("x", 400.0)), 400);
        Observation alike = new Observation(List.of(same, one), 400, 400);
        assertEquals(Verdict.FINE, verdict(alike, alike));
    }

    @Test
    void whatIsSaidAndDoesNotComeTrueIsToBeTrainedAgain() {
        Numbers off = new Numbers(
                Observation.MISSED,
                IntStream.range(0, 400).mapToObj(i -> i % 2 == 0 ? -0.3 : 0.1).toList());
        Numbers score = new Numbers(
                Observation.SCORE,
                IntStream.range(0, 400).mapToObj(i -> i / 400.0).toList());
        Observation now = new Observation(List.of(score, off), 400, 400);
        DriftReport report = DriftReport.of(now, now);
        assertEquals(Verdict.TRAIN_AGAIN, report.verdict());
        assertEquals(-0.1, report.missed().orElseThrow().value(), 1e-12);
    }

    /** The vector of the shared reference: its table, V and PSI. */
    @Test
    void sharesAreComparedAsTheReferenceHasIt() {
        Shares before = new Shares("course", new TreeMap<>(Map.of("a", 120.0, "b", 80.0, "c", 140.0)), 340);
        Shares after = new Shares("course", new TreeMap<>(Map.of("a", 90.0, "b", 95.0, "d", 170.0)), 355);
        Shift shift = Shift.all(new Observation(List.of(before), 1, 340), new Observation(List.of(after), 1, 355))
                .getFirst();
        assertEquals(List.of("d"), shift.appeared());
        assertEquals(List.of("c"), shift.vanished());
        assertEquals(Shift.Standing.DRIFTED, shift.standing());
        Shares small = new Shares("course", new TreeMap<>(Map.of("a", 1200.0, "b", 800.0, "c", 400.0)), 2400);
        Shares other = new Shares("course", new TreeMap<>(Map.of("a", 900.0, "b", 950.0, "c", 700.0)), 2550);
        Shift vector = Shift.all(new Observation(List.of(small), 1, 2400), new Observation(List.of(other), 1, 2550))
                .getFirst();
        assertEquals(0.163984, vector.effect(), 1e-6);
        assertEquals(0.109396, vector.index(), 1e-6);
        assertEquals(Shift.Standing.DRIFTED, vector.standing());
    }

    @Test
    void whatIsKeptTellsOfNoLearner() {
        SplittableRandom random = new SplittableRandom(5);
        Observation kept = draw(random, 5000, 0).kept(7);
        for (Column column : kept.columns()) {
            if (column instanceof Numbers numbers) {
                assertEquals(1000, numbers.learners());
                assertEquals(numbers.values().stream().sorted().toList(), numbers.values(), "sorted, each on its own");
            }
        }
        assertEquals(kept, draw(new SplittableRandom(5), 5000, 0).kept(7), "the same of the same seed");
    }
}
