package org.lectern.analysis.content;

import java.util.List;

/**
 * Something that learners can open: a video, an article, a quiz. Texts are empty where nothing is told.
 *
 * @param id as engagements or views name it
 * @param title what it is called; its id where nobody says
 * @param text what it is about, as the catalogue has it: a description, subtitles
 * @param domain fields it is of, such as a software; several where the catalogue has a list
 * @param subtopic of its field
 * @param tags themes
 * @param jobs for whom it is made
 * @param level how difficult it is
 * @param kind video, article or something else
 * @param language in which it is
 * @param seconds how long it takes; NaN where nobody says
 * @param after id of the item that has to come before it
 * @param retired whether it is no longer offered
 * @param listed whether the catalogue has it
 */
public record Item(
        String id,
        String title,
        String text,
        List<String> domain,
        String subtopic,
        List<String> tags,
        List<String> jobs,
        String level,
        String kind,
        String language,
        double seconds,
        String after,
        boolean retired,
        boolean listed) {

    public Item {
        domain = List.copyOf(domain);
        tags = List.copyOf(tags);
        jobs = List.copyOf(jobs);
    }

    /** The ids of what has to come before it; a cell may name several. */
    public List<String> needed() {
        return ListCell.values(after);
    }

    /** An item of which no catalogue tells. */
    static Item unlisted(String id, String course) {
        return new Item(
                id,
                id,
                "",
                course.isEmpty() ? List.of() : List.of(course),
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                Double.NaN,
                "",
                false,
                false);
    }

    /** The same after another item. */
    Item after(String other) {
        return new Item(
                id, title, text, domain, subtopic, tags, jobs, level, kind, language, seconds, other, retired, listed);
    }

    /** The same as somebody else names it. */
    Item named(String other) {
        return new Item(
                other, title, text, domain, subtopic, tags, jobs, level, kind, language, seconds, after, retired,
                listed);
    }
}
