package org.lectern.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.analysis.content.Item;

/** What a list of courses can be sorted and filtered by. */
enum CourseField {
    AFTER,
    DOMAIN,
    ID,
    JOBS,
    KIND,
    LANGUAGE,
    LEARNERS,
    LEVEL,
    RETIRED,
    SECONDS,
    SUBTOPIC,
    TAGS,
    TITLE;

    /** Its name in addresses and answers. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CourseField> named(String id) {
        return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
    }

    /** All names, in words. */
    static String names() {
        return Arrays.stream(values()).map(CourseField::id).collect(Collectors.joining(", "));
    }

    /** What an item has, as text; several where it has a list, none where nothing is told. */
    List<String> values(Item item, int learners) {
        return switch (this) {
            case AFTER -> List.of(item.after());
            case DOMAIN -> item.domain();
            case ID -> List.of(item.id());
            case JOBS -> item.jobs();
            case KIND -> List.of(item.kind());
            case LANGUAGE -> List.of(item.language());
            case LEARNERS -> List.of(Integer.toString(learners));
            case LEVEL -> List.of(item.level());
            case RETIRED -> List.of(Boolean.toString(item.retired()));
            case SECONDS -> Double.isNaN(item.seconds()) ? List.of() : List.of(Double.toString(item.seconds()));
            case SUBTOPIC -> List.of(item.subtopic());
            case TAGS -> item.tags();
            case TITLE -> List.of(item.title());
        };
    }

    /** Whether an item has a value, in capitals or not; numbers are alike however they are written. */
    boolean holds(Item item, int learners, String wanted) {
        return values(item, learners).stream()
                .anyMatch(value -> value.equalsIgnoreCase(wanted) || (isNumber() && isSame(value, wanted)));
    }

    private static boolean isSame(String value, String wanted) {
        try {
            return Double.parseDouble(value) == Double.parseDouble(wanted);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    boolean isNumber() {
        return this == LEARNERS || this == SECONDS;
    }

    /** The order of what items have: numbers by size, texts by the alphabet; what nobody tells comes last either way. */
    Comparator<List<String>> order(boolean descending) {
        Comparator<String> one = isNumber()
                ? Comparator.comparingDouble(Double::parseDouble)
                : Comparator.comparing((String text) -> text.toLowerCase(Locale.ROOT));
        Comparator<String> turned = descending ? one.reversed() : one;
        return Comparator.comparing(
                (List<String> values) -> values.stream()
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse(null),
                Comparator.nullsLast(turned));
    }
}
