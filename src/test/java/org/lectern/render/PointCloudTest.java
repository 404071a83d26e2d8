package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PointCloudTest {

    @Test
    void whatOneGroupHasMoreThanTheOthersLiesBehind() {
        assertArrayEquals(new int[] {0, 1, 2, 4, 3, 5}, PointCloud.order(new int[] {0, 0, 0, 0, 1, 1}, 2));
    }

    @Test
    void ofManyGroupsNoneIsLeftOut() {
        int[] order = PointCloud.order(new int[] {2, 0, 2, 1, 2}, 4);
        java.util.Arrays.sort(order);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, order);
    }

    @Test
    void eachPointHasTheColourOfItsLook() {
        Shape.Cloud cloud = new Shape.Cloud(
                new double[] {10.5, 30.5},
                new double[] {10.5, 10.5},
                new int[] {1, 0},
                List.of(
                        new Shape.Cloud.Look(Marker.DISC, Ink.SERIES_1),
                        new Shape.Cloud.Look(Marker.SQUARE, Ink.SERIES_2)),
                3,
                1);
        PointCloud points = new PointCloud(cloud, 2);
        WritableImage picture = OffscreenToolkit.call(() -> points.picture(Palette.LIGHT));
        assertEquals(colour(Ink.SERIES_2), at(picture, points, 21, 21));
        assertEquals(colour(Ink.SERIES_1), at(picture, points, 61, 21));
        assertEquals(0, at(picture, points, 41, 21), "nothing between them");
    }

    private static int at(WritableImage picture, PointCloud points, int x, int y) {
        return picture.getPixelReader().getArgb(x - points.left(), y - points.top());
    }

    private static int colour(Ink ink) {
        Color color = Palette.LIGHT.of(ink);
        return 0xff000000
                | ((int) Math.round(255 * color.getRed()) << 16)
                | ((int) Math.round(255 * color.getGreen()) << 8)
                | (int) Math.round(255 * color.getBlue());
    }
}
