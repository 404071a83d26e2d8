package org.lectern.analysis.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.lectern.analysis.benchmark.Explained.Factor;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;

/** The figures, the one that answers the question first. */
final class BenchmarkFigures {

    static final String DIFFERENCES = "benchmark_differences";

    private static final Words WORDS = Words.of(BenchmarkFigures.class);

    private final BenchmarkResult result;
    private final List<BenchmarkVideo> ranked;

    BenchmarkFigures(BenchmarkResult result) {
        this.result = result;
        this.ranked = result.ranked();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>(List.of(differences(), seenAndExpected()));
        if (!result.bands().isEmpty()) {
            figures.add(bands());
        }
        figures.add(shares());
        return figures;
    }

    /** Those that are watched least beside what was expected come first: there is something to be done. */
    private IntervalFigure differences() {
        Heading heading = new Heading(DIFFERENCES, WORDS.say("differences.title"), BenchmarkTables.VIDEOS);
        int each = result.params().ranked();
        int lowest = Math.min(each, ranked.size() / 2 + ranked.size() % 2);
        int highest = Math.min(each, ranked.size() - lowest);
        List<IntervalFigure.Row> rows = new ArrayList<>();
        ranked.subList(0, lowest).forEach(video -> rows.add(row(video, WORDS.say("group.less"))));
        ranked.subList(ranked.size() - highest, ranked.size())
                .forEach(video -> rows.add(row(video, WORDS.say("group.more"))));
        List<IntervalFigure.Row> rest = ranked.subList(lowest, ranked.size() - highest).stream()
                .map(video -> row(video, ""))
                .toList();
        return new IntervalFigure(
                ranked.isEmpty() ? heading.empty(nothing()) : told(heading, rows.size()),
                new Axis(WORDS.say("axis.difference"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                WORDS.say("label.video"),
                rows,
                rest,
                ranked.isEmpty() ? Double.NaN : 0,
                ranked.isEmpty() ? "" : WORDS.say("reference.expected"));
    }

    private String nothing() {
        return WORDS.say(
                "figures.empty",
                result.params().enough().inWords(),
                result.videos().size());
    }

    private Caption told(Heading heading, int shown) {
        BenchmarkVideo first = ranked.getFirst();
        return heading.saying(
                WORDS.say(
                        "differences.alternative",
                        first.title(),
                        first.effect().mean(),
                        first.expected(),
                        first.effect().difference()),
                WORDS.say(
                        "differences.note",
                        shown,
                        ranked.size(),
                        result.videos().size(),
                        result.params().enough().inWords()),
                WORDS.say("differences.order"));
    }

    private static IntervalFigure.Row row(BenchmarkVideo video, String group) {
        return new IntervalFigure.Row(
                video.title(),
                group,
                video.effect().difference(),
                video.interval().low(),
                video.interval().high(),
                video.video().views());
    }

    private ScatterFigure seenAndExpected() {
        Heading heading = new Heading("benchmark_expected", WORDS.say("expected.title"), BenchmarkTables.VIDEOS);
        List<ScatterFigure.Point> points = ranked.stream()
                .map(video -> new ScatterFigure.Point(
                        video.title(),
                        video.expected(),
                        video.effect().mean(),
                        Double.NaN,
                        video.isBeyondChance(),
                        WORDS.say("expected.detail", video.effect().mean(), video.expected(), video.learners())))
                .toList();
        return new ScatterFigure(
                ranked.isEmpty()
                        ? heading.empty(nothing())
                        : heading.saying(
                                WORDS.say(
                                        "expected.alternative",
                                        ranked.size(),
                                        result.those(BenchmarkVideo.Standing.WORSE)
                                                .size(),
                                        result.those(BenchmarkVideo.Standing.BETTER)
                                                .size()),
                                WORDS.say("expected.note")),
                new Axis(WORDS.say("axis.expected"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                new Axis(WORDS.say("axis.seen"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                WORDS.say("label.video"),
                new ScatterFigure.Shading.Plain(),
                points,
                points.isEmpty() ? List.of() : List.of(asExpected(points)));
    }

    private static ScatterFigure.Guide asExpected(List<ScatterFigure.Point> points) {
        double low = points.stream().mapToDouble(ScatterFigure.Point::x).min().orElse(0);
        double high = points.stream().mapToDouble(ScatterFigure.Point::x).max().orElse(0);
        return new ScatterFigure.Guide(
                WORDS.say("reference.as-expected"),
                true,
                low < high
                        ? List.of(new ScatterFigure.Place(low, low), new ScatterFigure.Place(high, high))
                        : List.of());
    }

    private IntervalFigure bands() {
        Heading heading = new Heading("benchmark_bands", WORDS.say("bands.title"), BenchmarkTables.BANDS);
        List<IntervalFigure.Row> rows = result.bands().stream()
                .map(band -> new IntervalFigure.Row(
                        band.name(),
                        WORDS.say("kind." + band.factor()),
                        band.part().value(),
                        band.part().interval().low(),
                        band.part().interval().high(),
                        band.learners()))
                .toList();
        Band first = result.bands().getFirst();
        return new IntervalFigure(
                heading.saying(
                        WORDS.say(
                                "bands.alternative",
                                first.name(),
                                first.part().value(),
                                first.part().interval().low(),
                                first.part().interval().high()),
                        WORDS.say("bands.note"),
                        result.explained().has(Factor.LENGTH) ? WORDS.say("bands.note-length") : ""),
                new Axis(WORDS.say("axis.part"), Axis.Scale.LINEAR, Double.NaN, Double.NaN),
                WORDS.say("label.band"),
                rows,
                0,
                WORDS.say("reference.mean"));
    }

    private BarFigure shares() {
        List<Shares> known = result.shares().stream()
                .filter(share -> !Double.isNaN(share.share()))
                .toList();
        Heading heading = new Heading("benchmark_shares", WORDS.say("shares.title"), BenchmarkTables.EFFECTS);
        return new BarFigure(
                known.isEmpty()
                        ? heading.empty(WORDS.say("shares.empty"))
                        : heading.saying(
                                WORDS.say(
                                        "shares.alternative",
                                        100 * known.get(0).share(),
                                        100 * known.get(1).share()),
                                WORDS.say("shares.note")),
                Axis.percent(WORDS.say("axis.share")),
                WORDS.say("label.source"),
                known.stream().map(Shares::inWords).toList(),
                known.stream().map(share -> 100 * share.share()).toList(),
                known.stream()
                        .map(share -> WORDS.say("shares.bar", 100 * share.share()))
                        .toList());
    }
}
