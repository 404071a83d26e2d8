package org.lectern.render;

import java.util.StringJoiner;
import javafx.scene.paint.Color;

/** Writes a drawing as elements of SVG: what {@link Painter} draws on a canvas. */
final class SvgPainter {

    /** Colours that a ramp is told by; between them the difference to an even ramp cannot be seen. */
    private static final int STOPS = 20;

    private final SvgText svg;
    private final Palette palette;
    private final Typeface type;
    private final String id;
    private int ramps;

    /** @param id begins the ids of what is referred to */
    SvgPainter(SvgText svg, Palette palette, Typeface type, String id) {
        this.svg = svg;
        this.palette = palette;
        this.type = type;
        this.id = id;
    }

    void paint(Drawing drawing) {
        drawing.shapes().forEach(this::paint);
    }

    private void paint(Shape shape) {
        switch (shape) {
            case Shape.Label label -> write(label);
            case Shape.Bar bar ->
                rectangle(bar.x(), bar.y(), bar.width(), bar.height())
                        .fill(palette.of(bar.ink()))
                        .close();
            case Shape.Line line -> draw(line);
            case Shape.Dot dot -> disc(dot.x(), dot.y(), dot.radius(), palette.of(dot.ink()));
            case Shape.Diamond diamond -> draw(diamond);
            case Shape.Symbol symbol ->
                mark(symbol.marker(), symbol.x(), symbol.y(), symbol.radius(), palette.of(symbol.ink()));
            case Shape.Ring ring ->
                circle(ring.x(), ring.y(), ring.radius())
                        .set("fill", "none")
                        .stroke(palette.of(ring.ink()), ring.thickness())
                        .close();
            case Shape.RampBar bar -> draw(bar);
            case Shape.Curve curve -> draw(curve);
            case Shape.Area area ->
                polygon(points(area.x, area.y))
                        .fill(palette.of(area.ink))
                        .set("fill-opacity", area.opacity)
                        .close();
            case Shape.Cloud cloud -> draw(cloud);
        }
    }

    /** With its measured length, so that it takes no more room in another font, which it may be shown in elsewhere. */
    private void write(Shape.Label label) {
        svg.begin("text")
                .set("x", label.x())
                .set("y", label.baseline())
                .set("font-size", type.font(label.style()).getSize());
        if (label.style().weight.getWeight() != TextStyle.BODY.weight.getWeight()) {
            svg.set("font-weight", label.style().weight.getWeight());
        }
        if (label.width() > 0) {
            svg.set("textLength", label.width()).set("lengthAdjust", "spacingAndGlyphs");
        }
        svg.fill(palette.of(label.ink())).text(label.text());
    }

    private void draw(Shape.Line line) {
        svg.begin("line")
                .set("x1", line.x1())
                .set("y1", line.y1())
                .set("x2", line.x2())
                .set("y2", line.y2())
                .stroke(palette.of(line.ink()), line.thickness());
        if (line.dashed()) {
            svg.set("stroke-dasharray", "4 3");
        }
        svg.close();
    }

    private void draw(Shape.Diamond diamond) {
        double r = diamond.radius();
        double[] x = {diamond.x() - r, diamond.x(), diamond.x() + r, diamond.x()};
        double[] y = {diamond.y(), diamond.y() - r, diamond.y(), diamond.y() + r};
        polygon(points(x, y))
                .fill(palette.of(diamond.fill()))
                .stroke(palette.of(diamond.rim()), r / 3.5)
                .close();
    }

    private void draw(Shape.RampBar bar) {
        String name = id + "-ramp-" + ++ramps;
        svg.begin("linearGradient").set("id", name).open();
        for (int i = 0; i <= STOPS; i++) {
            double share = (double) i / STOPS;
            svg.begin("stop")
                    .set("offset", share)
                    .set("stop-color", SvgText.hex(palette.of(bar.ramp().tone(share))))
                    .close();
        }
        svg.end("linearGradient");
        rectangle(bar.x(), bar.y(), bar.width(), bar.height())
                .set("fill", "url(#" + name + ")")
                .close();
    }

    private void draw(Shape.Curve curve) {
        svg.begin("polyline")
                .set("points", points(curve.x, curve.y))
                .set("fill", "none")
                .stroke(palette.of(curve.ink), curve.thickness)
                .set("stroke-linejoin", "round");
        if (curve.dashes.length > 0) {
            StringJoiner dashes = new StringJoiner(" ");
            for (double dash : curve.dashes) {
                dashes.add(SvgText.number(dash));
            }
            svg.set("stroke-dasharray", dashes.toString());
        }
        svg.close();
    }

    private void draw(Shape.Cloud cloud) {
        svg.begin("g").set("fill-opacity", cloud.opacity).open();
        for (int point : PointCloud.order(cloud.look, cloud.looks.size())) {
            Shape.Cloud.Look look = cloud.looks.get(cloud.look[point]);
            mark(look.marker(), cloud.x[point], cloud.y[point], cloud.radius, palette.of(look.ink()));
        }
        svg.end("g");
    }

    private void mark(Marker marker, double x, double y, double radius, Color color) {
        int corners = marker.corners();
        if (corners == 0) {
            disc(x, y, radius, color);
            return;
        }
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int i = 0; i < corners; i++) {
            xs[i] = x + marker.cornerX(i, radius);
            ys[i] = y + marker.cornerY(i, radius);
        }
        polygon(points(xs, ys)).fill(color).close();
    }

    private void disc(double x, double y, double radius, Color color) {
        circle(x, y, radius).fill(color).close();
    }

    private SvgText circle(double x, double y, double radius) {
        return svg.begin("circle").set("cx", x).set("cy", y).set("r", radius);
    }

    /** A canvas draws nothing of what has no width; SVG would be in error where it is below 0. */
    private SvgText rectangle(double x, double y, double width, double height) {
        return svg.begin("rect")
                .set("x", x)
                .set("y", y)
                .set("width", Math.max(0, width))
                .set("height", Math.max(0, height));
    }

    private SvgText polygon(String points) {
        return svg.begin("polygon").set("points", points);
    }

    private static String points(double[] x, double[] y) {
        StringJoiner points = new StringJoiner(" ");
        for (int i = 0; i < x.length; i++) {
            points.add(SvgText.number(x[i]) + "," + SvgText.number(y[i]));
        }
        return points.toString();
    }
}
