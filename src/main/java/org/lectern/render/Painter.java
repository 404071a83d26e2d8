package org.lectern.render;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.FontSmoothingType;

/**
 * Draws a drawing on a canvas.
 *
 * @param pixels device pixels a unit of the drawing, for what is drawn pixel by pixel
 */
record Painter(GraphicsContext graphics, Palette palette, Typeface type, double pixels) {

    private static final int RAMP_SLICES = 100;

    /** Draws the drawing from its row {@code top} on; the canvas holds as much of it as its height allows. */
    void paint(Drawing drawing, double top) {
        graphics.save();
        graphics.translate(0, -top);
        graphics.setFontSmoothingType(FontSmoothingType.GRAY);
        for (Shape shape : drawing.shapes()) {
            paint(shape);
        }
        graphics.restore();
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Shape.Label label -> {
                graphics.setFill(palette.of(label.ink()));
                graphics.setFont(type.font(label.style()));
                graphics.fillText(label.text(), label.x(), label.baseline());
            }
            case Shape.Bar bar -> {
                graphics.setFill(palette.of(bar.ink()));
                graphics.fillRect(bar.x(), bar.y(), bar.width(), bar.height());
            }
            case Shape.Line line -> paintLine(line);
            case Shape.Dot dot -> {
                graphics.setFill(palette.of(dot.ink()));
                graphics.fillOval(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
            }
            case Shape.Diamond diamond -> paintDiamond(diamond);
            case Shape.Symbol symbol -> paintSymbol(symbol);
            case Shape.Ring ring -> {
                graphics.setStroke(palette.of(ring.ink()));
                graphics.setLineWidth(ring.thickness());
                double r = ring.radius();
                graphics.strokeOval(ring.x() - r, ring.y() - r, 2 * r, 2 * r);
            }
            case Shape.RampBar bar -> paintRamp(bar);
            case Shape.Curve curve -> paintCurve(curve);
            case Shape.Area area -> {
                graphics.setGlobalAlpha(area.opacity);
                graphics.setFill(palette.of(area.ink));
                graphics.fillPolygon(area.x, area.y, area.x.length);
                graphics.setGlobalAlpha(1);
            }
            case Shape.Cloud cloud -> paintCloud(cloud);
        }
    }

    private void paintLine(Shape.Line line) {
        graphics.setStroke(palette.of(line.ink()));
        graphics.setLineWidth(line.thickness());
        graphics.setLineCap(StrokeLineCap.BUTT);
        if (line.dashed()) {
            graphics.setLineDashes(4, 3);
        }
        graphics.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
        graphics.setLineDashes();
    }

    private void paintDiamond(Shape.Diamond diamond) {
        double r = diamond.radius();
        double[] x = {diamond.x() - r, diamond.x(), diamond.x() + r, diamond.x()};
        double[] y = {diamond.y(), diamond.y() - r, diamond.y(), diamond.y() + r};
        graphics.setFill(palette.of(diamond.fill()));
        graphics.fillPolygon(x, y, 4);
        graphics.setStroke(palette.of(diamond.rim()));
        graphics.setLineWidth(r / 3.5);
        graphics.strokePolygon(x, y, 4);
    }

    private void paintSymbol(Shape.Symbol symbol) {
        graphics.setFill(palette.of(symbol.ink()));
        double r = symbol.radius();
        int corners = symbol.marker().corners();
        if (corners == 0) {
            graphics.fillOval(symbol.x() - r, symbol.y() - r, 2 * r, 2 * r);
            return;
        }
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            x[i] = symbol.x() + symbol.marker().cornerX(i, r);
            y[i] = symbol.y() + symbol.marker().cornerY(i, r);
        }
        graphics.fillPolygon(x, y, corners);
    }

    private void paintRamp(Shape.RampBar bar) {
        double slice = bar.width() / RAMP_SLICES;
        for (int i = 0; i < RAMP_SLICES; i++) {
            graphics.setFill(palette.of(bar.ramp().tone((i + 0.5) / RAMP_SLICES)));
            // Each slice runs on under the next one, so that no seam shows between them.
            double width = Math.min(2 * slice, bar.width() - i * slice);
            graphics.fillRect(bar.x() + i * slice, bar.y(), width, bar.height());
        }
    }

    private void paintCurve(Shape.Curve curve) {
        graphics.setStroke(palette.of(curve.ink));
        graphics.setLineWidth(curve.thickness);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setLineDashes(curve.dashes);
        graphics.strokePolyline(curve.x, curve.y, curve.x.length);
        graphics.setLineDashes();
        graphics.setLineJoin(StrokeLineJoin.MITER);
    }

    private void paintCloud(Shape.Cloud cloud) {
        PointCloud points = new PointCloud(cloud, pixels);
        graphics.drawImage(
                points.picture(palette),
                points.left() / pixels,
                points.top() / pixels,
                points.width() / pixels,
                points.height() / pixels);
    }
}
