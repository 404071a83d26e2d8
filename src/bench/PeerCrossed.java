import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lectern.stats.CrossedEffects;
import org.lectern.stats.CrossedMoments;
import org.lectern.stats.CrossedPairs;
import org.lectern.stats.CrossedVariances;
import org.lectern.stats.VideoDesign;

/** Lectern's crossed effects of {@code learner,video,value} beside lme4: {@code PeerCrossed PAIRS.csv EFFECTS.csv} prints variances and seconds. */
final class PeerCrossed {

    private PeerCrossed() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        int n = lines.size() - 1;
        int[] learner = new int[n];
        int[] video = new int[n];
        double[] value = new double[n];
        int learners = 0;
        int videos = 0;
        for (int i = 0; i < n; i++) {
            String[] cells = lines.get(i + 1).split(",");
            learner[i] = Integer.parseInt(cells[0]);
            video[i] = Integer.parseInt(cells[1]);
            value[i] = Double.parseDouble(cells[2]);
            learners = Math.max(learners, learner[i] + 1);
            videos = Math.max(videos, video[i] + 1);
        }
        long wall = System.nanoTime();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        CrossedPairs pairs = CrossedPairs.of(learners, videos, learner, video, value);
        CrossedMoments found = CrossedMoments.of(pairs);
        CrossedEffects effects = CrossedEffects.fit(
                pairs,
                VideoDesign.none(videos),
                new CrossedVariances(found.learner(), found.video(), 0, found.rest()),
                () -> {});
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "learner %.3f video %.3f rest %.3f, %.3f s of the processor, %.3f s%n",
                found.learner(),
                found.video(),
                found.rest(),
                cpu,
                (System.nanoTime() - wall) / 1e9);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
            for (double effect : effects.learner()) {
                out.println(effect);
            }
            for (double effect : effects.video()) {
                out.println(effect);
            }
        }
    }
}
