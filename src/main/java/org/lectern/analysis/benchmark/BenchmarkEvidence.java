package org.lectern.analysis.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.benchmark.BenchmarkVideo.Standing;
import org.lectern.contract.Words;

/** The sentences behind the headline. */
final class BenchmarkEvidence {

    private static final Words WORDS = Words.of(BenchmarkEvidence.class);

    /** So many points more of other videos make an audience keen. */
    private static final double KEEN = 3;

    private final BenchmarkResult result;
    private final List<BenchmarkVideo> ranked;

    BenchmarkEvidence(BenchmarkResult result) {
        this.result = result;
        this.ranked = result.ranked();
    }

    /** Where some videos are ranked. */
    List<String> all() {
        List<String> sentences = new ArrayList<>();
        furthest().ifPresent(sentences::add);
        keenest().ifPresent(sentences::add);
        hidden().ifPresent(sentences::add);
        unrecognised().ifPresent(sentences::add);
        ranks().ifPresent(sentences::add);
        sentences.add(WORDS.say("evidence.expected"));
        sentences.addAll(ofAll());
        return sentences;
    }

    /** The one that the headline names, with how sure that is. */
    private Optional<String> furthest() {
        return Stream.of(
                        result.those(Standing.WORSE),
                        result.those(Standing.BETTER).reversed())
                .flatMap(List::stream)
                .findFirst()
                .map(video -> WORDS.say(
                        "evidence.furthest",
                        video.title(),
                        video.effect().difference(),
                        video.interval().low(),
                        video.interval().high()));
    }

    /** What is true of all videos together. */
    List<String> ofAll() {
        List<String> sentences = new ArrayList<>();
        rule().ifPresent(sentences::add);
        shares().ifPresent(sentences::add);
        return sentences;
    }

    /** The worse one of the keenest learners: it looks better than it is. */
    private Optional<String> keenest() {
        return result.those(Standing.WORSE).stream()
                .filter(video -> video.effect().audience() >= KEEN)
                .max(Comparator.comparingDouble(video -> video.effect().audience()))
                .map(video -> WORDS.say(
                        "evidence.keenest",
                        video.title(),
                        video.effect().mean(),
                        -video.effect().difference(),
                        video.effect().audience()));
    }

    private Optional<String> hidden() {
        List<BenchmarkVideo> hidden = result.hidden();
        return hidden.isEmpty()
                ? Optional.empty()
                : Optional.of(WORDS.say(
                        "evidence.hidden",
                        hidden.size(),
                        result.those(Standing.WORSE).size(),
                        hidden.getFirst().title(),
                        result.mean()));
    }

    private Optional<String> unrecognised() {
        List<BenchmarkVideo> low = result.unrecognised();
        return low.isEmpty()
                ? Optional.empty()
                : Optional.of(WORDS.say(
                        "evidence.unrecognised",
                        low.size(),
                        result.those(Standing.BETTER).size(),
                        low.getLast().title(),
                        result.mean()));
    }

    /** How far the lowest by their means are others, and which moves most. */
    private Optional<String> ranks() {
        int last = ranked.size() - result.params().ranked();
        if (last < 1) {
            return Optional.empty();
        }
        long others = ranked.stream()
                .filter(video -> video.plainRank() > last && video.rank() <= last)
                .count();
        BenchmarkVideo moved = ranked.stream()
                .max(Comparator.comparingInt(video -> Math.abs(video.rank() - video.plainRank())))
                .orElseThrow();
        return Optional.of(WORDS.say(
                others == 0 ? "evidence.ranks-same" : "evidence.ranks",
                others,
                result.params().ranked(),
                moved.title(),
                moved.plainRank(),
                moved.rank(),
                ranked.size()));
    }

    private Optional<String> rule() {
        return result.rule()
                .map(part -> WORDS.say(
                        !part.isSure()
                                ? "evidence.rule-unsure"
                                : part.value() < 0 ? "evidence.rule" : "evidence.rule-against",
                        Math.abs(part.value()),
                        part.interval().low(),
                        part.interval().high(),
                        Explained.RULE));
    }

    private Optional<String> shares() {
        double learner = share(Shares.Part.LEARNER);
        return Double.isNaN(learner)
                ? Optional.empty()
                : Optional.of(WORDS.say(
                        "evidence.shares",
                        100 * learner,
                        100 * share(Shares.Part.VIDEO),
                        100 * share(Shares.Part.REST)));
    }

    private double share(Shares.Part part) {
        return result.shares().stream()
                .filter(share -> share.part() == part)
                .findFirst()
                .orElseThrow()
                .share();
    }
}
