package org.lectern.render;

import org.lectern.contract.Words;
import org.lectern.figure.BoxFigure;
import org.lectern.figure.BoxFigure.Box;

/** Boxes of the middle half, with median, mean and whiskers. */
public record BoxMarks(BoxFigure figure) implements RowMarks {

    private static final Words WORDS = Words.of(BoxMarks.class);
    private static final double THICKNESS = 1.1;

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
        return figure.boxes().get(row).category();
    }

    @Override
    public double low() {
        return figure.boxes().stream()
                .mapToDouble(box -> Math.min(box.whiskerLow(), box.mean()))
                .min()
                .orElse(0);
    }

    @Override
    public double high() {
        return figure.boxes().stream()
                .mapToDouble(box -> Math.max(box.whiskerHigh(), box.mean()))
                .max()
                .orElse(1);
    }

    @Override
    public String count(int row) {
        return WORDS.say("count", Numbers.count(figure.boxes().get(row).count()));
    }

    @Override
    public double rowHeight() {
        return 1.9;
    }

    @Override
    public double draw(int row, Sheet sheet, Scale scale, double y) {
        Box box = figure.boxes().get(row);
        double height = Math.rint(sheet.em(THICKNESS));
        double top = Math.rint(y - height / 2);
        double middle = top + height / 2;
        double thin = sheet.em(0.1);
        whisker(sheet, scale.at(box.quartile1()), scale.at(box.whiskerLow()), middle);
        whisker(sheet, scale.at(box.quartile3()), scale.at(box.whiskerHigh()), middle);
        double left = scale.at(box.quartile1());
        sheet.add(new Shape.Bar(left, top, Math.max(1, scale.at(box.quartile3()) - left), height, Ink.MARK_SOFT));
        double median = scale.at(box.median());
        sheet.add(new Shape.Line(median, top, median, top + height, 2 * thin, false, Ink.MARK));
        sheet.add(new Shape.Diamond(scale.at(box.mean()), middle, sheet.em(0.34), Ink.SURFACE, Ink.TEXT));
        return scale.at(box.whiskerHigh());
    }

    private static void whisker(Sheet sheet, double from, double to, double y) {
        double cap = sheet.em(0.28);
        double thin = sheet.em(0.1);
        sheet.add(new Shape.Line(from, y, to, y, thin, false, Ink.MARK));
        sheet.add(new Shape.Line(to, y - cap, to, y + cap, thin, false, Ink.MARK));
    }
}
