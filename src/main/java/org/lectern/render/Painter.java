package org.lectern.render;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.FontSmoothingType;

/**
 * Draws a drawing on a canvas.
 *
 * @param pixels device pixels a unit of the drawing, for what is drawn pixel by pixel
 */
record Painter(GraphicsContext graphics, Palette palette, Typeface type, double pixels) {

    /** Draws the drawing from its row {@code top} on; the canvas holds as much of it as its height allows. */
    void paint(Drawing drawing, double top) {
        graphics.save();
        graphics.translate(0, -top);
        graphics.setFontSmoothingType(FontSmoothingType.GRAY);
        for (Shape shape : drawing.shapes()) {
            paint(drawing, shape);
        }
        graphics.restore();
    }

    private void paint(Drawing drawing, Shape shape) {
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
            case Shape.Cloud cloud -> paintCloud(drawing, cloud);
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

    private void paintCloud(Drawing drawing, Shape.Cloud cloud) {
        Shape.Cloud scaled = new Shape.Cloud(
                Arrays.stream(cloud.x).map(x -> x * pixels).toArray(),
                Arrays.stream(cloud.y).map(y -> y * pixels).toArray(),
                cloud.radius * pixels,
                cloud.opacity,
                cloud.ink);
        int width = (int) Math.ceil(drawing.width() * pixels);
        int height = (int) Math.ceil(drawing.height() * pixels);
        graphics.drawImage(
                PointCloud.picture(scaled, palette.of(cloud.ink), width, height),
                0,
                0,
                width / pixels,
                height / pixels);
    }
}
