package org.lectern.workbench;

import java.util.List;
import org.lectern.figure.Figure;
import org.lectern.render.Imprint;

/**
 * What a tab says on paper.
 *
 * @param question that the tab answers, at the top of the first page
 * @param blocks one below the other
 * @param foot what it was computed from, at the foot of each page
 */
public record Printout(String question, List<Block> blocks, String foot) {

    public Printout {
        blocks = List.copyOf(blocks);
    }

    /** A part that stands on its own. */
    public sealed interface Block {}

    /** The answer, in the largest letters. */
    public record Headline(String text) implements Block {}

    /** What the sentences below are about; never the last line of a page. */
    public record Heading(String text) implements Block {}

    /** A sentence or a few. */
    public record Paragraph(String text) implements Block {}

    /** One of several things, under each other. */
    public record Item(String text) implements Block {}

    /** A figure, with what it says besides what it shows. */
    public record Picture(Figure figure, Imprint imprint) implements Block {}
}
