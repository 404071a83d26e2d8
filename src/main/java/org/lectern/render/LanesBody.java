package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.CurveFigure.Path;
import org.lectern.figure.CurveFigure.Point;

/** Lines below one another, each under its name on axes of its own, so that no band covers another line. */
record LanesBody(CurveFigure figure) implements Body {

    private static final double REACH = 0.9;

    /** Height of a line's name and of what parts it from the lane above, in em. */
    private static final double NAME = 1.6;

    /** The least height of a lane's plot, in em. */
    private static final double LEAST = 6;

    private static final double BEST = 11;

    @Override
    public double height(Sheet sheet, double offered) {
        double around = sheet.em(PlotFrame.HEAD + Axes.FOOT) + lanes() * sheet.em(NAME);
        return Double.isNaN(offered)
                ? around + lanes() * sheet.em(BEST)
                : Math.max(offered, around + lanes() * sheet.em(LEAST));
    }

    private int lanes() {
        return figure.lines().size();
    }

    @Override
    public Hits draw(Sheet sheet, double top, double height) {
        double head = sheet.em(PlotFrame.HEAD);
        double plot = (height - head - sheet.em(Axes.FOOT)) / lanes();
        CurveBody all = new CurveBody(figure);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int lane = 0; lane < lanes(); lane++) {
            boolean last = lane == lanes() - 1;
            double from = top + lane * plot + (lane == 0 ? 0 : head);
            double name = lane == 0 ? head : 0;
            PlotFrame frame = PlotFrame.lane(
                    sheet,
                    all.across(),
                    all.upwards(),
                    new PlotFrame.Place(from, plot + name + (last ? sheet.em(Axes.FOOT) : 0), sheet.em(NAME), 0),
                    lane == 0,
                    last);
            draw(sheet, frame, lane);
            for (Point point : figure.lines().get(lane).points()) {
                x.add(frame.x().at(point.x()));
                y.add(frame.y().at(point.y()));
            }
            starts.add(x.size());
        }
        return new CurveHits(
                pixels(x),
                pixels(y),
                starts.stream().mapToInt(Integer::intValue).toArray(),
                figure.path() == Path.STEPS,
                sheet.em(REACH));
    }

    private void draw(Sheet sheet, PlotFrame frame, int lane) {
        frame.base(sheet);
        String name = figure.lines().get(lane).name();
        double left = frame.x().from();
        sheet.text(
                sheet.type.shortened(name, TextStyle.SMALL, sheet.width - left),
                left,
                frame.y().to() - sheet.em(0.4),
                HPos.LEFT,
                TextStyle.SMALL,
                Ink.TEXT);
        new CurveLines(figure, sheet, frame, lane).draw();
    }

    private static double[] pixels(List<Double> places) {
        return IntStream.range(0, places.size()).mapToDouble(places::get).toArray();
    }
}
