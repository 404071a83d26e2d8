package org.lectern.figure;

/**
 * The words of a figure.
 *
 * @param id file-name stem, unique within an analysis, such as {@code top_videos_by_total}
 * @param title what the figure shows, sentence case
 * @param alternative the figure in one or two sentences, for who cannot see it
 * @param note what a cap left out or a reader must know, or empty
 * @param table name of the table behind the figure
 * @param check whether the figure checks how an answer came about, rather than tell about videos, courses or learners
 */
public record Caption(String id, String title, String alternative, String note, String table, boolean check) {

    public Caption {
        if (!id.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("A figure's id is a file-name stem of a-z, 0-9 and _, not: " + id);
        }
        if (title.isBlank() || alternative.isBlank()) {
            throw new IllegalArgumentException("Figure " + id + " needs a title and a text alternative");
        }
    }

    /** The words of a figure that tells about videos, courses or learners. */
    public Caption(String id, String title, String alternative, String note, String table) {
        this(id, title, alternative, note, table, false);
    }

    /** The words of a figure that checks how an answer came about. */
    public Caption asCheck() {
        return new Caption(id, title, alternative, note, table, true);
    }
}
