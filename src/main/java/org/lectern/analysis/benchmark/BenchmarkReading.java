package org.lectern.analysis.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.analysis.Finding;
import org.lectern.analysis.Finding.Beyond;
import org.lectern.analysis.Reading;
import org.lectern.analysis.ShownIn;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;
import org.lectern.analysis.benchmark.BenchmarkVideo.Standing;
import org.lectern.contract.Words;

/** What the numbers say: headline, evidence, action. What limits them is in {@link BenchmarkNotices}. */
final class BenchmarkReading {

    private static final Words WORDS = Words.of(BenchmarkReading.class);

    private final BenchmarkResult result;
    private final BenchmarkEvidence evidence;
    private final List<BenchmarkVideo> ranked;
    private final List<BenchmarkVideo> worse;
    private final List<BenchmarkVideo> better;

    BenchmarkReading(BenchmarkResult result) {
        this.result = result;
        this.evidence = new BenchmarkEvidence(result);
        this.ranked = result.ranked();
        this.worse = result.those(Standing.WORSE);
        this.better = result.those(Standing.BETTER).reversed();
    }

    Reading reading() {
        return new Reading(
                        headline(),
                        ranked.isEmpty() ? evidence.ofAll() : evidence.all(),
                        new BenchmarkNotices(result).all(),
                        actions(),
                        standouts())
                .finding(this::findings);
    }

    private String headline() {
        if (ranked.isEmpty()) {
            return WORDS.say(
                    "headline.none-ranked",
                    result.videos().size(),
                    result.params().enough().inWords());
        }
        if (worse.isEmpty() && better.isEmpty()) {
            return WORDS.say("headline.as-expected", ranked.size(), result.learners());
        }
        BenchmarkVideo first = worse.isEmpty() ? better.getFirst() : worse.getFirst();
        return WORDS.say(
                worse.isEmpty() ? "headline.better" : "headline.worse",
                worse.isEmpty() ? better.size() : worse.size(),
                ranked.size(),
                first.title(),
                first.effect().mean(),
                first.expected(),
                first.learners());
    }

    private List<String> actions() {
        if (ranked.isEmpty()) {
            return List.of(WORDS.say("action.lower-minimum"));
        }
        List<String> actions = new ArrayList<>();
        if (!worse.isEmpty()) {
            actions.add(WORDS.say("action.worse", worse.getFirst().title()));
        }
        if (!better.isEmpty()) {
            actions.add(WORDS.say("action.better", better.getFirst().title()));
        }
        return actions.isEmpty() ? List.of(WORDS.say("action.none")) : actions;
    }

    private List<Standout> standouts() {
        return worse.stream()
                .limit(1)
                .map(video -> Standout.of(
                        Subject.Kind.VIDEO,
                        video.title(),
                        video.learners() * -video.effect().difference() / 100,
                        sentence(video),
                        ShownIn.figure(BenchmarkFigures.DIFFERENCES)))
                .toList();
    }

    private List<Finding> findings() {
        int compared = ranked.size();
        return Stream.concat(worse.stream(), better.stream())
                .map(video -> finding(video, compared))
                .toList();
    }

    private static Finding finding(BenchmarkVideo video, int compared) {
        boolean isWorse = video.standing() == Standing.WORSE;
        return new Finding(
                "video",
                Optional.of(BenchmarkTables.measure(video)),
                Optional.of(new Subject(Subject.Kind.VIDEO, video.title())),
                isWorse ? Beyond.BELOW : Beyond.ABOVE,
                0,
                compared,
                sentence(video),
                isWorse ? WORDS.say("action.worse", video.title()) : "",
                ShownIn.table(BenchmarkTables.VIDEOS));
    }

    static String sentence(BenchmarkVideo video) {
        return WORDS.say(
                "finding.video",
                video.title(),
                video.effect().mean(),
                video.expected(),
                video.effect().difference(),
                video.interval().low(),
                video.interval().high(),
                video.learners());
    }
}
