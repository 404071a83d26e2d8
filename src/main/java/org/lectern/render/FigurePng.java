package org.lectern.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;

/** Writes figures as pictures: light colours, title and answer on top, where it comes from below. Needs no screen. */
public final class FigurePng {

    private static final Words WORDS = Words.of(FigurePng.class);

    /** Width of a picture in pixels at 1x. */
    static final int WIDTH = 960;

    /** Height of a picture in pixels at 1x; a figure of rows is as high as its rows. */
    static final int HEIGHT = 540;

    private static final double EM = 15;
    private static final int MARGIN = 24;
    private static final int BAND = 2_000;

    /** From this height on in pixels at 1x a picture is not enlarged for another program. */
    private static final int HIGH = 4_000;

    private static final double DOTS_PER_METRE = 96 / 0.0254;

    private FigurePng() {}

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
        AtomicFile.write(file, out -> write(figure, imprint, scale, out));
    }

    /**
     * The picture that {@link #write} would write, to be handed to another program: at twice its size, to be sharp on a
     * slide, but a high one, which would fill the memory, at its own.
     */
    public static Image image(Figure figure, Imprint imprint) {
        Page once = page(figure, imprint, 1);
        Page page = once.height() > HIGH ? once : new Page(once.drawing, once.type, 2);
        WritableImage image = new WritableImage(page.width(), page.height());
        for (int top = 0; top < page.height(); top += BAND) {
            int from = top;
            int rows = page.rows(top);
            int[] pixels = OffscreenToolkit.call(() -> page.band(from, rows));
            image.getPixelWriter()
                    .setPixels(0, top, page.width(), rows, PixelFormat.getIntArgbInstance(), pixels, 0, page.width());
        }
        return image;
    }

    private static void write(Figure figure, Imprint imprint, int scale, OutputStream out) throws IOException {
        Page page = page(figure, imprint, scale);
        int density = (int) Math.round(DOTS_PER_METRE * scale);
        try (PngWriter png = new PngWriter(
                out, page.width(), page.height(), density, figure.caption().alternative())) {
            for (int top = 0; top < page.height(); top += BAND) {
                int from = top;
                int rows = page.rows(top);
                int[] pixels = OffscreenToolkit.call(() -> page.band(from, rows));
                for (int row = 0; row < rows; row++) {
                    png.row(pixels, row * page.width());
                }
            }
        }
    }

    private static Page page(Figure figure, Imprint imprint, int scale) {
        Typeface type = OffscreenToolkit.call(FigurePng::typeface);
        Drawing drawing = OffscreenToolkit.call(
                () -> FigureLayout.lay(figure, imprint, type, WIDTH - 2.0 * MARGIN, HEIGHT - 2.0 * MARGIN));
        return new Page(drawing, type, scale);
    }

    /** The system's font. A small server may have none, which JavaFX tells only by failing to measure. */
    private static Typeface typeface() {
        Typeface type = new Typeface(Font.getDefault().getFamily(), EM);
        try {
            type.width("n", TextStyle.BODY);
        } catch (RuntimeException e) {
            throw Problem.of(WORDS, "no-fonts").asException(e);
        }
        return type;
    }

    /** A drawing with a margin around it. */
    private record Page(Drawing drawing, Typeface type, int scale) {

        int width() {
            return WIDTH * scale;
        }

        int height() {
            return scale * (int) (drawing.height() + 2 * MARGIN);
        }

        /** How many rows of pixels a band has that begins at this one. */
        int rows(int top) {
            return Math.min(BAND, height() - top);
        }

        /** Pixels of {@code rows} rows from row {@code top} of the picture on. */
        int[] band(int top, int rows) {
            int width = width();
            Canvas canvas = new Canvas(width, rows);
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.setFill(Palette.LIGHT.of(Ink.SURFACE));
            graphics.fillRect(0, 0, width, rows);
            graphics.translate((double) MARGIN * scale, (double) MARGIN * scale - top);
            graphics.scale(scale, scale);
            new Painter(graphics, Palette.LIGHT, type, scale).paint(drawing, 0);
            WritableImage image = canvas.snapshot(new SnapshotParameters(), new WritableImage(width, rows));
            int[] pixels = new int[width * rows];
            image.getPixelReader().getPixels(0, 0, width, rows, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        }
    }
}
