package org.lectern.ingest.page;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of a course or video for machines, as JSON-LD in the terms of schema.org. What is no JSON is passed over.
 *
 * @param things courses and videos, in their order
 */
record LinkedData(List<JsonNode> things) {

    private static final Set<String> TYPES = Set.of("Course", "VideoObject");

    static LinkedData of(Document page) {
        List<JsonNode> things = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                gather(JsonMapper.shared().readTree(script.data()), things);
            } catch (JacksonException e) {
                // Many pages have some that is broken; the page itself says the same.
            }
        }
        return new LinkedData(List.copyOf(things));
    }

    /** Looks into lists and graphs, and into what a page says it is about. */
    private static void gather(JsonNode root, List<JsonNode> things) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            JsonNode node = open.removeFirst();
            if (type(node).isPresent()) {
                things.add(node);
            }
            if (node.isArray() || node.isObject()) {
                node.values().forEach(open::addLast);
            }
        }
    }

    private static Optional<String> type(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> names = new ArrayList<>();
        if (type.isString()) {
            names.add(type.stringValue());
        }
        type.values().forEach(each -> names.add(each.isString() ? each.stringValue() : ""));
        return names.stream()
                .map(name -> name.replaceFirst("^https?://schema\\.org/", ""))
                .filter(TYPES::contains)
                .findFirst();
    }

    /** The first text under a name; empty where there is none. */
    String text(String name) {
        return things.stream()
                .map(thing -> thing.path(name))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Whether it is a course or a video, in the words of schema.org without the rest. */
    String kind() {
        return things.stream()
                .flatMap(thing -> type(thing).stream())
                .findFirst()
                .map(type -> type.replace("Object", ""))
                .orElse("");
    }

    /** How long it takes in whole seconds; empty where that is not said as ISO 8601 has it. */
    String seconds() {
        String said = text("duration").isEmpty() ? text("timeRequired") : text("duration");
        try {
            long seconds = Duration.parse(said.strip()).toSeconds();
            return seconds > 0 ? Long.toString(seconds) : "";
        } catch (DateTimeParseException e) {
            return "";
        }
    }
}
