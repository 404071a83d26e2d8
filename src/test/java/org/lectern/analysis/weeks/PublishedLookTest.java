package org.lectern.analysis.weeks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Folds;
import org.lectern.stats.Confusion;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a published system made of its weeks, worked by hand: ten weeks of ten learners, of which the second and the ninth judge. */
class PublishedLookTest {

    private static final int ROWS = 10;

    private static final Folds.Fold FOLD = new Folds.Fold(new int[] {0, 2, 3, 4, 5, 6, 7, 9}, new int[] {1, 8});

    /** Rows whose numbers are all 0 but some. */
    private static MasterRows rows(int learners, Object... numbers) {
        Table table = Table.create(StringColumn.create(
                "user_id",
                IntStream.range(0, ROWS).mapToObj(row -> "l" + row % learners).toArray(String[]::new)));
        for (String name : MasterRows.NUMBERS) {
            table.addColumns(DoubleColumn.create(name, new double[ROWS]));
        }
        for (int i = 0; i < numbers.length; i += 2) {
            IntToDoubleFunction of = (IntToDoubleFunction) numbers[i + 1];
            table.replaceColumn(
                    (String) numbers[i],
                    DoubleColumn.create(
                            (String) numbers[i],
                            IntStream.range(0, ROWS).mapToDouble(of).toArray()));
        }
        return new MasterRows(table);
    }

    private static IntToDoubleFunction of(IntToDoubleFunction function) {
        return function;
    }

    /**
     * Columns that tell nothing leave the mean: of the eight that are learnt from (45 - 9) / 8 = 4.5, which misses 1 and 8 by 3.5.
     * By learner the fold of k and k + 5 is told (40 - 2 k) / 8, which adds up to 93.75 beside 82.5 around the mean of all.
     */
    @Test
    void aModelThatKnowsNothingTellsNothing() {
        PublishedScoreModels.Judged ridge = PublishedScoreModels.of(
                        rows(ROWS, "confidence_score", of(row -> row)), FOLD)
                .models()
                .getLast();
        assertEquals(12.25, ridge.mse(), 1e-12);
        assertEquals(0, ridge.r2(), 1e-12);
        assertEquals(1 - 93.75 / 82.5, ridge.byLearner(), 1e-12);
        assertEquals(0, ridge.known());
    }

    /** The score is a tenth of lessons: among all columns that stands, without the inputs it does not. */
    @Test
    void allColumnsContainTheScore() {
        PublishedScoreModels found = PublishedScoreModels.of(
                rows(3, "confidence_score", of(row -> row * row / 100.0), "sessions", of(row -> row * row)), FOLD);
        assertEquals(1, found.models().getFirst().r2(), 1e-9);
        assertTrue(found.models().get(1).r2() < 0.5);
        // All three learners stand on both sides.
        assertEquals(2, found.models().getFirst().known());
        assertTrue(found.sentences().getFirst().contains("R² of 1.00"), found.sentences()::toString);
    }

    /** Rows 5 and up succeed, which days tell; of the eight that are learnt from four do, so that “no” is the usual. */
    @Test
    void labelsAreToldByColumnsOfTheSameWeek() {
        PublishedLabelModels found = PublishedLabelModels.of(
                rows(
                        ROWS,
                        "early_success",
                        of(row -> row >= 5 ? 1 : 0),
                        "distinct_days_active",
                        of(row -> row >= 5 ? 2 : 1)),
                FOLD,
                TaskContext.quiet());
        // Nobody has an inactive week here, so no model of that.
        assertEquals(2, found.models().size());
        for (PublishedLabelModels.Judged one : found.models()) {
            assertEquals(new Confusion(1, 0, 0, 1), one.confusion());
            assertEquals(1, one.usual());
            assertEquals(1, one.auc());
            assertEquals(1, one.byLearner());
        }
        assertEquals(
                List.of(
                        "As published, “early success” is told right in 2 of 2 rows, from what was done in the same week; to"
                                + " say the usual of all would be right in 1."),
                found.sentences());
    }

    /** Two heaps, each of five equal weeks: one kind has all the variance of one number, 10; two kinds have none. */
    @Test
    void kindsAreTriedFromOneOn() {
        PublishedKinds found =
                PublishedKinds.of(rows(ROWS, "quiz_attempts", of(row -> row % 2)), 42, TaskContext.quiet());
        assertEquals(2, found.tried().size());
        assertEquals(10, found.tried().getFirst().inertia(), 1e-9);
        assertTrue(Double.isNaN(found.tried().getFirst().silhouette()));
        assertEquals(
                new PublishedKinds.Tried(2, 0, 1, List.of(5, 5)), found.tried().getLast());
    }

    /** Columns that are told by the same date, or by the same lessons, go together whatever learners do. */
    @Test
    void whatIsComputedOfTheSameTellsNothing() {
        PublishedCorrelations found = PublishedCorrelations.of(rows(
                2, "week_num", of(row -> row), "month", of(row -> Math.floorDiv(row, 4)), "year", of(row -> 2026)));
        assertTrue(pair(found, "week_num", "month").isPart());
        assertTrue(pair(found, "month", "year").isPart());
        assertTrue(
                pair(found, "distinct_days_active", "days_since_first_activity").isPart());
        assertEquals(List.of(), found.sentences());
        assertTrue(found.figure().caption().alternative().startsWith("All columns that vary"));
        PublishedCorrelations still = PublishedCorrelations.of(rows(2, "year", of(row -> 2026)));
        assertTrue(still.figure().caption().alternative().startsWith("No two columns vary"));
    }

    private static PublishedCorrelations.Pair pair(PublishedCorrelations found, String first, String second) {
        return found.pairs().stream()
                .filter(one -> one.first().equals(first) && one.second().equals(second))
                .findFirst()
                .orElseThrow();
    }

    /** One number falls as the other rises, not in a straight line; the rest does not vary, and days are part of days. */
    @Test
    void columnsGoTogetherWhereBothVary() {
        PublishedCorrelations found = PublishedCorrelations.of(rows(
                2,
                "sessions",
                of(row -> row),
                "quiz_attempts",
                of(row -> row < 9 ? -row : -18),
                "inactivity_days",
                of(row -> 7 - row),
                "distinct_days_active",
                of(row -> row)));
        assertEquals(19 * 19, found.pairs().size());
        assertEquals(2, found.learners());
        PublishedCorrelations.Pair pair = found.pairs().stream()
                .filter(one -> one.first().equals("sessions") && one.second().equals("quiz_attempts"))
                .findFirst()
                .orElseThrow();
        assertEquals(-1, pair.spearman(), 1e-12);
        // Σ (x - 4.5)(y + 5.4) is -123, the squares are 82.5 and 236.4.
        assertEquals(-123 / Math.sqrt(82.5 * 236.4), pair.pearson(), 1e-12);
        assertTrue(!pair.isPart());
        Table spearman = found.tables().get(1).table();
        assertEquals(19, spearman.rowCount());
        assertEquals(20, spearman.columnCount());
        assertTrue(spearman.doubleColumn("month").isMissing(0));
        assertEquals(1, spearman.doubleColumn("sessions").get(0), 1e-12);
        Table pairs = found.tables().getLast().table();
        assertEquals(19 * 18 / 2, pairs.rowCount());
        Table days = pairs.where(pairs.stringColumn("first")
                .isEqualTo("distinct_days_active")
                .and(pairs.stringColumn("second").isEqualTo("inactivity_days")));
        assertEquals(1, days.longColumn("part").get(0));
        assertEquals(10, days.longColumn("rows").get(0));
        // Lessons and quizzes come first of those that go together wholly.
        assertTrue(
                found.sentences().getFirst().contains("lessons and quizzes go together most"),
                found.sentences()::toString);
        assertEquals(19 * 19, found.figure().size());
    }

    @Test
    void aMonthThatIsNotToldIsNothing() {
        MasterRows rows = new MasterRows(Table.create(
                StringColumn.create("user_id", "a", "b"), DoubleColumn.create("sessions", new double[] {1, 2})));
        assertEquals("[0.0, 0.0]", Arrays.toString(rows.column("month")));
    }
}
