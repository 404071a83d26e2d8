import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.analysis.content.Openings;
import org.lectern.analysis.content.Shelf;
import org.lectern.contract.TaskContext;
import org.lectern.coursetext.Likeness;
import org.lectern.coursetext.TermVectors;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.ingest.door.Importer;
import org.lectern.recommend.AlternatingLeastSquares;
import org.lectern.recommend.ImplicitFactors;
import org.lectern.recommend.Interactions;
import org.lectern.recommend.RankingEvaluation;
import org.lectern.recommend.RankingMetric;
import org.lectern.recommend.Split;

/**
 * Lectern's side of {@code src/bench/recommend}. {@code --split FOLDER OUT} writes train.csv and test.csv (numbers of learners and items)
 * of a study of engagements and texts.txt, ten thousand made-up descriptions; {@code --rank OUT} fits and judges, {@code --texts OUT}
 * looks for the nearest twenty of each text. Prints "name wall-seconds processor-seconds figure".
 */
public final class ContentRanking {

    private static final int TEXTS = 10_000;
    private static final int WORDS = 20_000;
    private static final int WORDS_A_TEXT = 60;
    private static final TaskContext QUIET = TaskContext.quiet();

    private ContentRanking() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "--split" -> split(Path.of(arguments[1]), Files.createDirectories(Path.of(arguments[2])));
            case "--rank" -> rank(Path.of(arguments[1]));
            default -> texts(Path.of(arguments[1]));
        }
    }

    private static void split(Path folder, Path out) throws Exception {
        try (Imported imported = Importer.open(folder, ImportOptions.standard(), QUIET)) {
            Openings openings = Openings.dated(imported.study(), Shelf.of(imported.study(), QUIET), QUIET);
            Split split = Split.leaveLast(openings.pairs(), 0.2, 5);
            try (PrintWriter train = new PrintWriter(Files.newBufferedWriter(out.resolve("train.csv")));
                    PrintWriter test = new PrintWriter(Files.newBufferedWriter(out.resolve("test.csv")))) {
                train.println("learner,item");
                test.println("learner,item");
                for (int learner = 0; learner < split.train().learners(); learner++) {
                    for (int item : split.train().history(learner)) {
                        train.println(learner + "," + item);
                    }
                    for (int item : split.test()[learner]) {
                        test.println(learner + "," + item);
                    }
                }
            }
        }
        // Words as often as in a language: the n-th in one of n.
        SplittableRandom random = new SplittableRandom(7);
        Files.write(out.resolve("texts.txt"), (Iterable<String>) IntStream.range(0, TEXTS)
                .mapToObj(_ -> IntStream.range(0, WORDS_A_TEXT)
                        .mapToObj(_ -> "word" + (int) Math.exp(random.nextDouble() * Math.log(WORDS)))
                        .collect(Collectors.joining(" ")))::iterator);
    }

    private static void rank(Path out) throws Exception {
        int[][] train = pairs(out.resolve("train.csv"));
        int[][] later = pairs(out.resolve("test.csv"));
        int learners = 1 + IntStream.concat(IntStream.of(train[0]), IntStream.of(later[0])).max().orElseThrow();
        int items = 1 + IntStream.concat(IntStream.of(train[1]), IntStream.of(later[1])).max().orElseThrow();
        Split split = new Split(interactions(learners, items, train), tests(learners, later));
        ImplicitFactors factors = timed(
                "als",
                () -> new AlternatingLeastSquares(64, 0.1, 1, 15, false, 7).fit(split.train(), QUIET),
                _ -> 64.0);
        timed(
                "ranking",
                () -> RankingEvaluation.of(factors, split, 10, split.judges(), QUIET),
                judged -> judged.mean(RankingMetric.NDCG));
    }

    private static Interactions interactions(int learners, int items, int[][] pairs) {
        int rows = pairs[0].length;
        int[] once = new int[rows];
        Arrays.fill(once, 1);
        return Interactions.of(
                learners, items, pairs[0], pairs[1], new long[rows], new double[rows], once);
    }

    private static int[][] tests(int learners, int[][] pairs) {
        List<List<Integer>> tests =
                IntStream.range(0, learners).<List<Integer>>mapToObj(_ -> new ArrayList<>()).toList();
        IntStream.range(0, pairs[0].length).forEach(row -> tests.get(pairs[0][row]).add(pairs[1][row]));
        return tests.stream()
                .map(items -> items.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
    }

    private static int[][] pairs(Path file) throws Exception {
        List<String> lines = Files.readAllLines(file);
        int[][] pairs = new int[2][lines.size() - 1];
        for (int row = 0; row < pairs[0].length; row++) {
            String line = lines.get(row + 1);
            int comma = line.indexOf(',');
            pairs[0][row] = Integer.parseInt(line, 0, comma, 10);
            pairs[1][row] = Integer.parseInt(line, comma + 1, line.length(), 10);
        }
        return pairs;
    }

    private static void texts(Path out) throws Exception {
        List<String> texts = Files.readAllLines(out.resolve("texts.txt"));
        timed(
                "tfidf",
                () -> {
                    Likeness likeness = Likeness.of(
                            TermVectors.of(texts, Set.of(), Integer.MAX_VALUE), Collections.nCopies(texts.size(), ""));
                    return IntStream.range(0, texts.size())
                            .parallel()
                            .mapToObj(text -> likeness.nearest(text, 20))
                            .toList();
                },
                nearest -> nearest.stream()
                        .mapToDouble(pairs -> pairs.getFirst().cosine())
                        .average()
                        .orElseThrow());
    }

    private static <T> T timed(String name, Supplier<T> work, ToDoubleFunction<T> figure) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long wall = System.nanoTime();
        T done = work.get();
        System.out.printf(
                "%s %.2f %.2f %.4f%n",
                name,
                (System.nanoTime() - wall) / 1e9,
                (system.getProcessCpuTime() - processor) / 1e9,
                figure.applyAsDouble(done));
        return done;
    }
}
