package org.lectern.analysis.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Unranked;
import org.lectern.analysis.benchmark.BenchmarkVideo.Standing;
import org.lectern.analysis.benchmark.Explained.Factor;
import org.lectern.stats.Holm;
import org.lectern.stats.OwnEffect;
import org.lectern.stats.OwnEffects;

/**
 * Every number that figures, tables and words are made of.
 *
 * @param views number of all views
 * @param learners number of all learners
 * @param mean completion of all pairs of a learner and a video, in percent
 * @param videos least first by what is likely to stay of their differences, those that are not ranked last
 * @param bands of length and of place
 * @param shares where differences between views come from
 * @param rule videos longer than {@link Explained#RULE} minutes beside shorter ones; empty where there are not both
 */
record BenchmarkResult(
        BenchmarkParams params,
        long views,
        long learners,
        double mean,
        List<BenchmarkVideo> videos,
        Explained explained,
        List<Band> bands,
        List<Shares> shares,
        Optional<Parts.Part> rule) {

    BenchmarkResult {
        videos = List.copyOf(videos);
    }

    static BenchmarkResult of(BenchmarkParams params, Viewing viewing, Explained explained, OwnEffects effects) {
        int[] learners = viewing.pairs().ofVideo();
        Parts parts = new Parts(explained, effects, learners);
        List<BenchmarkVideo> videos = videos(params, viewing, explained, effects);
        return new BenchmarkResult(
                params,
                viewing.views(),
                viewing.pairs().learners(),
                viewing.pairs().mean(),
                Unranked.last(
                        videos.stream()
                                .sorted(Comparator.comparingDouble((BenchmarkVideo video) ->
                                                video.effect().likely())
                                        .thenComparing(BenchmarkVideo::title)
                                        .thenComparing(video -> video.video().course()))
                                .toList(),
                        BenchmarkVideo::isRanked),
                explained,
                Band.all(videos, explained, parts),
                Shares.of(videos, explained, effects, parts),
                rule(viewing, explained, parts));
    }

    private static Optional<Parts.Part> rule(Viewing viewing, Explained explained, Parts parts) {
        int[] longer = numbers(viewing, video -> video.minutes() > Explained.RULE);
        int[] shorter = numbers(viewing, video -> video.minutes() <= Explained.RULE);
        return explained.has(Factor.LENGTH) && longer.length > 0 && shorter.length > 0
                ? Optional.of(parts.between(Factor.LENGTH, longer, shorter))
                : Optional.empty();
    }

    private static int[] numbers(Viewing viewing, Predicate<Viewing.Video> which) {
        return IntStream.range(0, viewing.videos().size())
                .filter(j -> which.test(viewing.videos().get(j)))
                .toArray();
    }

    /** By their numbers. */
    private static List<BenchmarkVideo> videos(
            BenchmarkParams params, Viewing viewing, Explained explained, OwnEffects effects) {
        int[] learners = viewing.pairs().ofVideo();
        List<Integer> ranked = IntStream.range(0, learners.length)
                .filter(j -> learners[j] >= params.enough().learners()
                        && viewing.videos().get(j).views() >= params.minimumViews()
                        && effects.videos().get(j).isKnown())
                .boxed()
                .toList();
        Map<Integer, Standing> standings = standings(ranked, effects);
        Map<Integer, Integer> ranks = ranks(ranked, effects, OwnEffect::likely);
        Map<Integer, Integer> plain = ranks(ranked, effects, OwnEffect::mean);
        List<BenchmarkVideo> videos = new ArrayList<>();
        for (int j = 0; j < learners.length; j++) {
            Viewing.Video video = viewing.videos().get(j);
            OwnEffect effect = effects.videos().get(j);
            videos.add(new BenchmarkVideo(
                    video,
                    learners[j],
                    effect,
                    part(video.hasLength(), Factor.LENGTH, explained, effect),
                    part(video.hasPlace(), Factor.PLACE, explained, effect),
                    standings.getOrDefault(j, Standing.NOT_RANKED),
                    ranks.getOrDefault(j, 0),
                    plain.getOrDefault(j, 0)));
        }
        return videos;
    }

    private static double part(boolean known, Factor factor, Explained explained, OwnEffect effect) {
        if (!known || !explained.has(factor)) {
            return Double.NaN;
        }
        double sum = 0;
        for (double column : explained.only(factor, effect.columns())) {
            sum += column;
        }
        return sum;
    }

    private static Map<Integer, Standing> standings(List<Integer> ranked, OwnEffects effects) {
        double[] adjusted = Holm.adjust(
                ranked.stream().mapToDouble(j -> effects.videos().get(j).p()).toArray());
        Map<Integer, Standing> standings = new HashMap<>();
        for (int i = 0; i < adjusted.length; i++) {
            double difference = effects.videos().get(ranked.get(i)).difference();
            Standing beyond = difference > 0 ? Standing.BETTER : Standing.WORSE;
            standings.put(ranked.get(i), adjusted[i] <= BeyondChance.ALPHA ? beyond : Standing.AS_EXPECTED);
        }
        return standings;
    }

    /** From 1, the highest; equal ones by their numbers. */
    private static Map<Integer, Integer> ranks(
            List<Integer> ranked, OwnEffects effects, ToDoubleFunction<OwnEffect> by) {
        List<Integer> order = ranked.stream()
                .sorted(Comparator.comparingDouble(
                                (Integer j) -> by.applyAsDouble(effects.videos().get(j)))
                        .reversed())
                .toList();
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            ranks.put(order.get(i), i + 1);
        }
        return ranks;
    }

    List<BenchmarkVideo> ranked() {
        return videos.stream().filter(BenchmarkVideo::isRanked).toList();
    }

    List<BenchmarkVideo> those(Standing standing) {
        return videos.stream().filter(video -> video.standing() == standing).toList();
    }

    /** Videos that are worse than expected, though more is watched of them than of all on average: their learners hide it. */
    List<BenchmarkVideo> hidden() {
        return those(Standing.WORSE).stream()
                .filter(video -> video.effect().mean() >= mean && video.effect().audience() > 0)
                .toList();
    }

    /** Videos that are better than expected, though less is watched of them than of all on average. */
    List<BenchmarkVideo> unrecognised() {
        return those(Standing.BETTER).stream()
                .filter(video -> video.effect().mean() < mean)
                .toList();
    }
}
