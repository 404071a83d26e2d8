package org.lectern.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of the catalogue that is written, and the names that it has in catalogues of others. */
public enum CatalogueColumn {
    ITEM("item", "item_id content_id video_id course_id id"),
    TITLE("title", "name content_title course_title"),
    DESCRIPTION("description", "summary abstract transcript body"),
    DOMAIN("domain", "category subject area software"),
    SUBTOPIC("subtopic", "skill"),
    TAGS("tags", "keywords theme"),
    LEVEL("level", "difficulty_level difficulty"),
    KIND("kind", "content_type type"),
    ADDRESS("address", "url link"),
    LANGUAGE("language", "lang"),
    SECONDS("seconds", "duration duration_seconds length");

    private final String title;
    private final String others;

    CatalogueColumn(String title, String others) {
        this.title = title;
        this.others = others;
    }

    /** As it is written. */
    String title() {
        return title;
    }

    /** The column that a header names. */
    static Optional<CatalogueColumn> of(String header) {
        String folded = header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Stream.of(values()).filter(column -> column.isCalled(folded)).findFirst();
    }

    private boolean isCalled(String name) {
        return name.equals(title) || List.of(others.split(" ")).contains(name);
    }
}
