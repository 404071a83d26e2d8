package org.lectern.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Binomial;
import org.lectern.stats.Kitagawa.Part;
import org.lectern.study.CompletionRule;

/** Whether what is said of two studies holds where the truth is known; figures stand in docs/honesty.md. */
class CompareCoverageTest {

    private static final int STUDIES = 200;
    private static final int VIDEOS = 20;

    /** Learners of one half. */
    private static final int LEARNERS = 150;

    private static final int VIEWS = 20;

    private static CompareResult compare(Watched first, Watched second, Drawn drawn) {
        BothSides both = new BothSides(first, second, drawn.all());
        CompareParams params = new CompareParams(50, CompletionRule.USUAL, 30, 1);
        return new Comparing(
                        params,
                        new Names("a", "b"),
                        new Scope(false, true, true, true, false, false),
                        TaskContext.quiet())
                .compare(both, Optional.empty());
    }

    private static boolean holds(Amount amount) {
        return amount.interval().orElseThrow().contains(0);
    }

    private static boolean namesAny(CompareResult result) {
        return result.videos().stream().anyMatch(video -> video.moved().isSure());
    }

    /** Whether so many of the studies are what chance makes of a share: the exact test at one in a hundred. */
    private static boolean isLike(int found, double share) {
        return Binomial.twoSided(found, STUDIES, share) > 0.01;
    }

    @Test
    void halvesOfOneCourseDoNotDiffer() {
        int named = 0;
        int whole = 0;
        int watching = 0;
        for (int seed = 0; seed < STUDIES; seed++) {
            Drawn drawn = new Drawn(seed, VIDEOS);
            CompareResult result = compare(
                    drawn.watched("a", LEARNERS, VIEWS, drawn.even(), Drawn.UNCHANGED),
                    drawn.watched("b", LEARNERS, VIEWS, drawn.even(), Drawn.UNCHANGED),
                    drawn);
            named += namesAny(result) ? 1 : 0;
            whole += holds(result.main().whole()) ? 1 : 0;
            watching += holds(result.main().of(Part.MEANS)) ? 1 : 0;
        }
        assertTrue(named <= 0.05 * STUDIES, "named in " + named);
        assertTrue(isLike(whole, 0.95), "held in " + whole);
        assertTrue(isLike(watching, 0.95), "held in " + watching);
    }

    @Test
    void smallStudiesAreNoSurerThanTheyMayBe() {
        Map<Part, Integer> held = new EnumMap<>(Part.class);
        for (int seed = 0; seed < STUDIES; seed++) {
            Drawn drawn = new Drawn(seed, 40);
            CompareResult result = compare(
                    drawn.watched("a", 30, 6, drawn.even(), Drawn.UNCHANGED),
                    drawn.watched("b", 30, 6, drawn.even(), Drawn.UNCHANGED),
                    drawn);
            for (Part part : Part.values()) {
                held.merge(part, holds(result.main().of(part)) ? 1 : 0, Integer::sum);
            }
        }
        assertTrue(held.values().stream().allMatch(n -> n >= 0.95 * STUDIES || isLike(n, 0.95)), held::toString);
    }

    /** Some three hundred views of each video in each study, which spread by less than those that end at once or run to the end. */
    @Test
    void eightPointsInOneVideoAreFound() {
        int found = 0;
        int others = 0;
        for (int seed = 0; seed < STUDIES; seed++) {
            Drawn drawn = new Drawn(seed, VIDEOS);
            Drawn.Completion before = (_, completion) -> 30 + 0.5 * completion;
            Drawn.Completion after = (video, completion) -> before.of(video, completion) + (video == 3 ? 8 : 0);
            CompareResult result = compare(
                    drawn.watched("a", 300, VIEWS, drawn.even(), before),
                    drawn.watched("b", 300, VIEWS, drawn.even(), after),
                    drawn);
            found += result.videos().stream()
                            .anyMatch(video -> video.moved() == Moved.HIGHER
                                    && video.what().any().title().equals("v3"))
                    ? 1
                    : 0;
            others += result.videos().stream()
                            .anyMatch(video -> video.moved().isSure()
                                    && !video.what().any().title().equals("v3"))
                    ? 1
                    : 0;
        }
        assertTrue(found >= 0.8 * STUDIES, "found in " + found);
        assertTrue(others <= 0.05 * STUDIES, "others in " + others);
    }

    /** Hard videos are chosen three times as often as before, and each is watched as before. */
    @Test
    void whereOnlyTheMixChangesNothingIsWatchedDifferently() {
        int watching = 0;
        int seen = 0;
        for (int seed = 0; seed < STUDIES; seed++) {
            Drawn drawn = new Drawn(seed, VIDEOS);
            CompareResult result = compare(
                    drawn.watched("a", LEARNERS, VIEWS, drawn.even(), Drawn.UNCHANGED),
                    drawn.watched("b", LEARNERS, VIEWS, drawn.hardFirst(), Drawn.UNCHANGED),
                    drawn);
            watching += holds(result.main().of(Part.MEANS)) ? 1 : 0;
            seen += holds(result.main().of(Part.GROUPS)) ? 0 : 1;
        }
        assertTrue(isLike(watching, 0.95), "held in " + watching);
        assertTrue(seen >= 0.9 * STUDIES, "the mix was seen in " + seen);
    }
}
