package org.lectern.render;

import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Draws many see-through points into a picture, pixel by pixel: a stamp of one point is pressed at each place, so that
 * 50,000 points cost about as much as a photograph of the same size, whatever the graphics hardware.
 */
final class PointCloud {

    private final Shape.Cloud cloud;
    private final double pixels;
    private final int reach;
    private final int left;
    private final int top;
    private final int width;
    private final int height;

    /** @param pixels device pixels a unit of the drawing */
    PointCloud(Shape.Cloud cloud, double pixels) {
        this.cloud = cloud;
        this.pixels = pixels;
        double radius = cloud.radius * pixels;
        reach = (int) Math.ceil(cloud.looks.stream()
                .mapToDouble(look -> look.marker().reach(radius))
                .max()
                .orElse(radius));
        left = place(Arrays.stream(cloud.x).min().orElse(0)) - reach;
        top = place(Arrays.stream(cloud.y).min().orElse(0)) - reach;
        width = place(Arrays.stream(cloud.x).max().orElse(0)) + reach + 1 - left;
        height = place(Arrays.stream(cloud.y).max().orElse(0)) + reach + 1 - top;
    }

    private int place(double coordinate) {
        return (int) Math.floor(coordinate * pixels);
    }

    /** Left edge of the picture in device pixels of the drawing. */
    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    WritableImage picture(Palette palette) {
        int looks = cloud.looks.size();
        int[] inks = new int[looks];
        int[][] stamps = new int[looks][];
        for (int i = 0; i < looks; i++) {
            inks[i] = opaque(palette.of(cloud.looks.get(i).ink()));
            stamps[i] = stamp(cloud.looks.get(i).marker());
        }
        int[] picture = new int[width * height];
        for (int point : order(cloud.look, looks)) {
            int look = cloud.look[point];
            int corner = (place(cloud.y[point]) - reach - top) * width + place(cloud.x[point]) - reach - left;
            press(stamps[look], inks[look], picture, corner);
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), picture, 0, width);
        return image;
    }

    /**
     * From back to front, so that no group hides another: each point's turn comes when as many of its own group are still to
     * come as of the others. What a large group has more than the others lies at the back.
     */
    static int[] order(int[] group, int groups) {
        int[] left = new int[groups];
        for (int one : group) {
            left[one]++;
        }
        int most = Arrays.stream(left).max().orElse(0);
        int[] ends = new int[most + 1];
        int[] turn = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            turn[i] = most - left[group[i]]--;
            ends[turn[i] + 1]++;
        }
        for (int i = 1; i <= most; i++) {
            ends[i] += ends[i - 1];
        }
        int[] order = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            order[ends[turn[i]]++] = i;
        }
        return order;
    }

    /** Opacities 0..255 of a point, row by row. */
    private int[] stamp(Marker marker) {
        int side = 2 * reach + 1;
        int[] stamp = new int[side * side];
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                double covered = Math.clamp(0.5 - marker.outside(dx, dy, cloud.radius * pixels), 0, 1);
                stamp[(dy + reach) * side + dx + reach] = (int) Math.round(255 * covered * cloud.opacity);
            }
        }
        return stamp;
    }

    private void press(int[] stamp, int ink, int[] picture, int corner) {
        int side = 2 * reach + 1;
        for (int row = 0; row < side; row++) {
            int at = corner + row * width;
            for (int i = row * side; i < (row + 1) * side; i++, at++) {
                if (stamp[i] > 0) {
                    picture[at] = over(picture[at], ink, stamp[i]);
                }
            }
        }
    }

    /** A colour laid over a premultiplied one, two channels at a time. */
    private static int over(int below, int ink, int opacity) {
        int rest = 255 - opacity;
        int redBlue = (ink & 0xff00ff) * opacity + (below & 0xff00ff) * rest + 0x800080;
        int alphaGreen = ((ink >>> 8) & 0xff00ff) * opacity + ((below >>> 8) & 0xff00ff) * rest + 0x800080;
        redBlue = ((redBlue + ((redBlue >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff;
        alphaGreen = (alphaGreen + ((alphaGreen >>> 8) & 0xff00ff)) & 0xff00ff00;
        return redBlue | alphaGreen;
    }

    private static int opaque(Color color) {
        return 0xff000000
                | ((int) Math.round(color.getRed() * 255) << 16)
                | ((int) Math.round(color.getGreen() * 255) << 8)
                | (int) Math.round(color.getBlue() * 255);
    }
}
