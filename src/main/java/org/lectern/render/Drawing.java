package org.lectern.render;

import java.util.List;

/**
 * A figure laid out: every text and mark has its place, nothing has a colour yet.
 *
 * @param width in pixels
 * @param height in pixels, as much as the figure needs
 * @param shapes from back to front
 * @param hits which mark is where
 */
record Drawing(double width, double height, List<Shape> shapes, Hits hits) {
    Drawing {
        shapes = List.copyOf(shapes);
    }
}
