package org.lectern.render;

import org.lectern.figure.BarFigure;

/** Bars from zero with their values at the end. */
public record BarMarks(BarFigure figure) implements RowMarks {

    private static final double THICKNESS = 1.15;

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
        return figure.categories().get(row);
    }

    @Override
    public double low() {
        return figure.values().stream().mapToDouble(Double::doubleValue).reduce(0, Math::min);
    }

    @Override
    public double high() {
        return figure.values().stream().mapToDouble(Double::doubleValue).reduce(0, Math::max);
    }

    @Override
    public String endLabel(int row) {
        return figure.labels().get(row);
    }

    @Override
    public double rowHeight() {
        return 1.75;
    }

    @Override
    public double draw(int row, Sheet sheet, Scale scale, double y) {
        double zero = scale.at(0);
        double end = scale.at(figure.values().get(row));
        double height = Math.rint(sheet.em(THICKNESS));
        sheet.add(
                new Shape.Bar(Math.min(zero, end), Math.rint(y - height / 2), Math.abs(end - zero), height, Ink.MARK));
        return Math.max(zero, end);
    }
}
