package org.lectern.analysis.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.timeline.TimelineResult.Moment;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Clock;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.figure.Figure;
import org.lectern.figure.Heading;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import org.lectern.study.CompletionRule;

/** The figures where learners are known: lines over the seconds of a video, what stands out marked on them. */
record TimelineFigures(TimelineResult watching, CompletionRule rule, FoundWords words) {

    private static final Words WORDS = Words.of(TimelineFigures.class);

    List<Figure> all() {
        return List.of(viewers(), leaving(), passages());
    }

    private CurveFigure viewers() {
        ToLongFunction<Moment> all = _ -> watching.viewers();
        return figure(
                caption(
                        "viewers",
                        100 * watching.share(watching.moments().getFirst().viewers())),
                Axis.percent(WORDS.say("axis.viewers")),
                line("line.first", watching.moments(), Moment::viewers, all, Set.of(Kind.SKIP, Kind.EXIT)),
                line("line.again", watching.moments(), Moment::again, Moment::viewers, Set.of(Kind.PEAK)));
    }

    private CurveFigure leaving() {
        return figure(
                caption("leaving", Double.NaN),
                Axis.fromZero(WORDS.say("axis.share")),
                line("line.skip", watching.moments(), Moment::skipping, Moment::reaching, Set.of(Kind.SKIP)),
                line("line.leave", watching.beforeEnd(rule), Moment::leaving, Moment::viewers, Set.of(Kind.EXIT)));
    }

    private CurveFigure passages() {
        return figure(
                caption("passages", Double.NaN),
                Axis.fromZero(WORDS.say("axis.passages")),
                counts("line.first-passages", Moment::viewers),
                counts("line.rewatches", Moment::rewatches));
    }

    private CurveFigure figure(Caption caption, Axis upwards, Line... lines) {
        return new CurveFigure(
                caption,
                Axis.clock(WORDS.say("axis.position"), watching.length()),
                upwards,
                Path.SMOOTH,
                WORDS.say("line.label"),
                List.of(lines),
                Double.NaN,
                "");
    }

    private Caption caption(String name, double start) {
        String note = WORDS.say(
                "figure.note", watching.width(), words.standing().found().size());
        return new Heading("timeline_" + name, WORDS.say("title." + name, watching.video()), TimelineTables.TIMELINE)
                .saying(
                        WORDS.say("alternative." + name, watching.viewers(), start) + " " + words.headline(),
                        note,
                        FewLearners.note(watching.viewers()));
    }

    /** A share of those who could, with its interval; without a point where nobody could. */
    private Line line(
            String name,
            List<Moment> moments,
            ToLongFunction<Moment> count,
            ToLongFunction<Moment> of,
            Set<Kind> marked) {
        return new Line(
                WORDS.say(name),
                moments.stream()
                        .filter(moment -> of.applyAsLong(moment) > 0)
                        .map(moment -> point(moment, count.applyAsLong(moment), of.applyAsLong(moment), marked))
                        .toList());
    }

    private Point point(Moment moment, long count, long of, Set<Kind> kinds) {
        double share = 100.0 * count / of;
        Interval interval = Wilson.of(count, of).times(100);
        Optional<Found> found = words.standing().found().stream()
                .filter(one -> kinds.contains(one.kind()) && one.at() == moment.from())
                .findFirst();
        String detail = WORDS.say("detail", count, of) + FoundWords.detail(found);
        return new Point(
                "",
                moment.from(),
                share,
                Math.min(share, interval.low()),
                Math.max(share, interval.high()),
                found.isPresent(),
                detail);
    }

    private Line counts(String name, ToLongFunction<Moment> count) {
        return new Line(
                WORDS.say(name),
                watching.moments().stream()
                        .map(moment -> Point.bare(
                                moment.from(),
                                (double) count.applyAsLong(moment),
                                WORDS.say("detail.at", Clock.of(moment.from()))))
                        .toList());
    }
}
