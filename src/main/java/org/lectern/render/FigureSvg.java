package org.lectern.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lectern.contract.AtomicFile;
import org.lectern.figure.Figure;

/**
 * Writes figures as vector pictures that stay sharp at any size: what {@link FigurePng} draws, with texts that stay texts.
 * Format: W3C, Scalable Vector Graphics 1.1, with nothing that slides and text processors do not read.
 */
public final class FigureSvg {

    /** What systems have for their windows. The font that was measured comes first where it has a name of its own. */
    private static final String FONTS = "system-ui, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif";

    private FigureSvg() {}

    /**
     * Writes a picture of 960 pixels' width, whole or not at all.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be written
     */
    public static void write(Figure figure, Imprint imprint, Path file) {
        byte[] svg = of(figure, imprint).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(svg));
    }

    static String of(Figure figure, Imprint imprint) {
        SvgText svg = new SvgText();
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.begin("svg").set("xmlns", "http://www.w3.org/2000/svg");
        fill(svg, figure, imprint, figure.caption().id());
        return svg.toString();
    }

    /**
     * The same picture as an element of a web page, without what only a file needs.
     *
     * @param id begins the ids within the picture; no two things in a page may have the same
     */
    public static String element(Figure figure, Imprint imprint, String id) {
        SvgText svg = new SvgText();
        svg.begin("svg");
        fill(svg, figure, imprint, id);
        return svg.toString();
    }

    private static void fill(SvgText svg, Figure figure, Imprint imprint, String id) {
        ExportPage page = ExportPage.of(figure, imprint);
        svg.set("width", ExportPage.WIDTH)
                .set("height", page.height())
                .set("viewBox", "0 0 " + ExportPage.WIDTH + " " + page.height())
                .set("role", "img")
                .set("aria-labelledby", id + "-title " + id + "-desc")
                .set("font-family", fonts(page.type()))
                .open();
        svg.begin("title").set("id", id + "-title").text(figure.caption().title());
        svg.begin("desc").set("id", id + "-desc").text(figure.caption().alternative());
        svg.begin("rect")
                .set("width", ExportPage.WIDTH)
                .set("height", page.height())
                .fill(Palette.LIGHT.of(Ink.SURFACE))
                .close();
        svg.begin("g")
                .set("transform", "translate(" + ExportPage.MARGIN + " " + ExportPage.MARGIN + ")")
                .open();
        new SvgPainter(svg, Palette.LIGHT, page.type(), id).paint(page.drawing());
        svg.end("g");
        svg.end("svg");
    }

    /** JavaFX calls the system's font so and does not tell its name. */
    private static String fonts(Typeface type) {
        String family = type.font(TextStyle.BODY).getFamily();
        return "System".equals(family) ? FONTS : "'" + family.replace("'", "") + "', " + FONTS;
    }
}
