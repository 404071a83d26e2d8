package org.lectern.render;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.figure.BarFigure;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.ScatterFigure.Shading;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.figure.StackFigure;

/** What a single mark is called and what it says. */
final class MarkWords {

    private static final Words WORDS = Words.of(MarkWords.class);

    private MarkWords() {}

    /** The mark's name, in full. */
    static String name(Figure figure, int mark) {
        return switch (figure) {
            case BarFigure bars -> bars.categories().get(mark);
            case IntervalFigure intervals -> intervals.rows().get(mark).category();
            case StackFigure stack -> stack.rows().get(mark).category();
            case HistogramFigure histogram -> new HistogramMarks(histogram).name(mark);
            case ScatterFigure scatter -> scatter.points().get(mark).name();
            case CurveFigure curves -> new CurveWords(curves).name(mark);
            case HeatMapFigure map -> map.rows().get(mark / map.columns().size());
            case SilhouetteFigure silhouette -> silhouette.groups().get(mark).name();
        };
    }

    /** The mark's name and values, a few short lines. */
    static String tell(Figure figure, int mark) {
        List<String> facts = switch (figure) {
            case BarFigure bars ->
                List.of(WORDS.say(
                        "mark.value", bars.valueAxis().label(), bars.labels().get(mark)));
            case IntervalFigure intervals -> interval(intervals, mark);
            case StackFigure stack -> parts(stack, mark);
            case HistogramFigure histogram -> List.of(binCount(histogram, mark));
            case ScatterFigure scatter -> point(scatter, scatter.points().get(mark));
            case CurveFigure curves -> new CurveWords(curves).facts(mark);
            case HeatMapFigure map -> cell(map, mark);
            case SilhouetteFigure silhouette ->
                group(silhouette, silhouette.groups().get(mark));
        };
        return (name(figure, mark) + "\n"
                        + String.join(
                                "\n",
                                facts.stream().filter(fact -> !fact.isBlank()).toList()))
                .strip();
    }

    private static List<String> point(ScatterFigure figure, ScatterFigure.Point point) {
        return figure.shading() instanceof Shading.Groups groups
                ? List.of(
                        WORDS.say("mark.value", groups.label(), groups.names().get((int) point.shade())),
                        point.detail())
                : List.of(point.detail());
    }

    private static List<String> cell(HeatMapFigure figure, int mark) {
        HeatMapFigure.Cell cell = figure.cells().get(mark);
        String value = Double.isNaN(cell.value())
                ? WORDS.say("mark.no-value")
                : WORDS.say("mark.value", figure.valueAxis().label(), cell.label());
        String column = figure.columns().get(mark % figure.columns().size());
        return List.of(
                figure.columnLabel().isBlank() ? column : WORDS.say("mark.value", figure.columnLabel(), column),
                value,
                cell.detail());
    }

    private static List<String> group(SilhouetteFigure figure, SilhouetteFigure.Group group) {
        if (group.values().isEmpty()) {
            return List.of(group.detail());
        }
        double mean = group.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return List.of(
                WORDS.say(
                        "mark.group",
                        figure.valueAxis().label(),
                        Numbers.plain(mean, 2),
                        Numbers.plain(group.values().getLast(), 2),
                        Numbers.plain(group.values().getFirst(), 2)),
                group.detail());
    }

    private static List<String> interval(IntervalFigure figure, int mark) {
        IntervalMarks marks = new IntervalMarks(figure);
        return List.of(WORDS.say("mark.value", figure.valueAxis().label(), marks.value(mark)), marks.count(mark));
    }

    private static List<String> parts(StackFigure figure, int mark) {
        StackMarks marks = new StackMarks(figure);
        return Stream.concat(
                        IntStream.range(0, figure.parts().size())
                                .mapToObj(part ->
                                        WORDS.say("mark.value", figure.parts().get(part), marks.share(mark, part))),
                        Stream.of(marks.count(mark)))
                .toList();
    }

    private static String binCount(HistogramFigure figure, int bin) {
        long all = figure.counts().stream().mapToLong(Long::longValue).sum();
        return WORDS.say(
                "mark.bin.count",
                Numbers.count(figure.counts().get(bin)),
                Numbers.count(all),
                Numbers.plain(figure.percent(bin), 1));
    }
}
