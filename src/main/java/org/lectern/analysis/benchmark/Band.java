package org.lectern.analysis.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lectern.analysis.benchmark.Explained.Factor;
import org.lectern.analysis.benchmark.Viewing.Video;
import org.lectern.contract.Words;

/**
 * Videos of like length or place, and what that takes or gives where all else is the same; in points.
 *
 * @param name such as "3 to 6 min"
 * @param videos how many there are
 * @param learners pairs of a learner and a video of the band
 * @param mean completion of the pairs
 * @param part beside the mean of all pairs
 */
record Band(Factor factor, String name, int videos, long learners, double mean, Parts.Part part) {

    private static final Words WORDS = Words.of(Band.class);

    private static final List<Double> MINUTES = List.of(0.0, 3.0, 6.0, 9.0, 12.0, 20.0, Double.POSITIVE_INFINITY);

    private record Which(Factor factor, String name, Predicate<Video> of) {}

    /** Every band that has videos, of what is reckoned with. */
    static List<Band> all(List<BenchmarkVideo> videos, Explained explained, Parts parts) {
        List<Band> bands = new ArrayList<>();
        for (Which which : which()) {
            int[] in = IntStream.range(0, videos.size())
                    .filter(j -> which.of.test(videos.get(j).video()))
                    .toArray();
            if (explained.has(which.factor) && in.length > 0) {
                bands.add(of(which, in, videos, parts));
            }
        }
        return bands;
    }

    private static List<Which> which() {
        List<Which> which = new ArrayList<>();
        for (int i = 1; i < MINUTES.size(); i++) {
            double from = MINUTES.get(i - 1);
            double to = MINUTES.get(i);
            String name = Double.isInfinite(to) ? WORDS.say("band.over", from) : WORDS.say("band.minutes", from, to);
            which.add(new Which(Factor.LENGTH, name, video -> video.minutes() > from && video.minutes() <= to));
        }
        for (int third = 0; third < 3; third++) {
            double from = third / 3.0;
            double to = third == 2 ? 1.1 : (third + 1) / 3.0;
            which.add(new Which(
                    Factor.PLACE,
                    WORDS.say("band.third", third),
                    video -> video.place() >= from && video.place() < to));
        }
        return which;
    }

    private static Band of(Which which, int[] in, List<BenchmarkVideo> videos, Parts parts) {
        long learners = 0;
        double sum = 0;
        for (int j : in) {
            learners += videos.get(j).learners();
            sum += videos.get(j).learners() * videos.get(j).effect().mean();
        }
        return new Band(which.factor, which.name, in.length, learners, sum / learners, parts.of(which.factor, in));
    }
}
