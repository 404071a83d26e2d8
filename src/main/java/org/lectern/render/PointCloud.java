package org.lectern.render;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Draws many see-through points into a picture, pixel by pixel: a stamp of one point is laid on a sheet of opacities, so
 * that 50,000 points cost about as much as a photograph of the same size, whatever the graphics hardware.
 */
final class PointCloud {

    private PointCloud() {}

    /**
     * @param cloud in the picture's own pixels
     * @param width of the picture, pixels
     * @param height of the picture, pixels
     */
    static WritableImage picture(Shape.Cloud cloud, Color color, int width, int height) {
        float[] opacity = new float[width * height];
        int reach = (int) Math.ceil(cloud.radius);
        float[] stamp = stamp(cloud.radius, (float) cloud.opacity, reach);
        for (int i = 0; i < cloud.x.length; i++) {
            press(stamp, reach, (int) Math.floor(cloud.x[i]), (int) Math.floor(cloud.y[i]), opacity, width, height);
        }
        return coloured(opacity, color, width, height);
    }

    private static float[] stamp(double radius, float opacity, int reach) {
        int side = 2 * reach + 1;
        float[] stamp = new float[side * side];
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                double covered = Math.clamp(radius + 0.5 - Math.hypot(dx, dy), 0, 1);
                stamp[(dy + reach) * side + dx + reach] = (float) covered * opacity;
            }
        }
        return stamp;
    }

    private static void press(float[] stamp, int reach, int x, int y, float[] opacity, int width, int height) {
        int side = 2 * reach + 1;
        for (int py = Math.max(0, y - reach); py <= Math.min(height - 1, y + reach); py++) {
            for (int px = Math.max(0, x - reach); px <= Math.min(width - 1, x + reach); px++) {
                float below = opacity[py * width + px];
                float above = stamp[(py - y + reach) * side + px - x + reach];
                opacity[py * width + px] = below + (1 - below) * above;
            }
        }
    }

    private static WritableImage coloured(float[] opacity, Color color, int width, int height) {
        int[] pixels = new int[opacity.length];
        int rgb = ((int) Math.round(color.getRed() * 255) << 16)
                | ((int) Math.round(color.getGreen() * 255) << 8)
                | (int) Math.round(color.getBlue() * 255);
        for (int i = 0; i < opacity.length; i++) {
            pixels[i] = (Math.round(opacity[i] * 255) << 24) | rgb;
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
