package org.lectern.render;

import javafx.geometry.HPos;
import org.lectern.contract.Words;
import org.lectern.figure.BarFigure;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.figure.StackFigure;

/** Places a figure's title, answer, body, notes and footer below one another. */
final class FigureLayout {

    private static final Words WORDS = Words.of(FigureLayout.class);

    private FigureLayout() {}

    /**
     * Lays a figure out.
     *
     * @param width in pixels
     * @param height in pixels, which a figure of rows may leave unused or exceed; NaN asks for what suits it best
     */
    static Drawing lay(Figure whole, Imprint imprint, Typeface type, double width, double height) {
        Figure figure = Followed.in(whole, imprint.followed());
        Sheet sheet = new Sheet(type, width, imprint.followed());
        Body body = body(figure);
        double top = head(figure, imprint, sheet);
        double tail = tail(figure, imprint, new Sheet(type, width, imprint.followed()), 0);
        double bodyHeight = body.height(sheet, height - top - tail);
        Hits hits = body.draw(sheet, top, bodyHeight);
        double end = tail(figure, imprint, sheet, top + bodyHeight);
        return sheet.done(Math.ceil(end), hits);
    }

    /** The height that {@link #lay} would come to, without drawing. */
    static double height(Figure whole, Imprint imprint, Typeface type, double width, double height) {
        Figure figure = Followed.in(whole, imprint.followed());
        Sheet sheet = new Sheet(type, width, imprint.followed());
        double top = head(figure, imprint, sheet);
        double tail = tail(figure, imprint, new Sheet(type, width, imprint.followed()), 0);
        return Math.ceil(tail(figure, imprint, sheet, top + body(figure).height(sheet, height - top - tail)));
    }

    /** Draws what stands above the body and says where it ends. */
    private static double head(Figure figure, Imprint imprint, Sheet sheet) {
        double y = sheet.paragraph(figure.caption().title(), 0, TextStyle.TITLE, Ink.TEXT);
        if (!imprint.answer().isBlank()) {
            y = sheet.paragraph(imprint.answer(), y + sheet.em(0.2), TextStyle.BODY, Ink.TEXT);
        }
        return y + sheet.em(0.5);
    }

    private static Body body(Figure figure) {
        if (figure.size() == 0) {
            return new EmptyBody(figure);
        }
        return switch (figure) {
            case BarFigure bars -> new RowsBody(bars.valueAxis(), new BarMarks(bars));
            case IntervalFigure intervals -> new RowsBody(intervals.valueAxis(), new IntervalMarks(intervals));
            case StackFigure stack -> new RowsBody(stack.valueAxis(), new StackMarks(stack));
            case HistogramFigure histogram -> new HistogramBody(histogram);
            case ScatterFigure scatter -> new ScatterBody(scatter);
            case CurveFigure curves when curves.layout() == CurveFigure.Layout.LANES -> new LanesBody(curves);
            case CurveFigure curves -> new CurveBody(curves);
            case HeatMapFigure map -> new HeatMapBody(map);
            case SilhouetteFigure silhouette -> new SilhouetteBody(silhouette);
        };
    }

    /** Draws what stands under the body and says where it ends. */
    private static double tail(Figure figure, Imprint imprint, Sheet sheet, double top) {
        double y = top;
        if (figure.size() > 0) {
            String notes = (key(figure) + " " + figure.caption().note()).strip();
            if (!notes.isEmpty()) {
                y = sheet.paragraph(notes, y + sheet.em(0.4), TextStyle.SMALL, Ink.MUTED);
            }
        }
        return imprint.line().isBlank() ? y : drawFooter(imprint, sheet, y + sheet.em(0.9));
    }

    private static double drawFooter(Imprint imprint, Sheet sheet, double top) {
        sheet.hairline(0, top, sheet.width, top, Ink.GRID);
        double line = top + sheet.em(0.5);
        double both = sheet.type.width(imprint.left(), TextStyle.SMALL)
                + sheet.type.width(imprint.right(), TextStyle.SMALL)
                + sheet.em(2);
        if (both > sheet.width) {
            return sheet.paragraph(imprint.line(), line, TextStyle.SMALL, Ink.MUTED);
        }
        double baseline = line + sheet.em(TextStyle.SMALL.em);
        sheet.text(imprint.right(), sheet.width, baseline, HPos.RIGHT, TextStyle.SMALL, Ink.MUTED);
        sheet.text(imprint.left(), 0, baseline, HPos.LEFT, TextStyle.SMALL, Ink.MUTED);
        return line + sheet.type.lineHeight(TextStyle.SMALL);
    }

    /** How the marks are to be read, where that does not explain itself. */
    private static String key(Figure figure) {
        return switch (figure) {
            case IntervalFigure _ -> WORDS.say("key.interval");
            case CurveFigure curves when curves.anyInterval() -> WORDS.say("key.curve");
            default -> "";
        };
    }
}
