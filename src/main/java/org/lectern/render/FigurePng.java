package org.lectern.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.lectern.contract.AtomicFile;
import org.lectern.figure.Figure;

/** Writes figures as pictures of pixels, in light colours. Needs no screen. */
public final class FigurePng {

    private static final int BAND = 2_000;

    /** From this height on in pixels at 1x a picture is not enlarged for another program. */
    private static final int HIGH = 4_000;

    private static final double DOTS_PER_METRE = 96 / 0.0254;

    private final ExportPage page;
    private final int scale;
    private final int width;
    private final int height;

    private FigurePng(ExportPage page, int scale) {
        this.page = page;
        this.scale = scale;
        this.width = scale * ExportPage.WIDTH;
        this.height = scale * page.height();
    }

    /**
     * Writes a picture, whole or not at all.
     *
     * @param scale 1, 2 or 3 times 960 pixels wide
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public static void write(Figure figure, Imprint imprint, int scale, Path file) {
        if (scale < 1 || scale > 3) {
            throw new IllegalArgumentException("A picture is written at 1, 2 or 3 times its size, not " + scale);
        }
        String description = figure.caption().alternative();
        AtomicFile.write(file, out -> new FigurePng(ExportPage.of(figure, imprint), scale).writeTo(out, description));
    }

    /**
     * The file that {@link #write} would write, to stand in another.
     *
     * @param scale 1, 2 or 3 times 960 pixels wide
     */
    public static byte[] bytes(Figure figure, Imprint imprint, int scale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new FigurePng(ExportPage.of(figure, imprint), scale)
                    .writeTo(out, figure.caption().alternative());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The picture that {@link #write} would write, to be handed to another program: at twice its size, to be sharp on a
     * slide, but a high one, which would fill the memory, at its own.
     */
    public static Image image(Figure figure, Imprint imprint) {
        ExportPage page = ExportPage.of(figure, imprint);
        return new FigurePng(page, page.height() > HIGH ? 1 : 2).image();
    }

    private void writeTo(OutputStream out, String description) throws IOException {
        int density = (int) Math.round(DOTS_PER_METRE * scale);
        try (PngWriter png = new PngWriter(out, width, height, density, description)) {
            for (int top = 0; top < height; top += BAND) {
                int[] pixels = band(top);
                for (int row = 0; row < rows(top); row++) {
                    png.row(pixels, row * width);
                }
            }
        }
    }

    private Image image() {
        WritableImage image = new WritableImage(width, height);
        for (int top = 0; top < height; top += BAND) {
            image.getPixelWriter()
                    .setPixels(0, top, width, rows(top), PixelFormat.getIntArgbInstance(), band(top), 0, width);
        }
        return image;
    }

    /** How many rows of pixels there are from this one on, in one go. */
    private int rows(int top) {
        return Math.min(BAND, height - top);
    }

    /** Pixels from row {@code top} of the picture on. */
    private int[] band(int top) {
        return OffscreenToolkit.call(() -> draw(top, rows(top)));
    }

    private int[] draw(int top, int rows) {
        Canvas canvas = new Canvas(width, rows);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(Palette.LIGHT.of(Ink.SURFACE));
        graphics.fillRect(0, 0, width, rows);
        double margin = (double) ExportPage.MARGIN * scale;
        graphics.translate(margin, margin - top);
        graphics.scale(scale, scale);
        new Painter(graphics, Palette.LIGHT, page.type(), scale).paint(page.drawing(), 0);
        WritableImage image = canvas.snapshot(new SnapshotParameters(), new WritableImage(width, rows));
        int[] pixels = new int[width * rows];
        image.getPixelReader().getPixels(0, 0, width, rows, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
