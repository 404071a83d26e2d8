package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.figure.Figure;

class FigurePngTest {

    private static final Imprint IMPRINT =
            new Imprint("Half of the views run to the end.", "sample · 19,800 views", "Lectern 0.1.0");

    @TempDir
    Path folder;

    private BufferedImage read(Path file) throws IOException {
        return Objects.requireNonNull(ImageIO.read(file.toFile()));
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void everyKindOfFigureIsDrawn() throws IOException {
        for (Figure figure : SampleFigures.all()) {
            Path file = folder.resolve(figure.caption().id() + ".png");
            FigurePng.write(figure, IMPRINT, 1, file);
            BufferedImage image = read(file);
            assertEquals(960, image.getWidth());
            assertTrue(colours(image) > 8, figure.caption().id() + " is blank");
        }
    }

    @Test
    void plotsAreFiveHundredAndFortyHigh() throws IOException {
        Path file = folder.resolve("scatter.png");
        FigurePng.write(SampleFigures.scatter(100), IMPRINT, 1, file);
        assertEquals(540, read(file).getHeight(), 1);
    }

    @Test
    void scaleMultipliesPixels() throws IOException {
        Path once = folder.resolve("once.png");
        Path thrice = folder.resolve("thrice.png");
        FigurePng.write(SampleFigures.bars(40), IMPRINT, 1, once);
        FigurePng.write(SampleFigures.bars(40), IMPRINT, 3, thrice);
        assertEquals(3 * read(once).getWidth(), read(thrice).getWidth());
        assertEquals(3 * read(once).getHeight(), read(thrice).getHeight());
        assertEquals(read(once).getRGB(480, 300), read(thrice).getRGB(1441, 901), "the same place has the same colour");
    }

    @Test
    void theSameFigureGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("first.png");
        Path second = folder.resolve("second.png");
        FigurePng.write(SampleFigures.scatter(5_000), IMPRINT, 2, first);
        FigurePng.write(SampleFigures.scatter(5_000), IMPRINT, 2, second);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void canBeWrittenFromTheScreensThread() throws IOException {
        Path file = folder.resolve("here.png");
        assertTrue(OffscreenToolkit.call(() -> {
            FigurePng.write(SampleFigures.histogram(), IMPRINT, 1, file);
            return true;
        }));
        assertEquals(960, read(file).getWidth());
    }

    @Test
    void aMissingFolderIsAProblem() {
        ProblemException trouble = assertThrows(
                ProblemException.class,
                () -> FigurePng.write(
                        SampleFigures.histogram(),
                        IMPRINT,
                        1,
                        folder.resolve("none").resolve("a.png")));
        assertEquals("folder-missing", trouble.problem().code());
    }

    @Test
    void otherScalesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FigurePng.write(SampleFigures.histogram(), IMPRINT, 4, folder.resolve("a.png")));
    }

    @Test
    void groupsAndCellsHaveTheirColours() throws IOException {
        assertHas(SampleFigures.silhouette(300, 3), Ink.SERIES_1);
        assertHas(SampleFigures.silhouette(300, 3), Ink.SERIES_2);
        assertHas(SampleFigures.positions(40), Ink.SERIES_1);
        assertHas(SampleFigures.map(7, 6), Ink.RAMP_LOW);
        assertHas(SampleFigures.map(7, 6), Ink.RAMP_HIGH);
    }

    private void assertHas(Figure figure, Ink ink) throws IOException {
        Path file = folder.resolve("coloured.png");
        FigurePng.write(figure, IMPRINT, 1, file);
        BufferedImage image = read(file);
        Color colour = Palette.LIGHT.of(ink);
        int wanted = channel(colour.getRed()) << 16 | channel(colour.getGreen()) << 8 | channel(colour.getBlue());
        boolean found = Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .anyMatch(pixel -> isNear(pixel, wanted));
        assertTrue(found, figure.caption().id() + " has nothing of " + ink);
    }

    private static int channel(double share) {
        return (int) Math.round(255 * share);
    }

    /** The same but for one step of rounding in each channel. */
    private static boolean isNear(int pixel, int wanted) {
        return Math.abs((pixel & 0xff) - (wanted & 0xff)) <= 1
                && Math.abs(((pixel >> 8) & 0xff) - ((wanted >> 8) & 0xff)) <= 1
                && Math.abs(((pixel >> 16) & 0xff) - ((wanted >> 16) & 0xff)) <= 1;
    }
}
