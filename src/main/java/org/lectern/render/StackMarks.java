package org.lectern.render;

import java.util.stream.IntStream;
import javafx.geometry.HPos;
import org.lectern.contract.Words;
import org.lectern.figure.StackFigure;

/** Bars divided into parts, with the share of each part on it where there is room. */
public record StackMarks(StackFigure figure) implements RowMarks {

    private static final Words WORDS = Words.of(StackMarks.class);
    private static final double THICKNESS = 1.25;
    private static final double SEAM = 1;

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
    public double low() {
        return 0;
    }

    @Override
    public double high() {
        return 100;
    }

    @Override
    public String count(int row) {
        return WORDS.say("count", Numbers.count(figure.rows().get(row).count()));
    }

    @Override
    public double rowHeight() {
        return 1.75;
    }

    @Override
    public Key key() {
        return new PartsKey(
                figure.parts(),
                IntStream.range(0, figure.parts().size()).mapToObj(this::tone).toList());
    }

    /** Parts lie from one end of a scale to the other, and so do their colours. */
    public Tone tone(int part) {
        return new Tone.Ends(place(part));
    }

    private double place(int part) {
        int last = figure.parts().size() - 1;
        return last == 0 ? 1 : (double) part / last;
    }

    /** A part's share of a bar, in whole percent. */
    public String share(int row, int part) {
        return WORDS.say(
                "stack.share", Numbers.plain(figure.rows().get(row).shares().get(part), 0));
    }

    @Override
    public double draw(int row, Sheet sheet, Scale scale, double y) {
        double height = Math.rint(sheet.em(THICKNESS));
        double from = 0;
        for (int part = 0; part < figure.parts().size(); part++) {
            double to = from + figure.rows().get(row).shares().get(part);
            double left = Math.rint(scale.at(from));
            double width = Math.rint(scale.at(to)) - left;
            if (width > SEAM) {
                sheet.add(new Shape.Bar(left, Math.rint(y - height / 2), width - SEAM, height, tone(part)));
            }
            String share = share(row, part);
            if (sheet.type.width(share, TextStyle.SMALL) + sheet.em(0.5) <= width) {
                Tone ink = new Tone.OnEnds(place(part));
                sheet.textAt(share, left + (width - SEAM) / 2, y, HPos.CENTER, TextStyle.SMALL, ink);
            }
            from = to;
        }
        return scale.at(100);
    }
}
