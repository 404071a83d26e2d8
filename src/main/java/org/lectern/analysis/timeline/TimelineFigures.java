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

    static final String VIEWERS = "timeline_viewers";

    List<Figure> all() {
        return List.of(viewers(), leaving(), passages());
    }

    private CurveFigure viewers() {
        ToLongFunction<Moment> all = _ -> watching.viewers();
        return figure(
                caption(
                        "viewers",
                        100 * watching.share(watching.moments().getFirst().viewers()),
                        WORDS.say(
                                "figure.note",
                                watching.width(),
                                words.standing().found().size())),
                Axis.percent(WORDS.say("axis.viewers")),
                line("line.first", watching.moments(), Moment::viewers, all, Set.of(Kind.SKIP, Kind.EXIT)),
                line("line.again", watching.moments(), Moment::again, Moment::viewers, Set.of(Kind.PEAK)));
    }

    private CurveFigure leaving() {
        Stretches stretches = new Stretches(watching, rule);
        Heading heading =
                new Heading("timeline_leaving", WORDS.say("title.leaving", watching.video()), TimelineTables.STRETCHES);
        return figure(
                        heading.saying(
                                WORDS.say("alternative.leaving", watching.viewers()) + " " + words.headline(),
                                WORDS.say(
                                        "leaving.note",
                                        stretches.width(),
                                        words.standing().found().size()),
                                FewLearners.note(watching.viewers())),
                        Axis.fromZero(WORDS.say("axis.share")),
                        line("line.skip", stretches.all(), Moment::skipping, Moment::reaching, Set.of(Kind.SKIP)),
                        line("line.leave", stretches.beforeEnd(), Moment::leaving, Moment::viewers, Set.of(Kind.EXIT)))
                .inLanes();
    }

    private CurveFigure passages() {
        return figure(
                caption("passages", Double.NaN, WORDS.say("passages.note", watching.width())),
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

    private Caption caption(String name, double start, String note) {
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
        double width = moments.size() < 2
                ? watching.length()
                : moments.get(1).from() - moments.get(0).from();
        return new Line(
                WORDS.say(name),
                moments.stream()
                        .filter(moment -> of.applyAsLong(moment) > 0)
                        .map(moment -> point(moment, width, count.applyAsLong(moment), of.applyAsLong(moment), marked))
                        .toList());
    }

    private static boolean holds(Moment moment, double width, double at) {
        return moment.from() <= at && at < moment.from() + width;
    }

    private Point point(Moment moment, double width, long count, long of, Set<Kind> kinds) {
        double share = 100.0 * count / of;
        Interval interval = Wilson.of(count, of).times(100);
        Optional<Found> found = words.standing().found().stream()
                .filter(one -> kinds.contains(one.kind()) && holds(moment, width, one.at()))
                .findFirst();
        String detail = WORDS.say("detail", count, of) + FoundWords.detail(found);
        return new Point(
                found.map(one -> Clock.of(one.at())).orElse(""),
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
