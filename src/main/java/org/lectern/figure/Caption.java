package org.lectern.figure;

/**
 * The words of a figure.
 *
 * @param id file-name stem, unique within an analysis, such as {@code top_videos_by_total}
 * @param title what the figure shows, sentence case
 * @param alternative the figure in one or two sentences, for who cannot see it
 * @param note what a cap left out or a reader must know, or empty
 * @param table name of the table behind the figure
 */
public record Caption(String id, String title, String alternative, String note, String table) {

    public Caption {
        if (!id.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("A figure's id is a file-name stem of a-z, 0-9 and _, not: " + id);
        }
        if (title.isBlank() || alternative.isBlank()) {
            throw new IllegalArgumentException("Figure " + id + " needs a title and a text alternative");
        }
    }
}
