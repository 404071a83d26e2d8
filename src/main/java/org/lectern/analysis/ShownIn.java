package org.lectern.analysis;

import java.util.Optional;

/**
 * Where an answer shows what it tells, so that who is led there sees that and not something else of the same thing.
 *
 * @param figure id of the figure; empty where none shows it
 * @param table name of the table that has it in the row of the thing; empty where a figure shows it
 * @param along what that figure is about, where that can be chosen: the course that is walked along, the video that is looked into
 */
public record ShownIn(String figure, String table, Optional<Subject> along) {

    /** In a figure. */
    public static ShownIn figure(String id) {
        return new ShownIn(id, "", Optional.empty());
    }

    /** In no figure, but in a table. */
    public static ShownIn table(String name) {
        return new ShownIn("", name, Optional.empty());
    }

    /** In the figure as it is about one thing; about all where that has no name. */
    public ShownIn along(Subject.Kind kind, String name) {
        return new ShownIn(figure, table, name.isEmpty() ? Optional.empty() : Optional.of(new Subject(kind, name)));
    }
}
