package org.lectern.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.evaluation.Folds.Fold;
import org.lectern.evaluation.Leak.Formula.Term;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;

class LeakAuditTest {

    private static final int ROWS = 120;
    private static final double NONE = FeatureMatrix.MISSING;

    /** Of learners with three rows each. */
    private static final class Rows {

        private final List<Feature> features = new ArrayList<>();
        private final List<double[]> columns = new ArrayList<>();
        private final int[] groups;
        private final boolean[] labels;

        Rows(boolean... labels) {
            this.labels = labels;
            groups = IntStream.range(0, labels.length)
                    .map(row -> Math.floorDiv(row, 3))
                    .toArray();
        }

        Rows with(Feature feature, IntToDoubleFunction value) {
            features.add(feature);
            columns.add(IntStream.range(0, labels.length).mapToDouble(value).toArray());
            return this;
        }

        Rows with(String number, IntToDoubleFunction value) {
            return with(Feature.number(number), value);
        }

        FeatureMatrix matrix() {
            return new FeatureMatrix(features, columns.toArray(double[][]::new), groups);
        }

        LeakAudit audit() {
            return LeakAudit.of(matrix(), labels, Folds.byLearner(matrix(), 5), _ -> false);
        }

        double yes(int row) {
            return labels[row] ? 1 : 0;
        }
    }

    private final Random random = new Random(6);

    private Rows labelled() {
        boolean[] labels = new boolean[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = random.nextInt(100) < 45;
        }
        return new Rows(labels);
    }

    /** A score of 0.4 of two shares and 0.2 of the label: the label is five times the score less two hundredths of both. */
    @Test
    void namesTheScoreThatTheLabelWentInto() {
        Rows rows = labelled();
        double[] progress = random.doubles(ROWS, 10, 98).toArray();
        double[] quiz = random.doubles(ROWS, 20, 99)
                .map(score -> random.nextInt(3) == 0 ? 0 : score)
                .toArray();
        LeakAudit audit = rows.with("sessions", _ -> random.nextInt(5))
                .with("score", row -> 0.004 * progress[row] + 0.004 * quiz[row] + 0.2 * rows.yes(row))
                .with("progress", row -> progress[row])
                .with("quiz", row -> quiz[row])
                .audit();
        assertEquals(Set.of("score"), audit.refused());
        assertEquals(1, audit.rocAuc(), 1e-3);
        Leak.Formula leak = (Leak.Formula) audit.leaks().getFirst();
        assertEquals(1, audit.leaks().size());
        assertEquals("score", leak.name());
        assertEquals(5, weight(leak, "score"), 1e-9);
        assertEquals(-0.02, weight(leak, "progress"), 1e-9);
        assertEquals(-0.02, weight(leak, "quiz"), 1e-9);
        assertEquals(3, leak.terms().size());
        assertEquals(0, leak.intercept(), 1e-9);
    }

    /** The same where quizzes are missing in some rows, and where the score was rounded to four digits. */
    @Test
    void findsItBesideMissingAndRoundedValues() {
        Rows rows = labelled();
        double[] progress = random.doubles(ROWS, 10, 98).toArray();
        LeakAudit audit = rows.with("quiz", row -> row % 4 == 0 ? NONE : random.nextInt(100))
                .with("progress", row -> progress[row])
                .with("score", row -> Math.rint(1e4 * (0.004 * progress[row] + 0.2 * rows.yes(row))) / 1e4)
                .audit();
        assertEquals(Set.of("score"), audit.refused());
    }

    private static double weight(Leak.Formula leak, String feature) {
        return leak.terms().stream()
                .filter(term -> term.feature().equals(feature))
                .mapToDouble(Term::weight)
                .sum();
    }

    @Test
    void namesEveryCopyOfTheLabel() {
        Rows rows = labelled();
        LeakAudit audit = rows.with("noise", _ -> random.nextGaussian())
                .with("copy", rows::yes)
                .with("turned", row -> 3 - 2 * rows.yes(row))
                .with("grade", row -> rows.labels[row] ? 50 + random.nextInt(50) : random.nextInt(50))
                .with("ended", row -> rows.labels[row] ? 17 : NONE)
                .with(
                        Feature.category("status", List.of("open", "done", "closed")),
                        row -> rows.labels[row] ? 1 : 2 * random.nextInt(2))
                .audit();
        assertEquals(Set.of("copy", "turned", "grade", "ended", "status"), audit.refused());
        double lowest = IntStream.range(0, ROWS)
                .filter(row -> rows.labels[row])
                .mapToDouble(row -> rows.matrix().value(row, 3))
                .min()
                .orElseThrow();
        assertTrue(audit.leaks()
                .containsAll(List.of(
                        new Leak.Threshold("copy", 1, true),
                        new Leak.Threshold("turned", 1, false),
                        new Leak.Threshold("grade", lowest, true),
                        new Leak.Missing("ended", false))));
        Leak.Formula status = (Leak.Formula) audit.leaks().getLast();
        assertEquals("status", status.name());
    }

    /** A sum that no line makes the label, yet a regression tells it nearly always. */
    @Test
    void namesWhatARegressionCannotDoWithout() {
        Rows rows = labelled();
        double[] noise = random.doubles(ROWS, 0, 100).toArray();
        LeakAudit audit = rows.with("noise", row -> noise[row])
                .with("points", row -> noise[row] + (rows.labels[row] ? 60 : 0) + random.nextInt(30))
                .with("other", _ -> random.nextGaussian())
                .audit();
        Leak.Telling leak = assertInstanceOf(Leak.Telling.class, audit.leaks().getFirst());
        assertEquals(1, audit.leaks().size());
        assertTrue(leak.name().isPresent());
        assertTrue(leak.rocAuc() >= 0.999);
    }

    @Test
    void countsLearnersOnBothSidesAndRowsOfOthers() {
        FeatureMatrix rows = labelled().with("x", _ -> random.nextGaussian()).matrix();
        List<Fold> folds = new ArrayList<>(Folds.byLearner(rows, 2));
        folds.add(new Fold(new int[] {0, 3, 4, 6}, new int[] {1, 2, 5, 9}));
        LeakAudit audit = LeakAudit.of(rows, new boolean[ROWS], folds, row -> row < 7);
        assertEquals(List.of(new Leak.Strangers(7), new Leak.BothSides(2, 2)), audit.leaks());
        assertEquals(Set.of(), audit.refused());
        assertEquals(Double.NaN, audit.rocAuc());
    }

    @Test
    void doesNotTakeChanceForALeak() {
        boolean[] labels = new boolean[60];
        Arrays.fill(labels, 0, 30, true);
        // Twenty learners, each with one label and one value: one order in 92,378 tells ten from ten.
        Rows rows = new Rows(labels);
        LeakAudit audit = rows.with("age", row -> Math.floorDiv(row, 3))
                .with("noise", _ -> random.nextGaussian())
                .audit();
        assertTrue(audit.leaks().stream().noneMatch(leak -> leak instanceof Leak.Threshold), audit.toString());
    }

    /** Noise of every kind beside an honest feature with a ROC-AUC of 0.95, on 200 sets of all sizes. */
    @Test
    void doesNotCryWolf() {
        List<LeakAudit> alarms = new ArrayList<>();
        double auc = 0;
        for (int set = 0; set < 200; set++) {
            int learners = 15 + random.nextInt(120);
            double base = 0.1 + 0.4 * random.nextDouble();
            boolean perLearner = set % 2 == 0;
            boolean[] labels = new boolean[3 * learners];
            double[] traits = new double[labels.length];
            for (int row = 0; row < labels.length; row++) {
                boolean sameLearner = perLearner && row % 3 > 0;
                labels[row] = sameLearner ? labels[row - 1] : random.nextDouble() < base;
                traits[row] = sameLearner ? traits[row - 1] : (labels[row] ? 2.33 : 0) + random.nextGaussian();
            }
            LeakAudit audit = new Rows(labels)
                    .with("honest", row -> traits[row])
                    .with("count", _ -> random.nextInt(4))
                    .with("flag", _ -> random.nextInt(2))
                    .with("some", _ -> random.nextInt(3) == 0 ? NONE : random.nextGaussian())
                    .with(Feature.category("kind", List.of("a", "b", "c", "d")), _ -> random.nextInt(4))
                    .with("learner", row -> Math.floorDiv(row, 3))
                    .with("double", row -> 2 * traits[row] + 1)
                    .audit();
            auc += Double.isNaN(audit.rocAuc()) ? 0.95 : audit.rocAuc();
            if (!audit.leaks().isEmpty()) {
                alarms.add(audit);
            }
        }
        assertEquals(0.94, auc / 200, 0.02);
        assertTrue(alarms.isEmpty(), alarms.toString());
    }

    @Test
    void offersRecordsForWhatOnlyWhoBuildsFeaturesKnows() {
        List<Leak> told = List.of(new Leak.LaterEvents("clicks", 4), new Leak.FromAllRows("share"));
        assertEquals(
                Set.of("clicks", "share"),
                told.stream().map(Leak::feature).flatMap(Optional::stream).collect(Collectors.toSet()));
    }
}
