package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.dropoff.CurveQueries.Counts;
import org.lectern.analysis.dropoff.CurveQueries.Own;
import org.lectern.analysis.dropoff.CurveQueries.Squares;
import org.lectern.analysis.dropoff.Part.Kind;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.Words;
import org.lectern.stats.KaplanMeier;
import org.lectern.stats.LogRank;

/**
 * Picks two parts where none were chosen and compares their curves. Unless chosen, the first is the video that surest
 * loses more views than the study does, or else the one with most views, and the second is all that is not in the first.
 */
final class Comparing {

    private static final Words WORDS = Words.of(Comparing.class);

    private static final int END = CurveQueries.TIMES - 1;

    private final List<VideoRate> pairs;
    private final BeyondChance<VideoRate> standing;
    private final CurveQueries queries;
    private final List<String> missing = new ArrayList<>();

    /** @param pairs every title in every course, one name a course */
    Comparing(List<VideoRate> pairs, BeyondChance<VideoRate> standing, CurveQueries queries) {
        this.pairs = pairs;
        this.standing = standing;
        this.queries = queries;
    }

    Comparison of(Part first, Part second) {
        missing.clear();
        Part one = known(first, Part.picked());
        boolean picked = one.kind() == Kind.PICKED;
        Part chosen = picked ? pick() : one;
        Part other = known(second, Part.rest());
        Split split = new Split(chosen, other.equals(chosen) || other.kind() == Kind.PICKED ? Part.rest() : other);
        return compare(split, picked && !standing.above().isEmpty() ? standing.tested() : 1);
    }

    private Part known(Part wanted, Part otherwise) {
        if (wanted.name().isEmpty() || pairs.stream().anyMatch(wanted::holds)) {
            return wanted;
        }
        missing.add(wanted.name());
        return otherwise;
    }

    private Part pick() {
        return Part.video(standing.above().stream()
                .findFirst()
                .or(() -> pairs.stream()
                        .min(Comparator.comparingLong(
                                        (VideoRate pair) -> pair.rate().views())
                                .reversed()
                                .thenComparing(VideoRate::video)))
                .orElseThrow()
                .video());
    }

    private Comparison compare(Split split, int pickedFrom) {
        Counts counts = queries.counts(split);
        List<KaplanMeier> running = new ArrayList<>();
        for (int part = 0; part < 2 && counts.has(part); part++) {
            running.add(new KaplanMeier(counts.stopped[part], counts.finished[part]));
        }
        long[] different = split.different(pairs);
        double views = running.stream().mapToDouble(KaplanMeier::size).sum();
        LogRank logRank = new LogRank(
                counts.stopped,
                counts.finished,
                views / Arrays.stream(different).sum());
        Squares squares = queries.squares(
                split,
                counts,
                (part, percent, stops) -> running.get(part).influence(END, percent, stops),
                logRank::contribution);
        List<Curve> curves = new ArrayList<>();
        for (int part = 0; part < running.size(); part++) {
            Own own = squares.of(part);
            double effect = designEffect(running.get(part), own.squares(), different[part]);
            curves.add(new Curve(label(split, part), running.get(part), effect, own.learners()));
        }
        boolean two = curves.size() == 2;
        long fewest = Math.min(squares.first().learners(), squares.second().learners());
        double p = two ? Math.min(1, logRank.clusteredP(squares.shared(), fewest) * pickedFrom) : 1;
        return new Comparison(curves, two ? logRank.excess() : 0, p, pickedFrom, missing);
    }

    /** How much larger the variance is by what learners' views have in common; never smaller than by repetitions. */
    private static double designEffect(KaplanMeier running, double squares, long different) {
        double variance = running.lastLogVariance(END);
        double repeated = (double) running.size() / different;
        return variance > 0 ? Math.max(repeated, squares / variance) : repeated;
    }

    private static String label(Split split, int part) {
        Part shown = part == 0 ? split.first() : split.second();
        boolean givesWay = part == 0 ? split.firstGivesWay() : split.secondGivesWay();
        return switch (shown.kind()) {
            case VIDEO -> WORDS.say("part.video", shown.name());
            case COURSE -> WORDS.say(givesWay ? "part.course-rest" : "part.course", shown.name());
            case REST, PICKED -> WORDS.say("part.rest");
        };
    }
}
