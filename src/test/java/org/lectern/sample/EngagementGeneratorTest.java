package org.lectern.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;

class EngagementGeneratorTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path folder = Path.of("");

    private static EngagementSettings settings(double strength, double order) {
        return new EngagementSettings(4_000, 400, 120_000, strength, order, 7, NEW_YEAR);
    }

    private List<String[]> rows(EngagementSettings settings) throws IOException {
        EngagementGenerator.write(settings, folder, TaskContext.quiet());
        return table("engagements.csv");
    }

    private List<String[]> table(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static double share(List<String[]> rows, int column, String value) {
        return rows.stream().filter(row -> row[column].equals(value)).count() / (double) rows.size();
    }

    @Test
    void sharesAndMeansAreThoseOfTheLaw() throws IOException {
        List<String[]> rows = rows(settings(0, 0));
        assertEquals(120_000, rows.size());
        // Tolerances are four standard errors.
        assertEquals(0.2998, share(rows, 4, "1.0"), 0.0053);
        assertEquals(
                899.7,
                rows.stream()
                        .mapToInt(row -> Integer.parseInt(row[3]))
                        .average()
                        .orElse(0),
                3.5);
        assertEquals(0.7, share(rows, 5, "viewed"), 0.0053);
        assertEquals(0.2, share(rows, 5, "completed"), 0.0047);
        assertEquals(0.05, share(rows, 5, "shared"), 0.0026);
        List<String[]> users = table("users.csv");
        assertEquals(0.529, share(users, 2, "Data"), 0.032);
        assertEquals(0.296, share(users, 2, "Engineering"), 0.029);
        assertEquals(0.158, share(users, 2, "Marketing"), 0.024);
        assertEquals(0.017, share(users, 2, "Product"), 0.009);
        List<String[]> content = table("content.csv");
        assertEquals(0.5, share(content, 4, "Beginner"), 0.1);
        assertEquals(0.6, share(content, 5, "Video"), 0.1);
    }

    @Test
    void someDoMuchAndManyNothing() throws IOException {
        List<String[]> rows = rows(settings(0, 0));
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row[0], 1, Integer::sum));
        // Somebody does nothing with probability (1 + 2·30)^-0.5 = 0.128, and 100 or more with 0.068.
        assertEquals(0.872, counts.size() / 4000.0, 0.022);
        long busy = counts.values().stream().filter(count -> count >= 100).count();
        assertEquals(0.068, busy / 4000.0, 0.016);
    }

    @Test
    void everythingHappensInTheYearBeforeTheReferenceDateAndEachLearnersRowsAreInOrder() throws IOException {
        String learner = "";
        String before = "";
        for (String[] row : rows(settings(0, 0))) {
            assertTrue(row[2].compareTo("2025-01-01 00:00:00") >= 0 && row[2].compareTo("2026-01-01") < 0, row[2]);
            assertFalse(row[0].equals(learner) && row[2].compareTo(before) < 0, row[2]);
            learner = row[0];
            before = row[2];
        }
    }

    /** Mean over engagements. */
    private static double meanOf(
            List<String[]> rows, EngagementTruth truth, ToDoubleBiFunction<MadeUpLearner, MadeUpItem> measure) {
        return rows.stream()
                .mapToDouble(row -> measure.applyAsDouble(
                        truth.people().get(Integer.parseInt(row[0]) - 1),
                        truth.things().get(Integer.parseInt(row[1]) - 1)))
                .average()
                .orElse(0);
    }

    @Test
    void withoutStrengthNobodyOpensRatherWhatSuitsThem() throws IOException {
        List<String[]> rows = rows(settings(0, 0));
        EngagementTruth truth = TruthFiles.read(folder.resolve(TruthFiles.FOLDER));
        // What learners open is what others open, so that another learner's taste says as much.
        double own = meanOf(rows, truth, (learner, item) -> learner.factors().times(item.factors()));
        assertEquals(0, own, 0.05);
    }

    @Test
    void withStrengthTheyDoAndStayLonger() throws IOException {
        List<String[]> rows = rows(settings(1, 0));
        EngagementTruth truth = TruthFiles.read(folder.resolve(TruthFiles.FOLDER));
        assertEquals(1, truth.strength());
        // For a normal affinity a weight of exp(A) moves the mean by its variance, which is 1 over all pairs.
        assertTrue(meanOf(rows, truth, (learner, item) -> learner.factors().times(item.factors())) > 0.5);
        double suits = rows.stream()
                .filter(row -> affinity(truth, row) > 3)
                .mapToInt(row -> Integer.parseInt(row[3]))
                .average()
                .orElse(0);
        double not = rows.stream()
                .filter(row -> affinity(truth, row) < 1)
                .mapToInt(row -> Integer.parseInt(row[3]))
                .average()
                .orElse(0);
        assertTrue(suits - not > 100, suits + " " + not);
    }

    private static double affinity(EngagementTruth truth, String[] row) {
        return EngagementLaw.affinity(
                truth.people().get(Integer.parseInt(row[0]) - 1), truth.things().get(Integer.parseInt(row[1]) - 1));
    }

    @Test
    void theShareThatFollowsTheOrderIsTheOneAskedFor() throws IOException {
        assertEquals(0.4, following(rows(settings(0, 0.4))), 0.012);
        assertTrue(following(rows(settings(0, 0))) < 0.01);
    }

    private static double following(List<String[]> rows) {
        int pairs = 0;
        int next = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i)[0].equals(rows.get(i - 1)[0])) {
                pairs++;
                next += Integer.parseInt(rows.get(i)[1]) == Integer.parseInt(rows.get(i - 1)[1]) + 1 ? 1 : 0;
            }
        }
        return next / (double) pairs;
    }

    @Test
    void theSameBytesHoweverManyDrawAtATime() throws Exception {
        EngagementSettings settings = new EngagementSettings(1_500, 50, 9_000, 2, 0.1, 3, NEW_YEAR);
        Path alone = folder.resolve("alone");
        Path together = folder.resolve("together");
        for (Map.Entry<Path, Integer> one : Map.of(alone, 1, together, 5).entrySet()) {
            try (ForkJoinPool pool = new ForkJoinPool(one.getValue())) {
                pool.submit(() -> EngagementGenerator.write(settings, one.getKey(), TaskContext.quiet()))
                        .get();
            }
        }
        for (String name : EngagementGenerator.FILES) {
            assertArrayEquals(Files.readAllBytes(alone.resolve(name)), Files.readAllBytes(together.resolve(name)));
        }
    }

    @Test
    void theTruthReadScoresAsTheTruthWritten() throws IOException {
        EngagementTruth written = EngagementGenerator.write(
                new EngagementSettings(20, 10, 100, 0.5, 0, 3, NEW_YEAR), folder, TaskContext.quiet());
        EngagementTruth read = TruthFiles.read(folder.resolve(TruthFiles.FOLDER));
        assertEquals(20, read.learners());
        assertEquals(10, read.items());
        for (int learner = 1; learner <= 20; learner++) {
            for (int item = 1; item <= 10; item++) {
                assertEquals(written.score(learner, item), read.score(learner, item));
            }
        }
        assertNotEquals(read.score(1, 1), read.score(2, 1));
    }

    @Test
    void theTablesSayHowMuchAnItemSuitsALearner() {
        MadeUpItem quiz = new MadeUpItem("", "Design", "r", 2, "Interactive Quiz", 1, new Factors(1, 0, 0, 2));
        MadeUpLearner lead = new MadeUpLearner(
                new JobTitle("Product Owner", 1, "Lead"), "Kinesthetic", 1, new Factors(0.5, 9, 9, -1));
        assertEquals(3, EngagementLaw.told(lead.job(), lead.style(), quiz));
        assertEquals(3 + 0.5 - 2, EngagementLaw.affinity(lead, quiz));
        JobTitle student = new JobTitle("Student (Marketing)", 1, "Student");
        assertEquals(0, EngagementLaw.told(student, "Visual", quiz));
        assertEquals("N/A", new JobTitle("Trainer", 1, "Mid").department());
    }

    @Test
    void weightsAddUpAndVaryAsDirichletSharesDo() {
        double[] shares = GammaDraw.dirichlet(0.8, 20_000, new SplitMix64(5));
        double sum = 0;
        double squares = 0;
        for (double share : shares) {
            sum += share;
            squares += share * share;
        }
        assertEquals(1, sum, 1e-9);
        // n E(share²) = (a + 1) / (n a + 1)
        assertEquals(1.8 / 16_001, squares, 0.06 * 1.8 / 16_001);
    }

    @Test
    void aDamagedTruthIsRefused() throws IOException {
        Path truth = folder.resolve(TruthFiles.FOLDER);
        assertEquals("no-truth", refused(truth));
        EngagementGenerator.write(
                new EngagementSettings(20, 10, 100, 0.5, 0, 3, NEW_YEAR), folder, TaskContext.quiet());
        Path items = truth.resolve("items.csv");
        List<String> lines = Files.readAllLines(items);
        Files.write(items, lines.subList(0, 1));
        assertEquals("no-truth", refused(truth));
        Files.write(items, List.of(lines.get(0), lines.get(2)));
        assertEquals("no-truth", refused(truth));
        Files.writeString(items, lines.get(0) + "\n" + lines.get(1).replace('.', 'x'));
        assertEquals("no-truth", refused(truth));
    }

    private static String refused(Path truth) {
        return assertThrows(ProblemException.class, () -> TruthFiles.read(truth))
                .problem()
                .code();
    }

    @Test
    void refusesWhatCannotBeMadeUp() {
        assertThrows(IllegalArgumentException.class, () -> new EngagementSettings(1, 2, 1, 0, 0, 1, NEW_YEAR));
        assertThrows(IllegalArgumentException.class, () -> new EngagementSettings(2, 2, 0, 0, 0, 1, NEW_YEAR));
        assertThrows(IllegalArgumentException.class, () -> new EngagementSettings(2, 2, 1, -1, 0, 1, NEW_YEAR));
        assertThrows(IllegalArgumentException.class, () -> new EngagementSettings(2, 2, 1, 0, 1.5, 1, NEW_YEAR));
        assertThrows(IllegalArgumentException.class, () -> new EngagementSettings(2, 2, 1, 0, Double.NaN, 1, NEW_YEAR));
    }
}
