package org.lectern.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lectern.analysis.InventedStudies;
import org.lectern.study.Match;
import org.lectern.study.Matches;

/** Invented views of learners who are unlike by one logit, as what a study tells of them. */
final class Drawn {

    private final SplittableRandom random;
    private final int videos;
    private final double[] hardness;

    Drawn(long seed, int videos) {
        this.random = new SplittableRandom(seed);
        this.videos = videos;
        this.hardness = IntStream.range(0, videos)
                .mapToDouble(_ -> 0.7 * random.nextGaussian())
                .toArray();
    }

    /** How far a view of a video by a learner runs, in percent. */
    @FunctionalInterface
    interface Completion {
        double of(int video, double completion);
    }

    /** What becomes of nothing but chance. */
    static final Completion UNCHANGED = (_, completion) -> completion;

    /** How often learners choose each video, beside one another. */
    double[] even() {
        return IntStream.range(0, videos).mapToDouble(_ -> 1).toArray();
    }

    /** Hard videos are chosen three times as often as others. */
    double[] hardFirst() {
        return Arrays.stream(hardness).map(hard -> hard > 0 ? 3 : 1).toArray();
    }

    /**
     * Views of some learners.
     *
     * @param prefix of their names
     * @param views each has one to twice as many, less one
     * @param popularity of each video
     */
    Watched watched(String prefix, int learners, int views, double[] popularity, Completion completion) {
        List<String> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            names.add(prefix + learner);
            double logit = random.nextGaussian();
            TreeMap<Integer, double[]> own = new TreeMap<>();
            for (int view = random.nextInt(1, 2 * views); view > 0; view--) {
                int video = draw(popularity);
                double percent = completion.of(video, InventedStudies.completion(random, logit - hardness[video]));
                int who = learner;
                double[] row = own.computeIfAbsent(video, _ -> new double[] {who, video, 0, 0, 0, 0});
                row[2]++;
                row[3] += percent;
                row[4] += percent < 50 ? 100 : 0;
                row[5] += percent >= 95 ? 100 : 0;
            }
            rows.addAll(own.values());
        }
        return watched(names, rows);
    }

    private int draw(double[] popularity) {
        double all = 0;
        for (double one : popularity) {
            all += one;
        }
        double place = all * random.nextDouble();
        int video = 0;
        while (place >= popularity[video] && video < popularity.length - 1) {
            place -= popularity[video++];
        }
        return video;
    }

    private Watched watched(List<String> names, List<double[]> drawn) {
        // A study tells nothing of a video that nobody opened.
        int[] seen =
                drawn.stream().mapToInt(row -> (int) row[1]).distinct().sorted().toArray();
        int size = drawn.size();
        int[] who = new int[size];
        int[] what = new int[size];
        double[] count = new double[size];
        Map<Measure, double[]> sums = new EnumMap<>(Measure.class);
        List.of(Measure.values()).forEach(measure -> sums.put(measure, new double[size]));
        for (int row = 0; row < size; row++) {
            double[] one = drawn.get(row);
            who[row] = (int) one[0];
            what[row] = Arrays.binarySearch(seen, (int) one[1]);
            count[row] = one[2];
            set(sums, Measure.COMPLETION, row, one[3]);
            set(sums, Measure.STOPPED_EARLY, row, one[4]);
            set(sums, Measure.FINISHED, row, one[5]);
            set(sums, Measure.REPEAT_VIEWS, row, 100 * (one[2] - 1));
        }
        List<Titled> titles = Arrays.stream(seen)
                .mapToObj(video -> new Titled("v" + video, "c" + video % 3))
                .toList();
        double[] seconds = Arrays.stream(seen).mapToDouble(_ -> Double.NaN).toArray();
        return new Watched(names, titles, seconds, new Rows(who, what, count, sums));
    }

    private static void set(Map<Measure, double[]> sums, Measure measure, int row, double value) {
        Objects.requireNonNull(sums.get(measure))[row] = value;
    }

    /** Every video is in both. */
    Matches all() {
        return new Matches(
                IntStream.range(0, videos)
                        .mapToObj(video -> new Match("v" + video, "v" + video, Match.By.SAME))
                        .toList(),
                List.of());
    }
}
