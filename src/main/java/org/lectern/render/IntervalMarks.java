package org.lectern.render;

import java.util.stream.Stream;
import org.lectern.contract.Words;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.IntervalFigure.Row;

/**
 * Dots on whiskers; the same in words in a column beside.
 *
 * @param lowerEnds whether the lower ends are drawn so that they can be compared
 */
public record IntervalMarks(IntervalFigure figure, boolean lowerEnds) implements RowMarks {

    private static final Words WORDS = Words.of(IntervalMarks.class);

    /** Half the height of the stroke at the end by which rows stand, in em. */
    private static final double LOWER_END = 0.4;

    public IntervalMarks(IntervalFigure figure) {
        this(figure, figure.standsByLowerEnds());
    }

    @Override
    public int size() {
        return figure.size();
    }

    @Override
    public String categoryLabel() {
        return figure.categoryLabel();
    }

    @Override
    public String category(int row) {
        return figure.rows().get(row).category();
    }

    @Override
    public String group(int row) {
        return figure.rows().get(row).group();
    }

    @Override
    public double low() {
        return withReference().mapToDouble(Row::low).min().orElse(0);
    }

    @Override
    public double high() {
        return withReference().mapToDouble(Row::high).max().orElse(1);
    }

    private Stream<Row> withReference() {
        double at = figure.reference();
        return Double.isNaN(at)
                ? figure.rows().stream()
                : Stream.concat(figure.rows().stream(), Stream.of(new Row("", "", at, at, at, 0)));
    }

    @Override
    public String value(int row) {
        Row shown = figure.rows().get(row);
        int decimals = decimals();
        return WORDS.say(
                shown.low() < 0 ? "interval.value-below" : "interval.value",
                Numbers.plain(shown.value(), decimals),
                Numbers.plain(shown.low(), decimals),
                Numbers.plain(shown.high(), decimals));
    }

    /** As many digits as the narrower of the intervals deserve; the same for all, to be compared. */
    private int decimals() {
        double[] halves = figure.rows().stream()
                .mapToDouble(row -> (row.high() - row.low()) / 2)
                .sorted()
                .toArray();
        double typical = halves[halves.length / 4];
        return Numbers.decimalsFor(typical > 0 ? typical : (high() - low()) / 100);
    }

    @Override
    public String count(int row) {
        long count = figure.rows().get(row).count();
        return count == 0 ? "" : WORDS.say("count", Numbers.count(count));
    }

    @Override
    public double rowHeight() {
        return 1.75;
    }

    @Override
    public double reference() {
        return figure.reference();
    }

    @Override
    public String referenceLabel() {
        return figure.referenceLabel();
    }

    @Override
    public double draw(int row, Sheet sheet, Scale scale, double y) {
        Row shown = figure.rows().get(row);
        sheet.add(new Shape.Line(scale.at(shown.low()), y, scale.at(shown.high()), y, sheet.em(0.13), false, Ink.MARK));
        if (lowerEnds) {
            double low = scale.at(shown.low());
            double half = sheet.em(LOWER_END);
            sheet.add(new Shape.Line(low, y - half, low, y + half, sheet.em(0.13), false, Ink.MARK));
        }
        sheet.add(new Shape.Dot(scale.at(shown.value()), y, sheet.em(0.34), Ink.MARK));
        return scale.at(shown.high());
    }
}
