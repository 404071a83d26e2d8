package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.BarFigure;
import org.lectern.figure.Caption;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Line;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;
import org.lectern.figure.Figure;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.StackFigure;
import org.lectern.stats.Interval;

/** The figures, the first of which answers the question. */
final class WeeksFigures {

    private static final Words WORDS = Words.of(WeeksFigures.class);

    private final WeeksResult result;
    private final WeekClock clock;

    WeeksFigures(WeeksResult result) {
        this.result = result;
        this.clock = result.panel().clock();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        figures.add(active());
        scores().ifPresent(figures::add);
        figures.add(learners());
        if (!result.groups().groups().isEmpty()) {
            figures.add(groups());
        }
        figures.add(confidence());
        result.completing().map(this::completing).ifPresent(figures::add);
        return figures;
    }

    private Axis weeks() {
        return new Axis(
                WORDS.say(clock.monday().isPresent() ? "axis.weeks.dated" : "axis.weeks"),
                Axis.Scale.LINEAR,
                1,
                Math.max(2, clock.weeks()));
    }

    private Caption caption(String id, String alternative, String table) {
        String note = WORDS.say(
                clock.monday().isPresent() ? "note.dated" : "note.numbered",
                clock.monday().map(Object::toString).orElse(""));
        return new Caption(
                id,
                WORDS.say("figure." + id),
                alternative,
                (note + " " + FewLearners.note(result.learners())).strip(),
                table);
    }

    private CurveFigure active() {
        List<WeekRow> trend = result.trend();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                WORDS.say("line.active"),
                trend.stream()
                        .map(row -> share(row, row.activePercent(), row.activeInterval(), row.active()))
                        .toList()));
        if (result.completing().isPresent()) {
            lines.add(new Line(
                    WORDS.say("line.completed"),
                    trend.stream()
                            .map(row -> share(row, row.completedPercent(), row.completedInterval(), row.completed()))
                            .toList()));
        }
        WeekRow first = trend.getFirst();
        WeekRow last = trend.getLast();
        return new CurveFigure(
                caption(
                        "weekly_activity",
                        WORDS.say("active.alternative", first.activePercent(), last.activePercent(), result.learners()),
                        WeeksTables.TREND),
                weeks(),
                Axis.percent(WORDS.say("axis.active")),
                Path.POINTS,
                WORDS.say("label.lines"),
                lines,
                Double.NaN,
                "");
    }

    private Point share(WeekRow row, double percent, Interval interval, long of) {
        return new Point(
                clock.shortName(row.week()),
                row.week(),
                percent,
                Math.min(interval.low(), percent),
                Math.max(interval.high(), percent),
                false,
                WORDS.say("share.detail", of, row.learners(), percent, interval.low(), interval.high()));
    }

    private Optional<Figure> scores() {
        List<Line> lines = new ArrayList<>();
        line("line.progress", WeekRow::progress).ifPresent(lines::add);
        line("line.score", WeekRow::score).ifPresent(lines::add);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = Axis.percent(WORDS.say("axis.scores"), highest(lines));
        CurveFigure figure = new CurveFigure(
                caption("weekly_scores", WORDS.say("scores.alternative", lines.size()), WeeksTables.TREND),
                weeks(),
                axis,
                Path.PLACES,
                WORDS.say("label.lines"),
                lines,
                Double.NaN,
                "");
        return Optional.of(lines.size() > 1 ? figure.inLanes() : figure);
    }

    private static double highest(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::y)
                .max()
                .orElse(0);
    }

    /** Weeks without a value are left out. */
    private Optional<Line> line(String name, Function<WeekRow, Mean> of) {
        List<Point> points = result.trend().stream()
                .filter(row -> of.apply(row).n() > 0)
                .map(row -> point(row, of.apply(row)))
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(new Line(WORDS.say(name), points));
    }

    private Point point(WeekRow row, Mean mean) {
        double low = mean.interval().map(Interval::low).orElse(Double.NaN);
        double high = mean.interval().map(Interval::high).orElse(Double.NaN);
        return new Point(
                clock.shortName(row.week()),
                row.week(),
                mean.value(),
                low,
                high,
                false,
                mean.interval().isPresent()
                        ? WORDS.say("mean.detail", mean.value(), low, high, mean.n())
                        : WORDS.say("mean.detail-few", mean.value(), mean.n()));
    }

    private CurveFigure confidence() {
        Line line =
                line("line.confidence", WeekRow::confidence).orElse(new Line(WORDS.say("line.confidence"), List.of()));
        return new CurveFigure(
                caption("weekly_confidence", WORDS.say("confidence.alternative"), WeeksTables.TREND),
                weeks(),
                new Axis(WORDS.say("axis.confidence"), Axis.Scale.LINEAR, 0, 1),
                Path.PLACES,
                WORDS.say("label.lines"),
                List.of(line),
                Double.NaN,
                "");
    }

    private HeatMapFigure learners() {
        List<String> rows =
                result.bands().stream().map(WeeksTables::name).distinct().toList();
        List<String> columns =
                result.trend().stream().map(row -> clock.shortName(row.week())).toList();
        List<HeatMapFigure.Cell> cells = result.bands().stream()
                .map(band -> new HeatMapFigure.Cell(
                        band.things(),
                        WORDS.say("cell", band.things()),
                        WORDS.say("cell.detail", WeeksTables.name(band), clock.name(band.week()), band.things())))
                .toList();
        return new HeatMapFigure(
                caption(
                        WeeksTables.LEARNERS,
                        WORDS.say("learners.alternative", result.learners(), rows.size()),
                        WeeksTables.LEARNERS),
                Axis.fromZero(WORDS.say("axis.things")),
                WORDS.say("label.learners"),
                WORDS.say("label.week"),
                rows,
                columns,
                cells);
    }

    private StackFigure groups() {
        WeekGroups groups = result.groups();
        List<String> parts = IntStream.range(0, groups.groups().size())
                .mapToObj(place -> WeeksTables.name(groups, place))
                .toList();
        List<StackFigure.Row> rows = GroupShares.of(groups).stream()
                .map(week -> new StackFigure.Row(clock.shortName(week.week()), week.percents(), week.all()))
                .toList();
        return new StackFigure(
                caption(
                        WeeksTables.GROUPS_BY_WEEK,
                        WORDS.say("groups.alternative", parts.size(), String.join("; ", parts)),
                        WeeksTables.GROUPS_BY_WEEK),
                Axis.percent(WORDS.say("axis.groups")),
                WORDS.say("label.week"),
                parts,
                rows);
    }

    private BarFigure completing(Completing completing) {
        double all = completing.learners();
        return new BarFigure(
                caption(
                        WeeksTables.COMPLETING,
                        WORDS.say("completing.alternative", completing.most(), completing.units(), completing.all()),
                        WeeksTables.COMPLETING),
                Axis.fromZero(WORDS.say("axis.learners")),
                WORDS.say("label.units"),
                completing.steps().stream()
                        .map(step -> String.format(Locale.ROOT, "%d", step.units()))
                        .toList(),
                completing.steps().stream()
                        .map(step -> (double) step.learners())
                        .toList(),
                completing.steps().stream()
                        .map(step -> WORDS.say("bar.learners", step.learners(), 100 * step.learners() / all))
                        .toList());
    }
}
